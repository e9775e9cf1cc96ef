import type { ServedSite } from './jira-client.ts';
import { newProject, servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

const task = (more: object) => ({ fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, ...more } });

describe('many issues at once', () => {
  test('those that can be are created, the others are told by their place', async () => {
    const { issues, issueSearch } = site.cloud('admin');
    const issueUpdates = [task({ summary: 'First' }), task({}), task({ summary: 'Third', labels: ['two words'] })];
    const made = await issues.createIssues({ issueUpdates } as never);
    expect(made.issues).toMatchObject([{ key: 'AUTOTEST-1' }]);
    expect(made.errors).toMatchObject([
      { status: 400, failedElementNumber: 1, elementErrors: { errors: { summary: expect.any(String) } } },
      { status: 400, failedElementNumber: 2, elementErrors: { errors: { labels: expect.any(String) } } },
    ]);
    expect((await issueSearch.countIssues({ jql: 'project = AUTOTEST' })).count).toBe(1);
  });

  test('when none can be, the whole call is refused', async () => {
    const none = site.cloud('admin').issues.createIssues({ issueUpdates: [task({})] } as never);
    await expect(none).rejects.toMatchObject({ status: 400 });
    await expect(site.cloud('admin').issues.createIssues({ issueUpdates: [] })).rejects.toMatchObject({ status: 400 });
  });

  test('version 2 takes plain text in each of them', async () => {
    const made = await site.raw('admin', '/rest/api/2/issue/bulk', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ issueUpdates: [task({ summary: 'Plain', description: 'Only *text*' })] }),
    });
    const { issues } = (await made.json()) as { issues: { key: string }[] };
    const read = await site.raw('admin', `/rest/api/2/issue/${issues[0]?.key}?fields=description`);
    expect(await read.json()).toMatchObject({ fields: { description: 'Only *text*' } });
  });
});

describe('what may be edited', () => {
  const fieldsFor = async (who: 'agent' | 'nobody', issueIdOrKey: string) =>
    Object.keys((await site.cloud(who).issues.getEditIssueMeta({ issueIdOrKey })).fields ?? {});

  test('are the fields of the issue, and none for those who may only look', async () => {
    const forAgent = await fieldsFor('agent', 'BUG-1');
    expect(forAgent).toEqual(expect.arrayContaining(['summary', 'description', 'labels', 'security', 'assignee']));
    expect(forAgent).not.toContain('status');
    expect(await fieldsFor('nobody', 'BUG-1')).toEqual([]);
  });

  test('comes with the issue when it is asked for', async () => {
    const { editmeta } = await site.cloud('agent').issues.getIssue({ issueIdOrKey: 'SUP-2', expand: ['editmeta'] });
    expect(editmeta?.fields?.['summary']).toMatchObject({ required: true, operations: ['set'] });
  });
});

describe('what a search tells once for all its issues', () => {
  test('are the names and schemas of the fields it was asked for', async () => {
    const { issueSearch } = site.cloud('agent');
    const wish = { jql: 'project = SUP', fields: ['summary', 'labels'], maxResults: 2 };
    const plain = await issueSearch.searchAndReconsileIssuesUsingJql(wish);
    expect(Object.keys(plain).sort()).toEqual(['isLast', 'issues', 'nextPageToken']);
    const found = await issueSearch.searchAndReconsileIssuesUsingJql({ ...wish, expand: 'names,schema' });
    expect(found.names).toEqual({ summary: 'Summary', labels: 'Labels' });
    expect(found.schema).toMatchObject({ labels: { type: 'array', items: 'string' } });
    expect(found.issues?.[0]).not.toHaveProperty('names');
  });
});

describe('projects of a page', () => {
  test('come with what is asked for, in the order asked for', async () => {
    const { projects } = site.cloud('admin');
    const first = async (more: object) => (await projects.searchProjects({ maxResults: 1, ...more })).values?.[0];
    expect(await first({})).not.toHaveProperty('lead');
    expect(await first({ expand: ['lead', 'description', 'issueTypes'] })).toMatchObject({
      lead: { accountId: expect.any(String) },
      description: expect.any(String),
      issueTypes: expect.any(Array),
    });
    expect((await first({ orderBy: '-issueCount' }))?.key).toBe('SUP');
    const refused = projects.searchProjects({ orderBy: 'archivedDate' });
    await expect(refused).rejects.toMatchObject({ status: 400 });
  });
});

test('an issue given to -1 is left to the project, which assigns nobody', async () => {
  const { issues } = site.cloud('agent');
  const about = { issueIdOrKey: 'SUP-2' };
  const { accountId } = await site.cloud('agent').myself.getCurrentUser();
  const assignee = async () => (await issues.getIssue({ ...about, fields: ['assignee'] })).fields;
  await issues.assignIssue({ ...about, accountId } as never);
  expect(await assignee()).toMatchObject({ assignee: { accountId } });
  await issues.assignIssue({ ...about, accountId: '-1' } as never);
  expect(await assignee()).toEqual({ assignee: null });
});

test.each(['GET', 'POST'])('%s of the search by offset is gone, and names what came after it', async (method) => {
  const answer = await site.raw('admin', '/rest/api/3/search', { method });
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain('/rest/api/3/search/jql');
});

test('an SLA can be read on its own', async () => {
  const { request } = site.desk('agent');
  const { values = [] } = await request.getSlaInformation({ issueIdOrKey: 'SUP-2' });
  const one = await request.getSlaInformationById({ issueIdOrKey: 'SUP-2', slaMetricId: values[0]?.id as never });
  expect(one.name).toBe(values[0]?.name);
  await expect(
    request.getSlaInformationById({ issueIdOrKey: 'SUP-2', slaMetricId: '9' as never }),
  ).rejects.toMatchObject({ status: 404 });
});
