import { row, rows, run } from '../../db/database.ts';
import { removeProperty, storeProperty } from '../edit/store-property.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, isObject, param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';

interface TaskRow {
  readonly id: number;
  readonly account_id: string;
  readonly description: string;
  readonly at_ms: number;
}

/** Sets a property of many issues: all of the filter's issues the caller may edit. */
function setProperty(call: Call): Answer {
  const { value, expression } = bodyObject(call);
  if (expression !== undefined || value === undefined)
    throw jiraError(400, ["A 'value' is needed; expressions are not served."]);
  const key = param(call, 'propertyKey');
  for (const id of eligible(call, key)) storeProperty(call.site, id, key, value);
  return begun(call, `Set the property ${key}`);
}

function deleteProperty(call: Call): Answer {
  const key = param(call, 'propertyKey');
  for (const id of eligible(call, key)) removeProperty(call.site, id, key);
  return begun(call, `Delete the property ${key}`);
}

/** `filter` (when setting) or the body itself (when deleting): `entityIds`, `hasProperty` and `currentValue`, joined by AND. */
function eligible(call: Call, key: string): number[] {
  signedIn(call);
  const body = isObject(call.body) ? call.body : {};
  const filter = isObject(body['filter']) ? body['filter'] : body;
  const { entityIds, hasProperty, currentValue } = filter;
  const visible = call.access.visibleIssues();
  const sql = `SELECT issue.id, issue.project_id, p.value FROM issue
    LEFT JOIN issue_property p ON p.issue_id = issue.id AND p.key = ?
    WHERE ${visible.sql} AND (? IS NULL OR issue.id IN (SELECT value FROM json_each(?)))`;
  const ids = Array.isArray(entityIds) ? JSON.stringify(entityIds.map(Number)) : null;
  type Found = { id: number; project_id: number; value: string | null };
  return rows<Found>(call.site.db, sql, key, ...visible.params, ids, ids)
    .filter(({ project_id }) => call.access.has('EDIT_ISSUES', project_id))
    .filter(({ value }) => hasProperty === undefined || hasProperty === (value !== null))
    .filter(({ value }) => currentValue === undefined || value === JSON.stringify(currentValue))
    .map(({ id }) => id);
}

/** 303 to a task, as Jira does; here the work is done by then. */
export function begun(call: Call, description: string): Answer {
  const sql = 'INSERT INTO task (account_id, description, at_ms) VALUES (?, ?, ?)';
  const { id } = run(call.site.db, sql, signedIn(call), description, call.site.clock.now());
  return { status: 303, headers: { location: `${call.site.baseUrl()}/rest/api/3/task/${id}` } };
}

/** A task is shown to who began it and to administrators. */
function get(call: Call): Answer {
  const me = signedIn(call);
  const task = row<TaskRow>(call.site.db, 'SELECT * FROM task WHERE id = ?', Number(param(call, 'taskId')) || -1);
  if (!task || (task.account_id !== me && !call.access.hasGlobal('ADMINISTER'))) {
    throw jiraError(404, [`No task with the ID '${param(call, 'taskId')}' found.`]);
  }
  return ok({
    self: `${call.site.baseUrl()}/rest/api/3/task/${task.id}`,
    id: String(task.id),
    description: task.description,
    status: 'COMPLETE',
    progress: 100,
    elapsedRuntime: 0,
    submitted: task.at_ms,
    started: task.at_ms,
    finished: task.at_ms,
    lastUpdate: task.at_ms,
    submittedBy: rowIdOf(call, task.account_id),
  });
}

/** Tasks name people by a number of the site's own. */
function rowIdOf(call: Call, accountId: string): number {
  const sql = 'SELECT rowid AS id FROM account WHERE account_id = ?';
  return row<{ id: number }>(call.site.db, sql, accountId)?.id ?? 0;
}

const ofMany = '/rest/api/3/issue/properties/{propertyKey}';

export const taskRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: ofMany,
    scopes: scopes('write:jira-work', 'read:jira-expressions:jira write:issue.property:jira'),
    handle: setProperty,
  },
  {
    method: 'DELETE',
    path: ofMany,
    scopes: scopes('write:jira-work', 'delete:issue.property:jira'),
    handle: deleteProperty,
  },
  { method: 'GET', path: '/rest/api/3/task/{taskId}', scopes: scopes('read:jira-work'), handle: get },
];
