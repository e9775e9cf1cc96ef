import { defaultSettings } from '../../src/rules/default-settings';
import { alertsDue, attentionAt, planCycles } from '../../src/rules/sla';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { agent, comment, context, history, request } from './sample';

// Asked on Monday 23 November 2026 at 14:00 in New York; due on Tuesday at 14:00. 50 % is Monday 18:00, closing time.
const ASKED = '2026-11-23T19:00:00.000Z';
const DUE = '2026-11-24T19:00:00.000Z';
const asked = history({ request: request({ createdAt: ASKED }) });

const cycleAt = (now: string, given: readonly string[] = []): SlaCycle => {
  const [cycle] = planCycles([], asked, context(now));
  return { ...cycle!, alertsGiven: given };
};
const names = (now: string, given: readonly string[] = []) =>
  alertsDue(cycleAt(now, given), context(now)).map(({ name }) => name);

describe('alerts', () => {
  test.each([
    ['before the first share', '2026-11-23T22:00:00.000Z', [], []],
    ['half reached at closing time: closed, so nothing', '2026-11-23T23:00:00.000Z', [], []],
    ['at midnight nothing', '2026-11-24T05:00:00.000Z', [], []],
    ['half, at the next opening', '2026-11-24T15:00:00.000Z', [], ['at-50']],
    ['half only once', '2026-11-24T15:05:00.000Z', ['at-50'], []],
    ['three quarters', '2026-11-24T17:00:00.000Z', ['at-50'], ['at-75']],
    ['only the most urgent of several', '2026-11-24T18:30:00.000Z', [], ['at-90']],
    ['none below one that was given', '2026-11-24T18:30:00.000Z', ['at-90'], []],
    ['exactly at due it is not late', DUE, ['at-90'], []],
    ['the breach after due, instead of warnings', '2026-11-24T19:05:00.000Z', [], ['breach']],
    ['the breach only once', '2026-11-24T19:10:00.000Z', ['breach'], []],
    ['a breach in closed time waits', '2026-11-25T01:00:00.000Z', [], []],
    ['and comes with the next opening', '2026-11-25T15:00:00.000Z', [], ['breach']],
  ])('%s', (_case, now, given, expected) => {
    expect(names(now, given)).toEqual(expected);
  });

  test('an answered, met or cancelled cycle is quiet', () => {
    const comments = [comment(agent, '2026-11-24T19:30:00.000Z', 'Sorry')];
    const [late] = planCycles([], { ...asked, comments }, context('2026-11-24T20:00:00.000Z'));
    const suggestion = request({ createdAt: ASKED, requestType: { id: '8', name: 'Suggest a new feature' } });
    const [cancelled] = planCycles([], history({ request: suggestion }), context('2026-11-24T20:00:00.000Z'));
    for (const cycle of [late!, cancelled!]) {
      expect(alertsDue(cycle, context('2026-11-24T20:00:00.000Z'))).toEqual([]);
      expect(attentionAt(cycle, context('2026-11-24T20:00:00.000Z'))).toBeNull();
    }
  });

  test('no breach alert when the admin does not want it', () => {
    const settings = { ...defaultSettings, alerts: { ...defaultSettings.alerts, percentages: [], onBreach: false } };
    const now = context('2026-11-24T20:00:00.000Z', settings);
    const [cycle] = planCycles([], asked, now);
    expect(cycle?.state).toBe('breached');
    expect(alertsDue(cycle!, now)).toEqual([]);
    expect(cycle?.attentionAt).toBeNull();
  });

  test('a warning before due that crosses a night comes after opening', () => {
    const settings = {
      ...defaultSettings,
      goal: { ...defaultSettings.goal, minutes: 240 },
      alerts: { ...defaultSettings.alerts, percentages: [25] },
    };
    const history17 = history({ request: request({ createdAt: '2026-11-23T22:00:00.000Z' }) });
    const [cycle] = planCycles([], history17, context('2026-11-23T22:00:00.000Z', settings));
    expect(cycle?.attentionAt).toBe('2026-11-24T15:00:00.000Z');
  });
});

describe('the next instant that needs attention', () => {
  test.each([
    ['the half, told at opening', ASKED, [], '2026-11-24T15:00:00.000Z'],
    ['then three quarters', '2026-11-24T15:00:00.000Z', ['at-50'], '2026-11-24T17:00:00.000Z'],
    ['then ninety percent', '2026-11-24T17:00:00.000Z', ['at-50', 'at-75'], '2026-11-24T18:12:00.000Z'],
    ['then the breach itself, at due', '2026-11-24T18:12:00.000Z', ['at-90'], DUE],
    ['a breach that nobody was told about yet', '2026-11-24T19:01:00.000Z', ['at-90'], DUE],
    ['… which in closed time waits for the opening', '2026-11-25T01:00:00.000Z', ['at-90'], '2026-11-25T15:00:00.000Z'],
    ['nothing after the breach was told', '2026-11-24T19:05:00.000Z', ['at-90', 'breach'], null],
  ])('%s', (_case, now, given, expected) => {
    expect(attentionAt(cycleAt(now, given), context(now))).toBe(expected);
  });

  test('at that instant there is something to do, for every step from start to breach', () => {
    let given: string[] = [];
    const seen: string[] = [];
    for (let now: string | null = ASKED; now && seen.length < 20;) {
      const cycle = cycleAt(now, given);
      const due = alertsDue(cycle, context(now)).map(({ name }) => name);
      given = [...given, ...due];
      seen.push(...due);
      const next = attentionAt({ ...cycle, alertsGiven: given }, context(now));
      now = next === now ? new Date(Date.parse(now) + 1).toISOString() : next;
    }
    expect(seen).toEqual(['at-50', 'at-75', 'at-90', 'breach']);
  });
});
