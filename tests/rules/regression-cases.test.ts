import { defaultSettings } from '../../src/rules/default-settings';
import { checkCalendar } from '../../src/rules/check-calendar';
import { explainDeadline } from '../../src/rules/explain-deadline';
import { pausedMs } from '../../src/rules/pauses';
import type { Settings } from '../../src/rules/settings';
import { alertsDue, planCycles, type RequestHistory } from '../../src/rules/sla';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { moveCycle } from '../../src/rules/sla-impact';
import { warningTimes } from '../../src/rules/sla-warnings';
import { agent, carla, comment, context, history, nils, request, withCalendar } from './sample';

/**
 * What went wrong in other systems, by its number in the list of regression cases. Those that no rule decides alone are
 * tested elsewhere; `tests/regression-index.test.ts` knows where.
 */
const ASKED = '2026-11-23T15:00:00.000Z'; // Monday 10:00 in New York
const { confirmed } = defaultSettings.entitlementLabels;
const urgent: Settings = {
  ...defaultSettings,
  unknownEntitlement: 'hold',
  goals: [
    {
      name: 'Urgent',
      when: { priorities: ['Highest'], products: [], requestTypes: [] },
      businessDay: 'business-minutes',
      minutes: 240,
    },
  ],
};

function lookedAt(steps: readonly (readonly [string, RequestHistory])[], settings: Settings): readonly SlaCycle[] {
  return steps.reduce<readonly SlaCycle[]>(
    (cycles, [now, seen]) => planCycles(cycles, seen, context(now, settings)),
    [],
  );
}

const seen = (changes: Partial<RequestHistory['request']> = {}) => history({ request: request(changes) });
const oneHour: Settings = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 60 } };

test('case 1: a pause, then a priority change: the pause is kept and the new goal counts from the same start', () => {
  const cycles = lookedAt(
    [
      [ASKED, seen()],
      ['2026-11-23T17:00:00.000Z', seen({ labels: [confirmed] })],
      ['2026-11-23T18:00:00.000Z', seen({ labels: [confirmed], priorityName: 'Highest' })],
    ],
    urgent,
  );
  // Four hours from 10:00, and two of pause.
  expect(cycles).toMatchObject([{ startedAt: ASKED, goal: { name: 'Urgent' }, dueAt: '2026-11-23T21:00:00.000Z' }]);
});

test('case 1: a priority that would have been overdue for long leaves the time of grace', () => {
  const settings: Settings = { ...urgent, unknownEntitlement: 'honour' };
  const cycles = lookedAt(
    [
      [ASKED, seen()],
      ['2026-11-23T20:00:00.000Z', seen({ priorityName: 'Highest' })],
    ],
    settings,
  );
  expect(cycles).toMatchObject([{ state: 'running', dueAt: '2026-11-23T21:00:00.000Z' }]);
});

test('case 2: a pause across a weekend and a holiday adds business time only', () => {
  const wednesday = '2026-11-25T21:00:00.000Z';
  const cycles = lookedAt(
    [
      [wednesday, seen({ createdAt: wednesday })],
      ['2026-11-30T16:00:00.000Z', seen({ createdAt: wednesday, labels: [confirmed] })],
    ],
    urgent,
  );
  // Wednesday 16:00 to Monday 11:00: two hours, none on Thanksgiving, eight on Friday, none at the weekend, one.
  expect(cycles).toMatchObject([{ state: 'running', dueAt: '2026-12-01T16:00:00.000Z' }]);
});

test('case 3: pauses that start twice in one minute, or overlap, count once', () => {
  const { calendar } = context(ASKED);
  const pause = (from: string, to: string | null) => ({ from, to, because: 'licence' });
  const pauses = [
    pause('2026-11-23T16:00:10.000Z', '2026-11-23T16:30:00.000Z'),
    pause('2026-11-23T16:00:40.000Z', '2026-11-23T17:00:10.000Z'),
    pause('2026-11-23T16:00:10.000Z', '2026-11-23T16:00:10.000Z'),
  ];
  const span = { from: new Date(ASKED), until: null };
  expect(pausedMs(pauses, span, calendar)).toBe(60 * 60_000);
  expect(pausedMs([...pauses].reverse(), span, calendar)).toBe(60 * 60_000);
});

test('case 4: reopened after closed days: they are not counted', () => {
  const comments = [
    comment(agent, '2026-11-25T16:00:00.000Z', 'Please try version 3.2.'),
    comment(carla, '2026-11-29T16:00:00.000Z', 'It still fails. What now?'),
  ];
  expect(lookedAt([['2026-11-30T16:00:00.000Z', history({ comments })]], defaultSettings)).toMatchObject([
    { number: 1 },
    { number: 2, startedAt: '2026-11-29T16:00:00.000Z', dueAt: '2026-11-30T23:00:00.000Z' },
  ]);
});

test('case 5: created on Friday at 16:30 with a goal of one hour', () => {
  const week = { ...defaultSettings.calendar.week, fri: [{ from: '10:00', to: '17:00' }] };
  const settings = { ...oneHour, calendar: { ...oneHour.calendar, week } };
  const createdAt = '2026-11-20T21:30:00.000Z';
  expect(lookedAt([[createdAt, seen({ createdAt })]], settings)).toMatchObject([{ dueAt: '2026-11-23T15:30:00.000Z' }]);
});

test.each([
  ['outside hours', '2026-11-23T09:00:00.000Z', '2026-11-23T16:00:00.000Z'],
  ['on a holiday', '2026-11-26T16:00:00.000Z', '2026-11-27T16:00:00.000Z'],
])('case 6: created %s', (_when, createdAt, dueAt) => {
  expect(lookedAt([[createdAt, seen({ createdAt })]], oneHour)).toMatchObject([{ dueAt }]);
});

test('case 7: a warning before the due time that crosses a night comes in the morning, not at midnight', () => {
  const day = [{ from: '08:00', to: '18:00' }];
  const { week } = defaultSettings.calendar;
  const early = withCalendar({ week: { ...week, mon: day, tue: day } });
  const settings: Settings = {
    ...early,
    goal: { ...early.goal, minutes: 240 },
    alerts: { ...early.alerts, percentages: [75] },
  };
  const createdAt = '2026-11-23T22:00:00.000Z'; // Monday 17:00
  const [cycle] = lookedAt([[createdAt, seen({ createdAt })]], settings);
  expect(cycle?.attentionAt).toBe('2026-11-24T15:00:00.000Z'); // Tuesday 10:00
  expect(alertsDue(cycle!, context('2026-11-24T05:00:00.000Z', settings))).toEqual([]);
  expect(alertsDue(cycle!, context('2026-11-24T15:00:00.000Z', settings))).toMatchObject([{ name: 'at-75' }]);
});

test('case 7: the last chance before closing is given before the last closing, not in the night', () => {
  const settings: Settings = {
    ...defaultSettings,
    alerts: { ...defaultSettings.alerts, percentages: [], lastChanceMinutes: 30 },
  };
  const createdAt = '2026-11-23T17:00:00.000Z'; // Monday 12:00, due on Tuesday 12:00
  const [cycle] = lookedAt([[createdAt, seen({ createdAt })]], settings);
  expect(warningTimes(cycle!, context(createdAt, settings)).map(({ name, at }) => [name, at.toISOString()])).toEqual([
    ['last-chance', '2026-11-23T22:30:00.000Z'],
  ]);
});

describe('case 8: all days closed', () => {
  const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

  test('case 8: nothing is due, not even in half a year, and nothing has to be looked at', () => {
    const never = lookedAt([[ASKED, seen()]], withCalendar({ week }));
    expect(never).toMatchObject([{ state: 'running', dueAt: null, attentionAt: null, breachedAt: null }]);
  });

  test('case 8: days closed by holidays of every year instead of an empty week are no different', () => {
    const dates = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2028, 0, 1 + day)).toISOString());
    const holidays = dates.map((date) => ({ date: `*${date.slice(4, 10)}`, name: 'Closed' }));
    expect(lookedAt([[ASKED, seen()]], withCalendar({ holidays }))).toMatchObject([{ dueAt: null }]);
  });

  test('case 8: such a calendar is refused when it is saved', () => {
    expect(checkCalendar(withCalendar({ week }))).toEqual([
      { level: 'error', path: 'calendar.week', message: 'The team is never open, so no answer is ever due.' },
    ]);
  });
});

test('case 9: a lunch gap stops the clock for as long as it lasts, and is told as closed hours, no holiday', () => {
  const lunch = [
    { from: '10:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ];
  const { week } = defaultSettings.calendar;
  const settings: Settings = {
    ...withCalendar({ week: { ...week, mon: lunch } }),
    goal: { ...defaultSettings.goal, minutes: 120 },
  };
  const createdAt = '2026-11-23T16:30:00.000Z'; // Monday 11:30
  const [cycle] = lookedAt([[createdAt, seen({ createdAt })]], settings);
  expect(cycle).toMatchObject({ dueAt: '2026-11-23T19:30:00.000Z' });
  const { calendar, now } = context(createdAt, settings);
  const rows = explainDeadline(cycle!, settings, calendar, now)!.intervals;
  expect(rows.map(({ reason, countedMs }) => [reason, countedMs / 60_000])).toEqual([
    ['open', 30],
    ['outside-hours', 0],
    ['open', 90],
  ]);
});

test('case 10: a listed day that is no public holiday is named where it moved a deadline', () => {
  const holidays = [{ date: '2026-11-24', name: 'Feast of a feed' }];
  const settings = withCalendar({ holidays });
  const createdAt = '2026-11-23T20:00:00.000Z'; // Monday 15:00
  const [cycle] = lookedAt([[createdAt, seen({ createdAt })]], settings);
  expect(cycle).toMatchObject({ dueAt: '2026-11-25T20:00:00.000Z' });
  const { calendar, now } = context(createdAt, settings);
  expect(explainDeadline(cycle!, settings, calendar, now)?.intervals).toContainEqual(
    expect.objectContaining({ reason: 'holiday', name: 'Feast of a feed', date: '2026-11-24', countedMs: 0 }),
  );
});

test('case 11: closed with the customer’s thanks last: no clock runs on', () => {
  const comments = [
    comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.'),
    comment(carla, '2026-11-23T17:00:00.000Z', 'Thank you very much! Bye, Carla'.replace(' Bye,', '\n')),
  ];
  const closed = history({
    request: request({ resolvedAt: '2026-11-23T18:00:00.000Z', statusName: 'Done' }),
    comments,
  });
  expect(lookedAt([['2026-12-23T16:00:00.000Z', closed]], defaultSettings)).toMatchObject([{ state: 'met' }]);
});

test('case 12: closed without any answer: the promise is still owed and is broken at its due time', () => {
  const closed = seen({ resolvedAt: '2026-11-23T16:00:00.000Z', statusName: 'Done' });
  const cycles = lookedAt(
    [
      [ASKED, closed],
      ['2026-11-24T15:00:00.000Z', closed],
    ],
    defaultSettings,
  );
  expect(cycles).toMatchObject([{ state: 'breached', breachedAt: '2026-11-23T23:00:00.000Z', answeredAt: null }]);
});

test('case 13: asked and answered in the same instant is answered', () => {
  const comments = [comment(agent, ASKED, 'Please try version 3.2.')];
  expect(lookedAt([[ASKED, history({ comments })]], defaultSettings)).toMatchObject([
    { state: 'met', answeredAt: ASKED },
  ]);
});

describe('case 16: merged into another request, as agents do it in Jira: linked as a duplicate, told, closed', () => {
  const closed = request({ resolvedAt: '2026-11-23T16:00:00.000Z', duplicateOf: 'SUP-7' });

  test('case 16: the public word about the merge answers the merged request', () => {
    const comments = [comment(agent, '2026-11-23T16:00:00.000Z', 'We go on with this in your request SUP-7.')];
    const merged = history({ request: closed, comments });
    expect(lookedAt([['2026-11-23T17:00:00.000Z', merged]], defaultSettings)).toMatchObject([{ state: 'met' }]);
  });

  test('case 16: merged without a word its clock is cancelled, and says where the answer is owed', () => {
    const merged = history({ request: closed });
    expect(lookedAt([['2026-11-24T15:00:00.000Z', merged]], defaultSettings)).toMatchObject([
      { state: 'cancelled', cancelledBecause: expect.stringContaining('SUP-7'), attentionAt: null },
    ]);
  });

  test('case 16: the clock of the target is its own: neither the merged request’s age nor its copied words move it', () => {
    const target = request({ id: '10007', key: 'SUP-7', createdAt: '2026-11-23T19:00:00.000Z', reporter: nils });
    const before = lookedAt([['2026-11-23T19:05:00.000Z', history({ request: target })]], defaultSettings);
    const copied = comment(agent, '2026-11-23T20:00:00.000Z', 'Merged from SUP-1: the macro shows nothing.', false);
    const merged = history({ request: { ...target, participants: [carla] }, comments: [copied] });
    expect(planCycles(before, merged, context('2026-11-23T20:05:00.000Z'))).toEqual(before);
  });
});

test('case 15: an edit of the working hours moves the open promises it is applied to', () => {
  const [cycle] = lookedAt([[ASKED, seen()]], defaultSettings);
  const week = { ...defaultSettings.calendar.week, mon: [{ from: '10:00', to: '14:00' }] };
  const next = context('2026-11-23T16:00:00.000Z', withCalendar({ week }), 2);
  expect(moveCycle(cycle!, next, 'open')).toMatchObject({ dueAt: '2026-11-24T19:00:00.000Z', settingsVersion: 2 });
});
