import type { ServedSite } from './jira-client.ts';
import { newIssue, newProject, refusal, servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

describe('an outside client looks at the site', () => {
  test('its address, kind and age', async () => {
    const info = await site.cloud('nobody').serverInfo.getServerInfo();
    expect(info).toMatchObject({ baseUrl: site.host, deploymentType: 'Cloud', versionNumbers: [1001, 0, 0] });
    expect([info.buildDate, info.serverTime].map((date) => Number.isNaN(Date.parse(String(date))))).toEqual([
      false,
      false,
    ]);
  });

  test('behind a proxy that ends TLS every address is the one the client knows', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'jira.example' };
    const types = await site.raw('admin', '/rest/api/3/issuetype', { headers });
    const [first] = (await types.json()) as { self: string }[];
    expect(first?.self).toMatch(/^https:\/\/jira\.example\/rest\/api\/3\/issuetype\/\d+$/);
  });

  test('who they are, with groups only when asked', async () => {
    const { myself } = site.cloud('admin');
    const plain = await myself.getCurrentUser();
    expect(plain).toMatchObject({ active: true, accountType: 'atlassian', emailAddress: 'admin@vendor.example' });
    expect(plain.groups).toMatchObject({ size: 2, items: [] });
    const expanded = await myself.getCurrentUser({ expand: ['groups', 'applicationRoles'] });
    expect(expanded.groups?.items).toHaveLength(expanded.groups?.size ?? -1);
    expect(expanded.applicationRoles?.items).toHaveLength(expanded.applicationRoles?.size ?? -1);
    expect(await refusal(site.cloud('nobody').myself.getCurrentUser())).toBe(401);
  });

  test('their locale and a preference of their own', async () => {
    const { myself } = site.cloud('admin');
    expect(await myself.getLocale()).toEqual({ locale: 'en_US' });
    const key = 'a.preference';
    for (const value of ['one', 'two']) {
      await myself.setPreference({ key, body: value as never });
      expect(await myself.getPreference({ key })).toBe(value);
    }
    expect(await refusal(site.cloud('agent').myself.getPreference({ key }))).toBe(404);
    await myself.removePreference({ key });
    expect(await refusal(myself.getPreference({ key }))).toBe(404);
  });

  test('the fields, and the custom ones page by page', async () => {
    const { issueFields } = site.cloud('admin');
    const fields = await issueFields.getFields();
    expect(fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['summary', 'description', 'issuetype', 'project', 'status']),
    );
    for (const { custom, id, schema } of fields) {
      expect([custom, schema?.customId !== undefined]).toEqual(
        id?.startsWith('customfield_') ? [true, true] : [false, false],
      );
    }
    const page = await issueFields.getFieldsPaginated({ type: ['custom'], maxResults: 2 });
    expect(page).toMatchObject({ maxResults: 2, isLast: false });
    expect(page.values?.every(({ id }) => /^customfield_\d+$/.test(id))).toBe(true);
    expect(await refusal(issueFields.deleteCustomField({ id: 'customfield_99999999' }))).toBe(404);
    expect(await refusal(issueFields.deleteCustomField({ id: 'customfield_10010' }))).toBe(400);
    expect(await refusal(site.cloud('agent').issueFields.getFieldsPaginated())).toBe(403);
  });

  test('issue types and what they can become', async () => {
    const { issueTypes, projects } = site.cloud('admin');
    const types = await issueTypes.getIssueAllTypes();
    for (const { subtask, hierarchyLevel } of types) expect(subtask).toBe(hierarchyLevel === -1);
    const task = types.find(({ name }) => name === 'Task');
    expect(await issueTypes.getIssueType({ id: task?.id ?? '' })).toEqual(task);
    const others = (await issueTypes.getAlternativeIssueTypes({ id: task?.id ?? '' })).map(({ name }) => name);
    expect(others).toEqual(expect.arrayContaining(['Bug', 'Story']));
    expect(others).not.toContain('Task');
    expect(others).not.toContain('Sub-task');
    const project = await projects.getProject({ projectIdOrKey: 'AUTOTEST' });
    expect(project.issueTypes?.map(({ name }) => name)).toEqual(expect.arrayContaining(['Task', 'Sub-task']));
    expect(await refusal(issueTypes.getIssueType({ id: '99999999' }))).toBe(404);
    expect(await refusal(issueTypes.deleteIssueType({ id: '99999999' }))).toBe(404);
    await newIssue(site);
    expect(await refusal(issueTypes.deleteIssueType({ id: task?.id ?? '' }))).toBe(409);
    expect(await refusal(site.cloud('agent').issueTypes.deleteIssueType({ id: '99999999' }))).toBe(403);
  });
});

describe('projects', () => {
  test('are read by key and id, in the case they are written', async () => {
    const { projects } = site.cloud('admin');
    const project = await projects.getProject({ projectIdOrKey: 'AUTOTEST' });
    expect((await projects.getProject({ projectIdOrKey: project.id ?? '' })).key).toBe('AUTOTEST');
    const expanded = await projects.getProject({ projectIdOrKey: 'AUTOTEST', expand: ['description', 'lead'] });
    expect(expanded.lead?.accountId).toBe(project.lead?.accountId);
    expect(await refusal(projects.getProject({ projectIdOrKey: 'autotest' }))).toBe(404);
    expect(await refusal(projects.getProject({ projectIdOrKey: 'NOSUCHPROJECT' }))).toBe(404);
    expect(await refusal(projects.deleteProject({ projectIdOrKey: 'NOSUCHPROJECT' }))).toBe(404);
  });

  test('are searched in pages and in either order', async () => {
    const { projects } = site.cloud('admin');
    const keys = async (more: object) => (await projects.searchProjects(more)).values?.map(({ key }) => key);
    expect(await keys({ query: 'AUTOTEST' })).toEqual(['AUTOTEST']);
    expect(await keys({ maxResults: 1 })).toHaveLength(1);
    expect(await keys({ orderBy: '-key' })).toEqual((await keys({ orderBy: 'key' }))?.reverse());
  });

  test('tell their statuses, and that they have neither hierarchy nor notification scheme', async () => {
    const { projects } = site.cloud('admin');
    const statuses = await projects.getAllStatuses({ projectIdOrKey: 'AUTOTEST' });
    expect(statuses.every((type) => (type.statuses ?? []).every(({ statusCategory }) => statusCategory?.key))).toBe(
      true,
    );
    const { id } = await projects.getProject({ projectIdOrKey: 'AUTOTEST' });
    await expect(projects.getHierarchy({ projectId: Number(id) })).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('not simplified'),
    });
    await expect(projects.getNotificationSchemeForProject({ projectKeyOrId: 'AUTOTEST' })).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('notification scheme'),
    });
  });
});

describe('permissions', () => {
  const mine = async (person: 'admin' | 'carla' | 'nobody', more: object) =>
    (await site.cloud(person).permissions.getMyPermissions(more)).permissions as Record<
      string,
      { havePermission: boolean }
    >;

  test('exactly those asked about, in a project and anywhere', async () => {
    const permissions = ['BROWSE_PROJECTS', 'CREATE_ISSUES'];
    expect(await mine('admin', { projectKey: 'AUTOTEST', permissions })).toEqual({
      BROWSE_PROJECTS: expect.objectContaining({ havePermission: true, type: 'PROJECT' }),
      CREATE_ISSUES: expect.objectContaining({ havePermission: true, type: 'PROJECT' }),
    });
    expect((await mine('carla', { permissions: ['CREATE_ISSUES'] }))['CREATE_ISSUES']?.havePermission).toBe(false);
    expect((await mine('nobody', { permissions: ['BROWSE_PROJECTS'] }))['BROWSE_PROJECTS']?.havePermission).toBe(true);
    expect(await refusal(mine('admin', { permissions: ['NO_SUCH_PERMISSION'] }))).toBe(400);
  });

  test('the whole list, the granted among many, and the projects they open', async () => {
    const { permissions } = site.cloud('admin');
    const all = Object.keys((await permissions.getAllPermissions()).permissions ?? {});
    expect(all.length).toBeGreaterThan(20);
    expect(all).toEqual(expect.arrayContaining(['BROWSE_PROJECTS', 'CREATE_ISSUES', 'DELETE_ISSUES', 'ADMINISTER']));
    expect(await permissions.getBulkPermissions({})).toEqual({ globalPermissions: [], projectPermissions: [] });
    expect(
      await permissions.getBulkPermissions({
        globalPermissions: ['ADMINISTER'],
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [] }],
      }),
    ).toMatchObject({ globalPermissions: ['ADMINISTER'] });
    const opened = async (person: 'admin' | 'carla', keys: string[]) =>
      (await site.cloud(person).permissions.getPermittedProjects({ permissions: keys })).projects?.map(
        ({ key }) => key,
      );
    expect(await opened('admin', ['CREATE_ISSUES'])).toContain('AUTOTEST');
    expect(await opened('carla', ['BROWSE_PROJECTS'])).toEqual(['BUG']);
    expect(await refusal(opened('admin', ['NO_SUCH_PERMISSION']))).toBe(400);
    expect(await site.cloud('nobody').permissions.getAllPermissions()).toMatchObject({
      permissions: { ADMINISTER: {} },
    });
  });
});
