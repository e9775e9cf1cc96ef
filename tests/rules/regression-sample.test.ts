import * as v from 'valibot';
import { textToAdf } from '../../src/rules/adf-text';
import { defaultSettings } from '../../src/rules/default-settings';
import {
  judgeSample,
  LONGEST_SAMPLE,
  regressionSampleSchema,
  tryOn,
  type RegressionSample,
} from '../../src/rules/regression-sample';
import type { Settings } from '../../src/rules/settings';

const text =
  'When Carla Ruiz exports the plan of Heron, the console shows an error. It worked before the update.\n\nTypeError: cannot read properties of undefined (reading bars)';
const sample: RegressionSample = {
  name: 'Export',
  source: {
    summary: 'Export fails',
    description: textToAdf(text) as never,
    comments: [],
    identities: {
      people: [{ displayName: 'Carla Ruiz', accountId: 'a1' }],
      organizations: [],
      hosts: [],
      privateProjectKeys: [],
    },
    productId: 'page-atlas',
  },
  expected: { decision: 'review', gone: ['Carla Ruiz'], stays: ['TypeError'] },
};
const withPolicy = (parts: Partial<Settings['anonymizer']>): Settings => ({
  ...defaultSettings,
  anonymizer: { ...defaultSettings.anonymizer, ...parts },
});
const expecting = (parts: Partial<RegressionSample['expected']>): RegressionSample => ({
  ...sample,
  expected: { decision: tryOn(sample.source, defaultSettings).decision, gone: [], stays: [], ...parts },
});

test('a sample that comes out as expected passes', () => {
  expect(judgeSample(expecting({ gone: ['Carla Ruiz'], stays: ['TypeError'] }), defaultSettings)).toEqual({
    isPassed: true,
    differences: [],
  });
});

test.each<[string, RegressionSample, Settings, string]>([
  [
    'another decision',
    sample,
    withPolicy({
      privateFrom: 100,
      alwaysRemove: ['export', 'plan', 'console', 'error', 'update', 'bars', 'properties', 'worked', 'shows', 'read'],
    }),
    'Decided private instead of review.',
  ],
  [
    'a value that is not taken out',
    expecting({ gone: ['TypeError'] }),
    defaultSettings,
    '“TypeError” is not taken out.',
  ],
  [
    'a value that does not stay',
    expecting({ stays: ['console'] }),
    withPolicy({ alwaysRemove: ['console'] }),
    '“console” does not stay.',
  ],
  [
    'a pattern that takes too much',
    expecting({ stays: ['TypeError'] }),
    withPolicy({ patterns: [{ name: 'all', pattern: '[A-Za-z]+Error' }] }),
    '“TypeError” does not stay.',
  ],
])('%s fails it, in words', (_case, failing, settings, difference) => {
  const { isPassed, differences } = judgeSample(failing, settings);
  expect(isPassed).toBe(false);
  expect(differences).toContain(difference);
});

test('words of the product stay in its requests alone', () => {
  const products = defaultSettings.products.map((product) => ({
    ...product,
    alwaysKeep: product.id === 'page-atlas' ? ['Vinterdahl'] : [],
  }));
  const settings = { ...defaultSettings, products };
  const source = { ...sample.source, summary: 'Vinterdahl stays empty' };
  expect(tryOn(source, settings).unsure).not.toContain('Vinterdahl');
  const other = tryOn({ ...source, productId: 'field-courier' }, settings);
  expect([...other.unsure, ...other.findings.map(({ original }) => original)]).toContain('Vinterdahl');
});

test('a sample that would not fit into the storage is refused', () => {
  const huge = { ...sample, source: { ...sample.source, description: textToAdf('x'.repeat(LONGEST_SAMPLE)) } };
  expect(v.safeParse(regressionSampleSchema, sample).success).toBe(true);
  expect(v.safeParse(regressionSampleSchema, huge).success).toBe(false);
});
