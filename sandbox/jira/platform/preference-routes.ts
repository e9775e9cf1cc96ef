import { row, run } from '../../db/database.ts';
import { accountOf } from '../account/account-row.ts';
import type { Call } from '../rest/call.ts';
import { callerId, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';

const mostCharacters = 255;

/** Anonymous visitors are spoken to in the site's own language. */
function locale(call: Call): Answer {
  const me = callerId(call.caller);
  return ok({ locale: (me === null ? undefined : accountOf(call.site.db, me)?.locale) ?? 'en_US' });
}

function get(call: Call): Answer {
  const sql = 'SELECT value FROM account_preference WHERE account_id = ? AND key = ?';
  const found = row<{ value: string }>(call.site.db, sql, signedIn(call), keyOf(call));
  if (!found) throw preferenceNotFound(call);
  return ok(found.value);
}

function put(call: Call): Answer {
  const me = signedIn(call);
  if (typeof call.body !== 'string' || call.body.length > mostCharacters) {
    throw jiraError(400, [`The value of a preference is a text of at most ${mostCharacters} characters.`]);
  }
  const sql = `INSERT INTO account_preference (account_id, key, value) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value`;
  run(call.site.db, sql, me, keyOf(call), call.body);
  return noContent;
}

function remove(call: Call): Answer {
  const sql = 'DELETE FROM account_preference WHERE account_id = ? AND key = ?';
  if (run(call.site.db, sql, signedIn(call), keyOf(call)).changes === 0) throw preferenceNotFound(call);
  return noContent;
}

function keyOf(call: Call): string {
  const key = call.query.get('key') ?? '';
  if (key === '' || key.length > mostCharacters) throw jiraError(404, ['The preference key is required.']);
  return key;
}

function preferenceNotFound(call: Call): Error {
  return jiraError(404, [`The user has no preference with the key '${keyOf(call)}'.`]);
}

const path = '/rest/api/3/mypreferences';
const configuration = (kind: string): Route['scopes'] =>
  scopes('manage:jira-configuration', `${kind}:user-configuration:jira`);

export const preferenceRoutes: readonly Route[] = [
  { method: 'GET', path: `${path}/locale`, scopes: configuration('read'), handle: locale },
  { method: 'GET', path, scopes: configuration('read'), handle: get },
  { method: 'PUT', path, scopes: configuration('write'), handle: put },
  { method: 'DELETE', path, scopes: configuration('delete'), handle: remove },
];
