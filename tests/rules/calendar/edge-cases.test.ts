import { compileCalendar } from '../../../src/rules/business-calendar';
import { checkCalendar } from '../../../src/rules/check-calendar';
import type { Settings } from '../../../src/rules/settings';
import { withCalendar } from '../sample';

/** The rows of the table of edge cases that the calendar decides; those of the SLA clock are tested beside `sla.ts`. */
const HOUR = 3_600_000;
const MINUTE = 60_000;
const ONE_DAY = 8 * HOUR;
const nobody = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const always = [{ from: '00:00', to: '24:00' }];
const roundTheClock = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };

const at = (text: string) => new Date(text);
const compile = (changes: Partial<Settings['calendar']> = {}) => compileCalendar(withCalendar(changes).calendar);
const due = (asked: string, changes: Partial<Settings['calendar']> = {}, amount = ONE_DAY) =>
  compile(changes).add(at(asked), amount)?.toISOString() ?? null;

describe('submitted outside hours', () => {
  test.each([
    ['Monday 20:00: Tuesday 18:00', '2026-11-24T01:00:00Z', '2026-11-24T23:00:00.000Z'],
    ['Saturday: Monday 18:00', '2026-11-21T17:00:00Z', '2026-11-23T23:00:00.000Z'],
    ['Sunday just before midnight: Monday 18:00', '2026-11-23T04:59:59.999Z', '2026-11-23T23:00:00.000Z'],
    ['on Thanksgiving: Friday 18:00', '2026-11-26T16:00:00Z', '2026-11-27T23:00:00.000Z'],
    ['at the very closing: the next day 18:00', '2026-11-23T23:00:00Z', '2026-11-24T23:00:00.000Z'],
    [
      'one millisecond before closing: the next day, as much before',
      '2026-11-23T22:59:59.999Z',
      '2026-11-24T22:59:59.999Z',
    ],
    ['Friday 16:30 with one hour: the same day', '2026-11-20T21:30:00Z', '2026-11-20T22:30:00.000Z', HOUR],
    ['Monday 17:00 with three hours: Tuesday 12:00', '2026-11-23T22:00:00Z', '2026-11-24T17:00:00.000Z', 3 * HOUR],
  ])('%s', (_case, asked, expected, amount = ONE_DAY) => {
    expect(due(asked, {}, amount)).toBe(expected);
  });

  test('nothing elapses until the next opening', () => {
    expect(compile().between(at('2026-11-21T00:00:00Z'), at('2026-11-23T15:00:00Z'))).toBe(0);
  });
});

describe('“1 business day” is 480 minutes, not the length of a day', () => {
  test('a half-day leaves its missing minutes to the next', () => {
    expect(due('2026-12-24T14:00:00Z', { overrides: { '2026-12-24': [{ from: '10:00', to: '13:00' }] } })).toBe(
      '2026-12-28T20:00:00.000Z',
    );
  });

  test('a longer day holds more than one', () => {
    const week = { ...nobody, mon: [{ from: '06:00', to: '22:00' }] };
    expect(due('2026-11-23T11:00:00Z', { week })).toBe('2026-11-23T19:00:00.000Z');
  });
});

describe('“EDT”, read as New York and as UTC−4 all year', () => {
  test('the two readings of one December morning', () => {
    expect(due('2025-12-10T14:15:00Z')).toBe('2025-12-10T23:00:00.000Z');
    expect(due('2025-12-10T14:15:00Z', { zone: 'Etc/GMT+4' })).toBe('2025-12-11T14:15:00.000Z');
  });

  test('open an hour apart from November to March and at the same time otherwise, on every day of a year', () => {
    const [newYork, literal] = [compile({ holidays: [] }), compile({ zone: 'Etc/GMT+4', holidays: [] })];
    const days = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 1, 5) + index * 24 * HOUR));
    const hoursApart = days.map((day) => (newYork.nextOpen(day)!.getTime() - literal.nextOpen(day)!.getTime()) / HOUR);
    const changes = hoursApart.flatMap((hours, index) =>
      hours === hoursApart[index - 1] ? [] : [`${days[index]!.toISOString().slice(0, 10)} ${hours}`],
    );
    // The Saturdays before the changes already look at the Monday after them.
    expect(changes).toEqual(['2026-01-01 1', '2026-03-07 0', '2026-10-31 1']);
  });

  test('promise another due time for a morning of the winter, and the same one for one of the summer, all year', () => {
    const [newYork, literal] = [compile({ holidays: [] }), compile({ zone: 'Etc/GMT+4', holidays: [] })];
    const days = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 1, 14, 15) + index * 24 * HOUR));
    const differ = days.map((day) => newYork.add(day, ONE_DAY)!.getTime() !== literal.add(day, ONE_DAY)!.getTime());
    const changes = differ.flatMap((isOther, index) =>
      isOther === differ[index - 1] ? [] : [`${days[index]!.toISOString().slice(0, 10)} ${isOther}`],
    );
    // What is asked on the last Friday of the summer is due in the winter.
    expect(changes).toEqual(['2026-01-01 true', '2026-03-07 false', '2026-10-30 true']);
  });

  test('promise the same length of open time on every day of a year', () => {
    for (const zone of ['America/New_York', 'Etc/GMT+4']) {
      const calendar = compile({ zone });
      for (let day = 0; day < 365; day += 1) {
        const asked = new Date(Date.UTC(2026, 0, 1, 14, 15) + day * 24 * HOUR);
        expect(calendar.between(asked, calendar.add(asked, ONE_DAY)!)).toBe(ONE_DAY);
      }
    }
  });
});

describe('days on which the clocks change', () => {
  test('last as long as they really do: 23 and 25 hours', () => {
    const calendar = compile({ week: roundTheClock, holidays: [] });
    expect(calendar.between(at('2026-03-08T05:00:00Z'), at('2026-03-09T04:00:00Z'))).toBe(23 * HOUR);
    expect(calendar.between(at('2026-11-01T04:00:00Z'), at('2026-11-02T05:00:00Z'))).toBe(25 * HOUR);
  });

  test('an opening in the hour that is left out begins when the clock goes past it', () => {
    const calendar = compile({ week: { ...nobody, sun: [{ from: '02:30', to: '05:00' }] } });
    expect(calendar.nextOpen(at('2026-03-08T05:00:00Z'))).toEqual(at('2026-03-08T07:00:00Z'));
    expect(calendar.between(at('2026-03-08T05:00:00Z'), at('2026-03-08T12:00:00Z'))).toBe(2 * HOUR);
  });

  test('hours wholly inside the gap are no hours, and never negative', () => {
    const calendar = compile({ week: { ...nobody, sun: [{ from: '02:10', to: '02:50' }] } });
    expect(calendar.between(at('2026-03-08T00:00:00Z'), at('2026-03-09T00:00:00Z'))).toBe(0);
  });

  test('an hour that comes twice opens once, at its first', () => {
    const calendar = compile({ week: { ...nobody, sun: [{ from: '01:30', to: '03:00' }] } });
    expect(calendar.nextOpen(at('2026-11-01T04:00:00Z'))).toEqual(at('2026-11-01T05:30:00Z'));
    expect(calendar.between(at('2026-11-01T04:00:00Z'), at('2026-11-01T09:00:00Z'))).toBe(2.5 * HOUR);
  });

  test('a night shift over the change is an hour shorter or longer', () => {
    const calendar = compile({ week: { ...nobody, sat: [{ from: '22:00', to: '06:00' }] } });
    expect(calendar.between(at('2026-03-07T12:00:00Z'), at('2026-03-08T12:00:00Z'))).toBe(7 * HOUR);
    expect(calendar.between(at('2026-10-31T12:00:00Z'), at('2026-11-01T12:00:00Z'))).toBe(9 * HOUR);
  });

  test('keep the wall time: Friday 16:00 is due on Monday 16:00 in both halves of the year', () => {
    expect(due('2026-03-06T21:00:00Z')).toBe('2026-03-09T20:00:00.000Z');
    expect(due('2026-10-30T20:00:00Z')).toBe('2026-11-02T21:00:00.000Z');
  });

  test('by half an hour (Lord Howe) and by a whole day (Apia in 2011) are counted as they were', () => {
    const lordHowe = compile({ zone: 'Australia/Lord_Howe', week: roundTheClock, holidays: [] });
    expect(lordHowe.between(at('2026-04-04T13:00:00Z'), at('2026-04-05T13:30:00Z'))).toBe(24.5 * HOUR);
    const apia = compile({ zone: 'Pacific/Apia', holidays: [] });
    expect(apia.between(at('2011-12-29T04:00:00Z'), at('2011-12-31T10:00:00Z'))).toBe(ONE_DAY);
  });
});

describe('zero hours and calendars out of reach', () => {
  test('never give a due time, and never hang', () => {
    expect(due('2026-11-23T12:00:00Z', { week: nobody })).toBeNull();
    expect(
      due('2026-11-23T12:00:00Z', { week: nobody, overrides: { '2027-05-03': [{ from: '10:00', to: '11:00' }] } }),
    ).toBeNull();
  });

  test('are refused before they are saved', () => {
    expect(checkCalendar(withCalendar({ week: nobody })).map(({ level }) => level)).toContain('error');
  });

  test('a date thousands of years away is refused rather than reckoned', () => {
    expect(() => compile().between(at('2026-01-01T00:00:00Z'), new Date(8.64e15))).toThrow(RangeError);
  });
});

describe('half-days, closures and extra days', () => {
  const lunch = [
    { from: '10:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ];

  test('a lunch gap stops the clock and is no holiday', () => {
    const week = { mon: lunch, tue: lunch, wed: lunch, thu: lunch, fri: lunch, sat: [], sun: [] };
    expect(due('2026-11-23T16:30:00Z', { week }, 2 * HOUR)).toBe('2026-11-23T19:30:00.000Z');
  });

  test('a holiday closes both halves of the night shift that fall on it', () => {
    const shift = [{ from: '22:00', to: '06:00' }];
    const calendar = compile({
      zone: 'Etc/UTC',
      week: { ...nobody, mon: shift, tue: shift },
      holidays: [{ date: '2026-11-24', name: 'Closed' }],
    });
    expect(calendar.between(at('2026-11-23T12:00:00Z'), at('2026-11-25T12:00:00Z'))).toBe(2 * HOUR + 6 * HOUR);
  });

  test('a holiday beats an extra day; switched off it lets it through', () => {
    const overrides = { '2026-11-28': [{ from: '10:00', to: '14:00' }] };
    const closed = { date: '2026-11-28', name: 'Closed' };
    const saturday = at('2026-11-28T16:00:00Z');
    expect(compile({ overrides, holidays: [closed] }).isOpen(saturday)).toBe(false);
    expect(compile({ overrides, holidays: [{ ...closed, enabled: false }] }).isOpen(saturday)).toBe(true);
  });

  test('an observed holiday closes its weekday, and its own date where the team works on it', () => {
    const calendar = compile({ week: roundTheClock });
    expect(calendar.isOpen(at('2026-07-03T16:00:00Z'))).toBe(false);
    expect(calendar.isOpen(at('2026-07-04T16:00:00Z'))).toBe(false);
    expect(calendar.isOpen(at('2026-07-05T16:00:00Z'))).toBe(true);
  });
});

describe('conventions on which calendars elsewhere differ', () => {
  const utc = (changes: Partial<Settings['calendar']>) => compile({ zone: 'Etc/UTC', holidays: [], ...changes });
  const night = [{ from: '22:00', to: '06:00' }];

  test('the opening instant is open, the closing one is not', () => {
    expect([at('2026-11-23T15:00:00Z'), at('2026-11-23T23:00:00Z')].map(compile().isOpen)).toEqual([true, false]);
  });

  test('what ends with the day is due at its close, not at the next opening', () => {
    expect(due('2026-11-23T15:00:00Z')).toBe('2026-11-23T23:00:00.000Z');
  });

  test('adding nothing leads to open time; taking away goes back in the same way', () => {
    expect(due('2026-11-21T12:00:00Z', {}, 0)).toBe('2026-11-23T15:00:00.000Z');
    expect(due('2026-11-23T16:00:00Z', {}, 0)).toBe('2026-11-23T16:00:00.000Z');
    expect(due('2026-11-23T16:00:00Z', {}, -2 * HOUR)).toBe('2026-11-20T22:00:00.000Z');
    expect(due('2026-11-23T23:00:00Z', {}, -ONE_DAY)).toBe('2026-11-23T15:00:00.000Z');
  });

  test('the time between is negative the wrong way round', () => {
    const [monday, tuesday] = [at('2026-11-23T16:00:00Z'), at('2026-11-24T16:00:00Z')];
    expect([compile().between(monday, tuesday), compile().between(tuesday, monday)]).toEqual([ONE_DAY, -ONE_DAY]);
  });

  test('24:00 is midnight, not a millisecond before it', () => {
    const calendar = utc({ week: { ...nobody, mon: [{ from: '20:00', to: '24:00' }] } });
    expect(calendar.nextClose(at('2026-11-23T21:00:00Z'))).toEqual(at('2026-11-24T00:00:00Z'));
    expect(calendar.between(at('2026-11-23T00:00:00Z'), at('2026-11-25T00:00:00Z'))).toBe(4 * HOUR);
  });

  test('hours that overlap, as they may be stored, count once', () => {
    const week = {
      ...nobody,
      mon: [
        { from: '10:00', to: '14:00' },
        { from: '12:00', to: '16:00' },
      ],
    };
    expect(utc({ week }).between(at('2026-11-23T00:00:00Z'), at('2026-11-24T00:00:00Z'))).toBe(6 * HOUR);
  });

  test('a special day takes the place of the end of yesterday’s night shift too', () => {
    const calendar = utc({
      week: { ...nobody, mon: night },
      overrides: { '2026-11-24': [{ from: '09:00', to: '10:00' }] },
    });
    expect(calendar.between(at('2026-11-23T12:00:00Z'), at('2026-11-25T12:00:00Z'))).toBe(2 * HOUR + HOUR);
  });

  test('a night shift with a holiday in it never counts less than nothing', () => {
    const week = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night };
    const calendar = utc({ week, holidays: [{ date: '2026-11-24', name: 'Closed' }] });
    for (let hour = 0; hour < 96; hour += 1) {
      const from = new Date(Date.UTC(2026, 10, 22) + hour * HOUR);
      expect(calendar.between(from, new Date(from.getTime() + HOUR))).toBeGreaterThanOrEqual(0);
    }
    expect(calendar.between(at('2026-11-23T12:00:00Z'), at('2026-11-25T12:00:00Z'))).toBe(2 * HOUR + 6 * HOUR);
  });

  test.each([
    ['inside', '2026-11-23T16:00:00Z', ['23T16:00', '23T16:00', '23T23:00', '24T15:00']],
    ['at the opening', '2026-11-23T15:00:00Z', ['23T15:00', '20T23:00', '23T23:00', '24T15:00']],
    ['at the closing', '2026-11-23T23:00:00Z', ['24T15:00', '23T23:00', '24T23:00', '24T15:00']],
    ['outside', '2026-11-21T12:00:00Z', ['23T15:00', '20T23:00', '23T23:00', '23T15:00']],
  ])('next opening, last open, next closing and next start, asked %s', (_where, asked, expected) => {
    const { nextOpen, lastOpen, nextClose, nextStart } = compile();
    const answers = [nextOpen, lastOpen, nextClose, nextStart].map((question) => question(at(asked))?.toISOString());
    expect(answers.map((answer) => answer?.slice(8, 16))).toEqual(expected);
  });

  test('so many working dates later are at the same wall time, or at the opening after it', () => {
    const { addDays } = compile();
    expect(addDays(at('2026-11-25T20:00:00Z'), 1)).toEqual(at('2026-11-27T20:00:00Z'));
    expect(addDays(at('2026-11-24T01:00:00Z'), 1)).toEqual(at('2026-11-25T15:00:00Z'));
  });

  test('leap days, and years far ahead, are reckoned like any other', () => {
    expect(due('2028-02-28T20:00:00Z')).toBe('2028-02-29T20:00:00.000Z');
    expect(due('2100-02-26T20:00:00Z')).toBe('2100-03-01T20:00:00.000Z');
    expect(due('2200-06-02T19:00:00Z')).toBe('2200-06-03T19:00:00.000Z');
  });
});

describe('a calendar that is edited', () => {
  test('is another one: what was compiled before goes on answering as before', () => {
    const definition = structuredClone(withCalendar({}).calendar);
    const before = compileCalendar(definition);
    const asked = at('2026-11-25T20:00:00Z');
    expect(before.add(asked, ONE_DAY)?.toISOString()).toBe('2026-11-27T20:00:00.000Z');
    const edited = { ...definition, holidays: [...definition.holidays, { date: '2026-11-27', name: 'Bridge' }] };
    expect(compileCalendar(edited).add(asked, ONE_DAY)?.toISOString()).toBe('2026-11-30T20:00:00.000Z');
    expect(before.add(asked, ONE_DAY)?.toISOString()).toBe('2026-11-27T20:00:00.000Z');
  });

  test('moves only what lies in the days it changes', () => {
    const edited = compile({ overrides: { '2026-12-01': [] } });
    expect(edited.add(at('2026-11-23T16:00:00Z'), ONE_DAY)).toEqual(compile().add(at('2026-11-23T16:00:00Z'), ONE_DAY));
    expect(edited.between(at('2026-12-01T00:00:00Z'), at('2026-12-02T00:00:00Z'))).toBe(0);
  });
});

test('time is kept to the millisecond', () => {
  expect(due('2026-11-23T16:00:00.007Z', {}, MINUTE + 1)).toBe('2026-11-23T16:01:00.008Z');
});
