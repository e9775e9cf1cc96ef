import { row, rows, run } from '../../db/database.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { visibleProject } from '../project/project-row.ts';
import type { RoleRow } from '../project/project-shape.ts';
import { rolesOf } from '../project/project-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { projectAdministrator } from './administrator.ts';

function list(call: Call): Answer {
  const project = ownProject(call);
  return ok(Object.fromEntries(rolesOf(call).map((role) => [role.name, selfOf(call, project, role)])));
}

function get(call: Call): Answer {
  const project = ownProject(call);
  return ok(shape(call, project, roleOf(call)));
}

/** Adds actors: `{user: [accountId], groupId: [id]}`. */
function post(call: Call): Answer {
  signedIn(call);
  const project = ownProject(call);
  const role = roleOf(call);
  const { user, groupId } = bodyObject(call);
  const sql =
    'INSERT OR IGNORE INTO project_role_actor (project_id, role_id, actor_type, actor_id) VALUES (?, ?, ?, ?)';
  for (const accountId of texts(user)) run(call.site.db, sql, project.id, role.id, 'account', accountId);
  for (const id of texts(groupId)) run(call.site.db, sql, project.id, role.id, 'group', id);
  return ok(shape(call, project, role));
}

function ownProject(call: Call): ProjectRow {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  projectAdministrator(call, project.id);
  return project;
}

function roleOf(call: Call): RoleRow {
  const id = Number(param(call, 'id')) || -1;
  const found = row<RoleRow>(call.site.db, 'SELECT * FROM project_role WHERE id = ?', id);
  if (!found) throw jiraError(404, ['Can not retrieve a role actor for a null project role.']);
  return found;
}

function selfOf(call: Call, project: ProjectRow, role: RoleRow): string {
  return `${call.site.baseUrl()}/rest/api/3/project/${project.id}/role/${role.id}`;
}

interface Actor {
  readonly actor_type: 'account' | 'group';
  readonly actor_id: string;
  readonly name: string | null;
}

function shape(call: Call, project: ProjectRow, role: RoleRow): Record<string, unknown> {
  const sql = `SELECT a.actor_type, a.actor_id, coalesce(u.display_name, g.name) AS name FROM project_role_actor a
    LEFT JOIN account u ON a.actor_type = 'account' AND u.account_id = a.actor_id
    LEFT JOIN account_group g ON a.actor_type = 'group' AND g.id = a.actor_id
    WHERE a.project_id = ? AND a.role_id = ? ORDER BY name`;
  const actors = rows<Actor>(call.site.db, sql, project.id, role.id);
  return {
    self: selfOf(call, project, role),
    name: role.name,
    id: role.id,
    description: role.description,
    actors: actors.map((actor, at) => actorShape(actor, at)),
  };
}

function actorShape({ actor_type, actor_id, name }: Actor, at: number): Record<string, unknown> {
  if (actor_type === 'account') {
    return {
      id: at + 1,
      displayName: name ?? actor_id,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: actor_id },
    };
  }
  const actorGroup = { name: name ?? actor_id, displayName: name ?? actor_id, groupId: actor_id };
  return { id: at + 1, displayName: name ?? actor_id, type: 'atlassian-group-role-actor', actorGroup };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const all = '/rest/api/3/project/{projectIdOrKey}/role';
const one = `${all}/{id}`;
const readOne =
  'read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira';

export const roleRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: scopes('read:jira-work', 'read:project-role:jira'), handle: list },
  { method: 'GET', path: one, scopes: scopes('read:jira-work', readOne), handle: get },
  {
    method: 'POST',
    path: one,
    scopes: scopes('manage:jira-configuration', `${readOne} write:project-role:jira`),
    handle: post,
  },
];
