import { compileCalendar } from '../../src/rules/business-calendar';
import { defaultSettings } from '../../src/rules/default-settings';
import type { RequestHistory } from '../../src/rules/history';
import { pausedMs } from '../../src/rules/pauses';
import type { Settings } from '../../src/rules/settings';
import { planCycles, promiseFor, remainingMinutes } from '../../src/rules/sla';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { moveCycle } from '../../src/rules/sla-impact';
import { elapsedMs, remainingMs } from '../../src/rules/sla-time';
import { warningTimes } from '../../src/rules/sla-warnings';
import { agent, app, carla, comment, context, history, nils, request, robot, withCalendar } from './sample';

/**
 * One test per row of the table of cases an SLA clock must decide; wall times in names are New York's. Requests that are
 * merged, moved or deleted are found out by the flows: tests/flows/sweep-sla.test.ts.
 */
const ASKED = '2026-11-23T15:00:00.000Z'; // Monday 10:00
const DUE = '2026-11-23T23:00:00.000Z'; // Monday 18:00
const HOUR = 60 * 60_000;

const hold: Settings = { ...defaultSettings, unknownEntitlement: 'hold' };
const { confirmed, refused } = defaultSettings.entitlementLabels;
const asked = (changes: Partial<RequestHistory['request']> = {}) => history({ request: request(changes) });

function only(cycles: readonly SlaCycle[]): SlaCycle {
  expect(cycles).toHaveLength(1);
  return cycles[0]!;
}

/** What becomes of a request when it is looked at again and again. */
function lookedAt(steps: readonly (readonly [string, RequestHistory])[], settings = defaultSettings) {
  return steps.reduce<readonly SlaCycle[]>(
    (cycles, [now, seen]) => planCycles(cycles, seen, context(now, settings)),
    [],
  );
}

describe('what starts', () => {
  test('the clock starts when the request was created, however late anybody noticed', () => {
    const cycle = only(planCycles([], asked(), context('2026-11-23T20:00:00.000Z')));
    expect(cycle).toMatchObject({ startedAt: ASKED, dueAt: DUE, state: 'running' });
  });

  test('so it does for a request by e-mail, of which no form told anything', () => {
    const byMail = asked({ details: null, requestType: null });
    expect(only(planCycles([], byMail, context('2026-11-23T20:00:00.000Z')))).toMatchObject({
      startedAt: ASKED,
      dueAt: DUE,
    });
  });
});

describe('what answers', () => {
  test.each([
    ['an internal note', comment(agent, '2026-11-23T16:00:00.000Z', 'Looking.', false)],
    ['the app', comment(app, '2026-11-23T16:00:00.000Z', 'Recorded.')],
    ['an automation account', comment(robot, '2026-11-23T16:00:00.000Z', 'We have received your request.')],
    ['a participant', comment(nils, '2026-11-23T16:00:00.000Z', 'I see the same.')],
    ['the customer', comment(carla, '2026-11-23T16:00:00.000Z', 'One more thing: it fails in Firefox.')],
  ])('%s does not', (_who, said) => {
    const settings = { ...defaultSettings, automationAccountIds: [robot.accountId] };
    const seen = history({ request: request({ participants: [nils] }), comments: [said] });
    const cycle = only(planCycles([], seen, context('2026-11-23T17:00:00.000Z', settings)));
    expect(cycle).toMatchObject({ state: 'running', answeredAt: null });
  });

  test('an agent who raised the request for a customer and then comments does', () => {
    const comments = [comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.')];
    expect(planCycles([], history({ comments }), context('2026-11-23T17:00:00.000Z'))).toMatchObject([
      { state: 'met', answeredBy: { kind: 'comment' } },
    ]);
  });

  test.each([
    ['a change of status', asked({ statusName: 'In progress' })],
    ['closing it', asked({ statusName: 'Done', resolvedAt: '2026-11-23T16:00:00.000Z' })],
    ['assigning it', asked({ assignee: agent })],
    ['the body of a request that an agent raised for a customer', asked({ creatorAccountId: agent.accountId })],
  ])('%s does not', (_what, seen) => {
    expect(only(planCycles([], seen, context('2026-11-23T17:00:00.000Z')))).toMatchObject({
      state: 'running',
      answeredAt: null,
    });
  });

  test('an internal note made public later counts from when it was written, a breach in between is taken back', () => {
    const note = comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.', false);
    const cycles = lookedAt([
      ['2026-11-24T15:00:00.000Z', history({ comments: [note] })],
      ['2026-11-24T16:00:00.000Z', history({ comments: [{ ...note, isPublic: true }] })],
    ]);
    expect(only(cycles)).toMatchObject({ state: 'met', answeredAt: '2026-11-23T16:00:00.000Z', breachedAt: null });
  });

  test('a public comment that is deleted later does not take the answer back', () => {
    const comments = [comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.')];
    const cycles = lookedAt([
      ['2026-11-23T17:00:00.000Z', history({ comments })],
      ['2026-11-24T17:00:00.000Z', history()],
    ]);
    expect(only(cycles)).toMatchObject({ state: 'met', answeredAt: '2026-11-23T16:00:00.000Z' });
  });
});

describe('submitted outside hours, at the weekend, on a holiday', () => {
  test.each([
    ['Monday at 20:00 is due on Tuesday at 18:00', '2026-11-24T01:00:00.000Z', '2026-11-24T23:00:00.000Z'],
    ['Saturday is due on Monday at 18:00', '2026-11-21T17:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['Thanksgiving is due on Friday at 18:00', '2026-11-26T17:00:00.000Z', '2026-11-27T23:00:00.000Z'],
  ])('%s', (_case, createdAt, dueAt) => {
    const seen = asked({ createdAt });
    const cycle = only(planCycles([], seen, context(createdAt)));
    expect(cycle.dueAt).toBe(dueAt);
    const opening = context(createdAt);
    const opensAt = opening.calendar.nextOpen(new Date(createdAt))!;
    expect(elapsedMs(cycle, { ...opening, now: opensAt })).toBe(0);
  });

  test('a half-day lets the minutes spill over', () => {
    const settings = withCalendar({ overrides: { '2026-11-25': [{ from: '10:00', to: '14:00' }] } });
    const cycle = only(planCycles([], asked({ createdAt: '2026-11-25T15:00:00.000Z' }), context(ASKED, settings)));
    expect(cycle.dueAt).toBe('2026-11-27T19:00:00.000Z');
  });
});

describe('EDT', () => {
  test.each([
    ['America/New_York', '2025-12-10T23:00:00.000Z'],
    ['Etc/GMT+4', '2025-12-11T14:15:00.000Z'],
  ])('%s gives its own due time in winter', (zone, dueAt) => {
    const settings = withCalendar({ zone, holidays: [] });
    const calendar = compileCalendar(settings.calendar);
    expect(promiseFor(new Date('2025-12-10T14:15:00.000Z'), settings, calendar)?.toISOString()).toBe(dueAt);
  });
});

describe('pauses', () => {
  test('waiting for the customer does not stop the first answer', () => {
    const seen = asked({ statusName: 'Waiting for customer' });
    expect(only(planCycles([], seen, context('2026-11-23T17:00:00.000Z')))).toMatchObject({ state: 'running' });
  });

  test('an unproven licence holds the clock, says why, and frees it when it is confirmed', () => {
    const held = only(lookedAt([[ASKED, asked()]], hold));
    expect(held).toMatchObject({ state: 'paused', dueAt: null, attentionAt: null, startedAt: ASKED });
    expect(held.pauses).toEqual([{ from: ASKED, to: null, because: expect.stringContaining('licence') }]);
    const freed = only(
      lookedAt(
        [
          [ASKED, asked()],
          ['2026-11-23T17:00:00.000Z', asked({ labels: [confirmed] })],
        ],
        hold,
      ),
    );
    expect(freed).toMatchObject({ state: 'running', startedAt: ASKED, dueAt: '2026-11-24T17:00:00.000Z' });
    expect(freed.entitlement.verdict).toBe('entitled');
  });

  test('one opened and closed in the same instant is none, and overlapping ones count once', () => {
    const pause = (from: string, to: string) => ({
      from: `2026-11-23T${from}Z`,
      to: `2026-11-23T${to}Z`,
      because: 'x',
    });
    const { calendar } = context(ASKED);
    const span = { from: new Date(ASKED), until: null };
    expect(pausedMs([pause('16:00:00.000', '16:00:00.000')], span, calendar)).toBe(0);
    const overlapping = [pause('16:00:00.000', '17:00:00.000'), pause('16:30:00.000', '17:30:00.000')];
    expect(pausedMs(overlapping, span, calendar)).toBe(1.5 * HOUR);
  });

  test('outside hours a pause adds nothing', () => {
    const evening = asked({ createdAt: '2026-11-24T00:00:00.000Z' });
    const freed = { ...evening, request: { ...evening.request, labels: [confirmed] } };
    const cycles = lookedAt(
      [
        ['2026-11-24T00:00:00.000Z', evening],
        ['2026-11-24T14:00:00.000Z', freed],
      ],
      hold,
    );
    expect(only(cycles)).toMatchObject({ state: 'running', dueAt: '2026-11-24T23:00:00.000Z' });
  });

  test('while it stands, what remains is frozen and what elapsed does not grow', () => {
    const steps = [
      [ASKED, asked({ labels: [confirmed] })],
      ['2026-11-23T17:00:00.000Z', asked()],
    ] as const;
    const cycle = only(lookedAt(steps, hold));
    for (const now of ['2026-11-23T17:00:00.000Z', '2026-11-23T21:00:00.000Z', '2026-11-30T20:00:00.000Z']) {
      expect([elapsedMs(cycle, context(now, hold)), remainingMs(cycle, context(now, hold))]).toEqual([
        2 * HOUR,
        6 * HOUR,
      ]);
    }
  });

  test('an answer while it stands meets the promise and ends the pause', () => {
    const comments = [comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.')];
    const cycles = lookedAt(
      [
        [ASKED, asked()],
        ['2026-11-23T16:05:00.000Z', history({ comments })],
      ],
      hold,
    );
    expect(only(cycles)).toMatchObject({ state: 'met', pauses: [{ to: '2026-11-23T16:00:00.000Z' }] });
  });

  test('warnings are shares of the time that counted: a pause moves them', () => {
    const steps = [
      [ASKED, asked({ labels: [confirmed] })],
      ['2026-11-23T17:00:00.000Z', asked()],
      ['2026-11-23T20:00:00.000Z', asked({ labels: [confirmed] })],
    ] as const;
    const cycle = only(lookedAt(steps, hold));
    // Two hours, three of pause, then six: half of eight is at 17:00 on Monday, three quarters at 11:00 on Tuesday.
    const times = warningTimes(cycle, context('2026-11-23T20:00:00.000Z', hold));
    expect(times.map(({ name, at }) => [name, at.toISOString()])).toEqual([
      ['at-50', '2026-11-23T22:00:00.000Z'],
      ['at-75', '2026-11-24T16:00:00.000Z'],
      ['at-90', '2026-11-24T17:12:00.000Z'],
    ]);
    expect(cycle.dueAt).toBe('2026-11-24T18:00:00.000Z');
  });

  test('switching holds on does not stop what runs already', () => {
    const running = planCycles([], asked(), context(ASKED));
    const next = { ...context('2026-11-23T16:00:00.000Z', hold, 2), earlier: new Map([[1, context(ASKED)]]) };
    expect(only(planCycles(running, asked(), next))).toMatchObject({ state: 'running', dueAt: DUE });
  });
});

describe('reopening', () => {
  test('the first answer is never rewritten; a question opens a row of its own', () => {
    const comments = [
      comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.'),
      comment(carla, '2026-11-24T16:00:00.000Z', 'It still fails. What now?'),
    ];
    const cycles = lookedAt([['2026-11-24T17:00:00.000Z', history({ comments })]]);
    expect(cycles).toMatchObject([
      { number: 1, state: 'met' },
      { number: 2, state: 'running', kind: 'next-answer', startedAt: '2026-11-24T16:00:00.000Z' },
    ]);
  });
});

describe('reopening, with next answers switched off', () => {
  test('opens no second row', () => {
    const settings = { ...defaultSettings, goal: { ...defaultSettings.goal, nextAnswers: false } };
    const comments = [
      comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.'),
      comment(carla, '2026-11-24T16:00:00.000Z', 'It still fails. What now?'),
    ];
    expect(only(lookedAt([['2026-11-24T17:00:00.000Z', history({ comments })]], settings))).toMatchObject({
      number: 1,
      state: 'met',
    });
  });
});

describe('at the due time', () => {
  const answeredAt = (at: string) => history({ comments: [comment(agent, at, 'Please try version 3.2.')] });

  test('answered exactly then is met, a millisecond later is not', () => {
    const late = '2026-11-23T23:00:00.001Z';
    expect(only(planCycles([], answeredAt(DUE), context(late)))).toMatchObject({ state: 'met' });
    expect(only(planCycles([], answeredAt(late), context(late)))).toMatchObject({ state: 'breached', breachedAt: DUE });
  });

  test('a sweep that comes late marks the breach at the due time; an answer found later takes it back', () => {
    const breached = planCycles([], asked(), context('2026-11-25T15:00:00.000Z'));
    expect(only(breached)).toMatchObject({ state: 'breached', breachedAt: DUE });
    const found = planCycles(breached, answeredAt('2026-11-23T22:59:59.999Z'), context('2026-11-25T15:05:00.000Z'));
    expect(only(found)).toMatchObject({ state: 'met', breachedAt: null });
  });

  test('looking again, at the same or a later time, changes nothing that is settled', () => {
    const breached = planCycles([], asked(), context('2026-11-25T15:00:00.000Z'));
    expect(only(planCycles(breached, asked(), context('2026-11-25T15:00:00.000Z')))).toBe(breached[0]);
    const later = only(planCycles(breached, asked(), context('2026-12-25T15:00:00.000Z')));
    expect(later).toMatchObject({ state: 'breached', startedAt: ASKED, dueAt: DUE, breachedAt: DUE });
  });

  test('minutes left are rounded down, overdue ones up', () => {
    const cycle = only(planCycles([], asked(), context(ASKED)));
    const left = (now: string) => remainingMinutes(cycle, context(now));
    expect(left('2026-11-23T22:58:30.000Z')).toBe(1);
    expect(left('2026-11-24T15:00:30.000Z')).toBe(-1);
  });
});

describe('the calendar or the goal is edited', () => {
  const shorter = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 240 } };
  const NOON = '2026-11-23T17:00:00.000Z';
  const running = () => only(planCycles([], asked(), context(ASKED)));

  test('what runs keeps its version unless the edit is applied to it', () => {
    const next = { ...context(NOON, shorter, 2), earlier: new Map([[1, context(ASKED)]]) };
    expect(only(planCycles([running()], asked(), next))).toMatchObject({ dueAt: DUE, settingsVersion: 1 });
    expect(moveCycle(running(), next, 'new')).toMatchObject({ dueAt: DUE, settingsVersion: 1 });
    const moved = moveCycle(running(), next, 'open');
    expect(moved).toMatchObject({ dueAt: '2026-11-23T19:00:00.000Z', settingsVersion: 2, startedAt: ASKED });
    expect(only(planCycles([moved], asked(), next))).toBe(moved);
  });

  test('no promise becomes overdue by it: some time of grace is left', () => {
    const next = context('2026-11-23T20:00:00.000Z', shorter, 2);
    const moved = moveCycle(running(), next, 'open');
    expect(moved).toMatchObject({ state: 'running', dueAt: '2026-11-23T21:00:00.000Z' });
    expect(only(planCycles([moved], asked(), next))).toMatchObject({ state: 'running' });
  });

  test('answered cycles keep the version they were judged by', () => {
    const comments = [comment(agent, '2026-11-23T22:00:00.000Z', 'Please try version 3.2.')];
    const met = only(planCycles([], history({ comments }), context(DUE)));
    expect(moveCycle(met, context(DUE, shorter, 2), 'open-and-breached')).toBe(met);
  });

  test('a holiday added after a breach leaves it broken unless the admin wants it judged again', () => {
    const overridden = withCalendar({ overrides: { '2026-11-23': [] } });
    const breached = only(planCycles([], asked(), context('2026-11-24T15:05:00.000Z')));
    const next = context('2026-11-24T15:10:00.000Z', overridden, 2);
    expect(moveCycle(breached, next, 'open')).toBe(breached);
    expect(moveCycle(breached, next, 'open-and-breached')).toMatchObject({
      state: 'running',
      breachedAt: null,
      dueAt: '2026-11-24T23:00:00.000Z',
      alertsGiven: [],
    });
  });
});

describe('the request leaves the promise and comes back', () => {
  const suggestion = asked({ requestType: { id: '5', name: 'Suggest improvement' } });

  test('as a suggestion its clock is cancelled, not met; back in scope it has the same start and due time', () => {
    const cancelled = lookedAt([
      [ASKED, asked()],
      ['2026-11-23T16:00:00.000Z', suggestion],
    ]);
    expect(only(cancelled)).toMatchObject({ state: 'cancelled', answeredAt: null, dueAt: null });
    const edited = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 240 } };
    const next = { ...context('2026-11-23T17:00:00.000Z', edited, 2), earlier: new Map([[1, context(ASKED)]]) };
    expect(only(planCycles(cancelled, asked(), next))).toMatchObject({
      state: 'running',
      startedAt: ASKED,
      dueAt: DUE,
      settingsVersion: 1,
    });
  });

  test('a licence that was checked and found wanting cancels it too', () => {
    const cycles = lookedAt([
      [ASKED, asked()],
      ['2026-11-23T16:00:00.000Z', asked({ labels: [refused] })],
    ]);
    expect(only(cycles)).toMatchObject({ state: 'cancelled', cancelledBecause: expect.stringContaining('licence') });
  });
});

describe('escalated to development or linked to a Bug', () => {
  test('counts as answered with the comment that tells the customer, not by the link alone', () => {
    const linkedOutcomes = [{ issueKey: 'BUG-7', toldAt: '2026-11-23T16:00:00.000Z' }];
    const cycle = only(planCycles([], history({ linkedOutcomes }), context('2026-11-23T17:00:00.000Z')));
    expect(cycle).toMatchObject({ state: 'met', answeredBy: { kind: 'linked-issue', issueKey: 'BUG-7' } });
    const silent = asked({ links: [{ typeName: 'Relates', direction: 'outward', id: '30007', key: 'BUG-7' }] });
    expect(only(planCycles([], silent, context('2026-11-23T17:00:00.000Z')))).toMatchObject({ state: 'running' });
    const off = { ...defaultSettings, outcomes: { ...defaultSettings.outcomes, consideredAnswered: false } };
    expect(only(planCycles([], history({ linkedOutcomes }), context(DUE, off)))).toMatchObject({ state: 'running' });
  });
});

describe('a calendar that never opens', () => {
  test('gives no due time and ends nowhere; once it opens the clock has one', () => {
    const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const never = only(planCycles([], asked(), context(ASKED, withCalendar({ week, overrides: {} }))));
    expect(never).toMatchObject({ state: 'running', dueAt: null, attentionAt: null });
    expect(only(planCycles([never], asked(), context(ASKED, defaultSettings, 2)))).toMatchObject({ dueAt: DUE });
  });
});

describe('one clock per question', () => {
  test('a next answer due earlier does not move the first one', () => {
    const comments = [
      comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.'),
      comment(carla, '2026-11-23T16:30:00.000Z', 'It still fails. What now?'),
    ];
    const [first, second] = lookedAt([['2026-11-23T17:00:00.000Z', history({ comments })]]);
    expect([first?.dueAt, second?.dueAt]).toEqual([DUE, '2026-11-24T16:30:00.000Z']);
  });
});

describe('what was decided before anybody looked stays decided', () => {
  const suggestion = { id: '9', name: 'Suggest improvement' };
  const urgent: Settings = {
    ...defaultSettings,
    goals: [
      {
        name: 'Urgent',
        when: { priorities: ['High'], products: [], requestTypes: [] },
        businessDay: 'business-minutes',
        minutes: 240,
      },
    ],
  };

  test('a priority changed after the due time takes no breach back, swept or not', () => {
    const seen = lookedAt(
      [
        [ASKED, asked({ priorityName: 'Medium' })],
        ['2026-11-23T23:02:00.000Z', asked({ priorityName: 'High' })],
      ],
      urgent,
    );
    expect(only(seen)).toMatchObject({ state: 'breached', breachedAt: DUE });
  });

  test('a stricter goal chosen shortly before the due time never gives more time', () => {
    const seen = lookedAt(
      [
        [ASKED, asked({ priorityName: 'Medium' })],
        ['2026-11-23T22:50:00.000Z', asked({ priorityName: 'High' })],
      ],
      urgent,
    );
    expect(only(seen)).toMatchObject({ state: 'running', dueAt: DUE });
  });

  test('an answer in time counts although the request left the promise in the same look', () => {
    const answered = history({
      request: request({ requestType: suggestion }),
      comments: [comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.')],
    });
    const seen = lookedAt([
      [ASKED, asked()],
      ['2026-11-23T17:00:00.000Z', answered],
    ]);
    expect(only(seen)).toMatchObject({ state: 'met', answeredAt: '2026-11-23T16:00:00.000Z' });
  });

  test('a request that left the promise after it was missed stays missed', () => {
    const seen = lookedAt([
      [ASKED, asked()],
      ['2026-11-24T15:00:00.000Z', asked({ requestType: suggestion })],
    ]);
    expect(only(seen)).toMatchObject({ state: 'breached', breachedAt: DUE });
  });

  test('coming back into the promise days later breaks nothing in the past', () => {
    const seen = lookedAt([
      [ASKED, asked()],
      ['2026-11-23T16:00:00.000Z', asked({ requestType: suggestion })],
      ['2026-11-25T16:00:00.000Z', asked()],
    ]);
    expect(only(seen)).toMatchObject({ state: 'running', startedAt: ASKED });
    expect(only(seen).dueAt! > '2026-11-25T16:00:00.000Z').toBe(true);
  });

  test('an older edit carried over late leaves cycles of a newer one alone', () => {
    const cycle = { ...only(lookedAt([[ASKED, asked()]])), settingsVersion: 2 };
    const older = { ...context('2026-11-23T16:00:00.000Z', urgent), settingsVersion: 1 };
    expect(moveCycle(cycle, older, 'open')).toBe(cycle);
  });
});
