import type { SiteUnderTest, Who } from './site-under-test.ts';
import { base, doc, siteUnderTest } from './site-under-test.ts';

describe('Who sees what', () => {
  let site: SiteUnderTest;
  beforeAll(() => {
    site = siteUnderTest();
  });

  const hidden = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };

  test.each<[Who, string, number]>([
    [null, 'BUG-1', 200],
    ['carla', 'BUG-1', 200],
    ['developer', 'BUG-1', 200],
    ['app', 'BUG-1', 200],
    [null, 'BUG-4', 404],
    ['carla', 'BUG-4', 404],
    ['agent', 'BUG-4', 200],
    ['developer', 'BUG-4', 200],
    ['app', 'BUG-4', 200],
    [null, 'SUP-4', 404],
    ['carla', 'SUP-4', 404],
    ['developer', 'SUP-4', 404],
    ['agent', 'SUP-4', 200],
    [null, 'DEV-1', 404],
    ['developer', 'DEV-1', 200],
  ])('%s asking Jira for %s gets %i', async (who, key, status) => {
    const reply = await site.call(who, 'GET', `/rest/api/3/issue/${key}`);
    expect(reply.status).toBe(status);
    if (status === 404) expect(reply.body).toEqual(hidden);
  });

  test('an absent issue is refused in the same words as a hidden one', async () => {
    expect((await site.call(null, 'GET', '/rest/api/3/issue/BUG-999')).body).toEqual(hidden);
  });

  test.each<[Who, number]>([
    ['carla', 200],
    ['nils', 200],
    ['dan', 404],
    ['erin', 404],
    ['agent', 200],
    ['developer', 404],
    ['app', 200],
    [null, 401],
  ])('%s asking the portal for a request shared with Northwind gets %i', async (who, status) => {
    expect((await site.call(who, 'GET', '/rest/servicedeskapi/request/SUP-4')).status).toBe(status);
  });

  test('a request nobody shared is its reporter’s alone', async () => {
    expect((await site.call('nils', 'GET', '/rest/servicedeskapi/request/SUP-2')).status).toBe(404);
    const list = await site.call('nils', 'GET', '/rest/servicedeskapi/request?requestOwnership=ALL_REQUESTS');
    expect(list.body.values.map((request: { issueKey: string }) => request.issueKey)).toEqual(['SUP-5', 'SUP-4']);
  });

  test('search finds what the caller may see and nothing else', async () => {
    const keys = async (who: Who): Promise<string[]> => {
      const reply = await site.call(who, 'POST', '/rest/api/3/search/jql', {
        jql: 'created > -100d ORDER BY key ASC',
        fields: ['summary'],
      });
      return reply.body.issues.map((issue: { key: string }) => issue.key);
    };
    expect(await keys(null)).toEqual(['BUG-1', 'BUG-2', 'BUG-3']);
    expect(await keys('carla')).toEqual(['BUG-1', 'BUG-2', 'BUG-3']);
    expect(await keys('developer')).toEqual(['BUG-1', 'BUG-2', 'BUG-3', 'BUG-4', 'DEV-1']);
    expect(await keys('agent')).toHaveLength(12);
  });

  test('a link shows only to those who see both ends, in its history too', async () => {
    const links = async (who: Who, key: string) =>
      (await site.call(who, 'GET', `/rest/api/3/issue/${key}?fields=issuelinks`)).body.fields.issuelinks;
    expect(await links(null, 'BUG-1')).toEqual([]);
    expect(await links('agent', 'BUG-1')).toMatchObject([{ inwardIssue: { key: 'SUP-2' } }]);
    expect(await links('agent', 'SUP-2')).toMatchObject([{ outwardIssue: { key: 'BUG-1' } }]);
    const history = await site.call(null, 'GET', '/rest/api/3/issue/BUG-1/changelog');
    expect(JSON.stringify(history.body)).not.toContain('SUP-');
    const [link] = await links('agent', 'BUG-1');
    expect((await site.call(null, 'GET', `/rest/api/3/issueLink/${link.id}`)).status).toBe(404);
  });

  test('no question to search tells of a hidden issue or a restricted comment', async () => {
    const restricted = { body: doc('walrus'), visibility: { type: 'role', value: 'Administrators' } };
    await site.call('admin', 'POST', '/rest/api/3/issue/BUG-3/comment', restricted);
    const count = async (who: Who, jql: string) =>
      (await site.call(who, 'POST', '/rest/api/3/search/approximate-count', { jql })).body.count;
    for (const [jql, forAgents] of [
      ['issue in linkedIssues("SUP-2")', 1],
      ['issueLink = "SUP-2"', 1],
      ['issueLink is not EMPTY', 2],
    ] as const) {
      expect([jql, await count(null, jql)]).toEqual([jql, 0]);
      expect([jql, await count('carla', jql)]).toEqual([jql, 0]);
      expect([jql, await count('agent', jql)]).toEqual([jql, forAgents]);
    }
    expect(await count('admin', 'comment ~ walrus')).toBe(1);
    expect(await count('developer', 'comment ~ walrus')).toBe(0);
    expect(await count(null, 'comment ~ walrus')).toBe(0);
  });

  test('internal notes stay with those who work in Jira', async () => {
    const note = 'applied twice';
    const asAgent = await site.call('agent', 'GET', '/rest/api/3/issue/SUP-4/comment');
    expect(asAgent.body.comments.map((comment: { jsdPublic: boolean }) => comment.jsdPublic)).toEqual([
      true,
      true,
      false,
    ]);
    expect(JSON.stringify(asAgent.body)).toContain(note);
    const portal = await site.call('carla', 'GET', '/rest/servicedeskapi/request/SUP-4/comment');
    expect(portal.body.size).toBe(2);
    expect(JSON.stringify(portal.body)).not.toContain(note);
    const expanded = await site.call('carla', 'GET', '/rest/servicedeskapi/request/SUP-4?expand=comment');
    expect(JSON.stringify(expanded.body)).not.toContain(note);
    const id = asAgent.body.comments[2].id;
    expect((await site.call('carla', 'GET', `/rest/servicedeskapi/request/SUP-4/comment/${id}`)).status).toBe(404);
  });

  test('an address shows to people of the team and its owner, never to the public', async () => {
    const reporter = async (who: Who) => (await site.call(who, 'GET', '/rest/api/3/issue/BUG-1')).body.fields.reporter;
    expect(await reporter(null)).not.toHaveProperty('emailAddress');
    expect(await reporter('carla')).not.toHaveProperty('emailAddress');
    expect(await reporter('agent')).toHaveProperty('emailAddress', 'developer@vendor.example');
  });

  const upload = (who: Who, path: string) => {
    const body = new FormData();
    body.append('file', new File(['secret'], 'log.txt', { type: 'text/plain' }));
    const headers = { 'x-atlassian-token': 'no-check' };
    return site.send(who, new Request(`${base}${path}`, { method: 'POST', body, headers }));
  };
  const content = (who: Who, id: string) => site.call(who, 'GET', `/rest/api/3/attachment/content/${id}`);
  const statuses = async (id: string, people: readonly Who[]) =>
    (await Promise.all(people.map((who) => content(who, id)))).map(({ status }) => status);

  test('a file sent in the portal is seen by those who see the request', async () => {
    const desk = '/rest/servicedeskapi';
    const { body: kept } = await upload('nils', `${desk}/servicedesk/1/attachTemporaryFile`);
    const temporaryAttachmentIds = [kept.temporaryAttachments[0].temporaryAttachmentId];
    const sent = { temporaryAttachmentIds, public: true };
    await site.call('nils', 'POST', `${desk}/request/SUP-5/attachment`, sent);
    const issue = await site.call('agent', 'GET', '/rest/api/3/issue/SUP-5?fields=attachment');
    const { id } = issue.body.fields.attachment.at(-1);
    expect((await content('nils', id)).body).toBe('secret');
    expect(await statuses(id, ['agent', 'carla', 'developer', null])).toEqual([200, 404, 404, 404]);
  });

  test('a file put on the issue in Jira stays with those who work in Jira', async () => {
    const { id } = (await upload('agent', '/rest/api/3/issue/SUP-5/attachments')).body[0];
    expect(await statuses(id, ['agent', 'nils', null])).toEqual([200, 404, 404]);
    const portal = await site.call('nils', 'GET', '/rest/servicedeskapi/request/SUP-5/attachment');
    expect(portal.body.values.map(({ _links }: { _links: { content: string } }) => _links.content)).not.toContainEqual(
      expect.stringContaining(`/${id}`),
    );
  });

  test('what an internal comment of a role says is for that role', async () => {
    const visibility = { type: 'role', value: 'Administrators' };
    await site.call('admin', 'POST', '/rest/api/3/issue/BUG-2/comment', {
      body: doc('For administrators'),
      visibility,
    });
    const total = async (who: Who) => (await site.call(who, 'GET', '/rest/api/3/issue/BUG-2/comment')).body.total;
    expect([await total('admin'), await total('developer'), await total(null)]).toEqual([1, 0, 0]);
  });
});
