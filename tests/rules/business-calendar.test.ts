import fc from 'fast-check';
import { compileCalendar } from '../../src/rules/business-calendar';
import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { withCalendar } from './sample';

const HOUR = 3_600_000;
const DAY_OF_WORK = 8 * HOUR;
const NOBODY = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const ALWAYS = { from: '00:00', to: '24:00' };
const ROUND_THE_CLOCK = {
  mon: [ALWAYS],
  tue: [ALWAYS],
  wed: [ALWAYS],
  thu: [ALWAYS],
  fri: [ALWAYS],
  sat: [ALWAYS],
  sun: [ALWAYS],
};

const at = (text: string) => new Date(text);
const compile = (changes: Partial<Settings['calendar']> = {}) => compileCalendar(withCalendar(changes).calendar);

describe('one business day of 480 minutes', () => {
  test.each([
    ['asked within hours: same wall time next day', '2026-11-23T16:30:00.000Z', '2026-11-24T16:30:00.000Z'],
    ['asked in the evening: closing time of the next day', '2026-11-24T01:00:00.000Z', '2026-11-24T23:00:00.000Z'],
    ['asked on Saturday: closing time on Monday', '2026-11-21T17:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['asked exactly at opening: closing time of the same day', '2026-11-23T15:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['Thanksgiving does not count', '2026-11-25T20:00:00.000Z', '2026-11-27T20:00:00.000Z'],
    ['Independence Day 2026 is observed on Friday', '2026-07-02T18:00:00.000Z', '2026-07-06T18:00:00.000Z'],
    ['the clocks change over the weekend', '2026-10-30T20:00:00.000Z', '2026-11-02T21:00:00.000Z'],
    ['31 December runs into the new year', '2026-12-31T20:00:00.000Z', '2027-01-04T20:00:00.000Z'],
  ])('%s', (_case, start, due) => {
    expect(compile().add(at(start), DAY_OF_WORK)?.toISOString()).toBe(due);
  });
});

describe('“EDT”', () => {
  test('New York time and UTC−4 all year differ in winter', () => {
    const start = at('2025-12-10T14:15:00.000Z');
    expect(compile().add(start, DAY_OF_WORK)?.toISOString()).toBe('2025-12-10T23:00:00.000Z');
    expect(compile({ zone: 'Etc/GMT+4' }).add(start, DAY_OF_WORK)?.toISOString()).toBe('2025-12-11T14:15:00.000Z');
  });

  test('New York time and UTC−4 all year agree in summer', () => {
    const start = at('2026-08-12T14:15:00.000Z');
    expect(compile().add(start, DAY_OF_WORK)).toEqual(compile({ zone: 'Etc/GMT+4' }).add(start, DAY_OF_WORK));
  });

  test('a zone that does not exist cannot be compiled', () => {
    expect(() => compile({ zone: 'Eastern/Nowhere' })).toThrow(RangeError);
  });
});

describe('days that are not like the others', () => {
  test('a lunch pause does not count', () => {
    const mon = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ];
    const calendar = compile({ zone: 'Etc/UTC', week: { ...NOBODY, mon } });
    expect(calendar.add(at('2026-11-23T11:00:00Z'), 2 * HOUR)).toEqual(at('2026-11-23T14:00:00Z'));
    expect(calendar.isOpen(at('2026-11-23T12:00:00Z'))).toBe(false);
  });

  test('a half-day spills over to the next', () => {
    const calendar = compile({ overrides: { '2026-11-24': [{ from: '10:00', to: '13:00' }] } });
    expect(calendar.add(at('2026-11-23T22:00:00Z'), DAY_OF_WORK)).toEqual(at('2026-11-25T19:00:00Z'));
  });

  test('an extra Saturday counts', () => {
    const calendar = compile({ overrides: { '2026-11-28': [{ from: '10:00', to: '14:00' }] } });
    expect(calendar.nextOpen(at('2026-11-28T12:00:00Z'))).toEqual(at('2026-11-28T15:00:00Z'));
  });

  test('a holiday beats an override on the same date', () => {
    const calendar = compile({
      holidays: [{ date: '*-11-28', name: 'Founders' }],
      overrides: { '2026-11-28': [{ from: '10:00', to: '14:00' }] },
    });
    expect(calendar.nextOpen(at('2026-11-28T12:00:00Z'))).toEqual(at('2026-11-30T15:00:00Z'));
  });

  test('closures are named, in order, repeated ones included', () => {
    const calendar = compile({
      holidays: [
        { date: '2027-03-01', name: 'Inventory' },
        { date: '*-12-25', name: 'Christmas Day' },
        { date: '2020-01-01', name: 'Past' },
      ],
    });
    expect(calendar.closures(at('2026-12-25T12:00:00Z'), 3)).toEqual([
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2027-03-01', name: 'Inventory' },
      { date: '2027-12-25', name: 'Christmas Day' },
    ]);
  });
});

describe('calendars that never open', () => {
  const monday = at('2026-11-23T12:00:00Z');

  test('an empty week answers never to everything', () => {
    const calendar = compile({ week: NOBODY });
    const answers = [
      calendar.add(monday, 1),
      calendar.add(monday, -1),
      calendar.nextOpen(monday),
      calendar.lastOpen(monday),
      calendar.nextClose(monday),
      calendar.nextStart(monday),
      calendar.addDays(monday, 1),
      calendar.closeOfDay(monday, 1),
    ];
    expect(answers).toEqual(Array(8).fill(null));
    expect(calendar.between(monday, at('2030-01-01T00:00:00Z'))).toBe(0);
  });

  test('a week closed by recurring holidays all year round answers never', () => {
    const days = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(5, 10),
    );
    const calendar = compile({ holidays: days.map((date) => ({ date: `*-${date}`, name: 'Closed' })) });
    expect(calendar.nextOpen(monday)).toBeNull();
  });

  test('one open day many years ahead is found, and is all there is', () => {
    const calendar = compile({ week: NOBODY, overrides: { '2040-05-01': [{ from: '10:00', to: '12:00' }] } });
    expect(calendar.add(monday, HOUR)?.toISOString()).toBe('2040-05-01T15:00:00.000Z');
    expect(calendar.add(monday, 3 * HOUR)).toBeNull();
  });

  test('a calendar that never closes has no next closing', () => {
    expect(compile({ week: ROUND_THE_CLOCK, holidays: [] }).nextClose(monday)).toBeNull();
  });

  test('an invalid date is refused', () => {
    expect(() => compile().isOpen(at('never'))).toThrow(RangeError);
  });
});

describe('whatever the calendar', () => {
  // The runs for other host zones (`npm run test:zones`) look at fewer examples, but at the same properties.
  const numRuns = process.env.HOST_ZONE_OF_TESTS === undefined ? 100 : 20;
  beforeAll(() => fc.configureGlobal({ numRuns }));

  const within = (min: string, max: string) => fc.date({ min: at(min), max: at(max), noInvalidDate: true });
  // Around the day that Apia left out, and around the midnights that São Paulo did not have.
  const instants = fc.oneof(
    { weight: 6, arbitrary: within('2025-06-01T00:00:00Z', '2029-06-01T00:00:00Z') },
    within('2011-12-20T00:00:00Z', '2012-01-10T00:00:00Z'),
    within('2018-10-25T00:00:00Z', '2018-11-15T00:00:00Z'),
  );
  const clocks = fc.integer({ min: 0, max: 1439 }).map(clockOf);
  const day = fc.array(fc.record({ from: clocks, to: clocks }), { maxLength: 3 });
  const calendars = fc
    .record({
      zone: fc.constantFrom(
        'America/New_York',
        'Etc/GMT+4',
        'Europe/Berlin',
        'Australia/Lord_Howe',
        'America/Sao_Paulo',
        'America/St_Johns',
        'Asia/Kolkata',
        'Pacific/Apia',
      ),
      week: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
      holidays: fc.subarray([...defaultSettings.calendar.holidays]),
      overrides: fc.dictionary(fc.constantFrom('2026-11-01', '2026-03-29', '2027-02-28'), day),
    })
    .map(compileCalendar);

  test('open time adds up', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
        expect(calendar.between(a, b) + calendar.between(b, c)).toBe(calendar.between(a, c));
      }),
    );
  });

  test('adding an amount and measuring it agree, in both directions', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: -1e9, max: 1e9 }), (calendar, start, amount) => {
        const end = calendar.add(start, amount);
        if (end) expect(calendar.between(start, end)).toBe(amount);
      }),
    );
  });

  test('what was measured leads back to the end, or to the closing before it', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, start, end) => {
        const measured = calendar.between(start, end);
        if (measured <= 0) return;
        expect(calendar.add(start, measured)).toEqual(calendar.lastOpen(end));
        expect(calendar.add(end, -measured)).toEqual(calendar.nextOpen(start));
      }),
    );
  });

  test('the way back is as long as the way there', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, a, b) => {
        expect(calendar.between(a, b) + calendar.between(b, a)).toBe(0);
      }),
    );
  });

  test('adding twice is adding once, in both directions', () => {
    const amounts = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(calendars, instants, amounts, amounts, (calendar, start, one, other) => {
        for (const sign of [1, -1]) {
          const first = calendar.add(start, sign * one);
          const second = first && calendar.add(first, sign * other);
          if (second) expect(second).toEqual(calendar.add(start, sign * (one + other)));
        }
      }),
    );
  });

  test('what is added ends in open time: open just before, or from then on when going back', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: -1e9, max: 1e9 }), (calendar, start, amount) => {
        const end = calendar.add(start, amount);
        if (!end) return;
        if (amount > 0) expect(calendar.lastOpen(end)).toEqual(end);
        else expect(calendar.isOpen(end)).toBe(true);
      }),
    );
  });

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat(1e9), fc.nat(1e9), (calendar, start, wait, amount) => {
        const end = calendar.add(start, amount);
        const later = calendar.add(new Date(start.getTime() + wait), amount);
        if (end && later) expect(later.getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });

  test('whether it is open, and for how long, are one and the same', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, at) => {
        const next = new Date(at.getTime() + 1);
        expect(calendar.between(at, next)).toBe(calendar.isOpen(at) ? 1 : 0);
      }),
    );
  });

  test('more to add never ends earlier', () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat(1e9), fc.nat(1e9), (calendar, start, amount, more) => {
        const [end, later] = [calendar.add(start, amount), calendar.add(start, amount + more)];
        if (end && later && amount > 0) expect(later.getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });

  test('the order of the questions does not change the answers', () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const used = compile();
        used.add(other, DAY_OF_WORK);
        used.lastOpen(other);
        expect(used.add(one, DAY_OF_WORK)).toEqual(compile().add(one, DAY_OF_WORK));
        expect(used.lastOpen(one)).toEqual(compile().lastOpen(one));
      }),
      { numRuns: 30 },
    );
  });
});

function clockOf(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}
