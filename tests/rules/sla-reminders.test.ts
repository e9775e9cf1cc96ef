import { defaultSettings } from '../../src/rules/default-settings';
import { planDigest } from '../../src/rules/digest';
import type { Settings } from '../../src/rules/settings';
import { alertsDue, attentionAt, planCycles, type SlaAlert } from '../../src/rules/sla';
import { withAlertGiven } from '../../src/rules/sla-alerts';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { agent, comment, context, history, request, robot } from './sample';

const settings: Settings = {
  ...defaultSettings,
  alerts: {
    ...defaultSettings.alerts,
    percentages: [],
    repeatMinutes: 120,
    escalateMinutes: 300,
    escalationAccountId: 'boss',
  },
};
// Asked on Monday at 10:00, broken at 18:00; told on Tuesday when the team opens.
const TOLD = '2026-11-24T15:00:00.000Z';
const at = (now: string) => context(now, settings);

function told(): SlaCycle {
  const [cycle] = planCycles([], history(), at(TOLD));
  return given(cycle!, alertsDue(cycle!, at(TOLD))[0]!, TOLD);
}

function given(cycle: SlaCycle, alert: SlaAlert, now: string): SlaCycle {
  const next = withAlertGiven(cycle, alert, { assigneeId: 'agent', context: at(now) });
  return { ...next, attentionAt: attentionAt(next, at(now)) };
}

const assigned = { assignee: agent };
const names = (cycle: SlaCycle, now: string) => alertsDue(cycle, at(now)).map(({ name }) => name);

describe('a breach nobody takes up', () => {
  test('is repeated in business hours, each reminder once', () => {
    const breach = told();
    expect(breach).toMatchObject({ alertsGiven: ['breach'], attentionAt: '2026-11-24T17:00:00.000Z' });
    expect(names(breach, '2026-11-24T16:59:59.000Z')).toEqual([]);
    const [first] = alertsDue(breach, at('2026-11-24T17:03:00.000Z'));
    expect(first).toMatchObject({ name: 'breach-again-1', kind: 'reminder' });
    const again = given(breach, first!, '2026-11-24T17:03:00.000Z');
    expect(names(again, '2026-11-24T17:08:00.000Z')).toEqual([]);
    expect(again.attentionAt).toBe('2026-11-24T19:00:00.000Z');
  });

  test('is not repeated at night; after a long standstill there is one reminder, not several', () => {
    expect(names(told(), '2026-11-25T04:00:00.000Z')).toEqual([]);
    const quiet = { ...settings, alerts: { ...settings.alerts, escalateMinutes: 0 } };
    const due = alertsDue(told(), context('2026-11-25T15:00:00.000Z', quiet));
    expect(due.map(({ name }) => name)).toEqual(['breach-again-4']);
  });

  test('is passed on once, which reminds as well', () => {
    const now = '2026-11-24T20:00:00.000Z';
    const [alert] = alertsDue(told(), at(now));
    expect(alert).toMatchObject({ kind: 'escalation' });
    const passedOn = given(told(), alert!, now);
    expect(passedOn.alertsGiven).toEqual(['breach', 'escalation', 'breach-again-2']);
    expect(names(passedOn, '2026-11-24T20:05:00.000Z')).toEqual([]);
    expect(names(passedOn, '2026-11-24T21:00:00.000Z')).toEqual(['breach-again-3']);
  });

  test.each([
    [
      'an internal note',
      history({ request: request(assigned), comments: [comment(agent, '2026-11-24T15:30:00.000Z', 'Mine.', false)] }),
    ],
    ['a change of the assignee', history({ request: request({ assignee: { ...agent, accountId: 'agent-2' } }) })],
  ])('is taken up with %s, and quiet from then on', (_how, seen) => {
    const [cycle] = planCycles([told()], seen, at('2026-11-24T16:00:00.000Z'));
    expect(cycle).toMatchObject({ state: 'breached', attentionAt: null });
    expect(cycle?.acknowledgedAt).not.toBeNull();
    expect(names(cycle!, '2026-11-25T20:00:00.000Z')).toEqual([]);
  });

  test.each([
    ['a note from before', comment(agent, '2026-11-24T14:30:00.000Z', 'Mine.', false)],
    ['an automation account', comment(robot, '2026-11-24T15:30:00.000Z', 'Still open.', false)],
  ])('is not taken up by %s', (_what, said) => {
    const robots = { ...settings, automationAccountIds: [robot.accountId] };
    const seen = history({ request: request(assigned), comments: [said] });
    const [cycle] = planCycles([told()], seen, context('2026-11-24T16:00:00.000Z', robots));
    expect(cycle?.acknowledgedAt).toBeNull();
  });

  test('is not taken up by taking the assignee off: then nobody has it', () => {
    const seen = history({ request: request({ assignee: null }) });
    const [cycle] = planCycles([told()], seen, at('2026-11-24T16:00:00.000Z'));
    expect(cycle?.acknowledgedAt).toBeNull();
    expect(cycle?.attentionAt).not.toBeNull();
  });
});

describe('the digest', () => {
  const digest: Settings = { ...settings, alerts: { ...settings.alerts, digest: true } };
  const cycle = (requestKey: string, parts: Partial<SlaCycle>): SlaCycle => ({ ...told(), requestKey, ...parts });
  const cycles = [
    cycle('SUP-1', { state: 'running', dueAt: '2026-11-25T15:30:00.000Z' }),
    cycle('SUP-2', { state: 'running', dueAt: '2026-11-24T20:00:00.000Z' }),
    cycle('SUP-3', { state: 'breached' }),
    cycle('SUP-4', { state: 'breached', answeredAt: '2026-11-24T14:00:00.000Z' }),
  ];

  test('lists what is broken and unanswered and what falls due today, most urgent first', () => {
    const planned = planDigest(cycles, context(TOLD, digest));
    expect(planned).toMatchObject({ date: '2026-11-24', more: 0 });
    expect(planned?.cycles.map(({ requestKey }) => requestKey)).toEqual(['SUP-3', 'SUP-2']);
  });

  test('is not given while closed, when it is off, or with nothing to list', () => {
    expect(planDigest(cycles, context('2026-11-24T14:00:00.000Z', digest))).toBeNull();
    expect(planDigest(cycles, context(TOLD, settings))).toBeNull();
    expect(planDigest([], context(TOLD, digest))).toBeNull();
  });
});
