import { NO_PRESETS } from '../../src/rules/issue-fields';
import { agreed, configure, label, leave, linkedTo, notesOn, peopleOf, preview, publish, settingsFor } from './people';
import { openSite, type Site } from './site';

/** O3: a Bug arrives where the developers look: with the product's components, labels, priority and affected version. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

const versionName = '8.4';
const presets = {
  ...NO_PRESETS,
  components: ['Export'],
  labels: ['planner'],
  priorityName: 'High',
  affectedVersion: true,
};

async function ready(made: { component: boolean; version: boolean }): Promise<string> {
  const { admin, carla } = everybody;
  if (made.component) await admin.post('/rest/api/3/component', { name: 'Export', project: 'BUG' });
  const { body: project } = await admin.get('/rest/api/3/project/BUG');
  const isThere = project.versions.some(({ name }: { name: string }) => name === versionName);
  if (made.version && !isThere)
    await admin.post('/rest/api/3/version', { name: versionName, projectId: Number(project.id) });
  if (!made.version) expect(isThere).toBe(false);
  await configure(admin, (settings) => ({
    ...settings,
    anonymizer: { ...settings.anonymizer, publishUnseen: true },
    products: settings.products.map((product) => ({ ...product, issueFields: presets })),
  }));
  const key = await carla.ask({
    summary: 'Export stops with an empty page',
    description: 'The export stops half-way and shows an empty page.',
    requestType: 'Report a problem',
    details: { ...(await agreed(carla)), productVersion: versionName },
  });
  await site.settle();
  return key;
}

test('O3 a Bug has the presets of its product and the version of the request, as the preview showed', async () => {
  const { agent, anyone } = everybody;
  const key = await ready({ component: true, version: true });
  const { fields: shown } = await preview(agent, key, { kind: 'bug' });
  expect(shown).toEqual({
    ...{
      components: ['Export'],
      versions: [versionName],
      priority: 'High',
      labels: ['planner'],
      presets: [],
      leftOut: [],
      isRefused: false,
    },
  });
  const { issueKey } = await publish(agent, key, { kind: 'bug' });
  const { fields } = (await anyone.get(`/rest/api/3/issue/${issueKey}`)).body;
  expect(fields).toMatchObject({
    components: [{ name: 'Export' }],
    versions: [{ name: versionName }],
    priority: { name: 'High' },
    labels: expect.arrayContaining(['planner']),
  });
});

test('O3 what the project does not have is left out: the settings warn, the preview says so, and the team is told', async () => {
  const { admin, agent } = everybody;
  const key = await ready({ component: false, version: false });
  expect((await settingsFor(admin)).checks).toContainEqual(
    expect.objectContaining({ level: 'warning', path: 'products.0.issueFields.components' }),
  );
  const { fields: shown } = await preview(agent, key, { kind: 'bug' });
  expect(shown.leftOut).toEqual([expect.stringContaining('“Export”'), expect.stringContaining(`“${versionName}”`)]);
  await label(agent, key, 'confirmed-bug');
  await site.settle();
  const [issueKey] = await linkedTo(agent, key);
  const { fields } = (await admin.get(`/rest/api/3/issue/${issueKey}`)).body;
  expect(fields).toMatchObject({ components: [], versions: [], priority: { name: 'High' } });
  expect(await notesOn(agent, key)).toContainEqual(expect.stringContaining('created without fields'));
  expect(JSON.stringify((await admin.get('/rest/api/3/project/BUG/components')).body)).not.toContain('"Export"');
});
