import type { ServedSite } from './jira-client.ts';
import { newIssue, newProject, refusal, servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

async function idOf(who: 'agent' | 'nils' | 'dan'): Promise<string> {
  return (await site.cloud(who).myself.getCurrentUser()).accountId ?? '';
}

/** A call whose answer is of no interest beyond that it was good, and valid. */
async function good(method: string, path: string, body?: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await site.raw('admin', path, { method, headers, ...json });
  expect([method, path, answer.status < 400]).toEqual([method, path, true]);
}

describe('an outside client manages people', () => {
  test('accounts come, join groups, have properties and go', async () => {
    const { groups, userProperties, users } = site.cloud('admin');
    const made = await users.createUser({ emailAddress: 'new@vendor.example', products: ['jira-software'] });
    const accountId = made.accountId ?? '';
    expect(await users.getUser({ accountId })).toMatchObject({ emailAddress: 'new@vendor.example' });
    await groups.createGroup({ name: 'translators' } as never);
    await groups.addUserToGroup({ groupname: 'translators', accountId } as never);
    const names = async () => (await users.getUserGroups({ accountId })).map(({ name }) => name);
    expect(await names()).toEqual(['jira-users', 'translators']);
    await good('DELETE', `/rest/api/3/group/user?groupname=translators&accountId=${accountId}`);
    expect(await names()).toEqual(['jira-users']);
    const property = { accountId, propertyKey: 'desk' };
    await good('PUT', `/rest/api/3/user/properties/desk?accountId=${accountId}`, 'by the door');
    expect((await userProperties.getUserProperty(property)).value).toBe('by the door');
    expect((await userProperties.getUserPropertyKeys({ accountId })).keys).toMatchObject([{ key: 'desk' }]);
    expect(await refusal(site.cloud('agent').userProperties.getUserProperty(property))).toBe(403);
    await userProperties.deleteUserProperty(property);
    await users.removeUser({ accountId });
    expect(await users.getUser({ accountId })).toMatchObject({ active: false });
    expect(await refusal(site.cloud('agent').users.removeUser({ accountId }))).toBe(403);
  });

  test('roles of a project and customers of a desk', async () => {
    const [agent, nils, dan] = [await idOf('agent'), await idOf('nils'), await idOf('dan')];
    await good('POST', '/rest/api/3/project/AUTOTEST/role/10003', { user: [agent] });
    await good('POST', '/rest/servicedeskapi/servicedesk/1/customer', { accountIds: [nils] });
    await good('DELETE', '/rest/servicedeskapi/servicedesk/1/organization', { organizationId: 2 });
    await good('POST', '/rest/servicedeskapi/servicedesk/1/customer', { accountIds: [dan] });
    expect((await site.desk('dan').servicedesk.getServiceDeskById({ serviceDeskId: '1' })).id).toBe('1');
    const queue = await site.raw('agent', '/rest/servicedeskapi/servicedesk/1/queue/2');
    expect(await queue.json()).toMatchObject({ name: 'Assigned to me', jql: expect.stringContaining('currentUser()') });
  });

  test('who sees what: security schemes and their levels', async () => {
    const { issueSecuritySchemes = [] } = await site.cloud('admin').issueSecuritySchemes.getIssueSecuritySchemes();
    expect(issueSecuritySchemes).toMatchObject([{ name: 'Team only' }]);
    const id = issueSecuritySchemes[0]?.id;
    await good('GET', `/rest/api/3/issuesecurityschemes/${id}`);
    const project = await site.raw('agent', '/rest/api/3/project/BUG/securitylevel');
    const { levels } = (await project.json()) as { levels: { id: string }[] };
    await good('GET', `/rest/api/3/securitylevel/${levels[0]?.id}`);
    const asCustomer = await site.raw('carla', `/rest/api/3/securitylevel/${levels[0]?.id}`);
    expect(asCustomer.status).toBe(404);
  });
});

describe('what else there is', () => {
  test('a remote link is changed in place, and found and deleted by its global id', async () => {
    const { key } = await newIssue(site);
    const { issueRemoteLinks } = site.cloud('admin');
    const object = { url: 'https://tracker.example/7', title: 'Ticket 7' };
    const { id } = await issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey: key,
      globalId: 'seven',
      object,
    });
    const path = `/rest/api/3/issue/${key}/remotelink`;
    await good('PUT', `${path}/${id}`, { globalId: 'seven', object: { ...object, title: 'Seven' } });
    await good('GET', `${path}?globalId=seven`);
    await good('DELETE', `${path}?globalId=seven`);
    expect(await issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: key })).toEqual([]);
  });

  test('a component, a version and a worklog on their own', async () => {
    const { id: key } = await newIssue(site);
    const made = await site.raw('admin', '/rest/api/3/version', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: '7.0', project: 'AUTOTEST' }),
    });
    const { id } = (await made.json()) as { id: string };
    await good('GET', `/rest/api/3/version/${id}`);
    const component = await site
      .cloud('admin')
      .projectComponents.createComponent({ project: 'AUTOTEST', name: 'Wheel' });
    await good('GET', `/rest/api/3/component/${component.id}`);
    await good('POST', `/rest/api/3/issue/${key}/worklog`, { timeSpentSeconds: 60 });
    await good('GET', `/rest/api/3/issue/${key}/worklog`);
  });
});
