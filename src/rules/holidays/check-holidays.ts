import { DAY, parseDate } from '../calendar/local-date';
import { duplicatesOf, error, warning, type SettingsIssue } from '../settings-issue';
import { isOneOff } from './date-in-year';
import type { Holiday } from './holiday-schema';

/** With fewer days than this ahead, the list of holidays is about to run out. */
const ENOUGH_DAYS_AHEAD = 180;
/** So many dates within a year are a list of public holidays; fewer are single days such as a company outing. */
const FEWEST_OF_A_LIST = 3;
const LEAP_YEAR = '2028';

/** Clause B2: dates exist, nothing is said twice, and a list of single dates reaches far enough ahead. */
export function checkHolidays(holidays: readonly Holiday[], now?: Date): readonly SettingsIssue[] {
  return [
    ...holidays.flatMap((holiday, index) => checkDate(holiday, `calendar.holidays.${index}`)),
    ...duplicatesOf(holidays.map(whenOf)).map(({ index }) =>
      warning(`${pathOf(holidays, index)}`, 'Another entry of the list is the same day.'),
    ),
    ...checkAhead(enabledOf(holidays), now),
  ];
}

/** What the team is told each morning once the list is about to run out, or has; `null` while it reaches far enough. */
export function runningOut(holidays: readonly Holiday[], now: Date): string | null {
  const enabled = enabledOf(holidays);
  return enabled.length === 0 ? null : (checkAhead(enabled, now)[0]?.message ?? null);
}

const enabledOf = (holidays: readonly Holiday[]) => holidays.filter(({ enabled }) => enabled !== false);

function checkDate(holiday: Holiday, path: string): readonly SettingsIssue[] {
  if ('rule' in holiday) {
    if (holiday.rule.kind !== 'weekday-near') return [];
    const { month, day } = holiday.rule;
    const date = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    // 2027 has no 29 February: a rule needs a date that every year has.
    return parseDate(`2027${date}`) === null
      ? [error(`${path}.rule`, 'The date this weekday is counted from does not exist every year; choose another.')]
      : [];
  }
  const { date } = holiday;
  if (date === '*-02-29') {
    const instead = 'choose 28 February or 1 March, or list single dates such as 2028-02-29';
    return [error(`${path}.date`, `29 February does not come every year; ${instead}.`)];
  }
  if (parseDate(date.replace('*', LEAP_YEAR)) !== null) return [];
  return [error(`${path}.date`, `${date} is not a date that exists${leapYearHint(date)}.`)];
}

function leapYearHint(date: string): string {
  return date.endsWith('-02-29') ? `: ${date.slice(0, 4)} is no leap year` : '';
}

function whenOf(holiday: Holiday): string {
  return 'rule' in holiday ? JSON.stringify(Object.entries(holiday.rule).sort()) : holiday.date;
}

function pathOf(holidays: readonly Holiday[], index: number): string {
  const holiday = holidays[index];
  return `calendar.holidays.${index}.${holiday && 'rule' in holiday ? 'rule' : 'date'}`;
}

/** Only single dates run out; rules and yearly dates never do. */
function checkAhead(enabled: readonly Holiday[], now?: Date): readonly SettingsIssue[] {
  if (enabled.length === 0) {
    return [warning('calendar.holidays', 'No public holiday is listed; the terms say the team is closed on them.')];
  }
  const dated = enabled.filter(isOneOff).map(({ date }) => parseDate(date));
  const days = dated.filter((day) => day !== null);
  if (!now || days.length === 0) return [];
  const last = Math.max(...days);
  const lastYear = days.filter((day) => day > last - 365);
  if (lastYear.length < FEWEST_OF_A_LIST && days.length < enabled.length) return [];
  const today = Math.floor(now.getTime() / DAY);
  if (last < today) {
    return [warning('calendar.holidays', 'The list of holidays has run out: every single date in it is past.')];
  }
  if (last >= today + ENOUGH_DAYS_AHEAD) return [];
  return [
    warning(
      'calendar.holidays',
      'The single dates of the list run out within six months; add the next year, or use rules, which never run out.',
    ),
  ];
}
