import { defaultSettings } from '../../src/rules/default-settings';
import { compileCalendar } from '../../src/rules/business-calendar';
import type { Settings } from '../../src/rules/settings';
import { planCycles, planFirstCycle, promiseFor, remainingMinutes } from '../../src/rules/sla';
import { agent, carla, comment, context, history, request, robot, withCalendar } from './sample';

// Monday 23 November 2026, 10:00 in New York; one business day later is the same day at 18:00.
const ASKED = '2026-11-23T15:00:00.000Z';
const DUE = '2026-11-23T23:00:00.000Z';
const NEXT_MORNING = '2026-11-24T15:00:00.000Z';

describe('L1 the three meanings of one business day', () => {
  const cases: [string, string, Record<Settings['goal']['businessDay'], string>][] = [
    [
      'within hours',
      '2026-11-23T16:30:00.000Z',
      {
        'business-minutes': '2026-11-24T16:30:00.000Z',
        'end-of-next-business-day': '2026-11-24T23:00:00.000Z',
        'same-time-next-business-day': '2026-11-24T16:30:00.000Z',
      },
    ],
    [
      'before opening',
      '2026-11-23T13:00:00.000Z',
      {
        'business-minutes': '2026-11-23T23:00:00.000Z',
        'end-of-next-business-day': '2026-11-24T23:00:00.000Z',
        'same-time-next-business-day': '2026-11-24T15:00:00.000Z',
      },
    ],
    [
      'in the evening',
      '2026-11-24T01:00:00.000Z',
      {
        'business-minutes': '2026-11-24T23:00:00.000Z',
        'end-of-next-business-day': '2026-11-24T23:00:00.000Z',
        'same-time-next-business-day': '2026-11-25T15:00:00.000Z',
      },
    ],
    [
      'on Friday',
      '2026-11-20T19:00:00.000Z',
      {
        'business-minutes': '2026-11-23T19:00:00.000Z',
        'end-of-next-business-day': '2026-11-23T23:00:00.000Z',
        'same-time-next-business-day': '2026-11-23T19:00:00.000Z',
      },
    ],
    [
      'on Saturday',
      '2026-11-21T19:00:00.000Z',
      {
        'business-minutes': '2026-11-23T23:00:00.000Z',
        'end-of-next-business-day': '2026-11-23T23:00:00.000Z',
        'same-time-next-business-day': '2026-11-23T19:00:00.000Z',
      },
    ],
    [
      'before a holiday',
      '2026-11-25T19:00:00.000Z',
      {
        'business-minutes': '2026-11-27T19:00:00.000Z',
        'end-of-next-business-day': '2026-11-27T23:00:00.000Z',
        'same-time-next-business-day': '2026-11-27T19:00:00.000Z',
      },
    ],
    [
      'before the clocks go back',
      '2026-10-30T19:00:00.000Z',
      {
        'business-minutes': '2026-11-02T20:00:00.000Z',
        'end-of-next-business-day': '2026-11-02T23:00:00.000Z',
        'same-time-next-business-day': '2026-11-02T20:00:00.000Z',
      },
    ],
  ];
  const rows = cases.flatMap(([when, asked, due]) =>
    Object.entries(due).map(([meaning, at]) => [when, meaning as Settings['goal']['businessDay'], asked, at] as const),
  );

  test.each(rows)('asked %s, %s', (_when, businessDay, asked, due) => {
    const settings = { ...defaultSettings, goal: { ...defaultSettings.goal, businessDay } };
    expect(promiseFor(new Date(asked), settings, compileCalendar(settings.calendar))?.toISOString()).toBe(due);
  });
});

describe('the first cycle', () => {
  test('runs from the creation of the request and remembers what it was decided with', () => {
    const cycle = planFirstCycle(history(), context(ASKED, defaultSettings, 7));
    expect(cycle).toMatchObject({
      number: 1,
      kind: 'first-answer',
      state: 'running',
      startedAt: ASKED,
      dueAt: DUE,
      settingsVersion: 7,
    });
    expect(cycle.termsVersion).toBe(defaultSettings.terms.version);
  });

  test('any form of the instant becomes UTC with milliseconds', () => {
    const asked = history({ request: request({ createdAt: '2026-11-23T10:00:00-05:00' }) });
    expect(planFirstCycle(asked, context(ASKED)).startedAt).toBe(ASKED);
  });

  test('answered exactly at due is met, a millisecond later is breached', () => {
    const met = history({ comments: [comment(agent, DUE, 'Done')] });
    const late = history({ comments: [comment(agent, '2026-11-23T23:00:00.001Z', 'Done')] });
    expect(planFirstCycle(met, context(NEXT_MORNING))).toMatchObject({
      state: 'met',
      answeredAt: DUE,
      breachedAt: null,
    });
    expect(planFirstCycle(late, context(NEXT_MORNING))).toMatchObject({
      state: 'breached',
      breachedAt: DUE,
      answeredAt: '2026-11-23T23:00:00.001Z',
    });
  });

  test('is still running at due and breached as of due afterwards', () => {
    expect(planFirstCycle(history(), context(DUE)).state).toBe('running');
    expect(planFirstCycle(history(), context(NEXT_MORNING))).toMatchObject({
      state: 'breached',
      breachedAt: DUE,
    });
  });

  test('the earliest answer counts, whatever the order of the comments, and names its comment', () => {
    const first = comment(agent, '2026-11-23T17:00:00.000Z', 'First');
    const comments = [
      comment(agent, '2026-11-23T18:00:00.000Z', 'Second'),
      first,
      comment(robot, '2026-11-23T15:00:01.000Z', 'Auto'),
    ];
    const settings = { ...defaultSettings, automationAccountIds: [robot.accountId] };
    expect(planFirstCycle(history({ comments }), context(NEXT_MORNING, settings)).answeredBy).toEqual({
      kind: 'comment',
      commentId: first.id,
      accountId: 'agent',
    });
  });

  test('answered in the very instant it was asked is met', () => {
    expect(planFirstCycle(history({ comments: [comment(agent, ASKED, 'Hello')] }), context(ASKED))).toMatchObject({
      state: 'met',
      answeredAt: ASKED,
    });
  });

  test.each([
    ['2026-11-20T21:30:00.000Z', '2026-11-20T22:30:00.000Z'],
    ['2026-11-20T22:30:00.000Z', '2026-11-23T15:30:00.000Z'],
  ])('an hour promised on Friday at %s ends at %s', (createdAt, dueAt) => {
    const settings = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 60 } };
    expect(planFirstCycle(history({ request: request({ createdAt }) }), context(createdAt, settings)).dueAt).toBe(
      dueAt,
    );
  });

  test('a Server installation is honoured and flagged', () => {
    const asked = request({ details: { productId: 'page-atlas', hosting: 'server' } });
    const [cycle] = planCycles([], history({ request: asked }), context(ASKED));
    expect(cycle).toMatchObject({ state: 'running', entitlement: { verdict: 'unknown' } });
    expect(cycle?.entitlement.reasons.map(({ rule }) => rule)).toEqual(['licence', 'configuration']);
  });

  test('without any opening hours there is nothing to be late for, and an answer still meets it', () => {
    const closed = withCalendar({ week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } });
    const waiting = planFirstCycle(history(), context('2027-11-23T15:00:00.000Z', closed));
    expect(waiting).toMatchObject({ state: 'running', dueAt: null, attentionAt: null });
    const answered = planCycles(
      [waiting],
      history({ comments: [comment(agent, DUE, 'Done')] }),
      context(NEXT_MORNING, closed),
    );
    expect(answered[0]).toMatchObject({ state: 'met', answeredAt: DUE });
  });
});

describe('L3 excluded request types', () => {
  const suggestion = request({ requestType: { id: '9', name: 'suggest improvement ' } });

  test('have a cancelled cycle with the reason, never a breach', () => {
    const [cycle, ...more] = planCycles([], history({ request: suggestion }), context('2026-12-23T15:00:00.000Z'));
    expect(cycle).toMatchObject({ state: 'cancelled', dueAt: null, attentionAt: null, breachedAt: null });
    expect(cycle?.cancelledBecause).toMatch(/outside the one-business-day promise/);
    expect(more).toEqual([]);
  });

  test('cancel a running cycle, and back in scope it runs from the same start', () => {
    const running = planCycles([], history(), context(ASKED));
    const cancelled = planCycles(running, history({ request: suggestion }), context('2026-11-23T16:00:00.000Z'));
    expect(cancelled[0]?.state).toBe('cancelled');
    const again = planCycles(cancelled, history(), context('2026-11-23T17:00:00.000Z'));
    expect(again[0]).toMatchObject({ state: 'running', startedAt: ASKED, dueAt: DUE, cancelledBecause: null });
  });

  test('do not undo a breach or an answer that happened before', () => {
    const breached = planCycles([], history(), context(NEXT_MORNING));
    expect(planCycles(breached, history({ request: suggestion }), context(NEXT_MORNING))[0]?.state).toBe('breached');
    const comments = [comment(agent, DUE, 'Done'), comment(carla, NEXT_MORNING, 'And now?')];
    const met = planCycles([], history({ comments: comments.slice(0, 1) }), context(NEXT_MORNING));
    expect(planCycles(met, history({ comments, request: suggestion }), context(NEXT_MORNING))).toEqual(met);
  });
});

describe('O3, O5 considered answered', () => {
  const linked = { issueKey: 'BUG-12', toldAt: '2026-11-23T16:00:00.000Z' };

  test('telling the customer about a linked Bug answers, as its own kind', () => {
    const [cycle] = planCycles([], history({ linkedOutcomes: [linked] }), context(NEXT_MORNING));
    expect(cycle).toMatchObject({
      state: 'met',
      answeredAt: linked.toldAt,
      answeredBy: { kind: 'linked-issue', issueKey: 'BUG-12' },
    });
  });

  test('an earlier comment of the team is the answer', () => {
    const comments = [comment(agent, '2026-11-23T15:30:00.000Z', 'Looking into it')];
    expect(
      planCycles([], history({ comments, linkedOutcomes: [linked] }), context(NEXT_MORNING))[0]?.answeredBy?.kind,
    ).toBe('comment');
  });

  test('not when the admin switched it off', () => {
    const settings = { ...defaultSettings, outcomes: { ...defaultSettings.outcomes, consideredAnswered: false } };
    expect(planCycles([], history({ linkedOutcomes: [linked] }), context(NEXT_MORNING, settings))[0]?.state).toBe(
      'breached',
    );
  });

  test('a question after it opens the next cycle; thanks do not', () => {
    const question = comment(carla, '2026-11-23T17:00:00.000Z', 'When will it be released?');
    const thanks = comment(carla, '2026-11-23T16:30:00.000Z', 'Thank you!');
    const cycles = planCycles(
      [],
      history({ linkedOutcomes: [linked], comments: [thanks, question] }),
      context('2026-11-23T18:00:00.000Z'),
    );
    expect(cycles.map(({ number, kind, state, startedAt }) => [number, kind, state, startedAt])).toEqual([
      [1, 'first-answer', 'met', ASKED],
      [2, 'next-answer', 'running', question.createdAt],
    ]);
  });
});

describe('history that arrives late', () => {
  test('an answer given in time retracts a breach', () => {
    const breached = planCycles([], history(), context(NEXT_MORNING));
    const answer = comment(agent, '2026-11-23T22:59:59.000Z', 'Done');
    expect(planCycles(breached, history({ comments: [answer] }), context(NEXT_MORNING))[0]).toMatchObject({
      state: 'met',
      breachedAt: null,
      answeredAt: answer.createdAt,
    });
  });

  test('an answer given too late leaves the breach and says when it came', () => {
    const breached = planCycles([], history(), context(NEXT_MORNING));
    const answer = comment(agent, NEXT_MORNING, 'Sorry for the delay');
    expect(planCycles(breached, history({ comments: [answer] }), context(NEXT_MORNING))[0]).toMatchObject({
      state: 'breached',
      breachedAt: DUE,
      answeredAt: NEXT_MORNING,
    });
  });

  test('an answer in time that turns up after a late one retracts the breach too', () => {
    const late = comment(agent, NEXT_MORNING, 'Sorry');
    const breached = planCycles([], history({ comments: [late] }), context(NEXT_MORNING));
    const inTime = comment(agent, '2026-11-23T20:00:00.000Z', 'Done');
    expect(planCycles(breached, history({ comments: [late, inTime] }), context(NEXT_MORNING))[0]?.state).toBe('met');
  });

  test('a deleted answer does not un-answer', () => {
    const met = planCycles([], history({ comments: [comment(agent, DUE, 'Done')] }), context(NEXT_MORNING));
    expect(planCycles(met, history(), context(NEXT_MORNING))).toEqual(met);
  });

  test('nothing new leaves the very same cycles', () => {
    const asked = history({ comments: [comment(agent, DUE, 'Done'), comment(carla, NEXT_MORNING, 'And now?')] });
    const cycles = planCycles([], asked, context(NEXT_MORNING));
    planCycles(cycles, asked, context('2026-11-24T15:01:00.000Z')).forEach((cycle, index) =>
      expect(cycle).toBe(cycles[index]),
    );
  });

  test('settings that change later do not move dueAt', () => {
    const running = planCycles([], history(), context(ASKED));
    const slower = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 960 } };
    expect(planCycles(running, history(), context(ASKED, slower, 2))[0]).toMatchObject({
      dueAt: DUE,
      settingsVersion: 1,
    });
  });
});

describe('next answers', () => {
  const conversation = [
    comment(agent, '2026-11-23T16:00:00.000Z', 'Which version?'),
    comment(carla, '2026-11-23T16:10:00.000Z', '3.1, with the dark theme'),
    comment(carla, '2026-11-23T16:20:00.000Z', 'and on Firefox'),
    comment(agent, '2026-11-23T18:00:00.000Z', 'Fixed in 3.2'),
    comment(carla, '2026-11-23T19:00:00.000Z', 'Thanks, it works now!'),
    comment(carla, '2026-11-25T19:00:00.000Z', 'It is back since this morning'),
  ];

  test('one cycle per question, from its first comment to the next answer', () => {
    const cycles = planCycles([], history({ comments: conversation }), context('2026-11-25T20:00:00.000Z'));
    expect(cycles.map(({ state, startedAt, answeredAt }) => [state, startedAt, answeredAt])).toEqual([
      ['met', ASKED, '2026-11-23T16:00:00.000Z'],
      ['met', '2026-11-23T16:10:00.000Z', '2026-11-23T18:00:00.000Z'],
      ['running', '2026-11-25T19:00:00.000Z', null],
    ]);
    expect(cycles.at(-1)?.dueAt).toBe('2026-11-27T19:00:00.000Z');
  });

  test('none when the admin switched them off', () => {
    const settings = { ...defaultSettings, goal: { ...defaultSettings.goal, nextAnswers: false } };
    expect(
      planCycles([], history({ comments: conversation }), context('2026-11-25T20:00:00.000Z', settings)),
    ).toHaveLength(1);
  });

  test('a question on a request that still waits belongs to the first cycle', () => {
    const comments = [comment(carla, '2026-11-23T16:10:00.000Z', 'Any news?')];
    expect(planCycles([], history({ comments }), context('2026-11-23T17:00:00.000Z'))).toHaveLength(1);
  });
});

describe('remaining business minutes', () => {
  const [running] = planCycles([], history(), context(ASKED));

  test.each([
    ['2026-11-23T15:00:00.000Z', 480],
    ['2026-11-23T22:59:30.000Z', 0],
    [DUE, 0],
    ['2026-11-24T15:00:30.000Z', -1],
    ['2026-11-24T16:00:00.000Z', -60],
  ])('at %s: %i', (now, minutes) => {
    expect(remainingMinutes(running!, context(now))).toBe(minutes);
  });

  test('none once answered', () => {
    const [met] = planCycles([], history({ comments: [comment(agent, DUE, 'Done')] }), context(DUE));
    expect(remainingMinutes(met!, context(NEXT_MORNING))).toBeNull();
  });
});
