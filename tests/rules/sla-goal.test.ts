import { checkSettings } from '../../src/rules/check-settings';
import { defaultSettings, parseSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { planCycles } from '../../src/rules/sla';
import { goalFor } from '../../src/rules/sla-goal';
import { context, history, request } from './sample';

const when = (changes: Partial<Settings['goals'][number]['when']>) => ({
  priorities: [],
  products: [],
  requestTypes: [],
  ...changes,
});
const minutesOf = (name: string, minutes: number, changes: Partial<Settings['goals'][number]['when']>) => ({
  name,
  when: when(changes),
  businessDay: 'business-minutes' as const,
  minutes,
});
const settings: Settings = {
  ...defaultSettings,
  goals: [
    minutesOf('Urgent planner', 60, { priorities: ['Highest', 'High'], products: ['timeline-planner'] }),
    minutesOf('Problems', 120, { requestTypes: ['Report a problem'] }),
  ],
};
const facts = { priorityName: 'Medium', productId: null, requestTypeName: 'Ask a question' };

describe('L1 the goal of a request', () => {
  test.each([
    [
      'the first that matches in all its parts',
      { priorityName: 'highest', productId: 'timeline-planner' },
      'Urgent planner',
    ],
    ['not one that matches in some parts only', { priorityName: 'Highest', productId: 'page-atlas' }, null],
    ['one that asks for nothing else', { requestTypeName: 'Report a problem' }, 'Problems'],
    ['the terms’ own when none matches', {}, null],
    ['the terms’ own when nothing is known', { priorityName: null, requestTypeName: null }, null],
  ])('is %s', (_what, known, name) => {
    expect(goalFor({ ...facts, ...known }, settings).name).toBe(name);
  });

  test('decides the due time when the clock starts', () => {
    const cycles = planCycles([], history({ request: request() }), context('2026-11-23T15:00:00.000Z', settings));
    expect(cycles).toMatchObject([{ goal: { name: 'Problems', minutes: 120 }, dueAt: '2026-11-23T17:00:00.000Z' }]);
  });

  test('is found in the order of the settings', () => {
    const turned = { ...settings, goals: [...settings.goals].reverse() };
    const known = { priorityName: 'High', productId: 'timeline-planner', requestTypeName: 'Report a problem' };
    expect([goalFor(known, settings).name, goalFor(known, turned).name]).toEqual(['Urgent planner', 'Problems']);
  });
});

describe('goals in the settings', () => {
  test('are none in what older versions stored', () => {
    const { settings: read, problems } = parseSettings({ goal: { businessDay: 'business-minutes', minutes: 240 } });
    expect({ goals: read.goals, grace: read.goal.graceMinutes, problems }).toEqual({
      goals: [],
      grace: 60,
      problems: [],
    });
  });

  test('that no request can reach are pointed out', () => {
    const goals = [minutesOf('All', 60, {}), minutesOf('Never', 30, { priorities: ['High'] })];
    expect(checkSettings({ ...settings, goals })).toContainEqual(
      expect.objectContaining({ level: 'warning', path: 'goals.1.name' }),
    );
  });

  test('with the same name, or for a product that is not there, are pointed out', () => {
    const goals = [minutesOf('One', 60, { products: ['gone'] }), minutesOf('One', 30, {})];
    const paths = checkSettings({ ...settings, goals }).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['goals.1.name', 'goals.0.when.products']));
  });
});
