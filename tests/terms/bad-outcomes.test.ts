import {
  agreed,
  commentsOn,
  configure,
  label,
  leave,
  linkedTo,
  notesOn,
  overviewFor,
  peopleOf,
  publish,
  publishedAs,
  settingsFor,
  statusFor,
  tellingsOn,
  textIn,
} from './people';
import { openSite, type Site } from './site';

/** What can be wrong with an outcome beside what bad-input.test.ts tries: a plain word, and nothing half done. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

async function asked(description = 'The export stops half-way and shows an empty page.'): Promise<string> {
  const { carla } = everybody;
  const request = { summary: 'Export stops with an empty page', description, requestType: 'Report a problem' };
  const key = await carla.ask({ ...request, details: await agreed(carla) });
  await site.settle();
  return key;
}

const publishBy = (key: string, shown: string, more: object = {}) =>
  everybody.agent.call<{ issueKey: string }>('issue-panel', { issueKey: key }, 'publishOutcome', {
    ...{ kind: 'bug', shown },
    ...more,
  });

async function shownFor(key: string): Promise<{ shown: string; visibility: string; because: readonly string[] }> {
  const answer = await everybody.agent.call<{ shown: string; visibility: string; because: string[] }>(
    ...(['issue-panel', { issueKey: key }, 'previewOutcome', { kind: 'bug' }] as const),
  );
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

/** A description as an agent's client may write it, which the portal would not. */
async function describes(key: string, content: readonly object[]): Promise<number> {
  const description = { type: 'doc', version: 1, content };
  const { status } = await everybody.agent.put(`/rest/api/3/issue/${key}`, { fields: { description } });
  await site.settle();
  return status;
}

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const nested = (levels: number): object => ({
  type: 'bulletList',
  content: [
    { type: 'listItem', content: [paragraph('The page stays empty.'), ...(levels > 1 ? [nested(levels - 1)] : [])] },
  ],
});

test('O3 a template with a placeholder nobody fills in is refused beside its field, and nothing is saved', async () => {
  const { admin } = everybody;
  const { version } = await settingsFor(admin);
  const saving = configure(admin, (settings) => ({
    ...settings,
    outcomes: { ...settings.outcomes, publicComment: 'Recorded as {issue}, fixed in {version}.' },
  }));
  await expect(saving).rejects.toThrow(/outcomes\.publicComment.*\{version\}/);
  expect((await settingsFor(admin)).version).toBe(version);
});

test('O3 the Bugs’ project is deleted: the agent reads why, nothing is made or told, and the settings say so', async () => {
  const { admin, agent } = everybody;
  const key = await asked();
  const { shown } = await shownFor(key);
  expect((await admin.del('/rest/api/3/project/BUG')).status).toBe(204);
  const refused = await publishBy(key, shown);
  expect(refused).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('valid project is required') },
  });

  await site.at('2026-11-23T15:20:00.000Z');
  const later = await shownFor(key);
  expect(later).toMatchObject({ visibility: 'private', because: [expect.stringContaining('could not be checked')] });
  expect(await publishBy(key, later.shown)).toMatchObject({
    ok: false,
    problem: { code: 'refused', message: expect.stringContaining('Nothing was created') },
  });
  await label(agent, key, 'confirmed-bug');
  await site.at('2026-11-23T17:00:00.000Z');
  expect(await notesOn(agent, key)).toEqual([expect.stringContaining('nothing was created')]);
  expect([await linkedTo(agent, key), await tellingsOn(agent, key)]).toEqual([[], []]);
  expect((await settingsFor(admin)).checks).toContainEqual(
    expect.objectContaining({ level: 'error', path: 'outcomes.bug.projectKey' }),
  );
});

test.each([
  ['thousands of pieces', Array.from({ length: 1_480 }, () => paragraph('The page stays empty.'))],
  ['one long piece', [paragraph('The page stays empty. '.repeat(1_489).trim())]],
])(
  'O4 a description of %s, as large as Jira takes, becomes one Bug, and the agent reads that it is shortened',
  async (_what, pieces) => {
    const { agent, anyone } = everybody;
    const key = await asked();
    expect(await describes(key, pieces)).toBe(204);
    const { shown, because } = await shownFor(key);
    expect(because.join(' ')).toContain('longer than Jira takes');
    expect(await publishBy(key, shown)).toMatchObject({ ok: true });
    await site.settle();
    const [made = '', ...others] = await publishedAs(agent, 'BUG');
    expect(others).toEqual([]);
    expect(await linkedTo(agent, key)).toEqual([made]);
    expect(await tellingsOn(agent, key)).toHaveLength(1);
    const { body } = await anyone.get(`/rest/api/3/issue/${made}`);
    expect(textIn(body.fields.description)).toContain('This text is shortened: the rest is in the support request.');
  },
);

test('O4 a label on a request as long as Jira takes makes its issue without anybody looking', async () => {
  const { agent } = everybody;
  const key = await asked();
  expect(await describes(key, [paragraph('The page stays empty. '.repeat(1_489).trim())])).toBe(204);
  await label(agent, key, 'confirmed-bug');
  await site.settle();
  const [made = '', ...others] = await publishedAs(agent, 'BUG');
  expect(others).toEqual([]);
  const { body } = await agent.get(`/rest/api/3/issue/${made}`);
  expect(textIn(body.fields.description)).toContain('This text is shortened');
  expect(await linkedTo(agent, key)).toEqual([made]);
});

test('O4 a description nested twenty-five lists deep becomes one Bug without a word of it lost', async () => {
  const { agent, anyone } = everybody;
  const key = await asked();
  expect(await describes(key, [nested(25)])).toBe(204);
  const { issueKey, visibility } = await publish(agent, key, { kind: 'bug' });
  await site.settle();
  expect(visibility).toBe('public');
  const { body } = await anyone.get(`/rest/api/3/issue/${issueKey}`);
  expect(JSON.stringify(body.fields.description).split('The page stays empty.')).toHaveLength(26);
  expect(await publishedAs(agent, 'BUG')).toEqual([issueKey]);
});

test('O3 Bugs linked in a circle, and one to itself, stay one issue, one link and one comment of the request', async () => {
  const { agent, developer, carla } = everybody;
  const first = await asked();
  const { issueKey } = await publish(agent, first, { kind: 'bug' });
  await site.settle();
  const linking = (from: string, to: string) =>
    developer.post('/rest/api/3/issueLink', {
      ...{ type: { name: 'Relates' }, outwardIssue: { key: from }, inwardIssue: { key: to } },
    });
  expect((await linking(issueKey, issueKey)).status).toBeGreaterThanOrEqual(400);
  for (const [from, to] of [
    [issueKey, 'BUG-1'],
    ['BUG-1', 'BUG-2'],
    ['BUG-2', issueKey],
    [issueKey, 'BUG-2'],
  ] as const)
    expect((await linking(from, to)).status).toBe(201);
  await label(agent, first, 'confirmed-bug');
  await site.at('2026-11-23T17:00:00.000Z');

  expect(await publishedAs(agent, 'BUG')).toContain(issueKey);
  expect(await linkedTo(agent, first)).toEqual([issueKey]);
  expect(await tellingsOn(agent, first)).toHaveLength(1);
  expect((await overviewFor(agent, first)).outcomes).toHaveLength(1);
  expect((await statusFor(carla, first)).linkedIssues).toMatchObject([{ key: issueKey }]);
  expect(await commentsOn(agent, issueKey)).toEqual([]);
});
