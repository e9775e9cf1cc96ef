import * as v from 'valibot';
import { checkCalendar } from '../../src/rules/check-calendar';
import { defaultSettings, parseSettings } from '../../src/rules/default-settings';
import type { Holiday } from '../../src/rules/holidays/holiday-schema';
import { settingsSchema, type Settings } from '../../src/rules/settings';
import { withCalendar } from './sample';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const nobody = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const everything = { priorities: [], products: [], requestTypes: [] };
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

  test.each([
    ['ends before it begins, by more than any night', '18:00', '10:00', '18:00–24:00, and 00:00–10:00 on Tuesday.'],
    ['is a night too long by a minute', '20:00', '08:01', '20:00–24:00, and 00:00–08:01 on Tuesday.'],
    ['is no time at all', '10:00', '10:00', 'for a whole day enter 00:00–24:00.'],
  ])('is refused when it %s', (_case, from, to, instead) => {
    expect(said(week({ mon: [{ from, to }] }))).toEqual([
      expect.stringMatching(new RegExp(`^error calendar\\.week\\.mon\\.0\\.to: ${from}–${to} .*${instead}$`)),
    ]);
  });

  test('may have a night of twelve hours, and one that ends where the next hours begin', () => {
    const night = [{ from: '20:00', to: '08:00' }];
    expect(said(week({ mon: night, tue: [{ from: '08:00', to: '12:00' }] }))).toEqual([
      'warning calendar.week.mon.0.to: 20:00–08:00 is a night shift: it ends at 08:00 on Tuesday.',
    ]);
  });

  test.each([
    ['Sunday into Monday', 'sun', 'mon', 'Monday'],
    ['Saturday into Sunday', 'sat', 'sun', 'Sunday'],
    ['Monday into Tuesday', 'mon', 'tue', 'Tuesday'],
  ] as const)('is refused when a night shift reaches from %s and its hours', (_case, day, next, name) => {
    expect(said(week({ [day]: [{ from: '22:00', to: '06:00' }], [next]: [{ from: '05:00', to: '10:00' }] }))).toEqual([
      `error calendar.week.${day}.0.to: The night shift 22:00–06:00 overlaps with 05:00–10:00 on ${name}; let one end where the other begins.`,
    ]);
  });

  test('may have hours that touch, and none that overlap, a night shift among them', () => {
    const hours = (from: string, to = '17:00') => [
      { from: '09:00', to: '12:00' },
      { from, to },
    ];
    expect(said(week({ mon: hours('12:00') }))).toEqual([]);
    expect(said(week({ mon: hours('11:59') }))).toEqual([
      'error calendar.week.mon.1.from: 11:59–17:00 overlaps with 09:00–12:00; enter them as one.',
    ]);
    expect(said(week({ mon: [{ from: '22:00', to: '02:00' }, ...hours('23:00', '24:00')] }))).toContain(
      'error calendar.week.mon.2.from: 23:00–24:00 overlaps with 22:00–02:00; enter them as one.',
    );
  });
});

test('an abbreviation or an unknown name is no zone', () => {
  expect(said({ zone: 'EDT' })[0]).toMatch(/^error calendar\.zone: An abbreviation/);
  expect(said({ zone: 'Mars/Olympus' })[0]).toMatch(/^error calendar\.zone: This time zone is not known/);
});

test.each([
  ['the goal of the terms', {}, 'goal.minutes'],
  [
    'a goal of its own',
    {
      goal: { ...defaultSettings.goal, minutes: 60 },
      goals: [{ name: 'Slow', when: everything, businessDay: 'business-minutes', minutes: 480 }],
    },
    'goals.0.minutes',
  ],
] as const)('%s that the calendar never reaches is refused', (_case, changes, path) => {
  const overrides = { '2027-03-01': [{ from: '10:00', to: '14:00' }] };
  const settings = { ...withCalendar({ week: nobody, overrides }), ...changes } as Settings;
  const errors = checkCalendar(settings, NOW).filter(({ level }) => level === 'error');
  expect(errors).toEqual([
    { level: 'error', path, message: 'The calendar does not open long enough for this goal to end.' },
  ]);
});

describe('a special day', () => {
  test('has hours that do not overlap', () => {
    const hours = [
      { from: '10:00', to: '13:00' },
      { from: '12:00', to: '15:00' },
    ];
    expect(said({ overrides: { '2027-03-01': hours } })).toEqual([
      'error calendar.overrides.2027-03-01.1.from: 12:00–15:00 overlaps with 10:00–13:00; enter them as one.',
    ]);
  });

  test('takes the place of what a night shift of the day before would leave on it', () => {
    const changes = week({ mon: [{ from: '22:00', to: '06:00' }] });
    expect(said({ ...changes, overrides: { '2027-03-02': [{ from: '05:00', to: '10:00' }] } })).toEqual([
      expect.stringContaining('is a night shift'),
    ]);
  });

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
  test('29 February every year is refused, and says what to list instead; of one year it must exist', () => {
    expect(said({ holidays: dated('*-02-29') })).toEqual([
      'error calendar.holidays.0.date: 29 February does not come every year; choose 28 February or 1 March, or list single dates such as 2028-02-29.',
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
