import type { Settings } from './settings';

type Week = Settings['calendar']['week'];
export type WeekdayKey = keyof Week;

/** Weekdays, Monday first, that have the same opening hours; times of day as in the settings. */
export interface WeeklyHours {
  readonly days: readonly WeekdayKey[];
  readonly openings: readonly { readonly from: string; readonly to: string }[];
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly WeekdayKey[];

/** The opening hours of a week as few sentences would say them (clause B1); days without any are left out. */
export function weeklyHours(week: Week): readonly WeeklyHours[] {
  const groups: { days: WeekdayKey[]; openings: Week['mon'] }[] = [];
  for (const day of WEEK) {
    const openings = week[day];
    if (openings.length === 0) continue;
    const same = groups.find((group) => JSON.stringify(group.openings) === JSON.stringify(openings));
    if (same) same.days.push(day);
    else groups.push({ days: [day], openings });
  }
  return groups;
}
