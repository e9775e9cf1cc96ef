import type { ImpactPreview } from '../../src/contracts/admin';
import { defaultSettings } from '../../src/rules/default-settings';
import { impactLines, movesTheClock, progressWords } from '../../static/settings/src/draft/impact';

const none = { count: 0, requestKeys: [] };
const preview: ImpactPreview = {
  ...{ open: 9, moved: 2, largest: [], isComplete: true, zone: 'America/New_York' },
  ...{ spared: none, unbreached: none, cancelled: none, paused: none, resumed: none },
};

describe('what an edit does, in words', () => {
  test('a line for each kind that happens, with the first requests and how many more', () => {
    const requestKeys = Array.from({ length: 7 }, (_none, at) => `SUP-${at + 1}`);
    expect(impactLines(preview)).toEqual([]);
    expect(
      impactLines({ ...preview, cancelled: { count: 1, requestKeys: ['SUP-3'] }, paused: { count: 60, requestKeys } }),
    ).toEqual([
      'Cancelled, because the request type is outside the promise: 1 (SUP-3)',
      'Put on hold until the licence is checked: 60 (SUP-1, SUP-2, SUP-3, SUP-4, SUP-5 and 55 more)',
    ]);
  });

  test('what became of the requests so far', () => {
    const changed = { moved: 3, unbreached: 0, cancelled: 1, paused: 0, resumed: 2 };
    const progress = { version: 2, applyTo: 'open', startedAt: '', isDone: false, looked: 9, changed } as const;
    expect(progressWords(progress)).toBe('3 moved, 1 cancelled, 2 resumed');
  });
});

describe('the admin is asked whom an edit is for', () => {
  test.each([
    ['the goal', { goal: { ...defaultSettings.goal, minutes: 240 } }],
    ['the hold', { unknownEntitlement: 'hold' }],
    ['the excluded request types', { excludedRequestTypes: [] }],
    ['who is no person of the team', { automationAccountIds: ['robot'] }],
    ['what only acknowledges', { acknowledgements: ['We are on it'] }],
    ['whether a linked issue answers', { outcomes: { ...defaultSettings.outcomes, consideredAnswered: false } }],
  ] as const)('when it changes %s', (_what, change) => {
    expect(movesTheClock(defaultSettings, { ...defaultSettings, ...change } as typeof defaultSettings)).toBe(true);
  });

  test('and not otherwise', () => {
    const alerts = { ...defaultSettings.alerts, onBreach: false };
    expect(movesTheClock(defaultSettings, { ...defaultSettings, alerts })).toBe(false);
  });
});
