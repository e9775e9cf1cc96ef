import { row, rows } from '../../db/database.ts';
import type { StatusRow } from '../issue/named-shapes.ts';
import { priorityShape, resolutionShape, statusCategoryShape, statusShape } from '../issue/named-shapes.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';

function statuses(call: Call): Answer {
  const found = rows<StatusRow>(call.site.db, 'SELECT * FROM status ORDER BY id');
  return ok(found.map((status) => statusShape(call.site.baseUrl(), status)));
}

function status(call: Call): Answer {
  const wanted = param(call, 'idOrName');
  const sql = 'SELECT * FROM status WHERE id = ? OR name = ?';
  const found = row<StatusRow>(call.site.db, sql, Number(wanted) || -1, wanted);
  if (!found) throw jiraError(404, ['The status does not exist.']);
  return ok(statusShape(call.site.baseUrl(), found));
}

function statusCategories(call: Call): Answer {
  return ok((['new', 'indeterminate', 'done'] as const).map((key) => statusCategoryShape(call.site.baseUrl(), key)));
}

/** Labels of the issues the caller sees. */
function labels(call: Call): Answer {
  const wish = pageWish(call, 1000, 1000);
  const visible = call.access.visibleIssues();
  const from = `FROM issue_label l JOIN issue ON issue.id = l.issue_id WHERE ${visible.sql}`;
  const total = row<{ total: number }>(
    call.site.db,
    `SELECT count(DISTINCT l.label) AS total ${from}`,
    ...visible.params,
  );
  const sql = `SELECT DISTINCT l.label ${from} ORDER BY l.label LIMIT ? OFFSET ?`;
  const found = rows<{ label: string }>(call.site.db, sql, ...visible.params, wish.maxResults, wish.startAt);
  return ok(
    pageBean(
      call,
      wish,
      total?.total ?? 0,
      found.map(({ label }) => label),
    ),
  );
}

function priority(call: Call): Answer {
  const id = Number(param(call, 'id')) || -1;
  if (!row(call.site.db, 'SELECT 1 AS yes FROM priority WHERE id = ?', id))
    throw jiraError(404, ['The priority does not exist.']);
  return ok(priorityShape(call.site.db, call.site.baseUrl(), id));
}

function priorities(call: Call): Answer {
  const found = rows<{ id: number }>(call.site.db, 'SELECT id FROM priority ORDER BY rank');
  return ok(found.map(({ id }) => priorityShape(call.site.db, call.site.baseUrl(), id)));
}

function resolutions(call: Call): Answer {
  const found = rows<{ id: number }>(call.site.db, 'SELECT id FROM resolution ORDER BY id');
  return ok(found.map(({ id }) => resolutionShape(call.site.db, call.site.baseUrl(), id)));
}

function resolution(call: Call): Answer {
  const id = Number(param(call, 'id')) || -1;
  if (!row(call.site.db, 'SELECT 1 AS yes FROM resolution WHERE id = ?', id))
    throw jiraError(404, ['The resolution does not exist.']);
  return ok(resolutionShape(call.site.db, call.site.baseUrl(), id));
}

const readResolution = scopes('read:jira-work', 'read:resolution:jira');
const readStatus = scopes('read:jira-work', 'read:status:jira');

export const catalogRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/status', scopes: readStatus, handle: statuses },
  { method: 'GET', path: '/rest/api/3/status/{idOrName}', scopes: readStatus, handle: status },
  { method: 'GET', path: '/rest/api/3/statuscategory', scopes: readStatus, handle: statusCategories },
  { method: 'GET', path: '/rest/api/3/label', scopes: scopes('read:jira-work', 'read:label:jira'), handle: labels },
  { method: 'GET', path: '/rest/api/3/resolution', scopes: readResolution, handle: resolutions },
  { method: 'GET', path: '/rest/api/3/resolution/{id}', scopes: readResolution, handle: resolution },
  {
    method: 'GET',
    path: '/rest/api/3/priority',
    scopes: scopes('read:jira-work', 'read:priority:jira'),
    handle: priorities,
  },
  {
    method: 'GET',
    path: '/rest/api/3/priority/{id}',
    scopes: scopes('read:jira-work', 'read:priority:jira'),
    handle: priority,
  },
];
