import { DAY, parseDate, weekdayOf, type DayNumber } from '../calendar/local-date';
import { orthodoxEaster, westernEaster } from './easter';
import type { Holiday, HolidayRule, Weekday } from './holiday-schema';

const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The holiday's own date in a year, before any substitute; `null` in a year without it. 29 February exists in leap
 * years only, and nothing stands in for it in others.
 */
export function dateInYear(holiday: Holiday, year: number): DayNumber | null {
  if (holiday.since !== undefined && year < holiday.since) return null;
  if ('rule' in holiday) return ruleDate(holiday.rule, year);
  const { date } = holiday;
  if (date.startsWith('*')) return parseDate(`${String(year).padStart(4, '0')}${date.slice(1)}`);
  return Number(date.slice(0, 4)) === year ? parseDate(date) : null;
}

/** True for an entry that is one date and never comes again. */
export function isOneOff(holiday: Holiday): holiday is Extract<Holiday, { date: string }> {
  return 'date' in holiday && !holiday.date.startsWith('*');
}

function ruleDate(rule: HolidayRule, year: number): DayNumber {
  switch (rule.kind) {
    case 'nth-weekday':
      return rule.nth === -1
        ? onOrBefore(dayOf(year, rule.month + 1, 1) - 1, rule.weekday)
        : onOrAfter(dayOf(year, rule.month, 1), rule.weekday) + (rule.nth - 1) * 7;
    case 'weekday-near':
      return besideDate(rule, dayOf(year, rule.month, rule.day));
    case 'easter':
      return (rule.church === 'orthodox' ? orthodoxEaster(year) : westernEaster(year)) + rule.offsetDays;
  }
}

function besideDate({ side, weekday }: Extract<HolidayRule, { kind: 'weekday-near' }>, day: DayNumber): DayNumber {
  switch (side) {
    case 'before':
      return onOrBefore(day - 1, weekday);
    case 'on-or-before':
      return onOrBefore(day, weekday);
    case 'on-or-after':
      return onOrAfter(day, weekday);
    case 'after':
      return onOrAfter(day + 1, weekday);
  }
}

function dayOf(year: number, month: number, date: number): DayNumber {
  return Date.UTC(year, month - 1, date) / DAY;
}

function onOrAfter(day: DayNumber, weekday: Weekday): DayNumber {
  return day + ((WEEKDAYS.indexOf(weekday) - weekdayOf(day) + 7) % 7);
}

function onOrBefore(day: DayNumber, weekday: Weekday): DayNumber {
  return day - ((weekdayOf(day) - WEEKDAYS.indexOf(weekday) + 7) % 7);
}
