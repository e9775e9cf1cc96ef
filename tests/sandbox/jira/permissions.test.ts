import type { SiteUnderTest, Who } from './site-under-test.ts';
import { addressOf, appAccountId, base, doc, siteUnderTest } from './site-under-test.ts';

const bug = (more: Record<string, unknown> = {}) => ({
  fields: { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'A bug', ...more },
});

describe('Permissions', () => {
  let site: SiteUnderTest;
  beforeEach(() => {
    site = siteUnderTest();
  });

  async function setPermission(body: Record<string, unknown>, who = 'admin'): Promise<number> {
    const request = new Request(`${base}/sandbox/permissions`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${addressOf(who)}:t`)}` },
    });
    return (await site.jira.pages.request(request)).status;
  }

  test('each of the app’s grants can be taken and given back', async () => {
    const create = () => site.call('app', 'POST', '/rest/api/3/issue', bug({ security: { name: 'Internal' } }));
    const grant = { projectKey: 'BUG', accountId: appAccountId };
    expect((await create()).status).toBe(201);

    await setPermission({ ...grant, permission: 'SET_ISSUE_SECURITY', granted: false });
    const refused = await create();
    expect(refused.status).toBe(400);
    expect(refused.body.errors.security).toMatch(/cannot be set/);
    expect((await site.call('app', 'GET', '/rest/api/3/project/BUG/securitylevel')).body).toEqual({ levels: [] });
    await setPermission({ ...grant, permission: 'SET_ISSUE_SECURITY', granted: true });

    await setPermission({ ...grant, securityLevel: 'Internal', granted: false });
    expect((await create()).status).toBe(400);
    await setPermission({ ...grant, securityLevel: 'Internal', granted: true });
    expect((await create()).status).toBe(201);

    await setPermission({ ...grant, permission: 'CREATE_ISSUES', granted: false });
    expect((await create()).body.errorMessages).toEqual([
      'You do not have permission to create issues in this project.',
    ]);
    await setPermission({ ...grant, permission: 'BROWSE_PROJECTS', granted: false });
    await setPermission({ projectKey: 'BUG', anyone: true, permission: 'BROWSE_PROJECTS', granted: false });
    expect((await site.call('app', 'GET', '/rest/api/3/issue/BUG-1')).status).toBe(404);
    expect((await site.call(null, 'GET', '/rest/api/3/issue/BUG-1')).status).toBe(404);
  });

  test('only administrators change grants', async () => {
    expect(await setPermission({ projectKey: 'BUG', permission: 'ADD_COMMENTS', granted: false }, 'agent')).toBe(403);
    expect(await setPermission({ projectKey: 'NOPE', permission: 'ADD_COMMENTS', granted: false })).toBe(404);
    expect(await setPermission({ projectKey: 'BUG', permission: 'FLY', granted: true })).toBe(400);
  });

  test('linking needs Link Issues on both sides and to see both issues', async () => {
    const link = (who: Who) =>
      site.call(who, 'POST', '/rest/api/3/issueLink', {
        type: { name: 'Relates' },
        inwardIssue: { key: 'SUP-5' },
        outwardIssue: { key: 'BUG-2' },
      });
    expect((await link('developer')).status).toBe(404);
    await setPermission({ projectKey: 'BUG', permission: 'LINK_ISSUES', granted: false });
    expect((await link('app')).status).toBe(401);
    expect((await link('agent')).status).toBe(201);
  });

  test.each<[string, string, Record<string, unknown> | undefined, string]>([
    ['PUT', '/rest/api/3/issue/BUG-1', { fields: { summary: 'x' } }, 'EDIT_ISSUES'],
    ['POST', '/rest/api/3/issue/BUG-1/comment', { body: doc('x') }, 'ADD_COMMENTS'],
    ['PUT', '/rest/api/3/issue/BUG-1/properties/x', { a: 1 }, 'EDIT_ISSUES'],
    ['DELETE', '/rest/api/3/issue/BUG-1', undefined, 'DELETE_ISSUES'],
  ])('%s %s is refused with 403 without %s', async (method, path, body, permission) => {
    await setPermission({ projectKey: 'BUG', permission, granted: false });
    expect((await site.call('app', method, path, body)).status).toBe(403);
  });

  test.each<[string, string, Record<string, unknown> | undefined]>([
    ['POST', '/rest/api/3/issue', bug()],
    ['PUT', '/rest/api/3/issue/BUG-1', { fields: { summary: 'x' } }],
    ['POST', '/rest/api/3/issue/BUG-1/comment', { body: doc('x') }],
    ['GET', '/rest/api/3/myself', undefined],
    ['GET', '/rest/servicedeskapi/request', undefined],
    ['POST', '/rest/servicedeskapi/request', { serviceDeskId: '1', requestTypeId: '1' }],
  ])('%s %s asks a visitor to sign in', async (method, path, body) => {
    expect((await site.call(null, method, path, body)).status).toBe(401);
  });

  test('agent-only calls without an agent licence get 403 without a body', async () => {
    for (const [method, path] of [
      ['GET', '/rest/servicedeskapi/request/SUP-2/sla'],
      ['GET', '/rest/servicedeskapi/servicedesk/1/organization'],
      ['GET', '/rest/servicedeskapi/organization/1/user'],
    ] as const) {
      const reply = await site.call('carla', method, path);
      expect([path, reply.status, reply.body]).toEqual([path, 403, '']);
    }
  });

  test('customers cannot raise for others, write internal notes or name participants', async () => {
    const values = { serviceDeskId: '1', requestTypeId: '1', requestFieldValues: { summary: 'Help' } };
    const raise = (more: object) => site.call('carla', 'POST', '/rest/servicedeskapi/request', { ...values, ...more });
    expect((await raise({ raiseOnBehalfOf: site.idOf('nils') })).status).toBe(403);
    expect((await raise({ requestParticipants: [site.idOf('nils')] })).status).toBe(403);
    const note = { body: 'x', public: false };
    expect((await site.call('carla', 'POST', '/rest/servicedeskapi/request/SUP-2/comment', note)).status).toBe(403);
    const asAgent = await site.call('agent', 'POST', '/rest/servicedeskapi/request', {
      ...values,
      raiseOnBehalfOf: 'nils@northwind.example',
    });
    expect(asAgent.body.reporter.accountId).toBe(site.idOf('nils'));
  });

  test('mypermissions and the bulk check tell agents, customers and the app apart', async () => {
    const mine = async (who: Who, query: string) =>
      (await site.call(who, 'GET', `/rest/api/3/mypermissions?${query}`)).body.permissions;
    const asked = 'permissions=SERVICEDESK_AGENT,ADMINISTER&issueKey=SUP-2';
    expect(await mine('agent', asked)).toMatchObject({
      SERVICEDESK_AGENT: { havePermission: true },
      ADMINISTER: { havePermission: false },
    });
    expect(await mine('admin', 'permissions=ADMINISTER')).toMatchObject({ ADMINISTER: { havePermission: true } });
    expect((await site.call('carla', 'GET', `/rest/api/3/mypermissions?${asked}`)).status).toBe(404);
    const check = await site.call('app', 'POST', '/rest/api/3/permissions/check', {
      accountId: site.idOf('developer'),
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [10000, 10001, 10002] }],
    });
    expect(check.body.projectPermissions).toEqual([
      { permission: 'BROWSE_PROJECTS', issues: [], projects: [10001, 10002] },
      { permission: 'EDIT_ISSUES', issues: [], projects: [10001, 10002] },
    ]);
  });

  test('sharing works for customers, with accounts only', async () => {
    const path = '/rest/servicedeskapi/request/SUP-2/participant';
    expect((await site.call('dan', 'POST', path, { accountIds: [site.idOf('dan')] })).status).toBe(404);
    expect((await site.call('carla', 'POST', path, { accountIds: ['qm:nobody'] })).status).toBe(400);
    expect((await site.call('carla', 'POST', path, { accountIds: [site.idOf('dan')] })).body.size).toBe(1);
    expect((await site.call('dan', 'GET', '/rest/servicedeskapi/request/SUP-2')).status).toBe(200);
    expect((await site.call('dan', 'DELETE', path, { accountIds: [site.idOf('dan')] })).status).toBe(200);
    expect((await site.call('dan', 'GET', '/rest/servicedeskapi/request/SUP-2')).status).toBe(404);
  });
});
