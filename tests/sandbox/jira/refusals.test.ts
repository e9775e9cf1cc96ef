import type { SiteUnderTest } from './site-under-test.ts';
import { doc, siteUnderTest } from './site-under-test.ts';

describe('What Jira refuses', () => {
  let site: SiteUnderTest;
  beforeAll(() => {
    site = siteUnderTest();
  });

  const create = (fields: Record<string, unknown>) => site.call('agent', 'POST', '/rest/api/3/issue', { fields });
  const good = { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'Fine' };

  test.each<[string, Record<string, unknown>, string, RegExp]>([
    ['no project', { ...good, project: undefined }, 'project', /project/i],
    ['an unknown project', { ...good, project: { key: 'NOPE' } }, 'project', /valid project is required/],
    ['no issue type', { ...good, issuetype: undefined }, 'issuetype', /issue type/],
    ['an issue type of another project', { ...good, issuetype: { name: 'Support' } }, 'issuetype', /valid issue type/],
    ['no summary', { ...good, summary: undefined }, 'summary', /must specify a summary/],
    ['a summary of two lines', { ...good, summary: 'a\nb' }, 'summary', /newline/],
    ['a summary that is too long', { ...good, summary: 'x'.repeat(256) }, 'summary', /255/],
    ['a description that is a string', { ...good, description: 'plain' }, 'description', /Atlassian Document/],
    ['a description that is no valid document', { ...good, description: { type: 'doc', version: 1, content: [{ type: 'paragraf' }] } }, 'description', /valid Atlassian Document/],
    ['a description that is too long', { ...good, description: doc('x'.repeat(32_768)) }, 'description', /32,767/],
    ['a label with a space', { ...good, labels: ['two words'] }, 'labels', /contains spaces/],
    ['an unknown field', { ...good, customfield_99999: 1 }, 'customfield_99999', /cannot be set\. It is not on the appropriate screen, or unknown/],
    ['an unknown security level', { ...good, security: { name: 'Top secret' } }, 'security', /invalid/],
    ['a day that no month has', { ...good, duedate: '2026-13-45' }, 'duedate', /yyyy-MM-dd/],
    ['an assignee by name', { ...good, assignee: { name: 'agent' } }, 'assignee', /account id/],
    ['a version of nowhere', { ...good, fixVersions: [{ name: '99' }] }, 'fixVersions', /not valid/],
  ])('creating an issue with %s', async (_what, fields, field, message) => {
    const before = site.events().length;
    const reply = await create(fields);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[field]).toMatch(message);
    expect(site.events()).toHaveLength(before);
  }); // prettier-ignore

  test('all wrong fields are named at once and nothing is created', async () => {
    const count = () => site.call('agent', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = BUG' });
    const before = (await count()).body.count;
    const reply = await create({ ...good, labels: ['a b'], description: 'plain', nonsense: 1 });
    expect(Object.keys(reply.body.errors).sort()).toEqual(['description', 'labels', 'nonsense']);
    expect((await count()).body.count).toBe(before);
  });

  test.each<[string, [method: string, path: string, body: unknown], number, RegExp]>([
    ['a search with a member no search has', ['POST', '/rest/api/3/search/jql', { jql: 'project = BUG', startAt: 0 }], 400, /Invalid request payload/],
    ['a search with a list where a text belongs', ['POST', '/rest/api/3/search/jql', { jql: 'project = BUG', expand: ['names'] }], 400, /Invalid request payload/],
    ['watching with anything but an account id', ['POST', '/rest/api/3/issue/BUG-1/watchers', { accountId: 'x' }], 400, /account id/],
    ['a transition that is not possible', ['POST', '/rest/api/3/issue/BUG-1/transitions', { transition: { id: '9999' } }], 400, /Transition id '9999' is not valid/],
    ['an issue above itself', ['PUT', '/rest/api/3/issue/BUG-1', { fields: { parent: { key: 'BUG-1' } } }], 400, /appropriate hierarchy/],
    ['a document where version 2 has text', ['POST', '/rest/api/2/issue', { fields: { ...good, description: doc('x') } }], 400, /must be a string/],
    ['a file that is no form', ['POST', '/rest/api/3/issue/BUG-1/attachments', {}], 403, /XSRF/],
  ])('%s', async (_what, [method, path, body], status, message) => {
    const reply = await site.call('agent', method, path, body);
    expect({ status: reply.status, says: JSON.stringify(reply.body) }).toEqual({ status, says: expect.stringMatching(message) });
  }); // prettier-ignore

  test('a link type without a name, or with the name of another', async () => {
    const words = { inward: 'is near', outward: 'is near' };
    const make = (name: string) => site.call('admin', 'POST', '/rest/api/3/issueLinkType', { name, ...words });
    const { id } = (await make('Near')).body;
    expect([(await make('')).status, (await make('Near')).status]).toEqual([400, 400]);
    const rename = (name: string) => site.call('admin', 'PUT', `/rest/api/3/issueLinkType/${id}`, { name });
    expect([(await rename(' ')).status, (await rename('Blocks')).status, (await rename('Near')).status]).toEqual([400, 400, 200]);
  }); // prettier-ignore

  test('a comment that is a string, empty or too long', async () => {
    const comment = (body: unknown) => site.call('agent', 'POST', '/rest/api/3/issue/BUG-1/comment', { body });
    expect((await comment('plain')).body.errors.comment).toMatch(/not valid/);
    expect((await comment({ type: 'doc', version: 1, content: [] })).body.errors.comment).toMatch(/empty/);
    expect((await comment(doc('x'.repeat(32_768)))).status).toBe(400);
    expect((await comment(doc('x'.repeat(32_767)))).status).toBe(201);
  });

  test('a property value of more than 32,768 characters', async () => {
    const put = (length: number) =>
      site.call('app', 'PUT', '/rest/api/3/issue/BUG-1/properties/long', { text: 'x'.repeat(length) });
    const around = JSON.stringify({ text: '' }).length;
    expect((await put(32_769 - around)).status).toBe(400);
    expect((await put(32_768 - around)).status).toBe(201);
    expect((await put(1)).status).toBe(200);
    expect((await site.call('app', 'GET', '/rest/api/3/issue/BUG-1/properties/long')).body.value).toEqual({
      text: 'x',
    });
  });

  test('a private issue is private from the first moment, or is not created', async () => {
    const reply = await create({ ...good, security: { name: 'Internal' } });
    expect((await site.call(null, 'GET', `/rest/api/3/issue/${reply.body.key}`)).status).toBe(404);
    expect((await site.call('agent', 'GET', `/rest/api/3/issue/${reply.body.key}`)).body.fields.security.name).toBe(
      'Internal',
    );
  });

  test.each([
    ['project = BUG AND', 400],
    ['order by created', 400],
    ['', 400],
    ['project = NOPE', 400],
    ['project = BUG', 200],
  ])('the search "%s" answers %i', async (jql, status) => {
    expect((await site.call('agent', 'POST', '/rest/api/3/search/jql', { jql })).status).toBe(status);
  });

  test('too many properties, too many to reconcile, and another query’s page token', async () => {
    const search = (more: object) =>
      site.call('agent', 'POST', '/rest/api/3/search/jql', { jql: 'project = BUG', ...more });
    expect((await search({ properties: ['a', 'b', 'c', 'd', 'e', 'f'] })).status).toBe(400);
    expect((await search({ reconcileIssues: Array.from({ length: 51 }, (_, id) => id) })).status).toBe(400);
    const { body } = await search({ maxResults: 1 });
    expect((await search({ nextPageToken: body.nextPageToken, jql: 'project = SUP' })).status).toBe(400);
  });

  test('a transition that does not start here', async () => {
    const reply = await site.call('agent', 'POST', '/rest/api/3/issue/SUP-5/transitions', { transition: { id: '61' } });
    expect(reply.status).toBe(400);
  });

  test('what is not served says so and never succeeds', async () => {
    const reply = await site.call('admin', 'POST', '/rest/api/3/issue/BUG-1/votes', {});
    expect(reply.status).toBe(501);
    expect(reply.body.operation).toBe('POST /rest/api/3/issue/BUG-1/votes');
    expect((await site.call('admin', 'GET', '/rest/servicedeskapi/nothing')).status).toBe(501);
    expect((await site.call('admin', 'GET', '/rest/agile/1.0/board')).status).toBe(404);
    expect(site.jira.operationOf('POST', '/rest/api/3/issue/BUG-1/votes')).toBeNull();
  });

  test('an operation is named as Atlassian names it, with its scopes', () => {
    expect(site.jira.operationOf('GET', '/rest/api/3/issue/SUP-1')).toMatchObject({
      name: 'GET /rest/api/3/issue/{issueIdOrKey}',
      scopes: [['read:jira-work'], expect.arrayContaining(['read:issue:jira'])],
    });
    expect(site.jira.operationOf('POST', '/rest/api/3/issue/bulkfetch')?.name).toBe('POST /rest/api/3/issue/bulkfetch');
    expect(site.jira.operationOf('get', '/rest/api/3/project/search')?.name).toBe('GET /rest/api/3/project/search');
  });
});
