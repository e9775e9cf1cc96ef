import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Project, Projects, ProjectStatus } from '../ports/projects';
import type { RequestType } from '../rules/request';
import { allPages, answerOf, answerOrNull } from './rest';
import { readCreateScreen } from './create-screens';
import { readServiceDesks, type ServiceDesk } from './service-desks';

export const jiraProjects: Projects = {
  read,
  isVisible,
  list,
  linkTypes,
  statuses,
  createScreen: readCreateScreen,
  requestTypes,
};

/** Reading levels takes a call per project; a site with more projects names its targets by hand. */
const mostProjects = 50;

const kind = v.fallback(v.picklist(['service_desk', 'software', 'business']), 'business');
const project = v.object({
  key: v.string(),
  name: v.string(),
  projectTypeKey: kind,
  issueTypes: v.fallback(v.array(v.object({ name: v.string() })), []),
});
const keyPage = v.object({ values: v.array(v.object({ key: v.string() })) });
const levels = v.object({ levels: v.array(v.object({ id: v.string(), name: v.string() })) });
const types = v.object({ issueLinkTypes: v.array(v.object({ name: v.string() })) });

async function read(projectKey: string): Promise<Project | null> {
  const found = await readPlain(projectKey);
  if (!found) return null;
  return {
    key: found.key,
    name: found.name,
    kind: found.projectTypeKey,
    issueTypes: found.issueTypes.map((type) => type.name),
    securityLevels:
      found.projectTypeKey === 'service_desk' ? [] : (await readSecurityLevels(projectKey)).map((level) => level.name),
  };
}

function readPlain(projectKey: string): Promise<v.InferOutput<typeof project> | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/project/${projectKey}`);
  return answerOrNull('GET /rest/api/3/project/{projectIdOrKey}', answer, project);
}

async function isVisible(projectKey: string): Promise<boolean> {
  return (await readPlain(projectKey)) !== null;
}

async function list(): Promise<readonly Project[]> {
  const answer = api.asApp().requestJira(route`/rest/api/3/project/search?maxResults=${mostProjects}&orderBy=key`);
  const { values } = await answerOf('GET /rest/api/3/project/search', answer, keyPage);
  const projects = await Promise.all(values.map(({ key }) => read(key)));
  return projects.filter((found) => found !== null);
}

async function linkTypes(): Promise<readonly string[]> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issueLinkType`);
  const { issueLinkTypes } = await answerOf('GET /rest/api/3/issueLinkType', answer, types);
  return issueLinkTypes.map((type) => type.name);
}

const statusesByType = v.array(
  v.object({ statuses: v.array(v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) })) }),
);

async function statuses(projectKey: string): Promise<readonly ProjectStatus[]> {
  const answer = api.asApp().requestJira(route`/rest/api/3/project/${projectKey}/statuses`);
  const found = await answerOf('GET /rest/api/3/project/{projectIdOrKey}/statuses', answer, statusesByType);
  return found.flatMap((type) =>
    type.statuses.map(({ name, statusCategory }) => ({ name, isDone: statusCategory.key === 'done' })),
  );
}

/** Platform fact: empty unless the app's account has Set Issue Security; 404 where the project has no scheme. */
export async function readSecurityLevels(
  projectKey: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const answer = api.asApp().requestJira(route`/rest/api/3/project/${projectKey}/securitylevel`);
  const found = await answerOrNull('GET /rest/api/3/project/{projectKeyOrId}/securitylevel', answer, levels);
  return found?.levels ?? [];
}

const requestTypePage = v.object({
  values: v.array(v.object({ id: v.string(), name: v.string() })),
  isLastPage: v.fallback(v.boolean(), true),
});

async function requestTypes(projectKeys: readonly string[]): Promise<readonly RequestType[]> {
  const desks = (await readServiceDesks()).filter(({ projectKey }) => projectKeys.includes(projectKey));
  return (await Promise.all(desks.map(requestTypesOf))).flat();
}

function requestTypesOf(desk: ServiceDesk): Promise<readonly RequestType[]> {
  return allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(route`/rest/servicedeskapi/servicedesk/${desk.id}/requesttype?start=${start}&limit=50`);
    const operation = 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype';
    const page = await answerOf(operation, answer, requestTypePage);
    return { items: page.values, isLast: page.isLastPage };
  });
}
