import { row, rows } from '../../db/database.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { isVisible, visibleProject } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { param, queryList, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { projectAdministrator } from './administrator.ts';

/** Each project has its own scheme here; its id is the project's. */
function projectScheme(call: Call): Answer {
  signedIn(call);
  const project = visibleProject(call, param(call, 'projectKeyOrId'));
  projectAdministrator(call, project.id);
  return ok(scheme(call, project, queryList(call, 'expand').length > 0));
}

/** The schemes of the projects the caller sees; none for those who do not work in Jira. */
function schemes(call: Call): Answer {
  signedIn(call);
  const all = rows<ProjectRow>(call.site.db, 'SELECT * FROM project ORDER BY id');
  const found = call.access.account === null ? [] : all.filter(({ id }) => isVisible(call, id));
  const withGrants = queryList(call, 'expand').length > 0;
  return ok({ permissionSchemes: found.map((project) => scheme(call, project, withGrants)) });
}

function schemeById(call: Call): Answer {
  return ok(scheme(call, ofScheme(call), queryList(call, 'expand').length > 0));
}

/** Who may do what where is for people who work in Jira, not for customers of the portal, public project or not. */
function ofScheme(call: Call): ProjectRow {
  signedIn(call);
  if (call.access.account === null) throw jiraError(404, ['The permission scheme does not exist.']);
  return visibleProject(call, param(call, 'schemeId'));
}

function schemeGrants(call: Call): Answer {
  const project = ofScheme(call);
  return ok({ expand: 'user,group,projectRole,field,all', permissions: grantShapes(call, project) });
}

function scheme(call: Call, project: ProjectRow, withGrants: boolean): Record<string, unknown> {
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: project.id,
    self: `${call.site.baseUrl()}/rest/api/3/permissionscheme/${project.id}`,
    name: `${project.name} permission scheme`,
    description: `Who may do what in ${project.key}`,
    ...(withGrants ? { permissions: grantShapes(call, project) } : {}),
  };
}

const holderTypes = {
  anyone: 'anyone',
  'signed-in': 'applicationRole',
  role: 'projectRole',
  group: 'group',
  account: 'user',
} as const;

function grantShapes(call: Call, project: ProjectRow): Record<string, unknown>[] {
  type GrantRow = { id: number; permission: string; holder_type: keyof typeof holderTypes; holder: string };
  const sql =
    'SELECT id, permission, holder_type, holder FROM permission_grant WHERE project_id = ? ORDER BY permission, id';
  return rows<GrantRow>(call.site.db, sql, project.id).map(({ id, permission, holder_type, holder }) => ({
    id,
    self: `${call.site.baseUrl()}/rest/api/3/permissionscheme/${project.id}/permission/${id}`,
    holder: {
      type: holderTypes[holder_type],
      ...(holder === '' ? {} : { parameter: parameter(call, holder_type, holder), value: holder }),
    },
    permission,
  }));
}

function parameter(call: Call, type: keyof typeof holderTypes, holder: string): string {
  if (type !== 'group') return holder;
  return row<{ name: string }>(call.site.db, 'SELECT name FROM account_group WHERE id = ?', holder)?.name ?? holder;
}

const readScheme =
  'read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira';
const schemePath = '/rest/api/3/permissionscheme/{schemeId}';

export const permissionSchemeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
    scopes: scopes('read:jira-work', readScheme),
    handle: projectScheme,
  },
  {
    method: 'GET',
    path: '/rest/api/3/permissionscheme',
    scopes: scopes('read:jira-work', readScheme),
    handle: schemes,
  },
  { method: 'GET', path: schemePath, scopes: scopes('read:jira-work', readScheme), handle: schemeById },
  {
    method: 'GET',
    path: `${schemePath}/permission`,
    scopes: scopes(
      'read:jira-work',
      'read:application-role:jira read:field:jira read:group:jira read:permission:jira read:project-role:jira read:user:jira',
    ),
    handle: schemeGrants,
  },
];
