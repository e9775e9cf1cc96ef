import { formatDate, parseDate } from '../../../src/rules/calendar/local-date';
import { closuresFrom, compileClosedDates } from '../../../src/rules/holidays/closed-dates';
import type { Holiday, HolidayRule } from '../../../src/rules/holidays/holiday-schema';
import { usFederalHolidays } from '../../../src/rules/holidays/presets';

const datesOf = (year: number, ...holidays: Holiday[]) =>
  compileClosedDates(holidays)
    .inYear(year)
    .map(({ day }) => formatDate(day));
const named = (year: number, ...holidays: Holiday[]) =>
  compileClosedDates(holidays)
    .inYear(year)
    .map(({ day, name }) => `${formatDate(day)} ${name}`);
const rule = (found: HolidayRule): Holiday => ({ name: 'Rule', rule: found });

describe('dates', () => {
  test('one date is closed in its year only', () => {
    const holiday = { date: '2026-12-24', name: 'Eve' };
    expect([2025, 2026, 2027].map((year) => datesOf(year, holiday))).toEqual([[], ['2026-12-24'], []]);
  });

  test('29 February is closed in leap years only, and nothing stands in for it', () => {
    const holiday = { date: '*-02-29', name: 'Leap day' };
    expect([2027, 2028, 2100].map((year) => datesOf(year, holiday))).toEqual([[], ['2028-02-29'], []]);
  });

  test('an entry that is switched off closes nothing', () => {
    expect(datesOf(2026, { date: '*-12-25', name: 'Christmas Day', enabled: false })).toEqual([]);
    expect(datesOf(2026, { date: '*-12-25', name: 'Christmas Day', enabled: true })).toEqual(['2026-12-25']);
  });

  test('a holiday does not exist before its first year', () => {
    const holiday = { date: '*-09-30', name: 'New', since: 2021 };
    expect([2020, 2021].map((year) => datesOf(year, holiday))).toEqual([[], ['2021-09-30']]);
  });
});

describe('rules', () => {
  test.each<[string, number, string, HolidayRule]>([
    ['4th Thursday of November', 2026, '2026-11-26', { kind: 'nth-weekday', nth: 4, weekday: 'thu', month: 11 }],
    [
      '1st Monday of a month that begins on one',
      2026,
      '2026-06-01',
      { kind: 'nth-weekday', nth: 1, weekday: 'mon', month: 6 },
    ],
    ['last Monday of May', 2027, '2027-05-31', { kind: 'nth-weekday', nth: -1, weekday: 'mon', month: 5 }],
    ['last Sunday of December', 2028, '2028-12-31', { kind: 'nth-weekday', nth: -1, weekday: 'sun', month: 12 }],
    [
      'last Tuesday of February in a leap year',
      2028,
      '2028-02-29',
      { kind: 'nth-weekday', nth: -1, weekday: 'tue', month: 2 },
    ],
    [
      'Monday before 25 May, which is a Monday',
      2026,
      '2026-05-18',
      { kind: 'weekday-near', weekday: 'mon', side: 'before', month: 5, day: 25 },
    ],
    [
      'Monday on or before 25 May, which is a Monday',
      2026,
      '2026-05-25',
      { kind: 'weekday-near', weekday: 'mon', side: 'on-or-before', month: 5, day: 25 },
    ],
    [
      'Saturday on or after 31 October',
      2026,
      '2026-10-31',
      { kind: 'weekday-near', weekday: 'sat', side: 'on-or-after', month: 10, day: 31 },
    ],
    [
      'Saturday after 31 October, which is one',
      2026,
      '2026-11-07',
      { kind: 'weekday-near', weekday: 'sat', side: 'after', month: 10, day: 31 },
    ],
    ['Good Friday', 2026, '2026-04-03', { kind: 'easter', church: 'western', offsetDays: -2 }],
    ['Whit Monday', 2027, '2027-05-17', { kind: 'easter', church: 'western', offsetDays: 50 }],
    ['Orthodox Easter Monday', 2026, '2026-04-13', { kind: 'easter', church: 'orthodox', offsetDays: 1 }],
  ])('%s %i', (_rule, year, date, found) => {
    expect(datesOf(year, rule(found))).toEqual([date]);
  });

  test.each([
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2029, '2029-04-01', '2029-04-08'],
    [2038, '2038-04-25', '2038-04-25'],
    [2049, '2049-04-18', '2049-04-25'],
    [1954, '1954-04-18', '1954-04-25'],
    [2100, '2100-03-28', '2100-05-02'],
  ])('Easter %i is on %s, for the Orthodox on %s', (year, western, orthodox) => {
    expect(datesOf(year, rule({ kind: 'easter', church: 'western', offsetDays: 0 }))).toEqual([western]);
    expect(datesOf(year, rule({ kind: 'easter', church: 'orthodox', offsetDays: 0 }))).toEqual([orthodox]);
  });
});

describe('observed days', () => {
  const christmas: Holiday = { date: '*-12-25', name: 'Christmas', observed: 'next-free-weekday' };
  const boxingDay: Holiday = { date: '*-12-26', name: 'Boxing', observed: 'next-free-weekday' };

  test('US: Saturday is observed on Friday, Sunday on Monday, a weekday not at all', () => {
    const holiday: Holiday = { date: '*-07-04', name: 'Fourth', observed: 'nearest-weekday' };
    expect(named(2026, holiday)).toEqual(['2026-07-03 Fourth (observed)', '2026-07-04 Fourth']);
    expect(named(2027, holiday)).toEqual(['2027-07-04 Fourth', '2027-07-05 Fourth (observed)']);
    expect(named(2028, holiday)).toEqual(['2028-07-04 Fourth']);
  });

  test('UK: Christmas on Saturday and Boxing Day on Sunday take Monday and Tuesday', () => {
    expect(named(2027, boxingDay, christmas)).toEqual([
      '2027-12-25 Christmas',
      '2027-12-26 Boxing',
      '2027-12-27 Christmas (observed)',
      '2027-12-28 Boxing (observed)',
    ]);
  });

  test('UK: Christmas on Sunday leaves Boxing Day its Monday and takes Tuesday', () => {
    expect(named(2033, christmas, boxingDay)).toEqual([
      '2033-12-25 Christmas',
      '2033-12-26 Boxing',
      '2033-12-27 Christmas (observed)',
    ]);
  });

  test('New Year’s Day on a Saturday is observed in the year before, and listed there only', () => {
    const holiday: Holiday = { date: '*-01-01', name: 'New Year', observed: 'nearest-weekday' };
    expect(datesOf(2021, holiday)).toEqual(['2021-01-01', '2021-12-31']);
    expect(datesOf(2022, holiday)).toEqual(['2022-01-01']);
  });

  test('a substitute may fall into the next year', () => {
    const holiday: Holiday = { date: '*-12-31', name: 'Eve', observed: 'next-free-weekday' };
    expect(datesOf(2033, holiday)).toEqual(['2033-12-31']);
    expect(datesOf(2034, holiday)).toEqual(['2034-01-02', '2034-12-31']);
  });

  test('a holiday that is off takes no substitute from another', () => {
    expect(named(2033, christmas, { ...boxingDay, enabled: false })).toEqual([
      '2033-12-25 Christmas',
      '2033-12-26 Christmas (observed)',
    ]);
  });
});

describe('closures to tell', () => {
  const from = parseDate('2026-06-20')!;
  const tell = (count: number, opensOn?: (day: number) => boolean) =>
    closuresFrom(compileClosedDates(usFederalHolidays), { from, count, opensOn }).map(
      ({ day, name }) => `${formatDate(day)} ${name}`,
    );

  test('leave out a weekend date whose substitute is told', () => {
    expect(tell(2)).toEqual(['2026-07-03 Independence Day (observed)', '2026-09-07 Labor Day']);
  });

  test('name both where the team works at weekends', () => {
    expect(tell(2, () => true)).toEqual(['2026-07-03 Independence Day (observed)', '2026-07-04 Independence Day']);
  });

  test('of nothing are none', () => {
    expect(closuresFrom(compileClosedDates([]), { from, count: 3 })).toEqual([]);
  });
});
