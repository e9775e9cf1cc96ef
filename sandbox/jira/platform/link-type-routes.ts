import { row, rows, run } from '../../db/database.ts';
import { linkTypeInput } from '../edit/write-link.ts';
import type { LinkTypeRow } from '../issue/link-shape.ts';
import { linkTypeShape } from '../issue/link-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

function types(call: Call): Answer {
  const found = rows<LinkTypeRow>(call.site.db, 'SELECT * FROM issue_link_type ORDER BY name');
  return ok({ issueLinkTypes: found.map((type) => linkTypeShape(call.site.baseUrl(), type)) });
}

function oneType(call: Call): Answer {
  return ok(linkTypeShape(call.site.baseUrl(), named(call)));
}

function postType(call: Call): Answer {
  administrator(call);
  const { name, inward, outward } = bodyObject(call);
  if (typeof name !== 'string' || typeof inward !== 'string' || typeof outward !== 'string') {
    throw jiraError(400, ['An issue link type needs name, inward and outward.']);
  }
  refuseName(call, name, null);
  const sql = 'INSERT INTO issue_link_type (name, inward, outward) VALUES (?, ?, ?)';
  const { id } = run(call.site.db, sql, name, inward, outward);
  return created(linkTypeShape(call.site.baseUrl(), { id, name, inward, outward }));
}

/** @throws RestError 400 when the name is empty, or another type's */
function refuseName(call: Call, name: string, ownId: number | null): void {
  if (name.trim() === '') throw jiraError(400, ['The name of an issue link type cannot be empty.']);
  const sql = 'SELECT 1 AS yes FROM issue_link_type WHERE name = ? AND id IS NOT ?';
  if (row(call.site.db, sql, name, ownId))
    throw jiraError(400, [`An issue link type with the name '${name}' exists already.`]);
}

/** @throws RestError 404 */
function named(call: Call): LinkTypeRow {
  return linkTypeInput(call, { id: param(call, 'issueLinkTypeId') });
}

function put(call: Call): Answer {
  administrator(call);
  const type = named(call);
  const body = bodyObject(call);
  const text = (name: 'name' | 'inward' | 'outward'): string =>
    typeof body[name] === 'string' ? body[name] : type[name];
  const renamed = { ...type, name: text('name'), inward: text('inward'), outward: text('outward') };
  refuseName(call, renamed.name, type.id);
  const sql = 'UPDATE issue_link_type SET name = ?, inward = ?, outward = ? WHERE id = ?';
  run(call.site.db, sql, renamed.name, renamed.inward, renamed.outward, type.id);
  return ok(linkTypeShape(call.site.baseUrl(), renamed));
}

/** Links of the type go with it, on every issue of the site. */
function remove(call: Call): Answer {
  administrator(call);
  run(call.site.db, 'DELETE FROM issue_link_type WHERE id = ?', named(call).id);
  return noContent;
}

const all = '/rest/api/3/issueLinkType';
const one = `${all}/{issueLinkTypeId}`;
const read = scopes('read:jira-work', 'read:issue-link-type:jira');
const manage = (granular: string): Route['scopes'] => scopes('manage:jira-configuration', granular);

export const linkTypeRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: read, handle: types },
  { method: 'POST', path: all, scopes: manage('write:issue-link-type:jira'), handle: postType },
  { method: 'GET', path: one, scopes: read, handle: oneType },
  {
    method: 'PUT',
    path: one,
    scopes: manage('read:issue-link-type:jira write:issue-link-type:jira'),
    handle: put,
  },
  { method: 'DELETE', path: one, scopes: manage('delete:issue-link-type:jira'), handle: remove },
];
