import { compileCalendar } from './business-calendar';
import { DAY, parseDate } from './calendar/local-date';
import { timeOfDay } from './calendar/opening-hours';
import { isKnownZone } from './calendar/wall-clock';
import { checkHolidays } from './holidays/check-holidays';
import { compileClosedDates } from './holidays/closed-dates';
import { dueFor } from './promise';
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

/** A night shift is at most as long; hours that end earlier in the day than that are two times swapped. */
const LONGEST_NIGHT = DAY / 2;

/** Every later year of the dated entries repeats what is tried here: a Monday noon without anything special. */
const TRIAL_START = new Date('2026-01-05T12:00:00.000Z');

/** Clauses B1 and B2: the zone exists, hours make sense, and every goal ends on some day (decision 16). */
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
  const goals = [settings.goal, ...settings.goals];
  return goals.flatMap((goal, index) =>
    dueFor(at, goal, compiled) === null
      ? [
          error(
            index === 0 ? 'goal.minutes' : `goals.${index - 1}.minutes`,
            'The calendar does not open long enough for this goal to end.',
          ),
        ]
      : [],
  );
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

/** Hours that meet count once in a calendar, so whoever enters them meant something else: an error, not a guess. */
function checkHours(path: string, hours: Hours): readonly SettingsIssue[] {
  return hours.flatMap((opening, index) => {
    const { from, to } = opening;
    const at = `${path}.${index}`;
    if (from === '24:00') return [error(`${at}.from`, 'A day opens before 24:00.')];
    if (from === to) {
      return [error(`${at}.to`, `${from}–${to} begins and ends at once; for a whole day enter 00:00–24:00.`)];
    }
    const met = hours.slice(0, index).find((other) => overlaps(opening, other));
    return met ? [error(`${at}.from`, `${from}–${to} overlaps with ${met.from}–${met.to}; enter them as one.`)] : [];
  });
}

/** Hours that end before they begin are a night shift; who only swapped two times should learn that here. */
function checkNightShifts(
  path: string,
  hours: Hours,
  tomorrow: { readonly hours: Hours; readonly nextName: string },
): readonly SettingsIssue[] {
  return hours.flatMap(({ from, to }, index) => {
    if (!isNightShift({ from, to })) return [];
    const at = `${path}.${index}.to`;
    if (DAY - timeOfDay(from) + timeOfDay(to) > LONGEST_NIGHT) {
      const split = `${from}–24:00, and 00:00–${to} on ${tomorrow.nextName}`;
      return [error(at, `${from}–${to} ends before it begins. If the team works through the night, enter ${split}.`)];
    }
    const met = tomorrow.hours.find((opening) => timeOfDay(opening.from) < timeOfDay(to));
    if (!met) return [warning(at, `${from}–${to} is a night shift: it ends at ${to} on ${tomorrow.nextName}.`)];
    const day = `${met.from}–${met.to} on ${tomorrow.nextName}`;
    return [error(at, `The night shift ${from}–${to} overlaps with ${day}; let one end where the other begins.`)];
  });
}

function overlaps(one: Hours[number], other: Hours[number]): boolean {
  return timeOfDay(one.from) < endOf(other) && timeOfDay(other.from) < endOf(one);
}

function isNightShift({ from, to }: Hours[number]): boolean {
  return timeOfDay(to) < timeOfDay(from) && from !== '24:00';
}

/** Where hours end on the day they begin on. */
function endOf(opening: Hours[number]): number {
  return isNightShift(opening) ? DAY : timeOfDay(opening.to);
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
  return hours.flatMap((opening, index) =>
    isNightShift(opening)
      ? [error(`${path}.${index}.to`, 'The hours of one date end on that date, at 24:00 at the latest.')]
      : [],
  );
}
