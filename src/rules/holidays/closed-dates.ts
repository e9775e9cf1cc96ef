import { DAY, weekdayOf, type DayNumber } from '../calendar/local-date';
import { dateInYear } from './date-in-year';
import type { Holiday } from './holiday-schema';

/** A date closed by a holiday. */
export interface ClosedDate {
  readonly day: DayNumber;
  readonly name: string;
  /** True for a weekend date for which a weekday is closed as well. */
  readonly hasSubstitute: boolean;
}

/** All closed dates of a list of holidays, worked out by years as they are asked for. */
export interface ClosedDates {
  isClosed(day: DayNumber): boolean;
  /** Sorted by date; two holidays on one date are two entries. */
  inYear(year: number): readonly ClosedDate[];
}

const SUNDAY = 0;
const SATURDAY = 6;
const HORIZON_YEARS = 100;

/** Clause B2. Entries that are switched off close nothing; a weekend date stays closed beside its substitute. */
export function compileClosedDates(holidays: readonly Holiday[]): ClosedDates {
  const enabled = holidays.filter((holiday) => holiday.enabled !== false);
  const own = remembered((year) => ownDates(enabled, year));
  // A substitute may fall into the year before (1 January on a Saturday) or after.
  const inYear = remembered((year) =>
    withSubstitutes([...own(year - 1), ...own(year), ...own(year + 1)])
      .filter(({ day }) => yearOf(day) === year)
      .sort((one, other) => one.day - other.day),
  );
  const closed = remembered((year) => new Set(inYear(year).map(({ day }) => day)));
  return { isClosed: (day) => closed(yearOf(day)).has(day), inYear };
}

/**
 * The next closed dates worth telling, from one date on: at most `count`, in order, one name per date. The weekend
 * date of a holiday that has a substitute is told only where the team would be there otherwise.
 */
export function closuresFrom(
  dates: ClosedDates,
  { from, count, opensOn = () => false }: { from: DayNumber; count: number; opensOn?: (day: DayNumber) => boolean },
): readonly ClosedDate[] {
  const found: ClosedDate[] = [];
  const first = yearOf(from);
  for (let year = first; found.length < count && year < first + HORIZON_YEARS; year += 1) {
    for (const closed of dates.inYear(year)) {
      const isTold = closed.day >= from && closed.day !== found.at(-1)?.day;
      if (isTold && (!closed.hasSubstitute || opensOn(closed.day))) found.push(closed);
    }
  }
  return found.slice(0, count);
}

interface OwnDate {
  readonly day: DayNumber;
  readonly holiday: Holiday;
}

function ownDates(holidays: readonly Holiday[], year: number): readonly OwnDate[] {
  return holidays.flatMap((holiday) => {
    const day = dateInYear(holiday, year);
    return day === null ? [] : [{ day, holiday }];
  });
}

function withSubstitutes(dates: readonly OwnDate[]): readonly ClosedDate[] {
  const taken = new Set(dates.map(({ day }) => day));
  return [...dates]
    .sort((one, other) => one.day - other.day)
    .flatMap(({ day, holiday }) => {
      const own = { day, name: holiday.name, hasSubstitute: false };
      if (holiday.observed === undefined || !isWeekend(day)) return [own];
      const instead = holiday.observed === 'nearest-weekday' ? nearestWeekday(day) : nextFreeWeekday(day, taken);
      taken.add(instead);
      return [
        { ...own, hasSubstitute: true },
        { day: instead, name: `${holiday.name} (observed)`, hasSubstitute: false },
      ];
    });
}

function nearestWeekday(day: DayNumber): DayNumber {
  return weekdayOf(day) === SATURDAY ? day - 1 : day + 1;
}

function nextFreeWeekday(day: DayNumber, taken: ReadonlySet<DayNumber>): DayNumber {
  let next = day + 1;
  while (isWeekend(next) || taken.has(next)) next += 1;
  return next;
}

function isWeekend(day: DayNumber): boolean {
  return weekdayOf(day) === SATURDAY || weekdayOf(day) === SUNDAY;
}

function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}

function remembered<Answer>(work: (year: number) => Answer): (year: number) => Answer {
  const answers = new Map<number, Answer>();
  return (year) => {
    const known = answers.get(year);
    if (known !== undefined) return known;
    const answer = work(year);
    answers.set(year, answer);
    return answer;
  };
}
