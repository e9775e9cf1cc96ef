import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { freshName, moved, type Goal } from '../../static/settings/src/draft/goal-list';
import { movesTheClock } from '../../static/settings/src/draft/impact';

const goal = (name: string): Goal => ({
  name,
  when: { priorities: [], products: [], requestTypes: [] },
  businessDay: 'business-minutes',
  minutes: 60,
});
const goals = [goal('a'), goal('b'), goal('c')];
const order = (list: readonly Goal[]) => list.map(({ name }) => name).join('');

describe('the order of goals', () => {
  test.each([
    [2, 0, 'cab'],
    [0, 1, 'bac'],
    [1, 2, 'acb'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
  ])('moving number %d to %d gives %s', (from, to, expected) => {
    expect(order(moved(goals, from, to))).toBe(expected);
  });

  test('a new goal has a name no other has', () => {
    expect(freshName([goal('Goal 1'), goal('Goal 3')])).toBe('Goal 4');
    expect(freshName([])).toBe('Goal 1');
  });
});

describe('the admin is asked whom an edit is for', () => {
  const edits: [string, Partial<Settings>, boolean][] = [
    ['the calendar', { calendar: { ...defaultSettings.calendar, zone: 'Europe/Berlin' } }, true],
    ['the goal', { goal: { ...defaultSettings.goal, minutes: 240 } }, true],
    ['another goal', { goals }, true],
    ['holds', { unknownEntitlement: 'hold' }, true],
    ['an alert', { alerts: { ...defaultSettings.alerts, onBreach: false } }, false],
    ['nothing', { calendar: structuredClone(defaultSettings.calendar) }, false],
  ];
  test.each(edits)('when %s is edited: %#', (_what, change, expected) => {
    expect(movesTheClock(defaultSettings, { ...defaultSettings, ...change })).toBe(expected);
  });
});
