import { defaultSettings } from '../../src/rules/default-settings';
import { kindOf, planImpact } from '../../src/rules/plan-impact';
import type { SupportRequest } from '../../src/rules/request';
import type { Settings } from '../../src/rules/settings';
import { planCycles } from '../../src/rules/sla';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { moveCycle } from '../../src/rules/sla-impact';
import { context, history, request } from './sample';

const ASKED = '2026-11-23T15:00:00.000Z'; // Monday 10:00 in New York
const NOW = '2026-11-23T17:00:00.000Z';
const DUE = '2026-11-23T23:00:00.000Z';
const { confirmed, refused } = defaultSettings.entitlementLabels;

const hold: Settings = { ...defaultSettings, unknownEntitlement: 'hold' };
const excluding: Settings = { ...defaultSettings, excludedRequestTypes: ['Report a problem'] };
const half: Settings = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 240 } };

const cycleOf = (changes: Partial<SupportRequest> = {}, settings = defaultSettings): SlaCycle =>
  planCycles([], history({ request: request(changes) }), context(ASKED, settings))[0]!;
const impactOf = (cycle: SlaCycle, settings: Settings, now = NOW) => planImpact([cycle], context(now, settings, 2));
const one = { count: 1, requestKeys: ['SUP-1'] };
const none = { count: 0, requestKeys: [] };

describe('each kind of change is counted once', () => {
  test.each([
    ['a shorter goal moves', cycleOf(), half, { moved: 1 }],
    ['an excluded request type cancels', cycleOf(), excluding, { cancelled: one }],
    ['of a suggestion nothing', cycleOf({ requestType: { id: '9', name: 'Suggest improvement' } }), half, { open: 0 }],
    ['holding an unproven licence pauses', cycleOf(), hold, { paused: one }],
    ['a proven one runs on', cycleOf({ labels: [confirmed] }), hold, {}],
    ['honouring it resumes', cycleOf({}, hold), defaultSettings, { resumed: one }],
    ['a type that is promised again resumes', cycleOf({}, excluding), defaultSettings, { open: 0, resumed: one }],
    ['a refused licence stays cancelled', cycleOf({ labels: [refused] }), half, { open: 0 }],
    ['a held one of an excluded type is cancelled', cycleOf({}, hold), { ...hold, ...excluding }, { cancelled: one }],
  ])('%s', (_what, cycle, settings, expected) => {
    expect(impactOf(cycle, settings)).toEqual({
      ...{ open: 1, moved: 0, spared: none, unbreached: none, cancelled: none, paused: none, resumed: none },
      ...expected,
      largest: expect.any(Array),
    });
  });

  test('what is overdue is neither cancelled nor put on hold', () => {
    const late = '2026-11-24T15:00:00.000Z';
    for (const settings of [hold, excluding])
      expect(impactOf(cycleOf(), settings, late)).toMatchObject({ cancelled: none, paused: none });
  });
});

describe('carrying it over does what was counted', () => {
  const moved = (cycle: SlaCycle, settings: Settings) => moveCycle(cycle, context(NOW, settings, 2), 'open');

  test('cancelled, with the reason', () => {
    expect(moved(cycleOf(), excluding)).toMatchObject({
      state: 'cancelled',
      settingsVersion: 2,
      cancelledBecause: expect.stringContaining('Report a problem'),
      attentionAt: null,
    });
  });

  test('paused from now on, and resumed with the pause left out', () => {
    const paused = moved(cycleOf(), hold);
    expect(paused).toMatchObject({ state: 'paused', dueAt: null, pauses: [{ from: NOW, to: null }] });
    const resumed = moveCycle(paused, context('2026-11-23T18:00:00.000Z', defaultSettings, 3), 'open');
    expect(resumed).toMatchObject({ state: 'running', settingsVersion: 3, dueAt: '2026-11-24T16:00:00.000Z' });
  });

  test('back in the promise with its own start, and never overdue at once', () => {
    const outside = cycleOf({}, excluding);
    expect(moved(outside, defaultSettings)).toMatchObject({ state: 'running', startedAt: ASKED, dueAt: DUE });
    const days = context('2026-11-27T17:00:00.000Z', defaultSettings, 2);
    expect(moveCycle(outside, days, 'open').dueAt! > days.now.toISOString()).toBe(true);
  });

  test('the same when the request is looked at afterwards', () => {
    for (const settings of [excluding, hold, half]) {
      const after = moved(cycleOf(), settings);
      expect(planCycles([after], history(), context(NOW, settings, 2))[0]).toBe(after);
    }
  });

  test('for new requests only it is nothing', () => {
    const cycle = cycleOf();
    for (const settings of [excluding, hold, half])
      expect(moveCycle(cycle, context(NOW, settings, 2), 'new')).toBe(cycle);
    expect(kindOf({ before: cycle, after: cycle }, new Date(NOW))).toBeNull();
  });
});
