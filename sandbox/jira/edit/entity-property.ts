import { row, rows, run } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok } from '../rest/route.ts';

/** What carries properties besides issues and comments. */
export interface PropertyOwner {
  readonly entity: 'project' | 'user' | 'organization';
  /** Path of the keys, such as `/rest/api/3/project/{projectIdOrKey}/properties`. */
  readonly path: string;
  readonly scopes: Readonly<Record<'read' | 'write' | 'delete', Route['scopes']>>;
  /** The id of the thing the call names. @throws RestError when the caller may not read its properties */
  readonly readable: (call: Call) => string;
  /** The same for changing them. */
  readonly writable: (call: Call) => string;
}

const mostKeyCharacters = 255;
const mostValueCharacters = 32_768;

/** The four operations on the properties of one kind of thing. */
export function propertyRoutes(owner: PropertyOwner): readonly Route[] {
  const { entity, path, scopes } = owner;
  const one = `${path}/{propertyKey}`;
  return [
    { method: 'GET', path, scopes: scopes.read, handle: (call) => keys(call, entity, owner.readable(call)) },
    { method: 'GET', path: one, scopes: scopes.read, handle: (call) => get(call, entity, owner.readable(call)) },
    { method: 'PUT', path: one, scopes: scopes.write, handle: (call) => put(call, entity, owner.writable(call)) },
    {
      method: 'DELETE',
      path: one,
      scopes: scopes.delete,
      handle: (call) => remove(call, entity, owner.writable(call)),
    },
  ];
}

function keys(call: Call, entity: string, id: string): Answer {
  const sql = 'SELECT key FROM entity_property WHERE entity = ? AND entity_id = ? ORDER BY key';
  const found = rows<{ key: string }>(call.site.db, sql, entity, id);
  const base = `${call.site.baseUrl()}${call.pathname}`;
  const query = call.query.size > 0 ? `?${call.query}` : '';
  return ok({ keys: found.map(({ key }) => ({ self: `${base}/${encodeURIComponent(key)}${query}`, key })) });
}

function get(call: Call, entity: string, id: string): Answer {
  const key = param(call, 'propertyKey');
  const sql = 'SELECT value FROM entity_property WHERE entity = ? AND entity_id = ? AND key = ?';
  const found = row<{ value: string }>(call.site.db, sql, entity, id, key);
  if (!found) throw propertyNotFound(key);
  return ok({ key, value: JSON.parse(found.value) as unknown });
}

/** Replaces, never merges. 201 when the property is new, 200 when it was there. */
function put(call: Call, entity: string, id: string): Answer {
  const key = param(call, 'propertyKey');
  const json = JSON.stringify(call.body);
  if (json === undefined) throw jiraError(400, ['The property value cannot be empty.']);
  if (key.length > mostKeyCharacters) throw jiraError(400, [`A key has at most ${mostKeyCharacters} characters.`]);
  if (json.length > mostValueCharacters)
    throw jiraError(400, [`A value has at most ${mostValueCharacters} characters.`]);
  const known = 'SELECT 1 AS yes FROM entity_property WHERE entity = ? AND entity_id = ? AND key = ?';
  const status = row(call.site.db, known, entity, id, key) ? 200 : 201;
  const sql = `INSERT INTO entity_property (entity, entity_id, key, value) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value`;
  run(call.site.db, sql, entity, id, key, json);
  return { status, body: {} };
}

function remove(call: Call, entity: string, id: string): Answer {
  const key = param(call, 'propertyKey');
  const sql = 'DELETE FROM entity_property WHERE entity = ? AND entity_id = ? AND key = ?';
  if (run(call.site.db, sql, entity, id, key).changes === 0) throw propertyNotFound(key);
  return noContent;
}

function propertyNotFound(key: string): Error {
  return jiraError(404, [`The property with key '${key}' does not exist.`]);
}
