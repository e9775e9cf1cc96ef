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
  /** False when the whole year is certainly closed, so that nobody needs to look at its days. */
  mayOpenIn(year: number): boolean;
}

type Definition = Pick<Settings['calendar'], 'week' | 'holidays' | 'overrides'>;
type Hours = readonly { readonly from: string; readonly to: string }[];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * Clauses B1 and B2 as a table of days. A holiday closes its whole date and beats an override; an override replaces
 * everything on its date, the end of yesterday's night shift included; a night shift is split at midnight.
 */
export function compileOpeningHours(definition: Definition): OpeningHours {
  const week = WEEKDAYS.map((weekday, index) => {
    const yesterday = WEEKDAYS[(index + 6) % 7] ?? 'sat';
    return mergeOpenings([...afterMidnight(definition.week[yesterday]), ...beforeMidnight(definition.week[weekday])]);
  });
  const opensWeekly = week.some((openings) => openings.length > 0);
  const overrides = compileOverrides(definition.overrides);
  const overrideYears = new Set([...overrides.keys()].map((day) => new Date(day * DAY).getUTCFullYear()));
  const isHoliday = compileHolidays(definition.holidays);

  return {
    openingsOn: (day) => {
      if (isHoliday(day)) return [];
      return overrides.get(day) ?? week[weekdayOf(day)] ?? [];
    },
    mayOpenIn: (year) => opensWeekly || overrideYears.has(year),
  };
}

/** The named closures from one date on, repeated ones included, in order of date; at most `count`. */
export function closuresFrom(
  holidays: Definition['holidays'],
  from: DayNumber,
  count: number,
): readonly { readonly day: DayNumber; readonly name: string }[] {
  const year = new Date(from * DAY).getUTCFullYear();
  const yearsAhead = Array.from({ length: 9 }, (_, index) => year + index);
  return holidays
    .flatMap(({ date, name }) => {
      const dates = date.startsWith('*') ? yearsAhead.map((ahead) => `${ahead}${date.slice(1)}`) : [date];
      return dates.map((each) => ({ day: parseDate(each), name }));
    })
    .filter((closure): closure is { day: DayNumber; name: string } => closure.day !== null && closure.day >= from)
    .sort((one, other) => one.day - other.day)
    .filter((closure, index, all) => closure.day !== all[index - 1]?.day)
    .slice(0, count);
}

/** `10:30` as milliseconds since midnight. */
export function timeOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

function compileHolidays(holidays: Definition['holidays']): (day: DayNumber) => boolean {
  const dated = new Set<DayNumber>();
  const everyYear = new Set<string>();
  for (const { date } of holidays) {
    const day = parseDate(date);
    if (day !== null) dated.add(day);
    else if (date.startsWith('*-')) everyYear.add(date.slice(2));
  }
  if (everyYear.size === 0) return (day) => dated.has(day);
  return (day) => dated.has(day) || everyYear.has(new Date(day * DAY).toISOString().slice(5, 10));
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
