import fc from 'fast-check';
import { compileCalendar } from '../../src/rules/business-calendar';
import { defaultSettings } from '../../src/rules/default-settings';
import { explainDeadline, type DeadlineExplanation, type ExplainedCycle } from '../../src/rules/explain-deadline';
import { weeklyHours } from '../../src/rules/explain-hours';
import { readableRows } from '../../src/rules/explain-rows';
import { dueFor } from '../../src/rules/promise';
import type { Settings } from '../../src/rules/settings';
import { withCalendar } from './sample';

const hour = 3_600_000;

function explain(
  startedAt: string,
  now: string,
  { settings = defaultSettings, ...cycle }: Partial<ExplainedCycle> & { settings?: Settings } = {},
): DeadlineExplanation {
  const calendar = compileCalendar(settings.calendar);
  const dueAt = dueFor(new Date(startedAt), settings.goal, calendar, cycle.pauses ?? [])?.toISOString() ?? null;
  const whole: ExplainedCycle = { startedAt, dueAt, answeredAt: null, state: 'running', ...cycle };
  const explained = explainDeadline(whole, settings, calendar, new Date(now));
  if (!explained) throw new Error('The cycle owes nothing');
  return explained;
}

/** `counted 3 h 2026-12-24 open` and the like, one line a row. */
const told = ({ intervals }: DeadlineExplanation) =>
  readableRows(intervals).map(
    ({ kind, phase, countedMs, date, reasons }) =>
      `${phase} ${kind} ${countedMs / hour} h ${date} ${reasons
        .map(({ reason, name, dates }) => [reason, name, ...dates].filter(Boolean).join(' '))
        .join(', ')}`,
  );

describe('why a deadline is what it is (clauses L1, B1, B2)', () => {
  test('over Christmas and a weekend: hours of two days, and one closed stretch with its reasons', () => {
    const explained = explain('2026-12-24T20:00:00.000Z', '2026-12-24T20:00:00.000Z');
    expect(explained.dueAt).toBe('2026-12-28T20:00:00.000Z');
    expect(told(explained)).toEqual([
      'left counted 3 h 2026-12-24 open 2026-12-24',
      'left closed 0 h 2026-12-24 holiday Christmas Day 2026-12-25, weekend 2026-12-26 2026-12-27',
      'left counted 5 h 2026-12-28 open 2026-12-28',
    ]);
    expect(explained).toMatchObject({ usedMs: 0, leftMs: 8 * hour, overdueMs: 0, addsUp: true, dayTaken: null });
  });

  test('what is used, what is left and what is overdue are apart, and cut where it is now', () => {
    const late = explain('2026-12-24T20:00:00.000Z', '2026-12-28T21:30:00.000Z');
    expect(told(late).slice(2)).toEqual([
      'used counted 5 h 2026-12-28 open 2026-12-28',
      'overdue counted 1.5 h 2026-12-28 open 2026-12-28',
    ]);
    expect(late).toMatchObject({ usedMs: 8 * hour, leftMs: 0, overdueMs: 1.5 * hour });
    const midway = explain('2026-12-24T20:00:00.000Z', '2026-12-26T12:00:00.000Z');
    expect(midway).toMatchObject({ usedMs: 3 * hour, leftMs: 5 * hour });
    expect(told(midway)).toHaveLength(3);
  });

  test('an answer stops the clock', () => {
    const answeredAt = '2026-12-28T16:00:00.000Z';
    const explained = explain('2026-12-24T20:00:00.000Z', '2027-03-01T12:00:00.000Z', { answeredAt, state: 'met' });
    expect(explained).toMatchObject({ isAnswered: true, stoppedAt: answeredAt, usedMs: 4 * hour, leftMs: 4 * hour });
  });

  test('a night counts as closed outside hours, and says so only when there is no better reason', () => {
    expect(told(explain('2026-11-23T20:00:00.000Z', '2026-11-23T20:00:00.000Z'))[1]).toBe(
      'left closed 0 h 2026-11-23 outside-hours',
    );
  });

  test('special hours and a date closed by exception are named', () => {
    const settings = withCalendar({
      overrides: { '2026-11-24': [{ from: '10:00', to: '13:00' }], '2026-11-25': [] },
      holidays: [],
    });
    expect(told(explain('2026-11-23T20:00:00.000Z', '2026-11-23T20:00:00.000Z', { settings }))).toEqual([
      'left counted 3 h 2026-11-23 open 2026-11-23',
      'left closed 0 h 2026-11-23 outside-hours',
      'left counted 3 h 2026-11-24 special-hours 2026-11-24',
      'left closed 0 h 2026-11-24 special-day 2026-11-24 2026-11-25',
      'left counted 2 h 2026-11-26 open 2026-11-26',
    ]);
  });

  test('a weekday without hours is no weekend', () => {
    const settings = withCalendar({ week: { ...defaultSettings.calendar.week, wed: [] }, holidays: [] });
    expect(told(explain('2026-11-24T20:00:00.000Z', '2026-11-24T20:00:00.000Z', { settings }))[1]).toBe(
      'left closed 0 h 2026-11-24 day-off 2026-11-25',
    );
  });

  test('a pause is not counted, moves what is due, and keeps its reason', () => {
    const pauses = [
      { from: '2026-11-23T16:00:00.000Z', to: '2026-11-23T18:00:00.000Z', because: 'Waiting for the customer' },
    ];
    const explained = explain('2026-11-23T15:00:00.000Z', '2026-11-23T20:00:00.000Z', { pauses });
    expect(explained).toMatchObject({ usedMs: 3 * hour, leftMs: 5 * hour, addsUp: true });
    expect(told(explained)).toContain('used paused 0 h 2026-11-23 paused Waiting for the customer 2026-11-23');
  });

  test('a day on which the clocks change is named with its real length', () => {
    const settings = withCalendar({
      week: { ...defaultSettings.calendar.week, sun: [{ from: '00:00', to: '12:00' }] },
      holidays: [],
    });
    const autumn = explain('2026-11-01T03:00:00.000Z', '2026-11-01T03:00:00.000Z', { settings });
    expect(autumn.clockChanges).toEqual([{ date: '2026-11-01', hours: 25 }]);
    expect(autumn.leftMs).toBe(8 * hour);
    const spring = explain('2026-03-08T04:00:00.000Z', '2026-03-08T04:00:00.000Z', { settings });
    expect(spring.clockChanges).toEqual([{ date: '2026-03-08', hours: 23 }]);
  });

  describe('a night shift', () => {
    const night = [{ from: '22:00', to: '06:00' }];
    const nights = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: [] };
    const settings = withCalendar({ week: nights });

    test('is told by the dates it touches, the day between as closed', () => {
      const asked = '2026-11-24T04:00:00.000Z'; // Monday 23:00
      const explained = explain(asked, asked, { settings });
      expect(explained).toMatchObject({ dueAt: '2026-11-25T04:00:00.000Z', addsUp: true, leftMs: 8 * hour });
      expect(told(explained)).toEqual([
        'left counted 1 h 2026-11-23 open 2026-11-23',
        'left counted 6 h 2026-11-24 open 2026-11-24',
        'left closed 0 h 2026-11-24 outside-hours',
        'left counted 1 h 2026-11-24 open 2026-11-24',
      ]);
    });

    test('into a holiday ends at midnight, and the holiday says why', () => {
      const asked = '2026-11-25T15:00:00.000Z'; // the Wednesday before Thanksgiving, 10:00
      expect(told(explain(asked, asked, { settings })).slice(1)).toEqual([
        'left counted 2 h 2026-11-25 open 2026-11-25',
        'left closed 0 h 2026-11-26 holiday Thanksgiving Day 2026-11-26',
        'left counted 6 h 2026-11-27 open 2026-11-27',
      ]);
    });

    test.each([
      ['repeated', '2026-11-01T02:00:00.000Z', '2026-11-01T10:00:00.000Z', { date: '2026-11-01', hours: 25 }],
      ['missing', '2026-03-08T03:00:00.000Z', '2026-03-10T03:00:00.000Z', { date: '2026-03-08', hours: 23 }],
    ])('of the %s hour counts what really passes, and names the day', (_which, asked, dueAt, change) => {
      // Saturday 22:00: nine hours to 06:00 in autumn; seven in spring, and the eighth on Monday night.
      const explained = explain(asked, asked, { settings });
      expect(explained).toMatchObject({ dueAt, addsUp: true, leftMs: 8 * hour, clockChanges: [change] });
    });
  });

  test.each([
    ['end-of-next-business-day', '2026-12-28T23:00:00.000Z'],
    ['same-time-next-business-day', '2026-12-28T20:00:00.000Z'],
  ] as const)('%s says which day was taken', (businessDay, dueAt) => {
    const settings = { ...defaultSettings, goal: { ...defaultSettings.goal, businessDay } };
    const explained = explain('2026-12-24T20:00:00.000Z', '2026-12-24T20:00:00.000Z', { settings });
    expect(explained).toMatchObject({ dueAt, dayTaken: '2026-12-28', addsUp: true });
  });

  test('the same time when closed: the day that was taken is the next business day, the due time the next opening', () => {
    const settings = {
      ...defaultSettings,
      goal: { ...defaultSettings.goal, businessDay: 'same-time-next-business-day' as const },
    };
    // Monday 20:00 in New York; Tuesday 20:00 is closed.
    const explained = explain('2026-11-24T01:00:00.000Z', '2026-11-24T01:00:00.000Z', { settings });
    expect(explained).toMatchObject({ dueAt: '2026-11-25T15:00:00.000Z', dayTaken: '2026-11-24', addsUp: true });
  });

  test('a day that closes at midnight is still the day that was taken', () => {
    const settings = {
      ...withCalendar({ week: { ...defaultSettings.calendar.week, tue: [{ from: '10:00', to: '24:00' }] } }),
      goal: { ...defaultSettings.goal, businessDay: 'end-of-next-business-day' as const },
    };
    expect(explain('2026-11-23T20:00:00.000Z', '2026-11-23T20:00:00.000Z', { settings }).dayTaken).toBe('2026-11-24');
  });

  test('rows that do not lead to the due time say so', () => {
    const startedAt = '2026-11-23T15:00:00.000Z';
    const dueAt = '2026-11-23T22:00:00.000Z';
    expect(explain(startedAt, startedAt, { dueAt }).addsUp).toBe(false);
    const moved = explain(startedAt, startedAt, { dueAt, dueFloorAt: dueAt });
    expect(moved).toMatchObject({ addsUp: true, isExtended: true });
  });

  test('a cancelled cycle owes nothing to explain, and an endless one has no due time', () => {
    const calendar = compileCalendar(defaultSettings.calendar);
    const cycle = { startedAt: '2026-11-23T15:00:00.000Z', dueAt: null, answeredAt: null };
    const now = new Date('2026-11-23T16:00:00.000Z');
    expect(explainDeadline({ ...cycle, state: 'cancelled' }, defaultSettings, calendar, now)).toBeNull();
    const standing = explainDeadline({ ...cycle, state: 'running' }, defaultSettings, calendar, now);
    expect(standing).toMatchObject({ usedMs: hour, leftMs: 0, overdueMs: 0, dueAt: null });
  });

  test('years overdue are a few rows, and still the exact sum', () => {
    const explained = explain('2020-01-06T15:00:00.000Z', '2026-11-23T15:00:00.000Z');
    const rows = readableRows(explained.intervals);
    expect(rows.length).toBeLessThan(20);
    expect(rows.at(-1)?.kind).toBe('folded');
    expect(rows.at(-1)?.runningMs).toBe(explained.usedMs + explained.overdueMs);
    const calendar = compileCalendar(defaultSettings.calendar);
    expect(explained.overdueMs).toBe(
      calendar.between(new Date(explained.dueAt!), new Date('2026-11-23T15:00:00.000Z')),
    );
  });
});

const clock = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const openings = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 2 });
const dates = fc
  .integer({ min: 0, max: 150 })
  .map((day) => new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10));
const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Beirut', 'Australia/Lord_Howe', 'America/St_Johns', 'Etc/GMT+4', 'Pacific/Apia', 'America/Santiago'] as const; // prettier-ignore

const calendars = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.record({ mon: openings, tue: openings, wed: openings, thu: openings, fri: openings, sat: openings, sun: openings }), // prettier-ignore
  holidays: fc.array(fc.record({ date: dates, name: fc.constantFrom('One', 'Two') }), { maxLength: 6 }),
  overrides: fc.dictionary(dates, openings, { maxKeys: 4 }),
});
const meanings = fc.constantFrom('business-minutes' as const, 'end-of-next-business-day' as const, 'same-time-next-business-day' as const); // prettier-ignore
const instants = fc.integer({ min: Date.UTC(2026, 8, 10), max: Date.UTC(2026, 11, 20) });
const pauses = fc.array(
  fc.record({ from: instants, length: fc.integer({ min: 1, max: 3 * 86_400_000 }), because: fc.constant('waiting') }),
  { maxLength: 2 },
);

const cases = fc.record({
  definition: calendars,
  businessDay: meanings,
  start: instants,
  minutes: fc.integer({ min: 1, max: 3000 }),
  passed: fc.integer({ min: 0, max: 20 * 86_400_000 }),
  pauses,
});

function expectNoGap(explained: DeadlineExplanation, start: number, end: number): void {
  const { intervals } = explained;
  expect(intervals[0]?.from ?? end).toBe(start);
  expect(intervals.at(-1)?.until ?? start).toBe(end);
  intervals.forEach((interval, index) => {
    expect(interval.until).toBeGreaterThan(interval.from);
    if (index > 0) expect(interval.from).toBe(intervals[index - 1]!.until);
    if (interval.reason !== 'folded') expect([0, interval.until - interval.from]).toContain(interval.countedMs);
  });
  const rows = readableRows(intervals);
  expect(rows.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(end - start);
  expect(rows.at(-1)?.runningMs ?? 0).toBe(explained.usedMs + explained.leftMs + explained.overdueMs);
  rows.slice(1).forEach((row, index) => expect(row.fromAt).toBe(rows[index]!.untilAt));
}

describe('whatever the calendar, the meaning, the pauses and the time it is', () => {
  test('intervals follow each other without gap or overlap and their sums are exact', () => {
    const seen = { counted: 0 };
    fc.assert(
      fc.property(cases, ({ definition, businessDay, start, minutes, passed, pauses: stood }) => {
        const calendar = compileCalendar(definition);
        const goal = { ...defaultSettings.goal, businessDay, minutes };
        const stops = stood.map(({ from, length, because }) => {
          return { from: new Date(from).toISOString(), to: new Date(from + length).toISOString(), because };
        });
        const dueDate = dueFor(new Date(start), goal, calendar, stops);
        // A calendar that never opens promises nothing, and a pause after the due time moves nothing.
        fc.pre(dueDate !== null && stops.every(({ to }) => Date.parse(to) <= dueDate.getTime()));
        const due = dueDate!.getTime();
        const now = start + passed;
        const startedAt = new Date(start).toISOString();
        const cycle = { startedAt, dueAt: dueDate!.toISOString(), answeredAt: null, state: 'running' as const, pauses: stops }; // prettier-ignore
        const explained = explainDeadline(cycle, { calendar: definition, goal }, calendar, new Date(now))!;
        expectNoGap(explained, start, Math.max(now, due));
        const { usedMs, leftMs, overdueMs } = explained;
        if (businessDay === 'business-minutes') expect(usedMs + leftMs).toBe(minutes * 60_000);
        if (stops.length > 0) return;
        seen.counted += 1;
        expect(usedMs + leftMs).toBe(calendar.between(new Date(start), new Date(due)));
        expect(overdueMs).toBe(Math.max(0, calendar.between(new Date(due), new Date(Math.max(now, due)))));
      }),
      { numRuns: 300 },
    );
    expect(seen.counted).toBeGreaterThan(20);
  });
});

test('opening hours are grouped by days that have the same', () => {
  expect(weeklyHours({ ...defaultSettings.calendar.week, wed: [{ from: '10:00', to: '13:00' }] })).toEqual([
    { days: ['mon', 'tue', 'thu', 'fri'], openings: [{ from: '10:00', to: '18:00' }] },
    { days: ['wed'], openings: [{ from: '10:00', to: '13:00' }] },
  ]);
});
