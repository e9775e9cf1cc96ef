import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CollaborationView } from '../../src/contracts/retention';
import { readLicenceFile } from '../../static/settings/src/licences/licence-file';
import { iso } from '../build';
import { agreed, label, leave, peopleOf, valueOf } from './people';
import { openSite, type Site } from './site';

/** A3: data is kept until two years after the collaboration has ended, and then it goes. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'retention-'));
  site = await openSite(iso('2026-11-23 10:00'), { dataDir });
  everybody = peopleOf(site);
});
afterEach(async () => {
  await leave(site);
  rmSync(dataDir, { recursive: true });
});

const press = <T>(name: string, payload?: object) =>
  valueOf(everybody.admin.call<T>('settings-page', {}, name, payload));
const listed = () => press<readonly CollaborationView[]>('listCollaborations');

/** Everything the app has stored that is not expired, as text. */
function storedByApp(): string {
  const db = new DatabaseSync(join(dataDir, 'sandbox.db'), { readOnly: true });
  const rows = db.prepare('SELECT space, key, json FROM kvs_value').all() as {
    space: string;
    key: string;
    json: string;
  }[];
  db.close();
  // The desk's list of organizations is Jira's own and goes within the hour.
  return rows
    .filter(({ key }) => !key.startsWith('organizations:'))
    .map((row) => Object.values(row).join(' '))
    .join('\n');
}

async function askedBy(visitor: typeof everybody.carla, summary: string, files?: Record<string, string>) {
  const question = { summary, description: `${summary}: Carla Nordström of Northwind cannot open it.` };
  const key = await visitor.ask({ ...question, details: await agreed(visitor), ...(files ? { files } : {}) });
  await site.settle();
  return key;
}

async function importLicence(until: string): Promise<void> {
  const header =
    'appEntitlementNumber,addonName,hosting,maintenanceStartDate,maintenanceEndDate,status,company,technicalContactEmail';
  const line = `E-AAA-111-AAA-111,Timeline Planner for Jira,Cloud,2022-01-01,${until},active,Northwind,it@northwind.example`;
  const file = readLicenceFile(`${header}\n${line}`);
  if (file.kind === 'unreadable') throw new Error(file.reason);
  const { licences } = file;
  const { id } = await press<{ id: string }>('beginLicenceImport', { mode: 'replace', hash: 'a'.repeat(64), total: 1 });
  await press('sendLicences', { id, from: 0, licences });
  await press('finishLicenceImport', { id });
  await site.settle();
}

test('A3 a licence that ended two years ago puts its organization on the list, and the admin’s word deletes everything', async () => {
  const { carla, agent, anyone } = everybody;
  const key = await askedBy(carla, 'The plan is empty', { 'plan.png': 'picture of the plan' });
  await agent.says(key, 'Please empty the cache.');
  await label(agent, key, 'needs-development');
  await site.settle();
  const { fields } = (await agent.get(`/rest/api/3/issue/${key}?fields=attachment,issuelinks`)).body;
  const [file] = fields.attachment;
  const [link] = fields.issuelinks;
  const development = (link.outwardIssue ?? link.inwardIssue).key;
  await importLicence('2024-10-31');
  expect(await listed()).toEqual([]);

  await site.at(iso('2026-11-24 10:00'));
  const [due] = await listed();
  expect(due).toMatchObject({
    name: 'Northwind',
    endedOn: '2024-10-31',
    dueOn: '2026-11-01',
    stage: 'due',
    isFromLicences: true,
  });
  const { id } = due as CollaborationView;
  expect(await press('previewPurge', { id })).toEqual({ requests: expect.any(Number), isComplete: true, left: [] });
  expect((await agent.get(`/rest/api/3/issue/${key}`)).status).toBe(200);

  await press('holdCollaboration', { id, reason: 'A lawsuit.' });
  const refused = await everybody.admin.call('settings-page', {}, 'confirmPurge', { id, name: 'Northwind' });
  expect(refused).toMatchObject({ ok: false, problem: { message: 'The deletion is held. Release it first.' } });
  await press('holdCollaboration', { id, reason: null });
  await press('confirmPurge', { id, name: 'Northwind' });
  await site.settle();

  for (const gone of [`issue/${key}`, `issue/${development}`, `attachment/${file.id}`])
    expect((await agent.get(`/rest/api/3/${gone}`)).status).toBe(404);
  expect((await anyone.get(`/rest/api/3/issue/${key}`)).status).toBe(404);
  const [proof] = await listed();
  expect(proof).toMatchObject({
    stage: 'purged',
    name: '',
    progress: { isDone: true, counts: { issues: 1, refused: 0 } },
  });
  expect(storedByApp()).not.toMatch(/Northwind|Carla|Nordström|northwind\.example|The plan is empty/);
});

test('A3 more requests than go in one piece all go', async () => {
  const { carla, agent } = everybody;
  const keys: string[] = [];
  for (let asked = 0; asked < 23; asked += 1)
    keys.push(await carla.ask({ summary: `Question ${asked}`, description: 'Why?' }));
  await site.settle();
  await importLicence('2024-10-31');
  await site.at(iso('2026-11-24 10:00'));
  const [due] = await listed();
  await press('confirmPurge', { id: due?.id, name: 'Northwind' });
  await site.settle();
  await site.at(iso('2026-11-24 11:00'));
  const answers = await Promise.all(keys.map((key) => agent.get(`/rest/api/3/issue/${key}`)));
  expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 404));
  expect(await listed()).toMatchObject([{ stage: 'purged', progress: { isDone: true, counts: { refused: 0 } } }]);
});

test('A3 nothing is listed before the two years are over', async () => {
  await askedBy(everybody.carla, 'The plan is empty');
  await importLicence('2025-01-31');
  await site.at(iso('2026-11-24 10:00'));
  expect(await listed()).toEqual([]);
});

test('A3 what a public Bug says stays for everybody, a request that others share stays with them', async () => {
  const { carla, agent, anyone } = everybody;
  const key = await askedBy(carla, 'The export stops at 99 percent');
  await label(agent, key, 'confirmed-bug');
  await site.settle();
  const shared = await askedBy(carla, 'The board is empty');
  const both = (await everybody.admin.get('/rest/servicedeskapi/organization')).body.values;
  const { names } = (await agent.get(`/rest/api/3/issue/${shared}?expand=names`)).body;
  const [field = ''] =
    Object.entries(names as Record<string, string>).find(([, name]) => name === 'Organizations') ?? [];
  const ids = both.map(({ id }: { id: string }) => Number(id));
  expect((await agent.put(`/rest/api/3/issue/${shared}`, { fields: { [field]: ids } })).status).toBe(204);
  const [northwind] = await press<{ id: string; name: string }[]>('findOrganizations', { text: 'north' });
  await press('endCollaboration', { organizationId: northwind?.id, endedOn: '2024-11-01' });
  const [due] = await listed();
  await press('confirmPurge', { id: due?.id, name: 'Northwind' });
  await site.settle();

  expect((await agent.get(`/rest/api/3/issue/${key}`)).status).toBe(404);
  expect((await agent.get(`/rest/api/3/issue/${shared}`)).status).toBe(200);
  const [proof] = await listed();
  expect(proof?.progress).toMatchObject({ counts: { kept: 1, refused: 0 }, left: [{ key: shared }] });
  const bugs = (await anyone.get('/rest/api/3/search/jql?jql=project=BUG&fields=summary')).body.issues;
  expect(bugs.length).toBeGreaterThan(0);
});

test('A3 a customer without an organization goes as well, and the proof leads to nobody', async () => {
  const { erin, agent } = everybody;
  const key = await askedBy(erin, 'The courier is late');
  await press('endCollaboration', { requestKey: key, endedOn: '2024-11-01' });
  const [due] = await listed();
  expect(due).toMatchObject({ kind: 'customer', stage: 'due' });
  await press('confirmPurge', { id: due?.id, name: due?.name });
  await site.settle();
  expect((await agent.get(`/rest/api/3/issue/${key}`)).status).toBe(404);
  const [proof] = await listed();
  expect(proof).toMatchObject({ kind: 'customer', stage: 'purged', name: '' });
  const accountId = due?.id.slice('customer:'.length) ?? '';
  expect(storedByApp()).not.toContain(accountId);
});

test('A3 before the two years are over nobody can delete anything, and a collaboration can go on', async () => {
  const { erin, agent, admin } = everybody;
  const key = await askedBy(erin, 'The courier is late');
  await press('endCollaboration', { requestKey: key, endedOn: '2026-11-01' });
  const [kept] = await listed();
  expect(kept?.stage).toBe('kept');
  const refused = await admin.call('settings-page', {}, 'confirmPurge', { id: kept?.id, name: kept?.name });
  expect(refused).toMatchObject({ ok: false, problem: { message: 'The two years are not over yet.' } });
  expect((await agent.get(`/rest/api/3/issue/${key}`)).status).toBe(200);
  await press('resumeCollaboration', { id: kept?.id });
  expect(await listed()).toEqual([]);
});

test.each(['agent', 'developer'] as const)('A3 for %s there is no such page', async (who) => {
  expect((await everybody[who].opens('settings-page', {})).status).toBe(404);
});
