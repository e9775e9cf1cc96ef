import {
  agreed,
  found,
  label,
  leave,
  linkedTo,
  notesOn,
  overviewFor,
  peopleOf,
  preview,
  publish,
  publishedAs,
  publishShown,
  statusFor,
  tellingsOn,
  textIn,
  valueOf,
} from './people';
import { openSite, type Site, type Visitor } from './site';

/** O4: a Bug is public and names nobody, or it is private; in doubt private, and if that cannot be, nothing at all. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

const telling = {
  summary: 'Export of northwind.atlassian.net fails for Carla Meyer',
  description: [
    'Hello,',
    'since yesterday the export of https://northwind.atlassian.net/wiki/spaces/OPS/pages/98311 fails with',
    '{noformat}\nERROR com.example.Export user=carla@northwind.example ip=203.0.113.17 board=SUP-1\n{noformat}',
    'My colleague Nils Dahl has it, too. You reach me at +49 30 5550 4711, the password is Sommer-2026!',
    'Kind regards\nCarla Meyer, Northwind GmbH',
  ].join('\n\n'),
};
const traces = /carla|meyer|nils|dahl|northwind|203\.0\.113|98311|4711|Sommer-2026|SUP-\d|qm:/i;
const clean = {
  summary: 'Export stops with an empty page',
  description: 'The export stops half-way and shows an empty page.',
};

async function asked(request: { summary: string; description: string }, productId?: string): Promise<string> {
  const { carla } = everybody;
  const key = await carla.ask({ ...request, requestType: 'Report a problem', details: await agreed(carla, productId) });
  await site.settle();
  return key;
}

/** All that can be learnt about an issue: what it says, who made it, its history, its links. */
async function everythingOn(visitor: Visitor, key: string): Promise<string> {
  const paths = [
    `?fields=*all&properties=*all&expand=changelog,renderedFields`,
    '/comment',
    '/changelog',
    '/properties',
  ];
  const answers = await Promise.all(paths.map((path) => visitor.get(`/rest/api/3/issue/${key}${path}`)));
  return JSON.stringify(answers.map(({ body }) => body));
}

test('O4 a public Bug made of a telling request tells an anonymous visitor nothing of the customer', async () => {
  const { agent, anyone } = everybody;
  const key = await asked(telling);
  const seen = await preview(agent, key, { kind: 'bug' });
  expect(seen.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['person', 'email', 'host']));
  const { issueKey, visibility } = await publish(agent, key, { kind: 'bug' });
  await site.settle();

  expect([seen.visibility, visibility]).toEqual(['public', 'public']);
  expect(seen.because).toContainEqual(expect.stringContaining('password'));
  const { status, body } = await anyone.get(`/rest/api/3/issue/${issueKey}`);
  expect([status, body.fields.reporter.displayName]).toEqual([200, 'Support Terms']);
  expect(await everythingOn(anyone, issueKey)).not.toMatch(traces);
  // What the developers need is still there.
  expect(textIn(body.fields.description)).toContain('ERROR com.example.Export');
});

test('O4 an anonymous visitor learns of a public Bug neither who asked nor that there is a request', async () => {
  const { agent, anyone } = everybody;
  const key = await asked({ ...clean, description: `${clean.description}\n\nKind regards\nCarla Meyer` });
  const { issueKey, visibility } = await publish(agent, key, { kind: 'bug' });
  await site.settle();
  expect(visibility).toBe('public');
  expect(await linkedTo(agent, key)).toEqual([issueKey]);
  expect(await everythingOn(anyone, issueKey)).not.toMatch(traces);
  expect(await linkedTo(anyone, issueKey)).toEqual([]);
  for (const word of ['Carla', 'Meyer', 'northwind', key])
    expect(await found(anyone, `text ~ "${word}" AND key = ${issueKey}`)).toEqual([]);
});

test('O4 what the agent takes out by hand is gone as well, and only what was shown is published', async () => {
  const { agent, anyone, carla } = everybody;
  const key = await asked({
    ...clean,
    description: 'The export of the plan Walhalla stops half-way and shows an empty page.',
  });
  const { shown } = await preview(agent, key, { kind: 'bug' });
  expect(await publishShown(agent, key, { kind: 'bug', redact: ['Walhalla'], shown })).toMatchObject({
    ok: false,
    problem: { code: 'conflict' },
  });
  expect(await linkedTo(agent, key)).toEqual([]);
  const { issueKey } = await publish(agent, key, { kind: 'bug', redact: ['Walhalla'] });
  expect(await everythingOn(anyone, issueKey)).not.toMatch(/walhalla/i);
  expect((await statusFor(carla, key)).linkedIssues).toMatchObject([{ key: issueKey }]);
});

test('O4 an agent can make it private: nobody outside sees it, and the customer learns only that it is tracked', async () => {
  const { carla, agent, anyone, developer } = everybody;
  const key = await asked(clean);
  const { issueKey, visibility } = await publish(agent, key, { kind: 'bug', makePrivate: true });
  await site.settle();
  expect(visibility).toBe('private');
  expect((await developer.get(`/rest/api/3/issue/${issueKey}`)).body.fields.security.name).toBe('Internal');
  for (const outsider of [anyone, carla]) {
    expect((await outsider.get(`/rest/api/3/issue/${issueKey}`)).status).toBe(404);
    expect(await found(outsider, 'project = BUG')).not.toContain(issueKey);
  }
  const [said] = await tellingsOn(agent, key);
  expect(said).toContain('private tracker');
  expect(said).not.toContain(issueKey);
  expect((await statusFor(carla, key)).linkedIssues).toEqual([
    expect.objectContaining({ key: null, url: null, summary: null, visibility: 'private' }),
  ]);
});

test('O4 without a person looking at it, a request that is not clean becomes private, and the team is told why', async () => {
  const { agent, anyone } = everybody;
  const key = await asked(telling);
  await label(agent, key, 'confirmed-bug');
  await site.settle();
  const [issueKey] = await linkedTo(agent, key);
  expect((await overviewFor(agent, key)).outcomes).toMatchObject([{ visibility: 'private', issueKey, step: 'told' }]);
  expect((await anyone.get(`/rest/api/3/issue/${issueKey}`)).status).toBe(404);
  expect(await notesOn(agent, key)).toEqual([expect.stringContaining(`${issueKey} was created as a private issue`)]);
});

test('O4 a Bug that a developer hides later is hidden in the portal at once', async () => {
  const { carla, agent, developer } = everybody;
  const key = await asked(clean);
  const { issueKey } = await publish(agent, key, { kind: 'bug' });
  expect((await statusFor(carla, key)).linkedIssues[0]?.key).toBe(issueKey);
  const levels = await developer.get('/rest/api/3/project/BUG/securitylevel');
  const hidden = await developer.put(`/rest/api/3/issue/${issueKey}`, {
    fields: { security: { id: levels.body.levels[0].id } },
  });
  expect(hidden.status).toBe(204);
  expect((await statusFor(carla, key)).linkedIssues).toMatchObject([{ key: null, visibility: 'private' }]);
});

describe('the app may not set the level that makes an issue private', () => {
  const allow = (granted: boolean) =>
    everybody.admin.post('/sandbox/permissions', { projectKey: 'BUG', permission: 'SET_ISSUE_SECURITY', granted });
  const unprotected = (visitor: Visitor): Promise<readonly string[]> => publishedAs(visitor, 'BUG');
  beforeAll(async () => void (await allow(false)));
  afterAll(async () => void (await allow(true)));

  test('O4 nothing is created, and the agent reads why', async () => {
    const { agent } = everybody;
    const key = await asked(clean);
    const before = await unprotected(agent);
    const { shown, visibility } = await preview(agent, key, { kind: 'bug', makePrivate: true });
    expect(visibility).toBe('private');
    const answer = await publishShown(agent, key, { kind: 'bug', makePrivate: true, shown });
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'refused', message: expect.stringContaining('Nothing was created') },
    });
    expect(await unprotected(agent)).toEqual(before);
    expect([await linkedTo(agent, key), await tellingsOn(agent, key)]).toEqual([[], []]);
    expect((await overviewFor(agent, key)).cycles[0]?.state).toBe('running');
  });

  test('O4 by label nothing is created, the team is told in a note, and a second label after the repair works', async () => {
    const { agent, anyone } = everybody;
    const key = await asked(telling);
    const before = await unprotected(agent);
    await label(agent, key, 'confirmed-bug');
    await site.settle();
    await agent.says(key, 'Let us see.', false);
    await site.settle();
    expect(await unprotected(agent)).toEqual(before);
    expect([await linkedTo(agent, key), await tellingsOn(agent, key)]).toEqual([[], []]);
    expect(await notesOn(agent, key)).toEqual([expect.stringContaining('nothing was created')]);

    await allow(true);
    await agent.put(`/rest/api/3/issue/${key}`, { update: { labels: [{ remove: 'confirmed-bug' }] } });
    await label(agent, key, 'confirmed-bug');
    await site.settle();
    const [issueKey] = await linkedTo(agent, key);
    expect(
      (await valueOf(agent.call<{ outcomes: object[] }>('issue-panel', { issueKey: key }, 'requestOverview'))).outcomes,
    ).toMatchObject([{ visibility: 'private', issueKey }]);
    expect((await anyone.get(`/rest/api/3/issue/${issueKey}`)).status).toBe(404);
  });
});
