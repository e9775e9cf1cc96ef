import { timeOfDay } from './calendar/opening-hours';
import { DAY } from './calendar/local-date';
import type { Settings } from './settings';

type Hours = Settings['calendar']['week']['mon'];

/** What one business day usually is. */
export interface NormalDay {
  readonly minutes: number;
  /** As it is read: `10:00 to 18:00`. */
  readonly hours: string;
}

/**
 * The length that most open weekdays have, the longer one where two are as frequent; a night shift belongs to the
 * day it begins on, and hours that overlap count once. `null` without any hours.
 */
export function normalDay(week: Settings['calendar']['week']): NormalDay | null {
  const days = Object.values(week)
    .filter((hours) => hours.length > 0)
    .map((hours) => ({ minutes: openMinutes(hours), hours: asRead(hours) }));
  const countOf = (minutes: number) => days.filter((day) => day.minutes === minutes).length;
  const [first] = [...days].sort(
    (one, other) => countOf(other.minutes) - countOf(one.minutes) || other.minutes - one.minutes,
  );
  return first ?? null;
}

function openMinutes(hours: Hours): number {
  const spans = hours
    .map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }))
    .map(({ from, to }) => ({ from, to: to > from ? to : to + DAY }))
    .sort((one, other) => one.from - other.from);
  let reached = 0;
  let open = 0;
  for (const { from, to } of spans) {
    open += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return open / 60_000;
}

function asRead(hours: Hours): string {
  return hours.map(({ from, to }) => `${from} to ${to}`).join(' and ');
}
