import * as v from 'valibot';
import { checkCalendar } from '../../src/rules/check-calendar';
import { parseSettings } from '../../src/rules/default-settings';
import type { Holiday } from '../../src/rules/holidays/holiday-schema';
import { settingsSchema, type Settings } from '../../src/rules/settings';
import { withCalendar } from './sample';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const nobody = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const office = [{ from: '10:00', to: '18:00' }];
const said = (changes: Partial<Settings['calendar']>, now: Date | undefined = NOW) =>
  checkCalendar(withCalendar(changes), now).map(({ level, path, message }) => `${level} ${path}: ${message}`);
const week = (changes: Partial<Settings['calendar']['week']>) => ({ week: { ...nobody, fri: office, ...changes } });
const dated = (...dates: string[]): Holiday[] => dates.map((date) => ({ date, name: 'Closed' }));

describe('the week', () => {
  test('with no hours at all is refused', () => {
    expect(said({ week: nobody })).toEqual(['error calendar.week: The team is never open, so no answer is ever due.']);
  });

  test('with special days only is allowed and told', () => {
    const days = Array.from({ length: 9 }, (_, index) => [`2027-03-0${index + 1}`, office]);
    expect(said({ week: nobody, overrides: Object.fromEntries(days) as Settings['calendar']['overrides'] })).toEqual([
      'warning calendar.week: No weekday has hours: the team answers on the special days only.',
    ]);
  });

  test('may end a day before it begins: that is a night shift, and is called one', () => {
    expect(said(week({ mon: [{ from: '22:00', to: '06:00' }] }))).toEqual([
      'warning calendar.week.mon.0.to: 22:00–06:00 is a night shift: it ends at 06:00 on Tuesday.',
    ]);
  });

  test('says so when a night shift reaches into the hours of the next day', () => {
    expect(said(week({ sun: [{ from: '22:00', to: '06:00' }], mon: [{ from: '05:00', to: '10:00' }] }))).toEqual([
      'warning calendar.week.sun.0.to: 22:00–06:00 is a night shift: it ends at 06:00 on Monday. It overlaps with the hours of that day; time counts once.',
    ]);
  });

  test('may have hours that touch, and is told about those that overlap', () => {
    const hours = (from: string) => [
      { from: '09:00', to: '12:00' },
      { from, to: '17:00' },
    ];
    expect(said(week({ mon: hours('12:00') }))).toEqual([]);
    expect(said(week({ mon: hours('11:59') }))).toEqual([
      'warning calendar.week.mon.1.from: 11:59–17:00 overlaps with other hours of the day; time counts once.',
    ]);
  });
});

test('an abbreviation or an unknown name is no zone', () => {
  expect(said({ zone: 'EDT' })[0]).toMatch(/^error calendar\.zone: An abbreviation/);
  expect(said({ zone: 'Mars/Olympus' })[0]).toMatch(/^error calendar\.zone: This time zone is not known/);
});

describe('a special day', () => {
  test('stays within its date', () => {
    expect(said({ overrides: { '2027-03-01': [{ from: '22:00', to: '02:00' }] } })).toEqual([
      'error calendar.overrides.2027-03-01.0.to: The hours of one date end on that date, at 24:00 at the latest.',
    ]);
    expect(said({ overrides: { '2027-03-01': [{ from: '22:00', to: '24:00' }] } })).toEqual([]);
  });

  test('on a date that a rule closes does not apply, and says so', () => {
    expect(said({ overrides: { '2027-11-25': office } })).toEqual([
      'warning calendar.overrides.2027-11-25: 2027-11-25 is a holiday, so these hours do not apply.',
    ]);
  });
});

describe('holidays', () => {
  test('29 February every year is told to come in leap years only; of one year it must exist', () => {
    expect(said({ holidays: dated('*-02-29') })).toEqual([
      'warning calendar.holidays.0.date: 29 February exists in leap years only; in other years this entry closes nothing.',
    ]);
    expect(said({ holidays: dated('2027-02-29', '2028-02-29') })[0]).toBe(
      'error calendar.holidays.0.date: 2027-02-29 is not a date that exists: 2027 is no leap year.',
    );
  });

  test('a weekday cannot be counted from a date that only some years have', () => {
    const rule = { kind: 'weekday-near', weekday: 'mon', side: 'before', month: 2, day: 29 } as const;
    expect(said({ holidays: [{ name: 'Odd', rule }] })).toEqual([
      expect.stringMatching(/^error calendar\.holidays\.0\.rule/),
    ]);
  });

  test('listed twice are told, rules too', () => {
    const rule = { kind: 'easter', church: 'western', offsetDays: 1 } as const;
    const again = { offsetDays: 1, church: 'western', kind: 'easter' } as const;
    expect(
      said({
        holidays: [
          { name: 'A', rule },
          { name: 'B', rule: again },
        ],
      }),
    ).toEqual(['warning calendar.holidays.1.rule: Another entry of the list is the same day.']);
  });

  test('that are all switched off are none', () => {
    expect(said({ holidays: [{ date: '*-12-25', name: 'Christmas', enabled: false }] })).toEqual([
      expect.stringContaining('No public holiday is listed'),
    ]);
  });
});

describe('the alarm when the list runs out', () => {
  const list2026 = dated('2026-04-06', '2026-05-01', '2026-12-25');
  const christmas: Holiday = { date: '*-12-25', name: 'Christmas Day' };

  test('comes half a year before the last single date', () => {
    expect(said({ holidays: list2026 })).toEqual([expect.stringContaining('run out within six months')]);
    expect(said({ holidays: list2026 }, new Date('2026-05-01T00:00:00Z'))).toEqual([]);
  });

  test('says when it has run out', () => {
    expect(said({ holidays: list2026 }, new Date('2027-01-01T00:00:00Z'))).toEqual([
      expect.stringContaining('has run out'),
    ]);
  });

  test('never comes for rules and yearly dates', () => {
    expect(said({}, new Date('2199-01-01T00:00:00Z'))).toEqual([]);
    expect(said({ holidays: [christmas] }, new Date('2199-01-01T00:00:00Z'))).toEqual([]);
  });

  test('comes for a list of single dates although a rule stands beside it', () => {
    expect(said({ holidays: [christmas, ...dated('2026-04-06', '2026-05-01', '2026-12-26')] })).toHaveLength(1);
  });

  test('does not come for a single company day beside rules', () => {
    expect(said({ holidays: [christmas, ...dated('2026-08-14')] })).toEqual([]);
  });
});

describe('stored calendars', () => {
  test('from before rules existed still parse, to the same value', () => {
    const calendar = {
      ...withCalendar({}).calendar,
      holidays: [
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '*-01-01', name: 'New Year’s Day' },
      ],
    };
    const { settings, problems } = parseSettings({ calendar });
    expect(problems).toEqual([]);
    expect(settings.calendar).toEqual(calendar);
  });

  test('a rule of an unknown kind makes the calendar fall back, and says so', () => {
    const holidays = [{ name: 'Odd', rule: { kind: 'full-moon' } }];
    expect(parseSettings({ calendar: { holidays } }).problems).toHaveLength(1);
  });

  test('a wrong date is named by what a date looks like', () => {
    const wrong = withCalendar({ holidays: [{ date: '25.12.2026', name: 'Christmas' }] });
    const parsed = v.safeParse(settingsSchema, wrong);
    expect(parsed.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toEqual([
      ['calendar.holidays.0.date', 'Use a date such as 2026-12-25, or *-12-25 for every year.'],
    ]);
  });
});
