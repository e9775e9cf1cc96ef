import ICAL from 'ical.js';

const MOST_INTERVAL = 100;
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY'],
  YEARLY: ['BYDAY', 'BYMONTH', 'BYMONTHDAY'],
};

interface Parts {
  readonly weekdays: readonly string[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
}

/**
 * True for rules that have a date in nearly every turn: what people repeat holidays by. With others the iterator of
 * ical.js can search for seconds, or for ever, before it gives the next date.
 */
export function isReadable(rule: ICAL.Recur): boolean {
  const allowed = ALLOWED[rule.freq];
  if (!allowed || !Object.keys(rule.parts).every((part) => allowed.includes(part))) return false;
  if (!(rule.interval >= 1 && rule.interval <= MOST_INTERVAL)) return false;
  const parts = partsOf(rule);
  return hasDayEveryMonth(parts) && hasWeekdayEveryTurn(rule, parts);
}

/** A date that a year does not have is left out (RFC 5545, 3.3.10), where the iterator would take the next one. */
export function isMeant(day: ICAL.Time, rules: readonly ICAL.Recur[], event: ICAL.Component): boolean {
  const start = event.getFirstPropertyValue('dtstart');
  return rules.every((rule) => {
    const { weekdays, monthDays } = partsOf(rule);
    if (monthDays.length > 0) return monthDays.some((each) => each < 0) || monthDays.includes(day.day);
    const repeatsItsDate = weekdays.length === 0 && (rule.freq === 'YEARLY' || rule.freq === 'MONTHLY');
    return !repeatsItsDate || !(start instanceof ICAL.Time) || start.day === day.day;
  });
}

function partsOf({ parts }: ICAL.Recur): Parts {
  const listOf = (name: string) => (parts as Record<string, readonly (string | number)[] | undefined>)[name] ?? [];
  return {
    weekdays: listOf('BYDAY').map(String),
    months: listOf('BYMONTH').map(Number),
    monthDays: listOf('BYMONTHDAY').map(Number),
  };
}

function hasDayEveryMonth({ weekdays, monthDays }: Parts): boolean {
  if (weekdays.length === 0) return monthDays.every((day) => day === -1 || (day >= 1 && day <= 31));
  return monthDays.every((day) => day >= 1 && day <= 28);
}

/** `MO` or `-1MO`; with days of the month beside it only a whole week of them surely holds the weekday. */
function hasWeekdayEveryTurn(rule: ICAL.Recur, { weekdays, months, monthDays }: Parts): boolean {
  if (weekdays.length === 0) return true;
  if (rule.freq === 'YEARLY' && months.length !== 1) return false;
  if (monthDays.length > 0) return monthDays.length >= 7 && weekdays.every((day) => /^[A-Z]{2}$/.test(day));
  return weekdays.every((day) => /^([+-]?[1-4])?[A-Z]{2}$/.test(day));
}
