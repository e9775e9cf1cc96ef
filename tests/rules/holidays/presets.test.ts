import Holidays from 'date-holidays';
import { formatDate, parseDate, weekdayOf } from '../../../src/rules/calendar/local-date';
import { compileClosedDates } from '../../../src/rules/holidays/closed-dates';
import { holidayPresets, type PresetId } from '../../../src/rules/holidays/presets';

const YEARS = Array.from({ length: 12 }, (_, index) => 2024 + index);

interface Judge {
  readonly id: PresetId;
  readonly where: readonly [string, string?];
  readonly types: readonly string[];
  /** Dates that only the judge closes, or only the preset, and why; `*` stands for every year. */
  readonly deviations: readonly { only: 'judge' | 'preset'; date: string; because: string }[];
}

const deviation = (only: 'judge' | 'preset', because: string, ...dates: string[]) =>
  dates.map((date) => ({ only, date, because }));

const judges: readonly Judge[] = [
  // Veterans Day observed is filed as “bank” there.
  { id: 'us', where: ['US'], types: ['public', 'bank'], deviations: [] },
  { id: 'gb', where: ['GB', 'ENG'], types: ['public'], deviations: [] },
  { id: 'fr', where: ['FR'], types: ['public'], deviations: [] },
  { id: 'de', where: ['DE'], types: ['public'], deviations: [] },
  { id: 'ro', where: ['RO'], types: ['public'], deviations: [] },
];
const comparisons = judges.flatMap((judge) => YEARS.map((year) => ({ ...judge, year })));

describe('presets against date-holidays', () => {
  test.each(comparisons)('$id $year: the same dates are closed, but for the deviations listed', (judge) => {
    const { year, id, deviations } = judge;
    const theirs = judgedDates(judge, year);
    const ours = presetDates(id, year);
    const expected = (only: 'judge' | 'preset') =>
      deviations.filter((each) => each.only === only).map(({ date }) => date.replace('*', String(year))).filter((date) => date.startsWith(String(year)));
    expect(theirs.filter((date) => !ours.includes(date)).sort()).toEqual(expected('judge').sort());
    expect(ours.filter((date) => !theirs.includes(date)).sort()).toEqual(expected('preset').sort());
  });
});

/** The judge files New Year’s Day observed under the year it is for, so the next year is asked too. */
function judgedDates({ where: [country, state], types }: Judge, year: number): string[] {
  const holidays = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const found = [year - 1, year, year + 1].flatMap((each) => holidays.getHolidays(each));
  const dates = found.filter(({ type }) => types.includes(type)).map(({ date }) => date.slice(0, 10));
  return [...new Set(dates.filter((date) => date.startsWith(String(year))))].sort();
}

function presetDates(id: PresetId, year: number): string[] {
  const preset = holidayPresets.find((each) => each.id === id);
  if (!preset) throw new Error(`No preset ${id}.`);
  return [...new Set(compileClosedDates(preset.holidays).inYear(year).map(({ day }) => formatDate(day)))];
}
