import { row, rows, run } from '../../db/database.ts';
import { createProject } from '../project/create-project.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { isVisible, visibleProject } from '../project/project-row.ts';
import { issueTypesOf, projectDetails, projectSummary } from '../project/project-shape.ts';
import { issueTypeShape, statusShape } from '../issue/named-shapes.ts';
import { workflowStatuses } from '../issue/transition.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, queryList, signedIn } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

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
  const found = rows<ProjectRow>(call.site.db, 'SELECT * FROM project ORDER BY key').filter(
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
      page.map((project) => projectSummary(call, project)),
    ),
  );
}

function getProject(call: Call): Answer {
  return ok(projectDetails(call, visibleProject(call, param(call, 'projectIdOrKey'))));
}

function postProject(call: Call): Answer {
  administrator(call);
  const project = createProject(call, bodyObject(call));
  return created({ self: `${call.site.baseUrl()}/rest/api/3/project/${project.id}`, id: project.id, key: project.key });
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

/** Empty for those who may not set issue security: the levels are not theirs to know (platform.md 6.2). */
function securityLevels(call: Call): Answer {
  signedIn(call);
  const project = visibleProject(call, param(call, 'projectKeyOrId'));
  if (!call.access.has('SET_ISSUE_SECURITY', project.id)) return ok({ levels: [] });
  const levels = levelShapes(call, project.security_scheme_id).filter((level) =>
    call.access.isInLevel({ project_id: project.id, security_level_id: Number(level.id) }),
  );
  return ok({ levels });
}

function securityScheme(call: Call): Answer {
  signedIn(call);
  const project = visibleProject(call, param(call, 'projectKeyOrId'));
  if (!call.access.has('ADMINISTER_PROJECTS', project.id) && !call.access.hasGlobal('ADMINISTER')) {
    throw jiraError(403, ['You do not have permission to administer this project.']);
  }
  const sql = 'SELECT id, name, description, default_level_id FROM security_scheme WHERE id = ?';
  const scheme = row<{ id: number; name: string; description: string; default_level_id: number | null }>(
    call.site.db,
    sql,
    project.security_scheme_id,
  );
  if (!scheme) throw jiraError(404, ['The project has no issue security scheme.']);
  return ok({
    self: `${call.site.baseUrl()}/rest/api/3/issuesecurityschemes/${scheme.id}`,
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    ...(scheme.default_level_id === null ? {} : { defaultSecurityLevelId: scheme.default_level_id }),
    levels: levelShapes(call, scheme.id),
  });
}

function levelShapes(call: Call, schemeId: number | null): { id: string; [member: string]: unknown }[] {
  const sql = `SELECT l.id, l.name, l.description, l.id = s.default_level_id AS is_default FROM security_level l
    JOIN security_scheme s ON s.id = l.scheme_id WHERE l.scheme_id = ? ORDER BY l.id`;
  type LevelRow = { id: number; name: string; description: string; is_default: number | null };
  return rows<LevelRow>(call.site.db, sql, schemeId).map((level) => ({
    self: `${call.site.baseUrl()}/rest/api/3/securitylevel/${level.id}`,
    id: String(level.id),
    name: level.name,
    description: level.description,
    isDefault: level.is_default === 1,
    issueSecuritySchemeId: String(schemeId),
  }));
}

const byKey = '/rest/api/3/project/{projectIdOrKey}';
const byEither = '/rest/api/3/project/{projectKeyOrId}';
const manage = scopes('manage:jira-configuration', 'write:project:jira read:project:jira');
const levelScopes = scopes('read:jira-work', 'read:issue-security-level:jira');
const schemeScopes = scopes('read:jira-work', 'read:issue-security-level:jira read:issue-security-scheme:jira');
const statusScopes = scopes('read:jira-work', 'read:issue-status:jira read:issue-type:jira read:status:jira');

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/project/search', scopes: readScopes, handle: searchProjects },
  { method: 'GET', path: byKey, scopes: readScopes, handle: getProject },
  { method: 'POST', path: '/rest/api/3/project', scopes: manage, handle: postProject },
  {
    method: 'DELETE',
    path: byKey,
    scopes: scopes('manage:jira-configuration', 'delete:project:jira'),
    handle: deleteProject,
  },
  { method: 'GET', path: `${byKey}/statuses`, scopes: statusScopes, handle: projectStatuses },
  { method: 'GET', path: `${byEither}/securitylevel`, scopes: levelScopes, handle: securityLevels },
  { method: 'GET', path: `${byEither}/issuesecuritylevelscheme`, scopes: schemeScopes, handle: securityScheme },
];
