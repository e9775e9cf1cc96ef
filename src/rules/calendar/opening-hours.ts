import type { ClosedDates } from '../holidays/closed-dates';
import type { Settings } from '../settings';
import { DAY, firstDayOf, parseDate, weekdayOf, type DayNumber } from './local-date';

/** Part of one local day, in milliseconds since its midnight; half-open, `from` < `to`. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** Opening hours by local date, before any zone comes in. */
export interface OpeningHours {
  openingsOn(day: DayNumber): readonly Opening[];
  /** The hours the date would have if no holiday closed it. */
  hoursOf(day: DayNumber): readonly Opening[];
  /** False when the whole year is certainly closed, so that nobody needs to look at its days. */
  mayOpenIn(year: number): boolean;
}

type Definition = Pick<Settings['calendar'], 'week' | 'overrides'>;
type Hours = readonly { readonly from: string; readonly to: string }[];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * Clauses B1 and B2 as a table of days. A holiday closes its whole date and beats an override; an override replaces
 * everything on its date, the end of yesterday's night shift included; a night shift is split at midnight.
 */
export function compileOpeningHours(definition: Definition, closed: ClosedDates): OpeningHours {
  const week = WEEKDAYS.map((weekday, index) => {
    const yesterday = WEEKDAYS[(index + 6) % 7] ?? 'sat';
    return mergeOpenings([...afterMidnight(definition.week[yesterday]), ...beforeMidnight(definition.week[weekday])]);
  });
  const opensWeekly = week.some((openings) => openings.length > 0);
  const overrides = compileOverrides(definition.overrides);
  const overrideYears = new Set([...overrides.keys()].map((day) => new Date(day * DAY).getUTCFullYear()));

  const hoursOf = (day: DayNumber): readonly Opening[] => overrides.get(day) ?? week[weekdayOf(day)] ?? [];

  return {
    hoursOf,
    openingsOn: (day) => {
      return closed.isClosed(day) ? [] : hoursOf(day);
    },
    mayOpenIn: (year) => opensWeekly || overrideYears.has(year),
  };
}

/** `10:30` as milliseconds since midnight. */
export function timeOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

function compileOverrides(overrides: Definition['overrides']): Map<DayNumber, readonly Opening[]> {
  const compiled = new Map<DayNumber, readonly Opening[]>();
  for (const [date, hours] of Object.entries(overrides)) {
    const day = parseDate(date);
    if (day !== null) compiled.set(day, mergeOpenings(beforeMidnight(hours)));
  }
  return compiled;
}

function beforeMidnight(hours: Hours): readonly Opening[] {
  return hours.map(({ from, to }) => {
    const opening = { from: timeOfDay(from), to: timeOfDay(to) };
    return opening.to > opening.from ? opening : { from: opening.from, to: DAY };
  });
}

/** What a night shift leaves for the next day; `22:00–22:00` is a whole day round. */
function afterMidnight(hours: Hours): readonly Opening[] {
  return hours
    .filter(({ from, to }) => timeOfDay(to) <= timeOfDay(from))
    .map(({ to }) => ({ from: 0, to: timeOfDay(to) }));
}

function mergeOpenings(openings: readonly Opening[]): readonly Opening[] {
  const merged: { from: number; to: number }[] = [];
  for (const opening of [...openings].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (opening.to <= opening.from) continue;
    if (last && opening.from <= last.to) last.to = Math.max(last.to, opening.to);
    else merged.push({ ...opening });
  }
  return merged;
}

/** The days of one year, as day numbers: from the first to before the second. */
export function daysOf(year: number): readonly [DayNumber, DayNumber] {
  return [firstDayOf(year), firstDayOf(year + 1)];
}
