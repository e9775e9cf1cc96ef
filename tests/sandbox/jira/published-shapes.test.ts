import { hasContract } from '../../contract/contract.ts';
import { exchangeProblems, publishedOperations } from './published-contract.ts';
import type { Reply, SiteUnderTest, Who } from './site-under-test.ts';
import { base, doc, siteUnderTest } from './site-under-test.ts';

const present = hasContract();
const title = `Answers have the shapes Atlassian publishes${present ? '' : ' (shared documents absent: skipped)'}`;

(present ? describe : describe.skip)(title, () => {
  let published: ReturnType<typeof publishedOperations>;
  let site: SiteUnderTest;
  const problems: string[] = [];

  beforeAll(() => {
    published = publishedOperations();
    site = siteUnderTest((request, sent, reply: Reply) => problems.push(...exchangeProblems(request, sent, reply)));
  });
  beforeEach(() => problems.splice(0));

  async function good(who: Who, method: string, path: string, body?: unknown): Promise<Reply> {
    const reply = await site.call(who, method, path, body);
    if (reply.status >= 400) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply;
  }

  test('every served operation is published, with the scopes declared beside it', () => {
    const wrong = site.jira.operations().flatMap(({ name, scopes }) => {
      const operation = published.get(name);
      if (!operation) return [`${name} is not published`];
      const expected = (operation['x-atlassian-oauth2-scopes'] ?? [])
        .map((alternative) => [...alternative.scopes].sort().join(' '))
        .filter((alternative) => alternative !== '')
        .sort();
      const declared = scopes.map((alternative) => [...alternative].sort().join(' '));
      const isOpen = name === 'POST /rest/api/3/permissions/check';
      return isOpen || expected.join('|') === declared.sort().join('|')
        ? []
        : [`${name}: ${declared.join(' | ')} instead of ${expected.join(' | ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('no served operation is deprecated but the lists that clients still begin with', () => {
    const deprecated = site.jira.operations().filter(({ name }) => published.get(name)?.deprecated === true);
    expect(deprecated.map(({ name }) => name).sort()).toEqual([
      'GET /rest/api/3/priority',
      'GET /rest/api/3/project',
      'GET /rest/api/3/resolution',
    ]);
  });

  test('what is not served is not taken for something else', () => {
    const served = new Set(site.jira.operations().map(({ name }) => name));
    const mistaken = [...published.keys()].filter((name) => {
      const [method = '', path = ''] = name.split(' ');
      return !served.has(name) && site.jira.operationOf(method, path.replace(/\{[^}]+\}/g, '123')) !== null;
    });
    expect(mistaken).toEqual([]);
  });

  test('reading what there is', async () => {
    const paths = [
      '/rest/api/3/issue/SUP-2?expand=names,schema,changelog,transitions,renderedFields&properties=*all',
      '/rest/api/3/issue/BUG-1',
      '/rest/api/3/issue/SUP-4/comment?expand=properties,renderedBody&orderBy=-created&maxResults=2',
      '/rest/api/3/issue/SUP-2/properties',
      '/rest/api/3/issue/SUP-2/properties/request.channel.type',
      '/rest/api/3/issue/SUP-2/transitions',
      '/rest/api/3/issue/SUP-2/changelog?maxResults=1',
      '/rest/api/3/issueLinkType',
      '/rest/api/3/issueLinkType/10004',
      '/rest/api/3/search/jql?jql=project%20%3D%20SUP&fields=*all&maxResults=2',
      '/rest/api/3/project/search?maxResults=1&orderBy=key',
      '/rest/api/3/project/BUG',
      '/rest/api/3/project/BUG/securitylevel',
      '/rest/api/3/project/BUG/versions',
      '/rest/api/3/project/BUG/version?maxResults=1',
      '/rest/api/3/project/BUG/components',
      '/rest/api/3/project/BUG/statuses',
      '/rest/api/3/issue/createmeta/BUG/issuetypes',
      '/rest/api/3/issue/createmeta/BUG/issuetypes/10004',
      '/rest/api/3/issuetype',
      '/rest/api/3/issuetype/10004',
      '/rest/api/3/status',
      '/rest/api/3/status/Done',
      '/rest/api/3/statuscategory',
      '/rest/api/3/field',
      '/rest/api/3/label',
      '/rest/api/3/priority/3',
      '/rest/api/3/mypermissions?permissions=SERVICEDESK_AGENT,ADMINISTER&issueKey=SUP-2',
      '/rest/api/3/myself?expand=groups',
      '/rest/api/3/user/search?query=a',
      '/rest/api/3/user/assignable/search?issueKey=SUP-2',
      '/rest/api/3/serverInfo',
      '/rest/servicedeskapi/info',
      '/rest/servicedeskapi/servicedesk',
      '/rest/servicedeskapi/servicedesk/1',
      '/rest/servicedeskapi/servicedesk/1/requesttype?limit=2',
      '/rest/servicedeskapi/servicedesk/1/requesttype/1',
      '/rest/servicedeskapi/servicedesk/1/requesttype/1/field',
      '/rest/servicedeskapi/servicedesk/1/organization',
      '/rest/servicedeskapi/servicedesk/1/customer',
      '/rest/servicedeskapi/organization',
      '/rest/servicedeskapi/organization/1',
      '/rest/servicedeskapi/organization/1/user',
      '/rest/servicedeskapi/request?requestOwnership=ALL_REQUESTS&limit=2',
      '/rest/servicedeskapi/request/SUP-4?expand=participant,status,sla,requestType,serviceDesk,attachment,action,comment',
      '/rest/servicedeskapi/request/SUP-4/comment?expand=renderedBody',
      '/rest/servicedeskapi/request/SUP-4/status',
      '/rest/servicedeskapi/request/SUP-4/sla',
      '/rest/servicedeskapi/request/SUP-5/sla',
      '/rest/servicedeskapi/request/SUP-4/transition',
      '/rest/servicedeskapi/request/SUP-4/participant',
      '/rest/servicedeskapi/request/SUP-4/attachment',
    ];
    for (const path of paths) await good('agent', 'GET', path);
    const adminPaths = [
      '/rest/api/3/project/BUG/permissionscheme?expand=permissions',
      '/rest/api/3/project/BUG/issuesecuritylevelscheme',
      '/rest/api/3/project/BUG/role',
      '/rest/api/3/project/BUG/role/10003',
      '/rest/api/3/permissionscheme/10001?expand=permissions',
      '/rest/api/3/permissionscheme/10001/permission',
      '/rest/api/3/group/member?groupname=jira-users',
    ];
    for (const path of adminPaths) await good('admin', 'GET', path);
    expect(problems).toEqual([]);
  });

  test('the portal of a customer', async () => {
    const raised = await good('carla', 'POST', '/rest/servicedeskapi/request', {
      serviceDeskId: '1',
      requestTypeId: '2',
      requestFieldValues: { summary: 'Colours are wrong', description: '*Bold* words' },
    });
    const path = `/rest/servicedeskapi/request/${raised.body.issueKey}`;
    await good('carla', 'GET', `${path}?expand=participant,status,requestType,serviceDesk,action,sla`);
    await good('carla', 'POST', `${path}/comment`, { body: 'One more thing', public: true });
    await good('carla', 'POST', `${path}/participant`, { accountIds: [site.idOf('nils')] });
    await good('carla', 'DELETE', `${path}/participant`, { accountIds: [site.idOf('nils')] });
    const transitions = await good('carla', 'GET', `${path}/transition`);
    await good('carla', 'POST', `${path}/transition`, {
      id: transitions.body.values[0].id,
      additionalComment: { body: 'Solved, thank you' },
    });
    expect(problems).toEqual([]);
  });

  test('the life of an issue', async () => {
    const made = await good('app', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'BUG' },
        issuetype: { name: 'Bug' },
        summary: 'Made by the app',
        description: doc('Rebuilt'),
        labels: ['from-request'],
        security: { name: 'Internal' },
      },
      properties: [{ key: 'support-outcome', value: { outcomeId: 'one' } }],
    });
    const path = `/rest/api/3/issue/${made.body.key}`;
    await good('app', 'PUT', path, { fields: { summary: 'Renamed' }, update: { labels: [{ add: 'two' }] } });
    const comment = await good('app', 'POST', `${path}/comment`, { body: doc('A note') });
    await good('app', 'PUT', `${path}/comment/${comment.body.id}`, { body: doc('A better note') });
    await good('app', 'GET', `${path}/comment/${comment.body.id}`);
    await good('app', 'POST', '/rest/api/3/comment/list', { ids: [Number(comment.body.id)] });
    const properties = `/rest/api/3/comment/${comment.body.id}/properties`;
    await good('app', 'GET', properties);
    await good('app', 'PUT', `${properties}/mark`, { by: 'app' });
    await good('app', 'GET', `${properties}/mark`);
    await good('app', 'DELETE', `${properties}/mark`);
    await good('app', 'DELETE', `${path}/comment/${comment.body.id}`);
    await good('app', 'PUT', `${path}/properties/note`, { some: 'value' });
    await good('app', 'DELETE', `${path}/properties/note`);
    await good('app', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: 'SUP-2' },
      outwardIssue: { key: made.body.key },
    });
    const linked = await good('app', 'GET', `${path}?fields=issuelinks`);
    await good('app', 'GET', `/rest/api/3/issueLink/${linked.body.fields.issuelinks[0].id}`);
    await good('app', 'DELETE', `/rest/api/3/issueLink/${linked.body.fields.issuelinks[0].id}`);
    await good('developer', 'PUT', `${path}/assignee`, { accountId: site.idOf('developer') });
    await good('developer', 'POST', `${path}/transitions`, { transition: { id: '21' } });
    await good('app', 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: [made.body.key, 'NOPE-1'],
      fields: ['summary'],
    });
    await good('app', 'POST', '/rest/api/3/search/jql', {
      jql: 'project = BUG',
      fields: ['summary'],
      properties: ['support-outcome'],
    });
    await good('app', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = BUG' });
    await good('app', 'POST', '/rest/api/3/permissions/check', {
      accountId: site.idOf('agent'),
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [Number(made.body.id)], projects: [10000] }],
      globalPermissions: ['ADMINISTER'],
    });
    await good('admin', 'DELETE', path);
    expect(problems).toEqual([]);
  });

  test('attachments', async () => {
    const form = new FormData();
    form.append('file', new File(['log line'], 'log.txt', { type: 'text/plain' }));
    const request = new Request(`${base}/rest/api/3/issue/SUP-2/attachments`, {
      method: 'POST',
      body: form,
      headers: { 'x-atlassian-token': 'no-check' },
    });
    const added = await site.send('agent', request);
    expect(added.status).toBe(200);
    const sent = new FormData();
    sent.append('file', new File(['shot'], 'shot.png', { type: 'image/png' }));
    const upload = new Request(`${base}/rest/servicedeskapi/servicedesk/1/attachTemporaryFile`, {
      method: 'POST',
      body: sent,
      headers: { 'x-atlassian-token': 'no-check' },
    });
    const kept = await site.send('carla', upload);
    const ids = kept.body.temporaryAttachments.map(
      (file: { temporaryAttachmentId: string }) => file.temporaryAttachmentId,
    );
    const attach = (who: Who) =>
      site.call(who, 'POST', '/rest/servicedeskapi/request/SUP-2/attachment', {
        temporaryAttachmentIds: ids,
        public: true,
        additionalComment: { body: 'See the picture' },
      });
    expect((await attach('agent')).status).toBe(400);
    expect((await attach('carla')).body).toMatchObject({
      attachments: { values: [{ filename: 'shot.png' }] },
      comment: { public: true, body: 'See the picture\n\nAttached: shot.png' },
    });
    expect((await attach('carla')).status).toBe(400);
    await good('agent', 'GET', `/rest/api/3/attachment/${added.body[0].id}`);
    await good('agent', 'GET', '/rest/servicedeskapi/request/SUP-2/attachment');
    expect(problems).toEqual([]);
  });

  test('administration', async () => {
    await good('admin', 'POST', '/rest/api/3/user', {
      emailAddress: 'new@vendor.example',
      products: ['jira-software'],
    });
    await good('admin', 'POST', '/rest/api/3/group', { name: 'translators' });
    await good('admin', 'POST', '/rest/api/3/group/user?groupname=translators', { accountId: site.idOf('agent') });
    await good('admin', 'POST', '/rest/api/3/project', {
      key: 'AUTOTEST',
      name: 'Auto test',
      projectTypeKey: 'software',
    });
    await good('admin', 'POST', '/rest/api/3/version', { name: '1.0', project: 'AUTOTEST' });
    await good('admin', 'POST', '/rest/api/3/component', { name: 'Core', project: 'AUTOTEST' });
    await good('admin', 'POST', '/rest/api/3/issueLinkType', {
      name: 'Tests',
      inward: 'is tested by',
      outward: 'tests',
    });
    await good('admin', 'POST', '/rest/servicedeskapi/customer', {
      email: 'new@customer.example',
      displayName: 'New One',
    });
    const organization = await good('agent', 'POST', '/rest/servicedeskapi/organization', { name: 'Eastwind' });
    const path = `/rest/servicedeskapi/organization/${organization.body.id}`;
    await good('agent', 'POST', `${path}/user`, { accountIds: [site.idOf('erin')] });
    await good('agent', 'POST', '/rest/servicedeskapi/servicedesk/1/organization', {
      organizationId: Number(organization.body.id),
    });
    await good('agent', 'DELETE', `${path}/user`, { accountIds: [site.idOf('erin')] });
    await good('admin', 'DELETE', path);
    expect(problems).toEqual([]);
  });
});
