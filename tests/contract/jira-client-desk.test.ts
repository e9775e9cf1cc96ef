import type { ServedSite } from './jira-client.ts';
import { refusal, servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

/** A request of Carla's, of the type she would choose for a problem. */
async function raised(): Promise<string> {
  const { request, servicedesk } = site.desk('carla');
  const types = await servicedesk.getRequestTypes({ serviceDeskId: '1' });
  const type = types.values?.find(({ name }) => name === 'Report a problem');
  const made = await request.createCustomerRequest({
    serviceDeskId: '1',
    requestTypeId: type?.id ?? '',
    requestFieldValues: { summary: 'Export stops', description: 'With *an* error' },
  });
  return made.issueKey ?? '';
}

describe('an outside client finds service desks', () => {
  test('anybody reads which version runs', async () => {
    expect(await site.desk('nobody').info.getInfo()).toMatchObject({
      isLicensedForUse: true,
      platformVersion: expect.any(String),
    });
  });

  test('people signed in read desks and request types, page by page', async () => {
    const { servicedesk } = site.desk('carla');
    const desks = await servicedesk.getServiceDesks({ limit: 1 });
    expect(desks).toMatchObject({ limit: 1, isLastPage: true, values: [{ id: '1', projectKey: 'SUP' }] });
    expect((await servicedesk.getServiceDeskById({ serviceDeskId: '1' })).id).toBe('1');
    const types = await servicedesk.getRequestTypes({ serviceDeskId: '1', limit: 2 });
    expect(types).toMatchObject({ size: 2, isLastPage: false });
    const requestTypeId = types.values?.[0]?.id ?? '';
    const { requestTypeFields } = await servicedesk.getRequestTypeFields({
      serviceDeskId: '1',
      requestTypeId: Number(requestTypeId) as never,
    });
    expect(requestTypeFields?.map(({ fieldId }) => fieldId)).toContain('summary');
    expect(await refusal(servicedesk.getServiceDeskById({ serviceDeskId: '99999999' }))).toBe(404);
    expect(await refusal(site.desk('nobody').servicedesk.getServiceDesks())).toBe(401);
  });
});

describe('requests', () => {
  test('are raised, read, answered and closed by those they belong to', async () => {
    const key = await raised();
    const { request } = site.desk('carla');
    expect(await request.getCustomerRequestByIdOrKey({ issueIdOrKey: key })).toMatchObject({ issueKey: key });
    expect((await request.getCustomerRequests({ limit: 5 })).values?.map(({ issueKey }) => issueKey)).toContain(key);
    await request.createRequestComment({ issueIdOrKey: key, body: 'More words', public: true });
    await site.desk('agent').request.createRequestComment({ issueIdOrKey: key, body: 'A note', public: false });
    const seenBy = async (who: 'carla' | 'agent') =>
      (await site.desk(who).request.getRequestComments({ issueIdOrKey: key })).values?.map(({ body }) => body);
    expect(await seenBy('carla')).toEqual(['More words']);
    expect(await seenBy('agent')).toEqual(['More words', 'A note']);
    const { values = [] } = await request.getCustomerTransitions({ issueIdOrKey: key });
    await request.performCustomerTransition({ issueIdOrKey: key, id: values[0]?.id });
    const statuses = await request.getCustomerRequestStatus({ issueIdOrKey: key });
    expect(statuses.values).toHaveLength(2);
  });

  test('are shared with participants, and closed to everybody else', async () => {
    const key = await raised();
    const { request } = site.desk('dan');
    for (const asked of [
      request.getCustomerRequestByIdOrKey({ issueIdOrKey: key }),
      request.getRequestComments({ issueIdOrKey: key }),
      request.getRequestParticipants({ issueIdOrKey: key }),
      request.getSlaInformation({ issueIdOrKey: key }),
      request.getCustomerRequestByIdOrKey({ issueIdOrKey: 'NOSUCH-1' }),
    ]) {
      expect([403, 404]).toContain(await refusal(asked));
    }
    const dan = await site.cloud('dan').myself.getCurrentUser();
    const accountIds = [dan.accountId ?? ''];
    await site.desk('agent').request.addRequestParticipants({ issueIdOrKey: key, accountIds });
    expect(await request.getCustomerRequestByIdOrKey({ issueIdOrKey: key })).toMatchObject({ issueKey: key });
  });

  test('are not raised where there is no desk', async () => {
    const nowhere = { serviceDeskId: '99999999', requestTypeId: '99999999' };
    expect(await refusal(site.desk('carla').request.createCustomerRequest(nowhere))).toBeGreaterThanOrEqual(400);
    expect(await refusal(site.desk('nobody').request.createCustomerRequest(nowhere))).toBe(401);
  });
});

describe('organizations', () => {
  test('are made, filled and attached to a desk by agents, and deleted by administrators', async () => {
    const { organization } = site.desk('agent');
    const made = await organization.createOrganization({ name: 'Eastwind' });
    const organizationId = Number(made.id);
    const nils = await site.cloud('nils').myself.getCurrentUser();
    await organization.addUsersToOrganization({ organizationId, body: { accountIds: [nils.accountId ?? ''] } });
    expect((await organization.getUsersInOrganization({ organizationId })).values).toMatchObject([
      { displayName: 'Nils Dahl' },
    ]);
    await organization.addOrganization({ serviceDeskId: '1', body: { organizationId } });
    expect((await organization.getOrganizations({ limit: 1 })).values).toHaveLength(1);
    expect(await refusal(organization.deleteOrganization({ organizationId }))).toBe(403);
    await site.desk('admin').organization.deleteOrganization({ organizationId });
    expect(await refusal(organization.getOrganization({ organizationId }))).toBe(404);
  });

  test('carry properties of their own', async () => {
    const { organization } = site.desk('agent');
    const property = { organizationId: '1', propertyKey: 'contract' };
    await organization.setProperty({ ...property, body: { until: '2027' } });
    expect((await organization.getProperty(property)).value).toEqual({ until: '2027' });
    expect((await organization.getPropertiesKeys({ organizationId: '1' })).keys).toMatchObject([{ key: 'contract' }]);
    await organization.deleteProperty(property);
    expect(await refusal(organization.getProperty(property))).toBe(404);
    expect(await refusal(organization.getPropertiesKeys({ organizationId: '99999999' }))).toBe(404);
  });

  test('without an agent licence the refusal is a 403 with nothing in it', async () => {
    const refused = await site.raw('developer', '/rest/servicedeskapi/organization/1/user');
    expect([refused.status, await refused.text()]).toEqual([403, '']);
    const { customer } = site.desk('developer');
    expect(await refusal(customer.createCustomer({ email: 'not-an-email', displayName: '' }))).toBe(403);
    expect(await refusal(site.desk('admin').customer.createCustomer({ email: 'not-an-email', displayName: '' }))).toBe(
      400,
    );
  });
});

describe('queues', () => {
  test('are the agents’ views on a desk, each with its issues', async () => {
    const key = await raised();
    const { servicedesk } = site.desk('agent');
    const { values = [] } = await servicedesk.getQueues({ serviceDeskId: '1', includeCount: true });
    const open = values.find(({ name }) => name === 'All open');
    expect(open?.issueCount).toBeGreaterThan(0);
    const issues = await servicedesk.getIssuesInQueue({ serviceDeskId: '1', queueId: Number(open?.id) });
    expect(issues.values?.map((issue) => issue.key)).toContain(key);
    expect(await refusal(site.desk('carla').servicedesk.getQueues({ serviceDeskId: '1' }))).toBe(403);
  });

  test('there is no knowledge base, so nothing is found in it', async () => {
    const found = await site.desk('agent').knowledgebase.getArticles({ query: 'export', highlight: false });
    expect(found).toMatchObject({ size: 0, isLastPage: true, values: [] });
  });
});
