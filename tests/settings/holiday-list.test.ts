import type { Holiday } from '../../src/rules/holidays/holiday-schema';
import { usFederalHolidays } from '../../src/rules/holidays/presets';
import { asKind, kindOf, problemOf, type HolidayKind } from '../../static/settings/src/draft/holiday-draft';
import { addHolidays, nextDates } from '../../static/settings/src/draft/holiday-list';

const christmas: Holiday = { date: '*-12-25', name: 'Christmas Day' };
const outing: Holiday = { date: '2026-08-14', name: 'Outing' };

describe('adding holidays', () => {
  test('puts rules first and single dates in order', () => {
    const { holidays, added } = addHolidays([outing], [{ date: '2026-05-15', name: 'Bridge' }, christmas]);
    expect(holidays.map(({ name }) => name)).toEqual(['Christmas Day', 'Bridge', 'Outing']);
    expect(added).toBe(2);
  });

  test('adds no day twice, whatever its name', () => {
    const { holidays, added } = addHolidays([christmas], [{ ...christmas, name: 'Xmas' }, outing, outing]);
    expect([holidays.length, added]).toEqual([2, 1]);
  });

  test('lets rules take the place of the single dates they cover', () => {
    const dated = ['2026-11-26', '2026-12-25', '2027-01-01'].map((date) => ({ date, name: 'By hand' }));
    const { holidays, replaced } = addHolidays([...dated, outing], usFederalHolidays);
    expect(replaced).toBe(3);
    expect(holidays).toEqual([...usFederalHolidays, outing]);
  });
});

describe('a holiday that is being typed', () => {
  test.each<HolidayKind>(['yearly', 'nth-weekday', 'weekday-near', 'easter'])(
    'of the kind %s starts from an example that can be added',
    (kind) => {
      const holiday = asKind({ ...outing, enabled: false }, kind);
      expect(kindOf(holiday)).toBe(kind);
      expect(holiday).toMatchObject({ name: 'Outing', enabled: false });
      expect(problemOf(holiday)).toBeNull();
      expect(nextDates(holiday, '2026-11-22', 3)).toHaveLength(3);
    },
  );

  test.each<[string, Holiday, RegExp]>([
    ['no date', { date: '', name: 'x' }, /Choose a date/],
    ['neither name nor date', { date: '', name: ' ' }, /^Give it a name and choose a date\.$/],
    ['no name', { ...christmas, name: ' ' }, /name/],
    ['31 June', { date: '*-06-31', name: 'x' }, /not a date that exists/],
    ['29 February every year', { date: '*-02-29', name: 'x' }, /does not come every year/],
    ['29 February 2027', { date: '2027-02-29', name: 'x' }, /2027 is no leap year/],
    ['too far from Easter', { name: 'x', rule: { kind: 'easter', church: 'western', offsetDays: 500 } }, /numbers/],
    [
      'a weekday near 31 April',
      { name: 'x', rule: { kind: 'weekday-near', weekday: 'mon', side: 'after', month: 4, day: 31 } },
      /does not exist every year/,
    ],
  ])('%s is told', (_case, holiday, message) => {
    expect(problemOf(holiday)).toMatch(message);
  });
});
