import type { ServedSite } from './jira-client.ts';
import { servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

describe('an outside client reads what a project is made of', () => {
  test('versions and components', async () => {
    const { projectComponents, projectVersions } = site.cloud('agent');
    const versions = await projectVersions.getProjectVersions({ projectIdOrKey: 'BUG' });
    const page = await projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'BUG' });
    expect(page.values?.map(({ id }) => id)).toEqual(versions.map(({ id }) => id));
    expect(Array.isArray(await projectComponents.getProjectComponents({ projectIdOrKey: 'BUG' }))).toBe(true);
  });

  test('one request type of a desk, and one organization', async () => {
    const { organization, servicedesk } = site.desk('agent');
    expect(await servicedesk.getRequestTypeById({ serviceDeskId: '1', requestTypeId: '1' })).toMatchObject({ id: '1' });
    expect(await organization.getOrganization({ organizationId: 1 })).toMatchObject({ id: '1' });
  });

  test('a priority and the statuses', async () => {
    const { issuePriorities, workflowStatusCategories, workflowStatuses } = site.cloud('agent');
    expect(await issuePriorities.getPriority({ id: '3' })).toMatchObject({ id: '3' });
    const statuses = await workflowStatuses.getStatuses();
    expect(statuses.map(({ name }) => name)).toContain('Done');
    expect(await workflowStatuses.getStatus({ idOrName: 'Done' })).toMatchObject({ name: 'Done' });
    expect((await workflowStatusCategories.getStatusCategories()).map(({ key }) => key)).toContain('done');
  });
});
