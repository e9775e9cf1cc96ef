import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { checkDraft } from '../../static/settings/src/draft/problems';
import { countOf, sectionOf, sections } from '../../static/settings/src/draft/sections';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const silence = { about: defaultSettings, checks: [] };
const check = (draft: Settings, word: Parameters<typeof checkDraft>[2] = silence) =>
  checkDraft(draft, defaultSettings, word, NOW);

describe('a draft of the settings', () => {
  test('of defaults can be saved as it is', () => {
    expect(check(defaultSettings)).toMatchObject({ firstError: null, savable: defaultSettings });
  });

  test('is tidied for saving', () => {
    const draft = { ...defaultSettings, serviceProjectKeys: [' SUP '] };
    expect(check(draft).savable?.serviceProjectKeys).toEqual(['SUP']);
  });

  test.each<[string, Partial<Settings>, string, RegExp]>([
    [
      'an empty name',
      { products: [{ id: 'a', name: ' ', versions: [], hint: '' }] },
      'products.0.name',
      /^Fill this in\.$/,
    ],
    ['a number that is none', { goal: { ...defaultSettings.goal, minutes: 0 } }, 'goal.minutes', /at least 1\.$/],
    ['half a minute', { goal: { ...defaultSettings.goal, minutes: 1.5 } }, 'goal.minutes', /whole number/],
    [
      'too many percent',
      { alerts: { ...defaultSettings.alerts, percentages: [120] } },
      'alerts.percentages.0',
      /at most 99\.$/,
    ],
    [
      'a long hint',
      { products: [{ id: 'a', name: 'A', versions: [], hint: 'x'.repeat(501) }] },
      'products.0.hint',
      /500 characters/,
    ],
    [
      'an insecure address',
      { terms: { ...defaultSettings.terms, eulaUrl: 'http://vendor.example' } },
      'terms.eulaUrl',
      /https/,
    ],
    [
      'two products of one id',
      { products: Array(2).fill({ id: 'a', name: 'A', versions: [], hint: '' }) },
      'products.1.id',
      /already has/,
    ],
  ])('with %s has a sentence at that field and cannot be saved', (_case, changes, path, message) => {
    const { firstError, problems } = check({ ...defaultSettings, ...changes });
    expect(firstError?.path).toBe(path);
    expect(problems.find((problem) => problem.path === path)?.message).toMatch(message);
  });

  test('with changed terms needs a new version', () => {
    const terms = { ...defaultSettings.terms, text: 'Other terms' };
    expect(check({ ...defaultSettings, terms }).firstError?.path).toBe('terms.version');
    expect(check({ ...defaultSettings, terms: { ...terms, version: '2027-01' } }).firstError).toBeNull();
  });
});

describe('what the backend said', () => {
  const checks = [
    { level: 'error' as const, path: 'outcomes.bug.issueTypeName', message: 'There is no such issue type.' },
  ];
  const word = { about: defaultSettings, checks };
  const withBug = (changes: Partial<Settings['outcomes']['bug']>): Settings => ({
    ...defaultSettings,
    outcomes: { ...defaultSettings.outcomes, bug: { ...defaultSettings.outcomes.bug, ...changes } },
  });
  const saysSo = (draft: Settings) => check(draft, word).problems.some(({ message }) => message === checks[0]?.message);

  test('is shown as long as the field and its neighbours are untouched', () => {
    expect(saysSo(defaultSettings)).toBe(true);
    expect(saysSo({ ...defaultSettings, products: [] })).toBe(true);
    expect(saysSo(withBug({ issueTypeName: 'Task' }))).toBe(false);
    expect(saysSo(withBug({ projectKey: 'OPEN' }))).toBe(false);
  });

  test('does not keep an admin from saving: Jira may have changed since', () => {
    expect(check(defaultSettings, word).firstError).toBeNull();
  });
});

describe('sections', () => {
  test.each([
    ['calendar.zone', 'calendar'],
    ['calendar.week.mon.0.from', 'calendar'],
    ['calendar.holidays.3.date', 'holidays'],
    ['calendar.overrides.2026-12-24', 'calendar'],
    ['goal.minutes', 'promise'],
    ['serviceProjectKeys.0', 'promise'],
    ['outcomes.labels.bug', 'outcomes'],
    ['termsless', 'calendar'],
  ])('%s is edited in %s', (path, section) => expect(sectionOf(path)).toBe(section));

  test('every setting is edited somewhere', () => {
    const edited = sections.flatMap(({ paths }) => paths);
    expect(Object.keys(defaultSettings).filter((name) => !edited.includes(name))).toEqual([]);
  });

  test('count fields, and an error hides the warning of its field', () => {
    const at = (level: 'error' | 'warning', path: string) => ({ level, path, message: `${level} ${path}` });
    const problems = [
      at('error', 'terms.version'),
      at('error', 'terms.version'),
      at('warning', 'terms.version'),
      at('warning', 'terms.eulaUrl'),
      at('warning', ''),
    ];
    expect(countOf('terms', problems)).toEqual({ errors: 1, warnings: 1 });
    expect(countOf('calendar', problems)).toEqual({ errors: 0, warnings: 0 });
  });
});
