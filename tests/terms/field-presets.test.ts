import type { PresettableScreen } from '../../src/contracts/create-screens';
import type { FieldPreset } from '../../src/rules/field-presets';
import { NO_PRESETS } from '../../src/rules/issue-fields';
import { agreed, configure, label, leave, linkedTo, notesOn, peopleOf, preview, publish, publishShown, settingsFor, tellingsOn, valueOf } from './people'; // prettier-ignore
import { openSite, type Site } from './site';

/** O2, O3, O5: issues arrive with whatever else the vendor's create screen asks for, as constants of the admin's. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

/** Adds a field to the tracker's screens; answers with its id. */
async function field(name: string, type: string, more: object = {}): Promise<string> {
  const { admin } = everybody;
  const answer = await admin.post('/sandbox/custom-fields', { projectKey: 'BUG', name, type, ...more });
  expect(answer.status).toBe(200);
  return answer.body.id as string;
}

const preset = (fieldId: string, fieldName: string, ...values: string[]): FieldPreset => ({
  ...{ outcome: 'bug', fieldId, fieldName, values },
});

async function presetAll(presets: FieldPreset[], more: object = {}): Promise<void> {
  await configure(everybody.admin, (settings) => ({
    ...settings,
    anonymizer: { ...settings.anonymizer, publicHosts: ['docs.vendor.example'], publishUnseen: true },
    products: settings.products.map((product) => ({
      ...product,
      issueFields: { ...NO_PRESETS, presets, ...more },
    })),
  }));
}

async function asked(): Promise<string> {
  const { carla } = everybody;
  const key = await carla.ask({
    summary: 'Export stops with an empty page',
    description: 'The export stops half-way and shows an empty page.',
    requestType: 'Report a problem',
    details: await agreed(carla),
  });
  await site.settle();
  return key;
}

test('O3 a Bug has every kind of field the admin preset, as the preview showed it, and everybody reads them', async () => {
  const { agent, anyone } = everybody;
  const ids = {
    care: await field('Care team', 'textfield'),
    steps: await field('First steps', 'textarea'),
    effort: await field('Effort', 'float'),
    from: await field('Valid from', 'datepicker'),
    doc: await field('Guide', 'url'),
    team: await field('Team', 'select', { options: ['Blue', 'Red'] }),
    way: await field('Way', 'radiobuttons', { options: ['Portal'] }),
    parts: await field('Parts', 'multiselect', { options: ['Export', 'Import'] }),
    seen: await field('Seen in', 'multicheckboxes', { options: ['Cloud', 'Data Center'] }),
    area: await field('Area', 'cascadingselect', { options: [{ value: 'Pages', children: ['Print'] }] }),
    words: await field('Words', 'labels'),
  };
  await presetAll([
    preset(ids.care, 'Care team', 'First line'),
    preset(ids.steps, 'First steps', 'Read the log.'),
    preset(ids.effort, 'Effort', '2.5'),
    preset(ids.from, 'Valid from', '2026-12-01'),
    preset(ids.doc, 'Guide', 'https://docs.vendor.example/bugs'),
    preset(ids.team, 'Team', 'Blue'),
    preset(ids.way, 'Way', 'Portal'),
    preset(ids.parts, 'Parts', 'Export', 'Import'),
    preset(ids.seen, 'Seen in', 'Cloud'),
    preset(ids.area, 'Area', 'Pages', 'Print'),
    preset(ids.words, 'Words', 'from-support'),
  ]);
  const key = await asked();
  const { fields: shown } = await preview(agent, key, { kind: 'bug' });
  expect(shown.leftOut).toEqual([]);
  expect(shown.presets.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    ...['Care team: First line', 'First steps: Read the log.', 'Effort: 2.5', 'Valid from: 2026-12-01'],
    ...['Guide: https://docs.vendor.example/bugs', 'Team: Blue', 'Way: Portal', 'Parts: Export, Import'],
    ...['Seen in: Cloud', 'Area: Pages › Print', 'Words: from-support'],
  ]);
  const { issueKey } = await publish(agent, key, { kind: 'bug' });
  expect((await anyone.get(`/rest/api/3/issue/${issueKey}`)).body.fields).toMatchObject({
    [ids.care]: 'First line',
    [ids.steps]: { type: 'doc', content: [{ content: [{ text: 'Read the log.' }] }] },
    [ids.effort]: 2.5,
    [ids.from]: '2026-12-01',
    [ids.doc]: 'https://docs.vendor.example/bugs',
    [ids.team]: { value: 'Blue' },
    [ids.way]: { value: 'Portal' },
    [ids.parts]: [{ value: 'Export' }, { value: 'Import' }],
    [ids.seen]: [{ value: 'Cloud' }],
    [ids.area]: { value: 'Pages', child: { value: 'Print' } },
    [ids.words]: ['from-support'],
  });
});

test('O3 a field the project does not have any more is left out: settings warn, preview and team read it', async () => {
  const { admin, agent } = everybody;
  const team = await field('Team', 'select', { options: ['Blue'] });
  await presetAll([preset(team, 'Team', 'Blue')]);
  const key = await asked();
  expect((await admin.del(`/rest/api/3/field/${team}`)).status).toBeLessThan(400);
  expect((await settingsFor(admin)).checks).toContainEqual(
    expect.objectContaining({ level: 'warning', path: 'products.0.issueFields.presets.0' }),
  );
  expect((await preview(agent, key, { kind: 'bug' })).fields).toMatchObject({
    ...{ presets: [], leftOut: [expect.stringContaining('Team')], isRefused: false },
  });
  await label(agent, key, 'confirmed-bug');
  await site.settle();
  expect(await linkedTo(agent, key)).toHaveLength(1);
  expect(await notesOn(agent, key)).toContainEqual(expect.stringContaining('Team'));
});

test('O3 where the admin insists, a value that is gone creates nothing and the agent reads why', async () => {
  const { agent } = everybody;
  const team = await field('Team', 'select', { options: ['Blue', 'Red'] });
  await presetAll([preset(team, 'Team', 'Blue')], { insist: true });
  const key = await asked();
  await field('Team', 'select', { options: ['Red'] });
  const { shown, fields } = await preview(agent, key, { kind: 'bug' });
  expect(fields).toMatchObject({ isRefused: true, leftOut: [expect.stringContaining('“Blue”')] });
  expect(await publishShown(agent, key, { kind: 'bug', shown })).toMatchObject({ ok: false });
  expect(await linkedTo(agent, key)).toEqual([]);
  expect(await tellingsOn(agent, key)).toEqual([]);
});

test('O3 a value that goes between the preview and the press is looked at again before anything is created', async () => {
  const { agent } = everybody;
  const team = await field('Team', 'select', { options: ['Blue', 'Red'] });
  await presetAll([preset(team, 'Team', 'Blue')]);
  const key = await asked();
  const { shown } = await preview(agent, key, { kind: 'bug' });
  await field('Team', 'select', { options: ['Red'] });
  expect(await publishShown(agent, key, { kind: 'bug', shown })).toMatchObject({
    ...{ ok: false, problem: { code: 'conflict' } },
  });
  expect(await linkedTo(agent, key)).toEqual([]);
});

test('O3 a field that has to be filled in is warned of until it is preset; then the Bug is made', async () => {
  const { admin, agent } = everybody;
  const team = await field('Team', 'select', { options: ['Blue'], isRequired: true });
  await presetAll([]);
  const warned = async () =>
    (await settingsFor(admin)).checks.find(({ path }) => path === 'outcomes.bug.issueTypeName')?.message;
  expect(await warned()).toContain('“Team” in every new Bug, which this app does not fill in');
  const key = await asked();
  const { shown } = await preview(agent, key, { kind: 'bug' });
  expect(await publishShown(agent, key, { kind: 'bug', shown })).toMatchObject({ ok: false });
  expect(await linkedTo(agent, key)).toEqual([]);
  await presetAll([preset(team, 'Team', 'Blue')]);
  expect(await warned()).toContain('not preset for Other');
  expect((await publish(agent, key, { kind: 'bug' })).issueKey).toMatch(/^BUG-/);
});

test('O4 an admin cannot preset who is behind an issue or who sees it, nor what does not fit the field', async () => {
  const { admin } = everybody;
  const [effort, guide, person] = [
    await field('Effort', 'float'),
    await field('Guide', 'url'),
    await field('Contact', 'userpicker'),
  ];
  const { settings, version } = await settingsFor(admin);
  const save = (one: FieldPreset) => {
    const products = settings.products.map((product) => ({
      ...product,
      issueFields: { ...NO_PRESETS, presets: [one] },
    }));
    const payload = { settings: { ...settings, products }, basedOn: version };
    return admin.call('settings-page', {}, 'saveSettings', payload);
  };
  for (const refused of [
    preset('security', 'Security Level', 'Internal'),
    preset('reporter', 'Reporter', 'Carla'),
    preset(effort, 'Effort', 'much'),
    preset(guide, 'Guide', 'https://northwind.example/'),
  ])
    expect(await save(refused)).toMatchObject({ ok: false });

  const screens = await valueOf(
    admin.call<readonly PresettableScreen[]>('settings-page', {}, 'readCreateScreens', {
      targets: [{ projectKey: 'BUG', issueTypeName: 'Bug' }],
    }),
  );
  const offered = screens[0]?.fields?.map(({ id }) => id) ?? [];
  expect(offered).toEqual(expect.arrayContaining([effort, guide]));
  for (const never of [person, 'security', 'reporter', 'assignee', 'summary', 'description', 'project', 'issuetype'])
    expect(offered).not.toContain(never);
});
