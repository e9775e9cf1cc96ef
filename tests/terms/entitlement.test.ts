import type { RegisterView } from '../../src/contracts/licences';
import { readLicenceFile } from '../../static/settings/src/licences/licence-file';
import { iso } from '../build';
import { agreed, configure, cyclesOn, found, label, leave, overviewFor, peopleOf, statusFor, valueOf } from './people';
import { openSite, type Site, type Visitor } from './site';

/** L2: the licence register and the list of supported configurations. Wall times are New York's. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite(iso('2026-11-23 10:00'));
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

const header =
  'appEntitlementNumber,addonName,hosting,maintenanceStartDate,maintenanceEndDate,status,company,technicalContactEmail';
const line = (number: string, until: string, company = 'Northwind', address = 'it@northwind.example') =>
  `${number},Timeline Planner for Jira,Cloud,2025-01-01,${until},active,${company},${address}`;

/** What the settings page does with the file. */
async function importFile(admin: Visitor, mode: 'replace' | 'merge', ...lines: string[]): Promise<void> {
  const file = readLicenceFile([header, ...lines].join('\n'));
  if (file.kind === 'unreadable') throw new Error(file.reason);
  const { licences } = file;
  const call = <T>(name: string, payload: object) => valueOf(admin.call<T>('settings-page', {}, name, payload));
  const hash = (mode === 'replace' ? 'a' : 'b').repeat(64);
  const { id } = await call<{ id: string }>('beginLicenceImport', { mode, hash, total: licences.length });
  await call('sendLicences', { id, from: 0, licences });
  await call('finishLicenceImport', { id });
  await site.settle();
}

async function asks(visitor: Visitor, details?: object): Promise<string> {
  const key = await visitor.ask({
    summary: 'Board is empty',
    description: 'Since today.',
    details: details ?? (await agreed(visitor)),
  });
  await site.settle();
  return key;
}

test('L2 a valid licence covers the request, and the agent reads until when', async () => {
  const { admin, agent, carla } = everybody;
  await importFile(admin, 'replace', line('E-AAA-111-AAA-111', '2026-12-31'));
  const key = await asks(carla);
  expect((await overviewFor(agent, key)).entitlement).toEqual({
    verdict: 'entitled',
    reasons: [expect.objectContaining({ code: 'licence-valid', date: '2026-12-31' })],
  });
  expect(await found(agent, 'supportEntitlement = entitled')).toContain(key);
});

test('L2 a licence that was over when the request came refuses the promise: the agent and the customer read why', async () => {
  const { admin, agent, carla } = everybody;
  await importFile(admin, 'replace', line('E-AAA-111-AAA-111', '2026-10-31'));
  const key = await asks(carla);
  expect(await cyclesOn(agent, key)).toEqual([expect.objectContaining({ state: 'cancelled', dueAt: null })]);
  expect((await statusFor(carla, key)).promise).toMatchObject({
    covered: false,
    because: { code: 'licence-expired', date: '2026-10-31' },
  });
});

test('L2 a renewal that is imported brings open requests back, and those of others stay as they are', async () => {
  const { admin, agent, carla, dan } = everybody;
  await importFile(
    admin,
    'replace',
    line('E-AAA-111-AAA-111', '2026-10-31'),
    line('E-BBB-222-BBB-222', '2026-10-31', 'Brightwater', 'it@brightwater.example'),
  );
  const [renewed, other] = [await asks(carla), await asks(dan)];
  await importFile(admin, 'merge', line('E-AAA-111-AAA-111', '2027-10-31'));
  expect(await cyclesOn(agent, renewed)).toEqual([
    expect.objectContaining({ state: 'running', entitlement: expect.objectContaining({ verdict: 'entitled' }) }),
  ]);
  expect(await cyclesOn(agent, other)).toEqual([expect.objectContaining({ state: 'cancelled' })]);
  const register = await valueOf(admin.call<RegisterView>('settings-page', {}, 'licenceRegister'));
  expect(register).toMatchObject({ last: { mode: 'merge', imported: 1 }, review: { isDone: true } });
});

test('L2 a licence number in the request is enough, whoever asks', async () => {
  const { admin, agent, erin } = everybody;
  await importFile(admin, 'replace', line('E-CCC-333-CCC-333', '2026-12-31', 'Elsewhere', ''));
  const unknown = await asks(erin);
  const key = await erin.ask({
    summary: 'Board is empty',
    description: 'Our licence is E-CCC-333-CCC-333.',
    details: await agreed(erin),
  });
  await site.settle();
  expect((await overviewFor(agent, key)).entitlement.verdict).toBe('entitled');
  expect((await overviewFor(agent, unknown)).entitlement).toMatchObject({
    verdict: 'unknown',
    reasons: [expect.objectContaining({ code: 'licence-not-found' })],
  });
});

test('L2 a version that is not supported refuses the promise in plain words, until an agent says otherwise', async () => {
  const { admin, agent, carla } = everybody;
  await configure(admin, (settings) => ({
    ...settings,
    supported: [{ productId: 'timeline-planner', hostings: ['cloud'], from: '9.0', to: '' }],
  }));
  const key = await asks(carla);
  expect((await statusFor(carla, key)).promise).toMatchObject({
    covered: false,
    because: { code: 'unsupported-version' },
  });
  await label(agent, key, 'licence-confirmed');
  await site.settle();
  expect((await statusFor(carla, key)).promise.covered).toBe(true);
});

test('L2 nobody but an admin reads or writes the register', async () => {
  const { agent } = everybody;
  const opened = await agent.opens('settings-page', {});
  expect(opened.status >= 400 || !(await agent.call('settings-page', {}, 'licenceRegister')).ok).toBe(true);
});
