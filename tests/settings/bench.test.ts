import type { KeptSample } from '../../src/contracts/admin';
import { textToAdf } from '../../src/rules/adf-text';
import { defaultSettings } from '../../src/rules/default-settings';
import { keepFor } from '../../static/settings/src/bench/keep-for';
import { isSamePolicy, runSamples, summaryOf } from '../../static/settings/src/bench/run-samples';
import { sourceOfText } from '../../static/settings/src/bench/trial-source';
import { valuesTakenOut } from '../../static/settings/src/bench/values-taken-out';

const typed = { text: ' The export fails\nCarla sees it.', name: 'Carla', organization: ' ', productId: null };
const sample = (id: string, stays: string[]): KeptSample => ({
  id,
  savedAt: '2026-11-16T12:00:00.000Z',
  name: id,
  source: { ...sourceOfText(typed, ['SUP']), summary: 'The export of the plan fails' },
  expected: { decision: 'private', gone: ['Carla'], stays },
});
const removing = (term: string) => ({
  ...defaultSettings,
  anonymizer: { ...defaultSettings.anonymizer, alwaysRemove: [term] },
});

test('a typed text has its title in the first line and the people one names', () => {
  expect(sourceOfText(typed, ['SUP'])).toEqual({
    summary: 'The export fails',
    description: textToAdf('Carla sees it.'),
    comments: [],
    identities: {
      people: [{ displayName: 'Carla', accountId: 'typed' }],
      organizations: [],
      hosts: [],
      privateProjectKeys: ['SUP'],
    },
    productId: null,
  });
});

test('an edit shows which samples it turns', async () => {
  const samples = [sample('one', ['plan']), sample('two', [])];
  const before = await runSamples(samples, defaultSettings, () => false);
  const after = await runSamples(samples, removing('plan'), () => false);
  expect(summaryOf(before!, before!)).toEqual({ passed: 2, failed: 0, turned: new Set() });
  expect(summaryOf(after!, before!)).toEqual({ passed: 1, failed: 1, turned: new Set(['one']) });
  expect(after!.get('one')?.differences).toEqual(['“plan” does not stay.']);
});

test('trying ends early once it is outdated', async () => {
  let tried = 0;
  expect(await runSamples([sample('one', []), sample('two', [])], defaultSettings, () => (tried += 1) > 1)).toBeNull();
});

test('only what the anonymizer reads makes another policy', () => {
  expect(isSamePolicy(defaultSettings, { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 5 } })).toBe(
    true,
  );
  expect(isSamePolicy(defaultSettings, removing('plan'))).toBe(false);
});

test('a suggested word goes on the list of its product, or on the list for all, and once', () => {
  const product = defaultSettings.products[0]!;
  const kept = keepFor(defaultSettings, { value: 'Heron', productId: product.id });
  expect(kept.products?.map(({ alwaysKeep }) => alwaysKeep)).toEqual([['Heron'], [], []]);
  expect(keepFor(defaultSettings, { value: 'Heron', productId: null }).anonymizer?.alwaysKeep).toEqual(['Heron']);
  const again = keepFor({ ...defaultSettings, ...kept }, { value: 'Heron', productId: product.id });
  expect(again.products).toEqual(kept.products);
});

test('a sample expects each text that was taken out to go, once', () => {
  const finding = (original: string, kind: 'person' | 'media' = 'person') =>
    ({ kind, rule: 'x', original, replacement: 'y', where: 'summary', confidence: 'certain' }) as const;
  expect(valuesTakenOut([finding('Carla\n Ruiz'), finding('Carla Ruiz'), finding('attachment', 'media')])).toEqual([
    'Carla Ruiz',
  ]);
});
