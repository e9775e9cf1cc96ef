import { parseDate } from '../calendar/local-date';
import type { Holiday, HolidayRule, Weekday } from './holiday-schema';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const NTH = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', [-1]: 'Last' } as const;
const SIDES = {
  before: 'before',
  'on-or-before': 'on or before',
  'on-or-after': 'on or after',
  after: 'after',
} as const;

/** When a holiday is, to read: `4th Thursday of November`, `25 December every year, …`; for the settings page. */
export function describeHoliday(holiday: Holiday): string {
  const when = 'rule' in holiday ? describeRule(holiday.rule) : describeDate(holiday.date);
  const since = holiday.since === undefined ? '' : `, since ${holiday.since}`;
  return when + since + describeObserved(holiday.observed);
}

function describeRule(rule: HolidayRule): string {
  switch (rule.kind) {
    case 'nth-weekday':
      return `${NTH[rule.nth]} ${weekdayNames[rule.weekday]} of ${monthNames[rule.month - 1]}`;
    case 'weekday-near':
      return `${weekdayNames[rule.weekday]} ${SIDES[rule.side]} ${rule.day} ${monthNames[rule.month - 1]}`;
    case 'easter':
      return describeEaster(rule);
  }
}

function describeEaster({ church, offsetDays }: Extract<HolidayRule, { kind: 'easter' }>): string {
  const sunday = church === 'orthodox' ? 'Orthodox Easter Sunday' : 'Easter Sunday';
  if (offsetDays === 0) return sunday;
  const days = Math.abs(offsetDays);
  return `${days} ${days === 1 ? 'day' : 'days'} ${offsetDays < 0 ? 'before' : 'after'} ${sunday}`;
}

function describeDate(date: string): string {
  if (date === '*-02-29') return '29 February, in leap years only';
  const [year = '', month = '', day = ''] = date.split('-');
  const name = monthNames[Number(month) - 1];
  if (name === undefined || parseDate(date.replace('*', '2028')) === null) return date;
  return year === '*' ? `${Number(day)} ${name} every year` : `${Number(day)} ${name} ${year}`;
}

function describeObserved(observed: Holiday['observed']): string {
  if (observed === undefined) return '';
  const weekday = observed === 'nearest-weekday' ? 'the nearest weekday' : 'the next free weekday';
  return `; on a weekend, also ${weekday}`;
}
