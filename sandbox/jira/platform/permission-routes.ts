import { Access } from '../access/access.ts';
import type { ProjectPermission } from '../access/permission-keys.ts';
import {
  globalPermissions,
  isGlobalPermission,
  isProjectPermission,
  projectPermissions,
} from '../access/permission-keys.ts';
import { accountOf } from '../account/account-row.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issuesOf, visibleIssue } from '../issue/issue-row.ts';
import { projectOf, visibleProject } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, callerId, isObject, queryList } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';

function myPermissions(call: Call): Answer {
  const asked = queryList(call, 'permissions');
  if (asked.length === 0) throw jiraError(400, ["The 'permissions' query parameter is required."]);
  const unknown = asked.filter((key) => !isProjectPermission(key) && !isGlobalPermission(key));
  if (unknown.length > 0)
    throw jiraError(
      400,
      unknown.map((key) => `Unrecognized permission: ${key}`),
    );
  const projectId = contextProject(call);
  return ok({ permissions: Object.fromEntries(asked.map((key) => [key, permissionShape(call, key, projectId)])) });
}

/** The project asked about; null: any project will do. @throws RestError 404 when the caller does not see it */
function contextProject(call: Call): number | null {
  const issue = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issue !== null) return visibleIssue(call, issue).project_id;
  const project = call.query.get('projectKey') ?? call.query.get('projectId');
  return project === null ? null : visibleProject(call, project).id;
}

function permissionShape(call: Call, key: string, projectId: number | null): Record<string, unknown> {
  const havePermission = isGlobalPermission(key)
    ? call.access.hasGlobal(key)
    : hasIn(call.access, key as ProjectPermission, projectId);
  return { id: String(permissionId(key)), ...definition(key), havePermission };
}

function definition(key: string): Record<string, unknown> {
  const isGlobal = isGlobalPermission(key);
  const name = isGlobal ? globalPermissions[key] : projectPermissions[key as ProjectPermission];
  return { key, name, type: isGlobal ? 'GLOBAL' : 'PROJECT', description: name };
}

/** Every permission there is, whoever has it. */
function allPermissions(): Answer {
  const keys = [...Object.keys(globalPermissions), ...Object.keys(projectPermissions)];
  return ok({ permissions: Object.fromEntries(keys.map((key) => [key, definition(key)])) });
}

/** The projects where the caller has all of the asked permissions. */
function permittedProjects(call: Call): Answer {
  const keys = list(bodyObject(call)['permissions']).map(String);
  const unknown = keys.filter((key) => !isProjectPermission(key));
  if (unknown.length > 0 || keys.length === 0) {
    throw jiraError(
      400,
      unknown.map((key) => `Unrecognized permission: ${key}`),
    );
  }
  const sets = keys.map((key) => call.access.projectsWith(key as ProjectPermission));
  const ids = [...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id)));
  return ok({ projects: ids.map((id) => ({ id, key: projectOf(call.site.db, id).key })) });
}

function permissionId(key: string): number {
  return [...Object.keys(globalPermissions), ...Object.keys(projectPermissions)].indexOf(key);
}

function hasIn(access: Access, key: ProjectPermission, projectId: number | null): boolean {
  return projectId === null ? access.projectsWith(key).size > 0 : access.has(key, projectId);
}

/** Which of the asked projects and issues an account has permissions on; about others only administrators may ask. */
function check(call: Call): Answer {
  const body = bodyObject(call);
  const about = typeof body['accountId'] === 'string' ? body['accountId'] : callerId(call.caller);
  const mayAsk = about === callerId(call.caller) || call.caller.kind === 'app' || call.access.hasGlobal('ADMINISTER');
  if (!mayAsk) throw jiraError(403, ['Only Jira administrators can perform this operation.']);
  if (about !== null && !accountOf(call.site.db, about)) throw jiraError(400, ['The account does not exist.']);
  const access = new Access(call.site.db, about);
  const globals = list(body['globalPermissions']).map(String);
  const wanted = list(body['projectPermissions']).filter(isObject);
  const unknown = [
    ...globals.filter((key) => !isGlobalPermission(key)),
    ...wanted.flatMap(({ permissions }) => list(permissions).map(String)).filter((key) => !isProjectPermission(key)),
  ];
  if (unknown.length > 0)
    throw jiraError(400, [], Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  return ok({
    globalPermissions: globals.filter((key) => isGlobalPermission(key) && access.hasGlobal(key)),
    projectPermissions: wanted.flatMap((group) => grants(call, access, group)),
  });
}

function grants(call: Call, access: Access, group: Record<string, unknown>): Record<string, unknown>[] {
  const issues = issuesOf(call.site.db, list(group['issues']).map(Number));
  const projects = list(group['projects']).map(Number);
  return list(group['permissions']).map((permission) => {
    const key = String(permission) as ProjectPermission;
    return {
      permission: key,
      issues: issues.filter((issue) => mayOn(access, key, issue)).map(({ id }) => id),
      projects: projects.filter((id) => access.has(key, id)),
    };
  });
}

function mayOn(access: Access, key: ProjectPermission, issue: IssueRow): boolean {
  return access.canSee(issue) && access.has(key, issue.project_id);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: scopes('read:jira-work', 'read:permission:jira'),
    handle: myPermissions,
  },
  {
    method: 'GET',
    path: '/rest/api/3/permissions',
    scopes: scopes('manage:jira-configuration', 'read:permission:jira'),
    handle: allPermissions,
  },
  {
    method: 'POST',
    path: '/rest/api/3/permissions/project',
    scopes: scopes('read:jira-work', 'read:permission:jira read:project:jira'),
    handle: permittedProjects,
  },
  { method: 'POST', path: '/rest/api/3/permissions/check', scopes: [], handle: check },
];
