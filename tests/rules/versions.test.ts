import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { planCycles, type PolicyContext } from '../../src/rules/sla';
import { moveCycle } from '../../src/rules/sla-impact';
import type { ApplyTo, Policy } from '../../src/rules/sla-policy';
import { agent, carla, comment, context, history, request, robot } from './sample';

/** Version 1 was in force from the beginning, version 2 from Tuesday at noon on. Wall times are New York's. */
const ASKED = '2026-11-23T15:00:00.000Z'; // Monday 10:00
const DUE = '2026-11-23T23:00:00.000Z'; // Monday 18:00
const SAVED = '2026-11-24T17:00:00.000Z';
const LATER = '2026-11-27T16:00:00.000Z';

function edited(
  now: string,
  [before, after]: readonly [Settings, Settings],
  appliesTo: ApplyTo = 'new',
): PolicyContext {
  const earlier = new Map([[1, { ...context(now, before, 1), savedAt: null }]]);
  return { ...context(now, after, 2), savedAt: SAVED, earlier, appliesTo };
}

const asking = (nextAnswers: boolean): Settings => ({
  ...defaultSettings,
  goal: { ...defaultSettings.goal, nextAnswers },
});
const ignoring = (within: 'nothing' | 'new-cycle'): Settings => ({
  ...defaultSettings,
  reopen: { ...defaultSettings.reopen, within, later: within },
});
const answered = comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.');
const before = comment(carla, '2026-11-23T17:00:00.000Z', 'It still fails. What now?');
const after = comment(carla, '2026-11-25T16:00:00.000Z', 'And now it fails in Firefox, too. What now?');
const startsOf = (policy: PolicyContext, comments = [answered, before]) => {
  const first = planCycles([], history({ comments: [answered] }), context('2026-11-23T16:30:00.000Z', asking(false)));
  return planCycles(first, history({ comments }), policy)
    .slice(1)
    .map(({ startedAt, settingsVersion }) => [startedAt, settingsVersion]);
};

describe('what a customer wrote is read by the settings of its time', () => {
  test.each([
    ['next answers are switched on', asking(false), asking(true)],
    ['a reopen cell is switched on', ignoring('nothing'), ignoring('new-cycle')],
  ])('%s: older comments open nothing, later ones do', (_what, old, edit) => {
    expect(startsOf(edited(LATER, [old, edit]))).toEqual([]);
    expect(startsOf(edited(LATER, [old, edit]), [answered, before, after])).toEqual([[after.createdAt, 2]]);
  });

  test('not even where the edit was meant for open requests: it moves promises, it makes none', () => {
    expect(startsOf(edited(LATER, [asking(false), asking(true)], 'open-and-breached'))).toEqual([]);
  });

  test('next answers are switched off: what was asked before is still owed, later ones open nothing', () => {
    expect(startsOf(edited(LATER, [asking(true), asking(false)]))).toEqual([[before.createdAt, 1]]);
    expect(startsOf(edited(LATER, [asking(true), asking(false)]), [answered, after])).toEqual([]);
  });

  test('a request noticed only after an edit begins under the version in force when it was created', () => {
    const half = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 240 } };
    const createdAt = '2026-11-24T16:59:00.000Z';
    const seen = history({ request: request({ createdAt }) });
    const now = '2026-11-24T17:01:00.000Z';
    expect(planCycles([], seen, edited(now, [defaultSettings, half]))).toMatchObject([
      { settingsVersion: 1, dueAt: '2026-11-25T16:59:00.000Z' },
    ]);
    expect(planCycles([], seen, edited(now, [defaultSettings, half], 'open'))).toMatchObject([
      { settingsVersion: 2, dueAt: '2026-11-24T20:59:00.000Z' },
    ]);
    expect(
      planCycles([], history({ request: request({ createdAt: SAVED }) }), edited(now, [defaultSettings, half])),
    ).toMatchObject([{ settingsVersion: 2 }]);
  });
});

describe('an edit that was meant for open promises', () => {
  const goalOf = (minutes: number): Settings => ({
    ...defaultSettings,
    goal: { ...defaultSettings.goal, minutes },
  });
  /** Versions 2 and 3 were saved at noon and at one o'clock on the Tuesday. */
  function twice(now: string, [two, three]: readonly [ApplyTo, ApplyTo]): PolicyContext {
    const first: Policy = { ...context(now, defaultSettings, 1), savedAt: null };
    const second: Policy = { ...context(now, goalOf(960), 2), savedAt: SAVED, appliesTo: two };
    const earlier = new Map([first, second].map((policy) => [policy.settingsVersion, policy]));
    return {
      ...context(now, goalOf(240), 3),
      savedAt: '2026-11-24T18:00:00.000Z',
      appliesTo: three,
      carriedBefore: two === 'new' ? 0 : 2,
      earlier,
    };
  }
  const now = '2026-11-24T18:30:00.000Z';
  const seen = history({ request: request({ createdAt: '2026-11-24T16:00:00.000Z' }) });

  test.each([
    ['reaches a promise noticed after a later edit for new ones', ['open', 'new'], 2, '2026-11-27T16:00:00.000Z'],
    ['gives way to a later one that is meant for them, too', ['open', 'open'], 3, '2026-11-24T20:00:00.000Z'],
    ['is the newest when the one before was for new ones', ['new', 'open'], 3, '2026-11-24T20:00:00.000Z'],
    ['is none of two for new ones', ['new', 'new'], 1, '2026-11-25T16:00:00.000Z'],
  ] as const)('%s', (_what, edits, settingsVersion, dueAt) => {
    expect(planCycles([], seen, twice(now, edits))).toMatchObject([{ settingsVersion, dueAt }]);
  });

  test('reaches a promise that changes its state while the edit is carried over', () => {
    const hold: Settings = { ...defaultSettings, unknownEntitlement: 'hold' };
    const held = planCycles([], history(), context(ASKED, hold));
    const confirmed = history({ request: request({ labels: [defaultSettings.entitlementLabels.confirmed] }) });
    const policy = edited('2026-11-24T17:30:00.000Z', [hold, goalOf(960)], 'open');
    expect(held).toMatchObject([{ state: 'paused', settingsVersion: 1 }]);
    expect(planCycles(held, confirmed, policy)).toMatchObject([{ state: 'running', settingsVersion: 2 }]);
    expect(planCycles(held, history(), policy)).toMatchObject([{ state: 'running', settingsVersion: 2 }]);
    expect(planCycles(held, history(), { ...policy, appliesTo: 'new' })).toMatchObject([{ settingsVersion: 1 }]);
  });
});

describe('an edit for open promises gives the same whoever looks when', () => {
  /** Asked at 10:00 with an hour to answer; at 10:30 eight hours were saved for open promises. */
  const hour: Settings = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 60 } };
  const at = (time: string) => `2026-11-23T${time}:00.000Z`;
  const [saved, due] = [at('15:30'), at('23:00')];
  const seen = (comments: Parameters<typeof history>[0] = {}) =>
    history({ request: request({ createdAt: ASKED }), ...comments });
  const policy = (now: string, appliesTo: ApplyTo = 'open'): PolicyContext => ({
    ...context(now, defaultSettings, 2),
    savedAt: saved,
    appliesTo,
    earlier: new Map([[1, { ...context(now, hour, 1), savedAt: null }]]),
  });
  const promised = planCycles([], seen(), context(at('15:10'), hour));
  const late = comment(agent, at('16:05'), 'Please try version 3.2.');
  const swept = planCycles(promised, seen(), context(at('16:01'), hour));

  test.each([
    ['the job in time', () => [moveCycle(promised[0]!, policy(at('15:31')), 'open')]],
    ['the job when the old time is over', () => [moveCycle(promised[0]!, policy(at('16:05')), 'open')]],
    ['the job after the sweep saw a breach', () => [moveCycle(swept[0]!, policy(at('16:05')), 'open')]],
    ['the sweep before the job', () => planCycles(promised, seen(), policy(at('16:01')))],
    ['the first look of all, in time', () => planCycles([], seen(), policy(at('15:40')))],
    ['the first look of all, when the old time is over', () => planCycles([], seen(), policy(at('16:10')))],
  ])('%s', (_who, look) => {
    expect(promised).toMatchObject([{ dueAt: at('16:00'), settingsVersion: 1 }]);
    expect(swept).toMatchObject([{ state: 'breached' }]);
    expect(look()).toMatchObject([{ state: 'running', dueAt: due, breachedAt: null, settingsVersion: 2 }]);
  });

  test.each([
    ['known before', promised],
    ['noticed with the answer', []],
  ])('an answer after the edit is judged by it, the request %s', (_what, before) => {
    expect(planCycles(before, seen({ comments: [late] }), policy(at('16:05')))).toMatchObject([
      { state: 'met', dueAt: due, answeredAt: late.createdAt, settingsVersion: 2 },
    ]);
  });

  test('an answer before the edit, and what was broken by then, keep their version', () => {
    const early = comment(agent, at('15:20'), 'Please try version 3.2.');
    expect(planCycles([], seen({ comments: [early] }), policy(at('16:05')))).toMatchObject([
      { state: 'met', dueAt: at('16:00'), settingsVersion: 1 },
    ]);
    const [broken] = planCycles(
      [],
      history({ request: request({ createdAt: '2026-11-20T15:00:00.000Z' }) }),
      context(at('15:10'), hour),
    );
    expect(moveCycle(broken!, policy(at('16:05')), 'open')).toBe(broken);
  });

  test('a stricter edit that comes to a promise late breaks nothing in the past', () => {
    const strict: Settings = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 10 } };
    const context2 = { ...policy(at('18:00')), ...context(at('18:00'), strict, 2), savedAt: saved };
    const [waiting] = planCycles([], seen(), context(at('15:10')));
    const moved = moveCycle(waiting!, context2, 'open');
    expect(moved).toMatchObject({ state: 'running', dueAt: at('19:00') });
  });
});

describe('what was answered keeps the version it was judged by', () => {
  const robots: Settings = { ...defaultSettings, automationAccountIds: [robot.accountId] };
  const phrases: Settings = { ...defaultSettings, acknowledgements: ['We are investigating'] };
  const early = (who = robot) => comment(who, '2026-11-23T16:00:00.000Z', 'We are investigating.');
  const late = comment(agent, '2026-11-24T16:00:00.000Z', 'Please try version 3.2.');

  test.each([
    ['an automation account is taken off the list', robots, defaultSettings, early()],
    ['a phrase is no acknowledgement any more', phrases, defaultSettings, early(agent)],
  ])('%s: answered late stays late', (_what, old, edit, said) => {
    const seen = history({ comments: [said, late] });
    const judged = planCycles([], seen, context('2026-11-24T16:30:00.000Z', old));
    expect(judged).toMatchObject([{ state: 'breached', answeredAt: late.createdAt }]);
    expect(planCycles(judged, seen, edited(LATER, [old, edit]))).toEqual(judged);
    expect(planCycles(judged, seen, edited(LATER, [old, edit], 'open-and-breached'))).toEqual(judged);
  });

  test.each([
    ['an automation account is listed', robots, early()],
    ['a phrase becomes an acknowledgement', phrases, early(agent)],
  ])('%s: answered in time stays met', (_what, edit, said) => {
    const seen = history({ comments: [said, late] });
    const judged = planCycles([], seen, context('2026-11-23T16:30:00.000Z'));
    expect(judged).toMatchObject([{ state: 'met', answeredAt: said.createdAt }]);
    expect(planCycles(judged, seen, edited(LATER, [defaultSettings, edit]))).toEqual(judged);
  });

  test('an answer in time that Jira brings late takes the breach back all the same', () => {
    const judged = planCycles([], history({ comments: [late] }), context('2026-11-24T16:30:00.000Z', robots));
    const found = comment(agent, '2026-11-23T22:00:00.000Z', 'Please clear the cache.');
    const seen = history({ comments: [found, late] });
    expect(planCycles(judged, seen, edited(LATER, [robots, defaultSettings]))).toMatchObject([
      { state: 'met', breachedAt: null, answeredAt: found.createdAt, settingsVersion: 1 },
    ]);
  });

  test('a version nobody can read any more decides nothing anew', () => {
    const seen = history({ comments: [early(), late] });
    const judged = planCycles([], seen, context('2026-11-24T16:30:00.000Z', robots));
    expect(planCycles(judged, seen, context(LATER, defaultSettings, 2))).toEqual(judged);
  });
});

describe('an open promise keeps the version it began under', () => {
  const excluding: Settings = { ...defaultSettings, excludedRequestTypes: ['Report a problem'] };
  const robots: Settings = { ...defaultSettings, automationAccountIds: [robot.accountId] };
  const hold: Settings = { ...defaultSettings, unknownEntitlement: 'hold' };
  const running = planCycles([], history(), context(ASKED));
  const later = '2026-11-23T16:00:00.000Z';

  test('a request type that is excluded for new requests cancels nothing', () => {
    expect(planCycles(running, history(), edited(later, [defaultSettings, excluding]))).toEqual(running);
  });

  test('what is an answer is decided by it', () => {
    const seen = history({ comments: [comment(robot, later, 'We have received your request.')] });
    expect(planCycles(running, seen, edited(DUE, [defaultSettings, robots]))).toMatchObject([{ state: 'met' }]);
    expect(planCycles(running, seen, edited(DUE, [robots, defaultSettings]))).toMatchObject([{ state: 'running' }]);
  });

  test('holding and honouring is decided by it; a label under its new name frees it', () => {
    const held = planCycles([], history(), context(ASKED, hold));
    expect(planCycles(held, history(), edited(later, [hold, defaultSettings]))).toMatchObject([{ state: 'paused' }]);
    const renamed = { ...hold, entitlementLabels: { confirmed: 'paid', refused: 'unpaid' } };
    const labelled = history({ request: request({ labels: ['paid'] }) });
    expect(planCycles(held, labelled, edited(later, [hold, renamed]))).toMatchObject([{ state: 'running' }]);
  });
});
