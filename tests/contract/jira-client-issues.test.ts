import { doc } from '../sandbox/jira/site-under-test.ts';
import type { ServedSite } from './jira-client.ts';
import { newIssue, newProject, refusal, servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

/** Types of all nodes and marks of a document. */
function typesIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"type":"(\w+)"/g)].map(([, type]) => type ?? '');
}

describe('an outside client works on issues', () => {
  test('it creates, reads by key and by id, edits and deletes', async () => {
    const { issues } = site.cloud('admin');
    const made = await newIssue(site);
    expect(made.key).toMatch(/^AUTOTEST-\d+$/);
    expect((await issues.getIssue({ issueIdOrKey: made.id })).key).toBe(made.key);
    await issues.editIssue({ issueIdOrKey: made.key, fields: { summary: 'Renamed' } });
    const read = await issues.getIssue({ issueIdOrKey: made.key, fields: ['summary'] });
    expect(read.fields).toEqual({ summary: 'Renamed' });
    await issues.deleteIssue({ issueIdOrKey: made.key });
    expect(await refusal(issues.getIssue({ issueIdOrKey: made.key }))).toBe(404);
  });

  test('it makes a sub-task below a task', async () => {
    const parent = await newIssue(site);
    const child = await newIssue(site, { issuetype: { name: 'Sub-task' }, parent: { key: parent.key } });
    const { issues } = site.cloud('admin');
    const { fields } = await issues.getIssue({ issueIdOrKey: parent.key, fields: ['subtasks'] });
    expect(fields).toMatchObject({ subtasks: [{ key: child.key }] });
    expect(await refusal(issues.deleteIssue({ issueIdOrKey: parent.key }))).toBe(400);
    await issues.deleteIssue({ issueIdOrKey: parent.key, deleteSubtasks: 'true' });
    expect(await refusal(issues.getIssue({ issueIdOrKey: child.key }))).toBe(404);
  });

  test.each([
    ['a stranger to the project', 'carla', 404],
    ['nobody', 'nobody', 404],
  ] as const)('%s does not see the issue', async (_who, person, status) => {
    const { key } = await newIssue(site);
    expect(await refusal(site.cloud(person).issues.getIssue({ issueIdOrKey: key }))).toBe(status);
  });

  test('a project that does not exist is named in the refusal', async () => {
    const creation = newIssue(site, { project: { key: 'NOSUCH' } });
    await expect(creation).rejects.toMatchObject({ status: 400, message: expect.stringContaining('valid project') });
  });

  test('labels put on an issue are among the labels of the site', async () => {
    const { key } = await newIssue(site);
    const { issues, labels } = site.cloud('admin');
    await issues.editIssue({ issueIdOrKey: key, fields: { labels: ['seen-by-clients'] } });
    const all = await labels.getAllLabels({ maxResults: 1000 });
    expect(all).toMatchObject({ startAt: 0, isLast: true, values: expect.arrayContaining(['seen-by-clients']) });
    const [first, second] = [
      await labels.getAllLabels({ maxResults: 1 }),
      await labels.getAllLabels({ maxResults: 1, startAt: 1 }),
    ];
    expect(first).toMatchObject({ maxResults: 1, isLast: false });
    expect(second.values).not.toEqual(first.values);
  });

  test('watchers', async () => {
    const { key } = await newIssue(site);
    const { issueWatchers } = site.cloud('admin');
    await issueWatchers.addWatcher({ issueIdOrKey: key, body: site.jira.site.appAccountId as never });
    expect(await issueWatchers.getIssueWatchers({ issueIdOrKey: key })).toMatchObject({
      watchCount: 1,
      isWatching: false,
    });
    await issueWatchers.removeWatcher({ issueIdOrKey: key, accountId: site.jira.site.appAccountId });
    expect(await issueWatchers.getIssueWatchers({ issueIdOrKey: key })).toMatchObject({ watchCount: 0 });
  });
});

describe('comments', () => {
  test('live through create, read, edit and delete', async () => {
    const { key } = await newIssue(site);
    const { issueComments } = site.cloud('admin');
    expect(await issueComments.getComments({ issueIdOrKey: key })).toMatchObject({ comments: [], total: 0 });
    const made = await issueComments.addComment({ issueIdOrKey: key, body: doc('first') as never });
    expect(made.updated).toEqual(made.created);
    const one = { issueIdOrKey: key, id: String(made.id) };
    const read = await issueComments.getComment({ ...one, expand: 'renderedBody' });
    expect(read.renderedBody).toContain('<p>first</p>');
    const edited = await issueComments.updateComment({ ...one, body: { body: doc('second') as never } });
    expect(Number(edited.updated)).toBeGreaterThan(Number(made.created));
    expect(JSON.stringify(edited.body)).not.toContain('first');
    await issueComments.deleteComment(one);
    expect(await refusal(issueComments.getComment(one))).toBe(404);
  });

  test('are listed in pages and either order, and by their ids', async () => {
    const { key } = await newIssue(site);
    const { issueComments } = site.cloud('admin');
    for (const words of ['one', 'two'])
      await issueComments.addComment({ issueIdOrKey: key, body: doc(words) as never });
    const idsOf = async (more: object) => {
      const { comments = [] } = await issueComments.getComments({ issueIdOrKey: key, ...more });
      return comments.map(({ id }) => id);
    };
    const [first, second] = await idsOf({});
    expect(await idsOf({ orderBy: '-created' })).toEqual([second, first]);
    expect(await idsOf({ startAt: 1, maxResults: 1 })).toEqual([second]);
    const { values = [] } = await issueComments.getCommentsByIds({ ids: [Number(first)] });
    expect(values.map(({ id }) => id)).toEqual([first]);
  });
});

describe('version 2 of the API writes the same texts as markup', () => {
  test('a comment in markup becomes a document with its structure', async () => {
    const { key } = await newIssue(site);
    const { issueComments } = site.cloud('admin');
    const body = 'h2. What happened\n\n*bold* and _slanted_\n\n{code}let a = 1;{code}';
    const comment = await issueComments.addComment({ issueIdOrKey: key, body });
    expect(typesIn(comment.body)).toEqual(expect.arrayContaining(['doc', 'heading', 'strong', 'em', 'codeBlock']));
    const again = await issueComments.updateComment({
      issueIdOrKey: key,
      id: comment.id ?? '',
      body: { body: '*changed*' },
    });
    expect(typesIn(again.body)).toContain('strong');
    const view = await site.raw('admin', `/rest/api/2/issue/${key}/comment/${comment.id}`);
    expect(await view.json()).toMatchObject({ body: '*changed*', self: expect.stringContaining('/rest/api/2/issue/') });
  });

  test('a description and a comment of an update in markup', async () => {
    const { key } = await newIssue(site, { description: 'h3. Steps' });
    const { fields } = await site.cloud('admin').issues.getIssue({ issueIdOrKey: key });
    expect(typesIn(fields?.['description'])).toContain('heading');
    const update = { update: { comment: [{ add: { body: '_by update_' } }] } };
    const json = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(update) };
    expect((await site.raw('admin', `/rest/api/2/issue/${key}`, json)).status).toBe(204);
    const read = (await (await site.raw('admin', `/rest/api/2/issue/${key}`)).json()) as { fields: object };
    expect(read.fields).toMatchObject({ description: 'h3. Steps', comment: { comments: [{ body: '_by update_' }] } });
  });

  test('a property keeps its value, whatever it looks like', async () => {
    const { key } = await newIssue(site);
    const { issueProperties } = site.cloud('admin');
    const value = { body: '*not markup*', doc: doc('kept') };
    await issueProperties.setIssueProperty({ issueIdOrKey: key, propertyKey: 'kept', body: value });
    const read = await site.raw('admin', `/rest/api/2/issue/${key}/properties/kept`);
    expect(await read.json()).toEqual({ key: 'kept', value });
  });

  test('work logged with a note in markup', async () => {
    const { key } = await newIssue(site);
    const { issueWorklogs } = site.cloud('admin');
    const log = await issueWorklogs.addWorklog({ issueIdOrKey: key, comment: 'h4. Note', timeSpent: '1h 5m' });
    expect(log).toMatchObject({ timeSpentSeconds: 3900, timeSpent: '1h 5m' });
    expect(typesIn(log.comment)).toContain('heading');
    expect(await issueWorklogs.getIssueWorklog({ issueIdOrKey: key })).toMatchObject({ total: 1 });
    await issueWorklogs.deleteWorklog({ issueIdOrKey: key, id: log.id ?? '' });
    expect(await refusal(issueWorklogs.getWorklog({ issueIdOrKey: key, id: log.id ?? '' }))).toBe(404);
  });
});
