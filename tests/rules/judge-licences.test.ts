import { defaultSettings } from '../../src/rules/default-settings';
import { decideEntitlement } from '../../src/rules/entitlement';
import { domainKey, organizationKey, type Licence } from '../../src/rules/licence';
import { licenceKeysOf } from '../../src/rules/licence-keys';
import type { RequestDetails } from '../../src/rules/request';
import type { Settings } from '../../src/rules/settings';
import { checkSupported, judgeConfiguration, type Supported } from '../../src/rules/supported';
import { textToAdf } from '../../src/rules/adf-text';
import { request } from './sample';

const licence = (changes: Partial<Licence> = {}): Licence => ({
  number: 'E-AAA-BBB-CCC-DDD',
  otherNumber: null,
  organization: 'northwind',
  domain: 'northwind.example',
  appName: 'Timeline Planner for Jira',
  appKey: 'com.vendor.timeline',
  hosting: 'cloud',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  isCancelled: false,
  ...changes,
});

const planner: RequestDetails = { productId: 'timeline-planner', productVersion: '8.4', hosting: 'cloud' };

function judge(
  licences: readonly Licence[] | null,
  {
    details = planner,
    settings = defaultSettings,
    labels = [] as string[],
    createdAt = '2026-11-23T15:00:00.000Z',
    customer = { organizations: ['northwind'], domain: null as string | null },
  } = {},
): string {
  const { verdict, reasons } = decideEntitlement(null, settings, {
    ...{ details, labels, licences, createdAt, customer },
  });
  return `${verdict}: ${reasons.map(({ rule, code, date }) => [code ?? rule, date].filter(Boolean).join(' ')).join(', ')}`;
}

test.each([
  ['no register', null, 'unknown: licence'],
  ['none of this customer', [], 'unknown: licence-not-found'],
  ['a valid one', [licence()], 'entitled: licence-valid 2026-12-31'],
  ['one without end', [licence({ endsOn: null })], 'entitled: licence-unlimited'],
  ['one that ends on the very day', [licence({ endsOn: '2026-11-23' })], 'entitled: licence-valid 2026-11-23'],
  ['one that ended the day before', [licence({ endsOn: '2026-11-22' })], 'not-entitled: licence-expired 2026-11-22'],
  [
    'one that begins the day after',
    [licence({ startsOn: '2026-11-24' })],
    'not-entitled: licence-not-begun 2026-11-24',
  ],
  ['one that was cancelled', [licence({ isCancelled: true })], 'not-entitled: licence-cancelled'],
  [
    'an expired one and its renewal',
    [licence({ endsOn: '2025-12-31' }), licence()],
    'entitled: licence-valid 2026-12-31',
  ],
  ['one of another product', [licence({ appName: 'Page Atlas for Confluence' })], 'unknown: licence-other-product'],
  ['one of another hosting', [licence({ hosting: 'data-center' })], 'unknown: licence-other-hosting'],
  ['one that names no hosting', [licence({ hosting: null })], 'entitled: licence-valid 2026-12-31'],
])('with %s the register says %s', (_name, licences, expected) => {
  expect(judge(licences)).toBe(expected);
});

test.each([
  ['ended', { endsOn: '2026-11-22' }],
  ['has not begun', { startsOn: '2026-11-24' }],
  ['was cancelled', { isCancelled: true }],
])('of somebody else’s licence that %s nobody learns more than that it does not help', (_how, changes) => {
  const customer = { organizations: ['brightwater'], domain: 'brightwater.example' };
  expect(judge([licence(changes)], { customer })).toBe('not-entitled: licence');
  const evidence = { details: planner, licences: [licence(changes)], createdAt: '2026-11-23T15:00:00.000Z', customer };
  expect(JSON.stringify(decideEntitlement(null, defaultSettings, evidence))).not.toMatch(/2026-/);
});

test('a licence is the customer’s own by its domain, too', () => {
  const customer = { organizations: [], domain: 'northwind.example' };
  expect(judge([licence({ endsOn: '2026-11-22' })], { customer })).toBe('not-entitled: licence-expired 2026-11-22');
});

test('whoever names no product may have a licence of any', () => {
  expect(judge([licence({ appName: 'Page Atlas for Confluence' })], { details: { productId: 'other' } })).toBe(
    'entitled: licence-valid 2026-12-31',
  );
});

test('an agent’s label comes before the register and the list of configurations', () => {
  const supported: Supported[] = [{ productId: 'timeline-planner', hostings: [], from: '9.0', to: '' }];
  const settings: Settings = { ...defaultSettings, supported };
  expect(judge([licence({ endsOn: '2020-01-01' })], { settings, labels: ['licence-confirmed'] })).toBe(
    'entitled: licence',
  );
  expect(judge([licence()], { labels: ['licence-refused'] })).toBe('not-entitled: licence');
});

test('a configuration that is not supported refuses the promise whatever the licence', () => {
  const supported: Supported[] = [{ productId: 'timeline-planner', hostings: ['data-center'], from: '', to: '' }];
  expect(judge([licence()], { settings: { ...defaultSettings, supported } })).toBe('not-entitled: unsupported-hosting');
});

const entry = (changes: Partial<Supported>): Supported => ({
  productId: 'timeline-planner',
  hostings: [],
  from: '',
  to: '',
  ...changes,
});

test.each([
  ['8.4', entry({ from: '8.2', to: '8.4' }), 'supported'],
  ['8.4.7', entry({ to: '8.4' }), 'supported'],
  ['8.10', entry({ from: '8.9' }), 'supported'],
  ['8.10', entry({ to: '8.9' }), 'unsupported-version'],
  ['7.9', entry({ from: '8' }), 'unsupported-version'],
  ['the newest', entry({ from: '8' }), 'supported'],
])('version %s within %o is %s', (productVersion, supported, expected) => {
  expect(judgeConfiguration({ ...planner, productVersion }, [supported]).kind).toBe(expected);
});

test('a configuration of a product that is gone cannot be saved, and one that holds no version is told', () => {
  expect(checkSupported([entry({ productId: 'gone' }), entry({ from: '9', to: '8' })], ['timeline-planner'])).toEqual([
    expect.objectContaining({ level: 'error', path: 'supported.0.productId' }),
    expect.objectContaining({ level: 'warning', path: 'supported.1.to' }),
  ]);
});

test('a request is found by its organizations, the domain of who asks, and numbers in its text', () => {
  const asked = request({
    organizations: [{ id: '1', name: 'Northwind Traders, Inc.' }],
    summary: 'Board is empty (sen-12345678)',
    description: textToAdf('Our entitlement is E-1AB-2CD-3EF-4GH.'),
  });
  const reporter = { ...asked.reporter, emailAddress: 'Carla@Northwind.example' };
  expect(licenceKeysOf({ ...asked, reporter })).toEqual({
    organizations: ['northwind traders'],
    domain: 'northwind.example',
    numbers: ['SEN-12345678', 'E-1AB-2CD-3EF-4GH'],
  });
});

test.each(['erin@gmail.com', 'erin@yahoo.co.uk', 'erin@web.de', 'no address', '', undefined])(
  'the domain of %s proves no organization',
  (address) => expect(domainKey(address)).toBeNull(),
);

test('letter case, punctuation and legal form of an organization do not count', () => {
  expect(organizationKey('Brightwater GmbH & Co. KG')).toBe(organizationKey('BRIGHTWATER'));
});
