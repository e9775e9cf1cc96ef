import { formatDate, parseDate } from '../../../../src/rules/calendar/local-date';
import { closuresFrom, compileClosedDates } from '../../../../src/rules/holidays/closed-dates';
import { isOneOff } from '../../../../src/rules/holidays/date-in-year';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import { isSame } from './paths';

export interface AddedHolidays {
  readonly holidays: Holiday[];
  readonly added: number;
  /** Single dates that the new rules close anyway, and which are dropped therefore. */
  readonly replaced: number;
}

/** The list with more holidays: none twice, rules first, then single dates in order. */
export function addHolidays(listed: readonly Holiday[], more: readonly Holiday[]): AddedHolidays {
  const fresh = more.filter(
    (holiday, index) => !isListed(listed, holiday) && !more.slice(0, index).some((each) => isSameDay(each, holiday)),
  );
  const rules = compileClosedDates(fresh.filter((holiday) => !isOneOff(holiday)));
  const kept = listed.filter((holiday) => {
    const day = isOneOff(holiday) ? parseDate(holiday.date) : null;
    return day === null || !rules.isClosed(day);
  });
  return { holidays: inOrder([...kept, ...fresh]), added: fresh.length, replaced: listed.length - kept.length };
}

/** Is there an entry for the same day, whatever its name? */
export function isListed(listed: readonly Holiday[], holiday: Holiday): boolean {
  return listed.some((each) => isSameDay(each, holiday));
}

/** The next dates closed by one holiday alone, `YYYY-MM-DD`. */
export function nextDates(holiday: Holiday, from: string, count: number): readonly string[] {
  const dates = compileClosedDates([{ ...holiday, enabled: true }]);
  return closuresFrom(dates, { from: parseDate(from) ?? 0, count }).map(({ day }) => formatDate(day));
}

function isSameDay(one: Holiday, other: Holiday): boolean {
  if ('rule' in one || 'rule' in other) return 'rule' in one && 'rule' in other && isSame(one.rule, other.rule);
  return one.date === other.date;
}

function inOrder(holidays: readonly Holiday[]): Holiday[] {
  const single = holidays.filter(isOneOff).sort((one, other) => (one.date < other.date ? -1 : 1));
  return [...holidays.filter((holiday) => !isOneOff(holiday)), ...single];
}
