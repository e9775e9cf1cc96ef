import { compileCalendar } from './business-calendar';
import { DAY, parseDate } from './calendar/local-date';
import { timeOfDay } from './calendar/opening-hours';
import { isKnownZone } from './calendar/wall-clock';
import { checkHolidays } from './holidays/check-holidays';
import { compileClosedDates } from './holidays/closed-dates';
import { promiseFor } from './promise';
import type { Settings } from './settings';
import { error, warning, type SettingsIssue } from './settings-issue';

type Hours = Settings['calendar']['week']['mon'];

const WEEK = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
] as const;

/** Every later year of the dated entries repeats what is tried here: a Monday noon without anything special. */
const TRIAL_START = new Date('2026-01-05T12:00:00.000Z');

/** Clauses B1 and B2: the zone exists, hours make sense, and an answer is promised for some day at all. */
export function checkCalendar(settings: Settings, now?: Date): readonly SettingsIssue[] {
  const { calendar } = settings;
  const issues = [...checkWeek(calendar), ...checkHolidays(calendar.holidays, now), ...checkOverrides(calendar)];
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
  if (compiled.nextOpen(at) === null) {
    return [error('calendar.week', 'The team is never open, so no answer is ever due.')];
  }
  if (promiseFor(at, settings, compiled) === null) {
    return [error('goal.minutes', 'The calendar does not open long enough for this goal to end.')];
  }
  return [];
}

function checkWeek({ week, overrides }: Settings['calendar']): readonly SettingsIssue[] {
  const issues = WEEK.flatMap(([weekday], index) => {
    const [next, nextName] = WEEK[(index + 1) % 7] ?? WEEK[0];
    const path = `calendar.week.${weekday}`;
    return [
      ...checkHours(path, week[weekday]),
      ...checkNightShifts(path, week[weekday], { hours: week[next], nextName }),
    ];
  });
  const isEmpty = WEEK.every(([weekday]) => week[weekday].length === 0);
  if (!isEmpty || Object.keys(overrides).length === 0) return issues;
  return [...issues, warning('calendar.week', 'No weekday has hours: the team answers on the special days only.')];
}

function checkHours(path: string, hours: Hours): readonly SettingsIssue[] {
  const spans = hours.map(({ from, to }) => [timeOfDay(from), timeOfDay(to)] as const);
  return hours.flatMap(({ from, to }, index) => {
    const at = `${path}.${index}`;
    const [opensAt, closesAt] = spans[index] ?? [0, 0];
    if (from === '24:00') return [error(`${at}.from`, 'A day opens before 24:00.')];
    const overlaps = spans.some(
      ([otherOpensAt, otherClosesAt], other) =>
        other < index && opensAt < endOf(otherOpensAt, otherClosesAt) && otherOpensAt < endOf(opensAt, closesAt),
    );
    return overlaps
      ? [warning(`${at}.from`, `${from}–${to} overlaps with other hours of the day; time counts once.`)]
      : [];
  });
}

/** Hours that end before they begin are a night shift; who only swapped two times should learn that here. */
function checkNightShifts(
  path: string,
  hours: Hours,
  tomorrow: { readonly hours: Hours; readonly nextName: string },
): readonly SettingsIssue[] {
  return hours.flatMap(({ from, to }, index) => {
    if (timeOfDay(to) > timeOfDay(from) || from === '24:00') return [];
    const at = `${path}.${index}.to`;
    if (to === from) return [warning(at, `This is open for 24 hours, until ${to} on ${tomorrow.nextName}.`)];
    const clash = tomorrow.hours.some((opening) => timeOfDay(opening.from) < timeOfDay(to));
    const more = clash ? ' It overlaps with the hours of that day; time counts once.' : '';
    return [warning(at, `${from}–${to} is a night shift: it ends at ${to} on ${tomorrow.nextName}.${more}`)];
  });
}

function endOf(opensAt: number, closesAt: number): number {
  return closesAt <= opensAt ? DAY : closesAt;
}

function checkOverrides({ overrides, holidays }: Settings['calendar']): readonly SettingsIssue[] {
  const closed = compileClosedDates(holidays);
  return Object.entries(overrides).flatMap(([date, hours]) => {
    const path = `calendar.overrides.${date}`;
    const day = parseDate(date);
    if (day === null) return [error(path, `${date} is not a date that exists.`)];
    const issues = [...checkHours(path, hours), ...checkWithinDay(path, hours)];
    if (!closed.isClosed(day)) return issues;
    return [...issues, warning(path, `${date} is a holiday, so these hours do not apply.`)];
  });
}

function checkWithinDay(path: string, hours: Hours): readonly SettingsIssue[] {
  return hours.flatMap(({ from, to }, index) =>
    timeOfDay(to) > timeOfDay(from) || from === '24:00'
      ? []
      : [error(`${path}.${index}.to`, 'The hours of one date end on that date, at 24:00 at the latest.')],
  );
}
