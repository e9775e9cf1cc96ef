import type { ServedSite } from './jira-client.ts';
import { newIssue, newProject, refusal, servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

describe('an outside client administers', () => {
  test('a project from its first day to its last', async () => {
    const { myself, projects } = site.cloud('admin');
    const { accountId = '' } = await myself.getCurrentUser();
    const project = {
      key: 'SHORT',
      name: 'Short-lived',
      projectTypeKey: 'business',
      leadAccountId: accountId,
    } as const;
    await projects.createProject(project);
    const renamed = await projects.updateProject({ projectIdOrKey: 'SHORT', name: 'Renamed', description: 'Why' });
    expect(renamed).toMatchObject({ key: 'SHORT', name: 'Renamed', description: 'Why' });
    expect(await refusal(site.cloud('agent').projects.updateProject({ projectIdOrKey: 'SHORT', name: 'Mine' }))).toBe(
      403,
    );
    await projects.deleteProject({ projectIdOrKey: 'SHORT' });
    expect(await refusal(projects.getProject({ projectIdOrKey: 'SHORT' }))).toBe(404);
  });

  test('components', async () => {
    const { projectComponents } = site.cloud('admin');
    const { id = '' } = await projectComponents.createComponent({ project: 'AUTOTEST', name: 'Engine' });
    expect(await projectComponents.updateComponent({ id, body: { description: 'Makes it run' } })).toMatchObject({
      name: 'Engine',
      description: 'Makes it run',
    });
    expect(await refusal(site.cloud('agent').projectComponents.deleteComponent({ id }))).toBe(403);
    await projectComponents.deleteComponent({ id });
    expect(await refusal(projectComponents.getComponent({ id }))).toBe(404);
  });

  test('versions, one of which takes the other’s place', async () => {
    const { issues, projectVersions, projects } = site.cloud('admin');
    const projectId = Number((await projects.getProject({ projectIdOrKey: 'AUTOTEST' })).id);
    const make = async (name: string) => (await projectVersions.createVersion({ projectId, name })).id ?? '';
    const [old, next] = [await make('1.0'), await make('2.0')];
    const { key } = await newIssue(site, { fixVersions: [{ id: old }] });
    expect(await projectVersions.updateVersion({ id: next, body: { released: true } })).toMatchObject({
      released: true,
    });
    await projectVersions.deleteAndReplaceVersion({ id: old, moveFixIssuesTo: Number(next) });
    const { fields } = await issues.getIssue({ issueIdOrKey: key, fields: ['fixVersions'] });
    expect(fields).toMatchObject({ fixVersions: [{ name: '2.0' }] });
    expect(await refusal(projectVersions.getVersion({ id: old }))).toBe(404);
  });

  test('groups', async () => {
    const { groups } = site.cloud('admin');
    await groups.createGroup({ name: 'translators' } as never);
    const found = await groups.findGroups({ query: 'transl' });
    expect(found.groups?.map(({ name }) => name)).toEqual(['translators']);
    expect((await site.cloud('nobody').groups.findGroups({ query: 'transl' })).groups).toEqual([]);
    expect(await refusal(site.cloud('agent').groups.removeGroup({ groupname: 'translators' }))).toBe(403);
    await groups.removeGroup({ groupname: 'translators' });
    expect((await groups.findGroups({ query: 'transl' })).groups).toEqual([]);
  });

  test('and reads what happened to many issues at once', async () => {
    const { issues } = site.cloud('admin');
    const made = [await newIssue(site), await newIssue(site)];
    for (const { key } of made) await issues.editIssue({ issueIdOrKey: key, fields: { summary: `${key} renamed` } });
    const issueIdsOrKeys = made.map(({ key }) => key);
    const { issueChangeLogs = [] } = await issues.getBulkChangelogs({ issueIdsOrKeys, fieldIds: ['summary'] });
    expect(issueChangeLogs.map(({ issueId }) => issueId)).toEqual(made.map(({ id }) => id));
    const changelogId = Number(issueChangeLogs[0]?.changeHistories?.[0]?.id);
    const { histories = [] } = await issues.getChangeLogsByIds({
      issueIdOrKey: issueIdsOrKeys[0] ?? '',
      changelogIds: [changelogId],
    });
    expect(histories).toMatchObject([{ items: [{ field: 'summary' }] }]);
    const none = await site.cloud('nobody').issues.getBulkChangelogs({ issueIdsOrKeys });
    expect(none.issueChangeLogs).toEqual([]);
  });
});
