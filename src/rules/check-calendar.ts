import { compileCalendar } from './business-calendar';
import { DAY, parseDate } from './calendar/local-date';
import { timeOfDay } from './calendar/opening-hours';
import { isKnownZone } from './calendar/wall-clock';
import type { Settings } from './settings';
import { duplicatesOf, error, warning, type SettingsIssue } from './settings-issue';
import { promiseFor } from './promise';

type Hours = Settings['calendar']['week']['mon'];

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** With fewer days than this ahead, the list of holidays is about to run out. */
const ENOUGH_DAYS_AHEAD = 180;

/** Every later year of the dated entries repeats what is tried here: a Monday noon without anything special. */
const TRIAL_START = new Date('2026-01-05T12:00:00.000Z');

/** Clauses B1 and B2: the zone exists, hours make sense, and an answer is promised for some day at all. */
export function checkCalendar(settings: Settings, now?: Date): readonly SettingsIssue[] {
  const { calendar } = settings;
  const issues = [
    ...WEEKDAYS.flatMap((weekday) => checkHours(`calendar.week.${weekday}`, calendar.week[weekday], 'any')),
    ...checkHolidays(calendar.holidays, now),
    ...checkOverrides(calendar),
  ];
  if (!isKnownZone(calendar.zone)) {
    const message = /^[ECMP][SD]T$/i.test(calendar.zone.trim())
      ? 'An abbreviation does not say what happens in winter; choose a zone such as America/New_York.'
      : 'This time zone is not known; choose one such as America/New_York.';
    return [error('calendar.zone', message), ...issues];
  }
  return [...issues, ...checkReach(settings, now ?? TRIAL_START)];
}

function checkReach(settings: Settings, at: Date): readonly SettingsIssue[] {
  const compiled = compileCalendar(settings.calendar);
  if (compiled.nextOpen(at) === null)
    return [error('calendar.week', 'The team is never open, so no answer is ever due.')];
  if (promiseFor(at, settings, compiled) === null) {
    return [error('goal.minutes', 'The calendar does not open long enough for this goal to end.')];
  }
  return [];
}

function checkHours(path: string, hours: Hours, shifts: 'any' | 'within-the-day'): readonly SettingsIssue[] {
  const sorted = hours.map(({ from, to }) => [timeOfDay(from), timeOfDay(to)] as const);
  return hours.flatMap(({ from, to }, index) => {
    const at = `${path}.${index}`;
    const [opensAt, closesAt] = sorted[index] ?? [0, 0];
    if (from === '24:00') return [error(`${at}.from`, 'A day opens before 24:00.')];
    if (shifts === 'within-the-day' && closesAt <= opensAt) {
      return [error(`${at}.to`, 'The hours of one date end on that date, at 24:00 at the latest.')];
    }
    if (closesAt === opensAt) return [warning(`${at}.to`, 'This is open for 24 hours, into the next day.')];
    const overlaps = sorted.some(
      ([otherOpensAt, otherClosesAt], other) =>
        other < index && opensAt < endOf(otherOpensAt, otherClosesAt) && otherOpensAt < endOf(opensAt, closesAt),
    );
    return overlaps
      ? [warning(`${at}.from`, `${from}–${to} overlaps with other hours of the day; time counts once.`)]
      : [];
  });
}

function endOf(opensAt: number, closesAt: number): number {
  return closesAt <= opensAt ? DAY : closesAt;
}

function checkHolidays(holidays: Settings['calendar']['holidays'], now?: Date): readonly SettingsIssue[] {
  const issues = [
    ...holidays.flatMap(({ date }, index) =>
      parseDate(date.replace('*', '2028')) === null
        ? [error(`calendar.holidays.${index}.date`, `${date} is not a date that exists.`)]
        : [],
    ),
    ...duplicatesOf(holidays.map(({ date }) => date)).map(({ index, value }) =>
      warning(`calendar.holidays.${index}.date`, `${value} is listed twice.`),
    ),
  ];
  return [...issues, ...checkHolidaysAhead(holidays, now)];
}

function checkHolidaysAhead(holidays: Settings['calendar']['holidays'], now?: Date): readonly SettingsIssue[] {
  if (holidays.length === 0) {
    return [warning('calendar.holidays', 'No public holiday is listed; the terms say the team is closed on them.')];
  }
  const dated = holidays.map(({ date }) => parseDate(date)).filter((day) => day !== null);
  if (!now || dated.length === 0) return [];
  const today = Math.floor(now.getTime() / DAY);
  const last = Math.max(...dated);
  if (last < today)
    return [warning('calendar.holidays', 'The list of holidays has run out: every date in it is past.')];
  if (last >= today + ENOUGH_DAYS_AHEAD) return [];
  return [warning('calendar.holidays', 'The list of holidays runs out within six months; add the next year.')];
}

function checkOverrides({ overrides, holidays }: Settings['calendar']): readonly SettingsIssue[] {
  const closed = new Set(holidays.map(({ date }) => date));
  return Object.entries(overrides).flatMap(([date, hours]) => {
    const path = `calendar.overrides.${date}`;
    if (parseDate(date) === null) return [error(path, `${date} is not a date that exists.`)];
    const issues = checkHours(path, hours, 'within-the-day');
    const isHoliday = closed.has(date) || closed.has(`*${date.slice(4)}`);
    return isHoliday ? [...issues, warning(path, `${date} is a holiday, so these hours do not apply.`)] : issues;
  });
}
