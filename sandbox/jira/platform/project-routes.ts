import { rows, run } from '../../db/database.ts';
import { accountOf } from '../account/account-row.ts';
import { createProject } from '../project/create-project.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { isVisible, projectOf, visibleProject } from '../project/project-row.ts';
import { issueTypesOf, projectDetails, projectSummary } from '../project/project-shape.ts';
import { issueTypeShape, statusShape } from '../issue/named-shapes.ts';
import { workflowStatuses } from '../issue/transition.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, queryList, signedIn } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { administrator, projectAdministrator } from './administrator.ts';

const readScopes = scopes(
  'read:jira-work',
  'read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira',
);

function searchProjects(call: Call): Answer {
  const wish = pageWish(call, 50, 100);
  const query = (call.query.get('query') ?? '').toLowerCase();
  const keys = queryList(call, 'keys').map((key) => key.toUpperCase());
  const ids = queryList(call, 'id');
  const types = queryList(call, 'typeKey');
  const found = rows<ProjectRow>(call.site.db, `SELECT * FROM project ORDER BY ${orderOf(call)}`).filter(
    (project) =>
      isVisible(call, project.id) &&
      (keys.length === 0 || keys.includes(project.key.toUpperCase())) &&
      (ids.length === 0 || ids.includes(String(project.id))) &&
      (types.length === 0 || types.includes(project.project_type)) &&
      `${project.key} ${project.name}`.toLowerCase().includes(query),
  );
  const page = found.slice(wish.startAt, wish.startAt + wish.maxResults);
  return ok(
    pageBean(
      call,
      wish,
      found.length,
      page.map((project) => expandedSummary(call, project)),
    ),
  );
}

/** Every project the caller sees, as clients asked before there were pages. */
function allProjects(call: Call): Answer {
  const found = rows<ProjectRow>(call.site.db, 'SELECT * FROM project ORDER BY key');
  return ok(found.filter(({ id }) => isVisible(call, id)).map((project) => projectSummary(call, project)));
}

/** A project of a page, with what `expand` asks for. */
function expandedSummary(call: Call, project: ProjectRow): Record<string, unknown> {
  const { description, lead, issueTypes } = projectDetails(call, project);
  const parts: Readonly<Record<string, unknown>> = { description, lead, issueTypes };
  const asked = queryList(call, 'expand').filter((name) => Object.hasOwn(parts, name));
  return { ...projectSummary(call, project), ...Object.fromEntries(asked.map((name) => [name, parts[name]])) };
}

const orders: Readonly<Record<string, string>> = {
  key: 'key',
  name: 'name',
  owner: 'lead_id',
  issueCount: '(SELECT count(*) FROM issue WHERE issue.project_id = project.id)',
  lastIssueUpdatedDate: '(SELECT max(updated_ms) FROM issue WHERE issue.project_id = project.id)',
};

/** `orderBy` of a project search, as SQL. @throws RestError 400 for what projects are not ordered by */
function orderOf(call: Call): string {
  // a plus sign that was sent as it is arrives as a blank
  const [, sign, name = ''] = /^([+-]?)(.*)$/.exec(call.query.get('orderBy')?.trim() ?? 'key') ?? [];
  const order = Object.hasOwn(orders, name) ? orders[name] : undefined;
  if (order === undefined) throw jiraError(400, [`Projects cannot be ordered by '${name}' here.`]);
  return sign === '-' ? `${order} DESC` : order;
}

function getProject(call: Call): Answer {
  return ok(projectDetails(call, visibleProject(call, param(call, 'projectIdOrKey'))));
}

function postProject(call: Call): Answer {
  administrator(call);
  const project = createProject(call, bodyObject(call));
  return created({ self: `${call.site.baseUrl()}/rest/api/3/project/${project.id}`, id: project.id, key: project.key });
}

/** Changes name, description and lead. @throws RestError 400 naming what will not do, other changes included */
function putProject(call: Call): Answer {
  signedIn(call);
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  projectAdministrator(call, project.id);
  const { name, description, leadAccountId, ...others } = bodyObject(call);
  const lead = typeof leadAccountId === 'string' ? leadAccountId : project.lead_id;
  const errors = {
    ...(accountOf(call.site.db, lead) ? {} : { projectLead: 'You must specify a valid project lead.' }),
    ...Object.fromEntries(Object.keys(others).map((field) => [field, 'The sandbox does not change this.'])),
  };
  if (Object.keys(errors).length > 0) throw jiraError(400, [], errors);
  const text = (value: unknown, standard: string): string => (typeof value === 'string' ? value : standard);
  const sql = 'UPDATE project SET name = ?, description = ?, lead_id = ? WHERE id = ?';
  run(call.site.db, sql, text(name, project.name), text(description, project.description), lead, project.id);
  return ok(projectDetails(call, projectOf(call.site.db, project.id)));
}

function deleteProject(call: Call): Answer {
  administrator(call);
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  run(call.site.db, 'DELETE FROM project WHERE id = ?', project.id);
  return noContent;
}

function projectStatuses(call: Call): Answer {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  const base = call.site.baseUrl();
  const statuses = workflowStatuses(call.site, project.id).map((status) => statusShape(base, status));
  return ok(
    issueTypesOf(call, project.id).map((type) => {
      const { self, id, name, subtask } = issueTypeShape(base, type);
      return { self, id, name, subtask, statuses };
    }),
  );
}

/** These projects are company-managed; only team-managed ones have a hierarchy of their own to tell. */
function hierarchy(call: Call): Answer {
  const project = visibleProject(call, param(call, 'projectId'));
  throw jiraError(404, [`The project with id ${project.id} is not simplified.`]);
}

/** Nobody is notified by mail here, so no project has a scheme for it. */
function notificationScheme(call: Call): Answer {
  signedIn(call);
  visibleProject(call, param(call, 'projectKeyOrId'));
  throw jiraError(404, ['There is no notification scheme associated with the project.']);
}

const byKey = '/rest/api/3/project/{projectIdOrKey}';
const manage = scopes('manage:jira-configuration', 'write:project:jira read:project:jira');
const statusScopes = scopes('read:jira-work', 'read:issue-status:jira read:issue-type:jira read:status:jira');

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/project/search', scopes: readScopes, handle: searchProjects },
  { method: 'GET', path: byKey, scopes: readScopes, handle: getProject },
  { method: 'POST', path: '/rest/api/3/project', scopes: manage, handle: postProject },
  {
    method: 'PUT',
    path: byKey,
    scopes: scopes(
      'manage:jira-project',
      'read:issue-type:jira read:project:jira read:project.property:jira read:user:jira write:project:jira write:project.avatar:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira',
    ),
    handle: putProject,
  },
  {
    method: 'DELETE',
    path: byKey,
    scopes: scopes('manage:jira-configuration', 'delete:project:jira'),
    handle: deleteProject,
  },
  { method: 'GET', path: '/rest/api/3/project', scopes: readScopes, handle: allProjects },
  { method: 'GET', path: `${byKey}/statuses`, scopes: statusScopes, handle: projectStatuses },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectId}/hierarchy',
    scopes: scopes('read:jira-work', 'read:issue-type:jira read:issue-type-hierarchy:jira'),
    handle: hierarchy,
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/notificationscheme',
    scopes: scopes(
      'read:jira-work',
      'read:project-category:jira read:project-role:jira read:project:jira read:user:jira read:group:jira read:field:jira read:avatar:jira read:field-configuration:jira read:notification-scheme:jira',
    ),
    handle: notificationScheme,
  },
];
