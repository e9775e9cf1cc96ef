import { DAY, firstDayOf, formatDate, weekdayOf, type DayNumber } from './calendar/local-date';
import type { Settings } from './settings';

type Holiday = Settings['calendar']['holidays'][number];

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/**
 * The days on which US federal offices are closed in one calendar year (5 U.S.C. 6103), weekends moved: a Saturday
 * is observed on the Friday before, a Sunday on the Monday after. New Year's Day of the following year is observed
 * in this one when it is a Saturday, and is then listed here. Juneteenth exists since 2021.
 */
export function usFederalHolidays(year: number): readonly Holiday[] {
  const days = [...federalDays(year), { name: 'New Year’s Day', day: firstDayOf(year + 1) }];
  return days
    .map(observe)
    .filter(({ day }) => day >= firstDayOf(year) && day < firstDayOf(year + 1))
    .sort((one, other) => one.day - other.day)
    .map(({ day, name }) => ({ date: formatDate(day), name }));
}

interface NamedDay {
  readonly name: string;
  readonly day: DayNumber;
}

function federalDays(year: number): readonly NamedDay[] {
  const days = [
    { name: 'New Year’s Day', day: dayOf(year, 1, 1) },
    { name: 'Martin Luther King Jr. Day', day: nthWeekday(year, 1, MONDAY, 3) },
    { name: 'Presidents’ Day', day: nthWeekday(year, 2, MONDAY, 3) },
    { name: 'Memorial Day', day: lastWeekday(year, 5, MONDAY) },
    { name: 'Independence Day', day: dayOf(year, 7, 4) },
    { name: 'Labor Day', day: nthWeekday(year, 9, MONDAY, 1) },
    { name: 'Columbus Day', day: nthWeekday(year, 10, MONDAY, 2) },
    { name: 'Veterans Day', day: dayOf(year, 11, 11) },
    { name: 'Thanksgiving Day', day: nthWeekday(year, 11, THURSDAY, 4) },
    { name: 'Christmas Day', day: dayOf(year, 12, 25) },
  ];
  return year >= 2021 ? [...days, { name: 'Juneteenth', day: dayOf(year, 6, 19) }] : days;
}

function observe({ name, day }: NamedDay): NamedDay {
  const shift = { [SATURDAY]: -1, [SUNDAY]: 1 }[weekdayOf(day)];
  return shift === undefined ? { name, day } : { name: `${name} (observed)`, day: day + shift };
}

function dayOf(year: number, month: number, date: number): DayNumber {
  return Date.UTC(year, month - 1, date) / DAY;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

function lastWeekday(year: number, month: number, weekday: number): DayNumber {
  const last = dayOf(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}
