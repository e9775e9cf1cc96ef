import { row, run } from '../../db/database.ts';
import type { Holder } from '../access/grant.ts';
import { grant, holderValue, revoke } from '../access/grant.ts';
import { isProjectPermission } from '../access/permission-keys.ts';
import { administrator } from '../platform/administrator.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { findProject } from '../project/project-row.ts';
import { roleNamed } from '../project/role-names.ts';
import { refusalOf, responseOf, runCall } from '../rest/answer-call.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject } from '../rest/call.ts';
import { readBody } from '../rest/read-request.ts';
import { jiraError } from '../rest/rest-error.ts';
import { ok } from '../rest/route.ts';
import type { Site } from '../site.ts';
import { callerOf } from './session.ts';

/**
 * Gives or takes one grant, so that a missing permission can be provoked:
 * `{projectKey, permission | securityLevel, accountId | role | anyone, granted}`. For administrators. Without
 * accountId, role or anyone it is about the app's account.
 */
export async function changePermission(site: Site, request: Request): Promise<Response> {
  try {
    const { body } = await readBody(request);
    return responseOf(runCall(site, { caller: callerOf(site.db, request), request, body }, (call) => ok(change(call))));
  } catch (error) {
    return refusalOf(error);
  }
}

function change(call: Call): Record<string, unknown> {
  administrator(call);
  const body = bodyObject(call);
  const project = findProject(call.site.db, String(body['projectKey'] ?? ''));
  if (!project) throw jiraError(404, ['There is no such project.']);
  const granted = body['granted'] !== false;
  const holder = holderOf(call, body);
  const level = body['securityLevel'];
  if (level !== undefined) return changeLevel(call, project, { level: String(level), holder, granted });
  const permission = String(body['permission'] ?? '');
  if (!isProjectPermission(permission)) throw jiraError(400, [`Unrecognized permission: ${permission}`]);
  if (granted) grant(call.site.db, project.id, permission, holder);
  else revoke(call.site.db, project.id, permission, holder);
  return { projectKey: project.key, permission, holder, granted };
}

function holderOf(call: Call, { role, accountId, anyone }: Record<string, unknown>): Holder {
  if (anyone === true) return { type: 'anyone' };
  if (role === undefined) {
    return { type: 'account', accountId: typeof accountId === 'string' ? accountId : call.site.appAccountId };
  }
  const roleId = roleNamed(call.site.db, String(role));
  if (roleId === undefined) throw jiraError(404, [`There is no role '${String(role)}'.`]);
  return { type: 'role', roleId };
}

function changeLevel(
  call: Call,
  project: ProjectRow,
  { level, holder, granted }: { level: string; holder: Holder; granted: boolean },
): Record<string, unknown> {
  const sql = 'SELECT id FROM security_level WHERE scheme_id = ? AND name = ?';
  const found = row<{ id: number }>(call.site.db, sql, project.security_scheme_id, level);
  if (!found || holder.type === 'anyone')
    throw jiraError(404, [`Project ${project.key} has no such level to be a member of.`]);
  const change = granted
    ? 'INSERT OR IGNORE INTO security_level_member (level_id, holder_type, holder) VALUES (?, ?, ?)'
    : 'DELETE FROM security_level_member WHERE level_id = ? AND holder_type = ? AND holder = ?';
  run(call.site.db, change, found.id, holder.type, holderValue(holder));
  return { projectKey: project.key, securityLevel: level, holder, granted };
}
