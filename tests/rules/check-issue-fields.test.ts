import { checkFieldPresets, checkPresetChoices, checkPresets, checkScreen } from '../../src/rules/check-issue-fields';
import { defaultSettings } from '../../src/rules/default-settings';
import type { FieldPreset } from '../../src/rules/field-presets';
import { NO_PRESETS, noScreen, type CreateScreen, type IssueFields } from '../../src/rules/issue-fields';
import type { PlacedTarget } from '../../src/rules/outcome-targets';
import type { Settings } from '../../src/rules/settings';

const team = { id: 'customfield_10101', name: 'Team' };
const screen: CreateScreen = {
  ...noScreen,
  components: [{ id: '1', name: 'Export' }],
  priorities: [{ id: '3', name: 'Medium' }],
  hasLabels: true,
  fields: [
    { ...team, kind: 'one', options: [{ id: '1', name: 'Blue', children: [] }] },
    { id: 'customfield_10102', name: 'Effort', kind: 'number', options: [] },
  ],
};
const blue: FieldPreset = { outcome: 'bug', fieldId: team.id, fieldName: 'Team', values: ['Blue'] };
const preset = { ...NO_PRESETS, components: ['export'], priorityName: 'Medium' };

function settingsWith(...issueFields: readonly IssueFields[]): Settings {
  const [product] = defaultSettings.products;
  return {
    ...defaultSettings,
    products: issueFields.map((fields, index) => ({
      ...product!,
      ...{ id: `p${index}`, name: `Product ${index}`, issueFields: fields },
    })),
  };
}

describe('the settings warn of a field that has to be filled in', () => {
  const demanding = { ...screen, unfilled: [team] };
  const ofAll = (settings: Settings): PlacedTarget => ({
    ...{ name: 'bug', path: 'outcomes.bug', target: settings.outcomes.bug },
  });
  const without = { ...NO_PRESETS };
  const withBlue = { ...NO_PRESETS, presets: [blue] };

  test('and that nobody fills in', () => {
    const settings = settingsWith(without);
    expect(checkScreen(ofAll(settings), screen, settings)).toEqual([]);
    expect(checkScreen(ofAll(settings), null, settings)).toEqual([]);
    expect(checkScreen(ofAll(settings), demanding, settings)).toMatchObject([
      { level: 'warning', path: 'outcomes.bug.issueTypeName', message: expect.stringContaining('“Team”') },
    ]);
  });

  test('by naming the products it is not preset for, and Other', () => {
    const settings = settingsWith(withBlue, without);
    const [found] = checkScreen(ofAll(settings), demanding, settings);
    expect(found?.message).toContain('not preset for Product 1, Other');
  });

  test('but not where the only product that goes there presets it', () => {
    const base = settingsWith(withBlue);
    const own = { ...base.outcomes.bug, projectKey: 'WEB' };
    const products = base.products.map((product) => ({ ...product, targets: { ...product.targets, bug: own } }));
    const placed: PlacedTarget = { name: 'bug', path: 'products.0.targets.bug', target: own };
    expect(checkScreen(placed, demanding, { ...base, products })).toEqual([]);
  });
});

describe('the settings warn of presets', () => {
  test('that would be left out', () => {
    expect(checkPresets('p', preset, screen)).toEqual([]);
    const paths = checkPresets('p', { ...preset, components: ['Import'], priorityName: 'Huge' }, screen);
    expect(paths.map(({ path }) => path)).toEqual(['p.components', 'p.priorityName']);
  });

  test('without which no Bug can be made, and of a priority that becomes two', () => {
    const insisted = checkPresets('p', { ...preset, components: ['Import'], insist: true }, screen);
    expect(insisted).toMatchObject([{ message: expect.stringContaining('No Bug can be made') }]);
    const pair = { request: 'High', issue: 'Medium' };
    expect(checkPresets('p', { ...preset, priorities: [pair, pair] }, screen)).toMatchObject([
      { path: 'p.priorities.1.request', message: expect.stringContaining('“high”') },
    ]);
  });

  test('of a priority, beside the field that names it', () => {
    const mapped = { request: 'High', issue: 'Huge' };
    const fine = { request: 'Low', issue: 'Medium' };
    const ofMapped = { path: 'p.priorities.1.issue', message: expect.stringContaining('Priority “Huge”') };
    expect(checkPresets('p', { ...preset, priorities: [fine, mapped] }, screen)).toMatchObject([ofMapped]);
    const both = checkPresets('p', { ...preset, priorityName: 'Huge', priorities: [fine, mapped] }, screen);
    expect(both).toMatchObject([{ path: 'p.priorityName' }, ofMapped]);
  });

  const facts = { screen, publicHosts: [] };
  test.each([
    ['of a field that is gone', { ...blue, fieldId: 'customfield_9' }, 'warning', 'the screen has no such field'],
    ['of a value that is gone', { ...blue, values: ['Red'] }, 'warning', '“Red” is none of the values'],
    [
      'of words where a number belongs',
      { ...blue, fieldId: 'customfield_10102', values: ['much'] },
      ...['error', 'is not a number'],
    ],
  ] as const)('%s', (_what, one, level, message) => {
    const fields = { ...NO_PRESETS, presets: [blue, { ...one, values: [...one.values] }] };
    expect(checkFieldPresets('p', fields, 'bug', facts)).toMatchObject([
      { level, path: 'p.presets.1', message: expect.stringContaining(message) },
    ]);
  });

  test('and say what that comes to where the admin insists', () => {
    const fields = { ...NO_PRESETS, insist: true, presets: [{ ...blue, values: ['Red'] }] };
    expect(checkFieldPresets('p', fields, 'bug', facts)).toMatchObject([
      { message: expect.stringContaining('No Bug can be made') },
    ]);
    expect(checkFieldPresets('p', fields, 'bug', { ...facts, screen: null })).toEqual([]);
  });
});

test.each([
  'summary',
  'description',
  'security',
  'reporter',
  'assignee',
  'project',
  'issuetype',
  'attachment',
  'issuelinks',
  'parent',
])('%s can never be preset', (fieldId) => {
  const { products } = settingsWith({ ...NO_PRESETS, presets: [{ ...blue, fieldId }] });
  expect(checkPresetChoices(products)).toMatchObject([
    { level: 'error', path: 'products.0.issueFields.presets.0', message: expect.stringContaining('Team') },
  ]);
});

test('a field is preset once for a kind of outcome', () => {
  const { products } = settingsWith({ ...NO_PRESETS, presets: [blue, { ...blue, outcome: 'development' }, blue] });
  expect(checkPresetChoices(products)).toMatchObject([{ level: 'error', path: 'products.0.issueFields.presets.2' }]);
});
