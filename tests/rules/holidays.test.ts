import { usFederalHolidays } from '../../src/rules/holidays';

const datesOf = (year: number) => usFederalHolidays(year).map(({ date }) => date);

describe('US federal holidays', () => {
  test('the closed days of 2026, Independence Day observed on Friday', () => {
    expect(datesOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  test.each([
    [2023, '2023-11-10'],
    [2028, '2028-11-10'],
    [2029, '2029-11-12'],
    [2034, '2034-11-10'],
    [2035, '2035-11-12'],
    [2040, '2040-11-12'],
  ])('Veterans Day %i is observed on %s', (year, date) => {
    expect(usFederalHolidays(year)).toContainEqual({ date, name: 'Veterans Day (observed)' });
  });

  test('New Year’s Day 2022 was observed in 2021 and is listed there only', () => {
    expect(datesOf(2021)).toContain('2021-12-31');
    expect(datesOf(2022).some((date) => date.startsWith('2022-01-0') || date === '2021-12-31')).toBe(false);
  });

  test('Juneteenth begins in 2021', () => {
    expect(usFederalHolidays(2020).map(({ name }) => name)).not.toContain('Juneteenth');
    expect(usFederalHolidays(2021)).toContainEqual({ date: '2021-06-18', name: 'Juneteenth (observed)' });
  });

  test('every closed day of twenty years is a weekday', () => {
    const weekdays = Array.from({ length: 20 }, (_, index) => datesOf(2021 + index)).flat();
    expect(weekdays.map((date) => new Date(`${date}T00:00:00Z`).getUTCDay()).filter((day) => day % 6 === 0)).toEqual(
      [],
    );
    expect(weekdays.length).toBeGreaterThanOrEqual(219);
  });
});
