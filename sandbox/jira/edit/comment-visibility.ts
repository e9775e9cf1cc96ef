import { row } from '../../db/database.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { isObject } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';

/** To whom a comment is restricted: a project role or a group, by id. */
export interface CommentVisibility {
  readonly type: 'role' | 'group';
  readonly id: string;
}

/**
 * `visibility: {type, value | identifier}`.
 * @throws RestError 400 when there is no such role or group, or the caller is not in it
 */
export function visibilityInput(call: Call, issue: IssueRow, value: unknown): CommentVisibility | null {
  if (value === undefined || value === null) return null;
  const { type, value: name, identifier } = isObject(value) ? value : {};
  if (type !== 'role' && type !== 'group') {
    throw jiraError(400, [], { commentLevel: "The visibility type must be 'group' or 'role'." });
  }
  const table = type === 'role' ? 'project_role' : 'account_group';
  const sql = `SELECT CAST(id AS TEXT) AS id FROM ${table} WHERE name = ? OR CAST(id AS TEXT) = ?`;
  const found = row<{ id: string }>(call.site.db, sql, text(name), text(identifier));
  if (!found) throw jiraError(400, [], { commentLevel: `${type} '${text(name) || text(identifier)}' does not exist.` });
  if (!isMember(call, issue, { type, id: found.id }))
    throw jiraError(400, [], { commentLevel: `You are currently not a member of the ${type}: ${text(name)}.` });
  return { type, id: found.id };
}

/** Nobody hides a comment from themselves. */
function isMember(call: Call, issue: IssueRow, { type, id }: CommentVisibility): boolean {
  const account = call.access.account ?? '';
  const groups = 'SELECT group_id FROM account_group_member WHERE account_id = ?';
  if (type === 'group') return row(call.site.db, `${groups} AND CAST(group_id AS TEXT) = ?`, account, id) !== undefined;
  const sql = `SELECT 1 AS yes FROM project_role_actor WHERE project_id = ? AND role_id = CAST(? AS INTEGER)
    AND (actor_id = ? OR actor_id IN (${groups}))`;
  return row(call.site.db, sql, issue.project_id, id, account, account) !== undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
