import { NO_PRESETS } from '../../src/rules/issue-fields';
import { NO_TARGETS, type Product } from '../../src/rules/settings';
import { agreed, configure, label, leave, linkedTo, notesOn, peopleOf, preview, publish, publishShown, settingsFor, tellingsOn } from './people'; // prettier-ignore
import { openSite, type Site } from './site';

/** O3, O4: each product may have a tracker of its own, and fields it does not do without. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

const planner = 'timeline-planner';

async function forPlanner(changes: Partial<Product>): Promise<void> {
  await configure(everybody.admin, (settings) => ({
    ...settings,
    products: settings.products.map((product) => (product.id === planner ? { ...product, ...changes } : product)),
  }));
}

/** A second tracker, open as the first one is, or with the permissions new projects get. */
async function secondTracker(isOpen: boolean): Promise<void> {
  const { admin } = everybody;
  const { accountId } = (await admin.get('/rest/api/3/myself')).body;
  const schemeOf = async (name: string) => (await admin.get(`/rest/api/3/project/BUG/${name}`)).body.id as number;
  const issueSecurityScheme = await schemeOf('issuesecuritylevelscheme');
  const project = { key: 'WEB', name: 'Web tracker', projectTypeKey: 'software', leadAccountId: accountId };
  expect((await admin.post('/rest/api/3/project', { ...project, issueSecurityScheme })).status).toBe(201);
  if (!isOpen) return;
  const grant = { projectKey: 'WEB', permission: 'BROWSE_PROJECTS', anyone: true, granted: true };
  expect((await admin.post('/sandbox/permissions', grant)).status).toBeLessThan(300);
}

async function asked(productId = planner, more: object = {}): Promise<string> {
  const { carla } = everybody;
  const key = await carla.ask({
    summary: 'Export stops with an empty page',
    description: 'The export stops half-way and shows an empty page.',
    requestType: 'Report a problem',
    details: { ...(await agreed(carla, productId)), ...more },
  });
  await site.settle();
  return key;
}

const target = { projectKey: 'WEB', issueTypeName: 'Bug', privateLevelName: 'Internal' };

test('O3 the Bug of one product is made in its own tracker, public there, and that of another where all go', async () => {
  const { agent, anyone } = everybody;
  await secondTracker(true);
  await forPlanner({ targets: { ...NO_TARGETS, bug: target } });
  const one = await publish(agent, await asked(), { kind: 'bug' });
  const other = await publish(agent, await asked('other'), { kind: 'bug' });
  expect([one.issueKey, other.issueKey]).toEqual([expect.stringMatching(/^WEB-/), expect.stringMatching(/^BUG-/)]);
  expect((await anyone.get(`/rest/api/3/issue/${one.issueKey}`)).status).toBe(200);
});

test('O4 where not everybody may browse the product’s own tracker its Bug is private, and the settings warn', async () => {
  const { admin, agent } = everybody;
  await secondTracker(false);
  await forPlanner({ targets: { ...NO_TARGETS, bug: target } });
  expect((await settingsFor(admin)).checks).toContainEqual(
    expect.objectContaining({ level: 'warning', path: 'products.1.targets.bug.projectKey' }),
  );
  const { visibility, because } = await preview(agent, await asked(), { kind: 'bug' });
  expect(visibility).toBe('private');
  expect(because.join(' ')).toContain('WEB');
});

test('O3 a product whose tracker is gone gets nothing half done: the agent and the admin read why', async () => {
  const { admin, agent } = everybody;
  await secondTracker(true);
  await forPlanner({ targets: { ...NO_TARGETS, bug: target } });
  const key = await asked();
  expect((await admin.del('/rest/api/3/project/WEB')).status).toBe(204);
  const { shown } = await preview(agent, key, { kind: 'bug' });
  const answer = await publishShown(agent, key, { kind: 'bug', shown });
  expect(answer).toMatchObject({ ok: false });
  expect(await linkedTo(agent, key)).toEqual([]);
  expect(await tellingsOn(agent, key)).toEqual([]);
  expect((await settingsFor(admin)).checks).toContainEqual(
    expect.objectContaining({ level: 'error', path: 'products.1.targets.bug.projectKey' }),
  );
});

describe('O3 an admin insists on the fields of a product', () => {
  const insisted = { issueFields: { ...NO_PRESETS, components: ['Export'], insist: true } };

  test('so an agent reads before and after pressing that nothing is created', async () => {
    const { agent } = everybody;
    await forPlanner(insisted);
    const key = await asked();
    const { shown, fields } = await preview(agent, key, { kind: 'bug' });
    expect(fields).toMatchObject({ isRefused: true, leftOut: [expect.stringContaining('“Export”')] });
    const answer = await publishShown(agent, key, { kind: 'bug', shown });
    expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining('“Export”') } });
    expect(await linkedTo(agent, key)).toEqual([]);
  });

  test('and a label makes nothing but a note that says why', async () => {
    const { agent } = everybody;
    await forPlanner(insisted);
    const key = await asked();
    await label(agent, key, 'confirmed-bug');
    await site.settle();
    expect(await linkedTo(agent, key)).toEqual([]);
    expect(await notesOn(agent, key)).toContainEqual(expect.stringContaining('insist on fields'));
  });

  test('and once the project has them the same button works', async () => {
    const { admin, agent } = everybody;
    await forPlanner(insisted);
    const key = await asked();
    await admin.post('/rest/api/3/component', { name: 'Export', project: 'BUG' });
    const { issueKey } = await publish(agent, key, { kind: 'bug' });
    expect((await admin.get(`/rest/api/3/issue/${issueKey}`)).body.fields.components).toMatchObject([
      { name: 'Export' },
    ]);
  });
});

test('O3 the priority of the request becomes the issue’s as the admin mapped it', async () => {
  const { admin, agent } = everybody;
  const key = await asked();
  await forPlanner({
    issueFields: { ...NO_PRESETS, priorityName: 'Low', priorities: [{ request: 'Medium', issue: 'High' }] },
  });
  const { issueKey } = await publish(agent, key, { kind: 'bug' });
  expect((await admin.get(`/rest/api/3/issue/${issueKey}`)).body.fields.priority.name).toBe('High');
});

test('O3 a field that went between the preview and the press is looked at again before anything is created', async () => {
  const { admin, agent } = everybody;
  const { id } = (await admin.post('/rest/api/3/component', { name: 'Export', project: 'BUG' })).body;
  await forPlanner({ issueFields: { ...NO_PRESETS, components: ['Export'] } });
  const key = await asked();
  const { shown } = await preview(agent, key, { kind: 'bug' });
  expect((await admin.del(`/rest/api/3/component/${id}`)).status).toBe(204);
  expect(await publishShown(agent, key, { kind: 'bug', shown })).toMatchObject({
    ...{ ok: false, problem: { code: 'conflict' } },
  });
  expect(await linkedTo(agent, key)).toEqual([]);
  expect((await preview(agent, key, { kind: 'bug' })).fields.leftOut).toHaveLength(1);
});
