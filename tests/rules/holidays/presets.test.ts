import Holidays from 'date-holidays';
import * as v from 'valibot';
import { formatDate, parseDate, weekdayOf } from '../../../src/rules/calendar/local-date';
import { checkHolidays } from '../../../src/rules/holidays/check-holidays';
import { compileClosedDates } from '../../../src/rules/holidays/closed-dates';
import { holidaySchema, type Holiday } from '../../../src/rules/holidays/holiday-schema';
import { holidayPresets, type PresetId } from '../../../src/rules/holidays/presets';

const YEARS = Array.from({ length: 22 }, (_, index) => 2024 + index);

interface Judge {
  readonly id: PresetId;
  readonly where: readonly [string, string?];
  readonly types: readonly string[];
  /** Dates that only the judge closes, or only the preset, and why; `*` stands for every year. */
  readonly deviations: readonly { only: 'judge' | 'preset'; date: string; because: string }[];
}

const deviation = (only: 'judge' | 'preset', date: string, because: string) => ({ only, date, because });

const judges: readonly Judge[] = [
  // Veterans Day observed is filed as “bank” there.
  { id: 'us', where: ['US'], types: ['public', 'bank'], deviations: [] },
  { id: 'gb', where: ['GB', 'ENG'], types: ['public'], deviations: [] },
  { id: 'fr', where: ['FR'], types: ['public'], deviations: [] },
  { id: 'de', where: ['DE'], types: ['public'], deviations: [] },
  {
    id: 'ro',
    where: ['RO'],
    types: ['public'],
    deviations: [deviation('preset', '*-01-02', 'the Labour Code (art. 139) names 1 and 2 January')],
  },
];
const comparisons = judges.flatMap((judge) => YEARS.map((year) => ({ ...judge, year })));

describe('presets against date-holidays', () => {
  test.each(comparisons)('$id $year: the same dates are closed, but for the deviations listed', (judge) => {
    const { year, id, deviations } = judge;
    const theirs = judgedDates(judge, year);
    const ours = presetDates(id, year);
    const expected = (only: 'judge' | 'preset') =>
      deviations
        .filter((each) => each.only === only)
        .map(({ date }) => date.replace('*', String(year)))
        .filter((date) => date.startsWith(String(year)));
    expect(theirs.filter((date) => !ours.includes(date)).sort()).toEqual(expected('judge').sort());
    expect(ours.filter((date) => !theirs.includes(date)).sort()).toEqual(expected('preset').sort());
  });
});

/** The judge files New Year’s Day observed under the year it is for, so the next year is asked too. */
function judgedDates({ where: [country, state], types }: Pick<Judge, 'where' | 'types'>, year: number): string[] {
  const holidays = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const found = [year - 1, year, year + 1].flatMap((each) => holidays.getHolidays(each));
  const dates = found.filter(({ type }) => types.includes(type)).map(({ date }) => date.slice(0, 10));
  return [...new Set(dates.filter((date) => date.startsWith(String(year))))].sort();
}

describe('Canada, for which date-holidays knows provinces rather than a federal list', () => {
  const provinces = Object.keys(new Holidays().getStates('CA') ?? {});
  const weekdaysOnly = (date: string) => ![0, 6].includes(weekdayOf(parseDate(date)!));

  test.each(YEARS)('%i: what the whole country closes is closed', (year) => {
    expect(presetDates('ca', year)).toEqual(
      expect.arrayContaining(judgedDates({ where: ['CA'], types: ['public'] }, year)),
    );
  });

  test.each(YEARS)(
    '%i: a province knows every holiday, but for substitutes and 30 September (general since Bill C-5 of 2021)',
    (year) => {
      const known = provinces.flatMap((province) => judgedDates({ where: ['CA', province], types: ['public'] }, year));
      const ours = compileClosedDates(holidaysOf('ca'))
        .inYear(year)
        .filter(({ name }) => !name.endsWith('(observed)'));
      expect(ours.map(({ day }) => formatDate(day)).filter((date) => !known.includes(date))).toEqual([`${year}-09-30`]);
    },
  );

  test.each([
    [2026, ['2026-12-28']],
    [2027, ['2027-12-27', '2027-12-28']],
    [2028, ['2028-01-03', '2028-07-03', '2028-10-02', '2028-11-13']],
  ])('%i: a weekend holiday takes the next free weekday', (year, expected) => {
    const observed = compileClosedDates(holidaysOf('ca'))
      .inYear(year)
      .filter(({ name }) => name.endsWith('(observed)'));
    expect(observed.map(({ day }) => formatDate(day))).toEqual(expected);
    expect(expected.every(weekdaysOnly)).toBe(true);
  });
});

describe('every preset', () => {
  test.each(holidayPresets)('$country: names its holidays, once each, and never runs out', ({ holidays }) => {
    expect(v.safeParse(v.array(holidaySchema), holidays).success).toBe(true);
    expect(new Set(holidays.map(({ name }) => name)).size).toBe(holidays.length);
    expect(checkHolidays(holidays, new Date('2090-01-01T00:00:00Z'))).toEqual([]);
    expect(compileClosedDates(holidays).inYear(2090).length).toBeGreaterThanOrEqual(holidays.length);
  });
});

function holidaysOf(id: PresetId): readonly Holiday[] {
  const preset = holidayPresets.find((each) => each.id === id);
  if (!preset) throw new Error(`No preset ${id}.`);
  return preset.holidays;
}

function presetDates(id: PresetId, year: number): string[] {
  return [
    ...new Set(
      compileClosedDates(holidaysOf(id))
        .inYear(year)
        .map(({ day }) => formatDate(day)),
    ),
  ];
}
