import { row, rows } from '../../db/database.ts';
import { removeProperty, storeProperty } from '../edit/store-property.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';

function keys(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const sql = 'SELECT key FROM issue_property WHERE issue_id = ? ORDER BY key';
  const base = `${call.site.baseUrl()}/rest/api/3/issue/${issue.key}/properties`;
  const found = rows<{ key: string }>(call.site.db, sql, issue.id);
  return ok({ keys: found.map(({ key }) => ({ self: `${base}/${encodeURIComponent(key)}`, key })) });
}

function get(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const key = param(call, 'propertyKey');
  const sql = 'SELECT value FROM issue_property WHERE issue_id = ? AND key = ?';
  const found = row<{ value: string }>(call.site.db, sql, issue.id, key);
  if (!found) throw propertyNotFound(key);
  return ok({ key, value: JSON.parse(found.value) as unknown });
}

/** Replaces, never merges. 201 when the property is new, 200 when it was there. */
function put(call: Call): Answer {
  const issue = editableIssue(call);
  if (call.body === undefined) throw jiraError(400, ['The property value cannot be empty.']);
  return { status: storeProperty(call.site, issue.id, param(call, 'propertyKey'), call.body) ? 201 : 200, body: {} };
}

function remove(call: Call): Answer {
  const issue = editableIssue(call);
  const key = param(call, 'propertyKey');
  if (!removeProperty(call.site, issue.id, key)) throw propertyNotFound(key);
  return noContent;
}

function editableIssue(call: Call): IssueRow {
  signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  if (call.access.has('EDIT_ISSUES', issue.project_id)) return issue;
  throw jiraError(403, ['You do not have permission to edit issues in this project.']);
}

function propertyNotFound(key: string): Error {
  return jiraError(404, [`The property with key '${key}' does not exist.`]);
}

const all = '/rest/api/3/issue/{issueIdOrKey}/properties';
const one = `${all}/{propertyKey}`;
const read = scopes('read:jira-work', 'read:issue.property:jira');

export const issuePropertyRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: read, handle: keys },
  { method: 'GET', path: one, scopes: read, handle: get },
  { method: 'PUT', path: one, scopes: scopes('write:jira-work', 'write:issue.property:jira'), handle: put },
  { method: 'DELETE', path: one, scopes: scopes('write:jira-work', 'delete:issue.property:jira'), handle: remove },
];
