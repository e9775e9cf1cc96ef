import { row } from '../../db/database.ts';
import { isObject } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';

/** To whom a comment is restricted: a project role or a group, by id. */
export interface CommentVisibility {
  readonly type: 'role' | 'group';
  readonly id: string;
}

/** `visibility: {type, value | identifier}`. @throws RestError 400 when there is no such role or group */
export function visibilityInput(call: Call, value: unknown): CommentVisibility | null {
  if (value === undefined || value === null) return null;
  const { type, value: name, identifier } = isObject(value) ? value : {};
  if (type !== 'role' && type !== 'group') {
    throw jiraError(400, [], { commentLevel: "The visibility type must be 'group' or 'role'." });
  }
  const table = type === 'role' ? 'project_role' : 'account_group';
  const sql = `SELECT CAST(id AS TEXT) AS id FROM ${table} WHERE name = ? OR CAST(id AS TEXT) = ?`;
  const found = row<{ id: string }>(call.site.db, sql, text(name), text(identifier));
  if (!found) throw jiraError(400, [], { commentLevel: `${type} '${text(name) || text(identifier)}' does not exist.` });
  return { type, id: found.id };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
