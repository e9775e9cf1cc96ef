import { row, rows, run } from '../../db/database.ts';
import type { IssueTypeRow } from '../issue/named-shapes.ts';
import { issueTypeShape } from '../issue/named-shapes.ts';
import { visibleProject } from '../project/project-row.ts';
import { issueTypesOf } from '../project/project-shape.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

function list(call: Call): Answer {
  const found = rows<IssueTypeRow>(call.site.db, 'SELECT * FROM issue_type ORDER BY id');
  return ok(found.map((type) => issueTypeShape(call.site.baseUrl(), type)));
}

function get(call: Call): Answer {
  return ok(issueTypeShape(call.site.baseUrl(), named(call)));
}

/** The types a project has, of one level of the hierarchy when that is asked for. */
function ofProject(call: Call): Answer {
  const project = visibleProject(call, call.query.get('projectId') ?? '');
  const level = call.query.get('level');
  const shapes = issueTypesOf(call, project.id).map((type) => issueTypeShape(call.site.baseUrl(), type));
  return ok(shapes.filter(({ hierarchyLevel }) => level === null || String(hierarchyLevel) === level));
}

/** What issues of a type can become: the other types of the same level that share a project, and so a workflow. */
function alternatives(call: Call): Answer {
  const type = named(call);
  const sql = `SELECT t.* FROM issue_type t WHERE t.id <> ? AND t.is_subtask = ? AND EXISTS (
    SELECT 1 FROM project_issue_type own JOIN project_issue_type other ON other.project_id = own.project_id
    WHERE own.issue_type_id = ? AND other.issue_type_id = t.id) ORDER BY t.id`;
  const found = rows<IssueTypeRow>(call.site.db, sql, type.id, type.is_subtask, type.id);
  return ok(found.map((other) => issueTypeShape(call.site.baseUrl(), other)));
}

/** Only a type without issues goes: moving issues to another type is not served. */
function remove(call: Call): Answer {
  administrator(call);
  const { id } = named(call);
  if (row(call.site.db, 'SELECT 1 AS yes FROM issue WHERE issue_type_id = ? LIMIT 1', id)) {
    throw jiraError(409, ['The issue type has associated issues, and no alternative issue type was specified.']);
  }
  run(call.site.db, 'DELETE FROM project_issue_type WHERE issue_type_id = ?', id);
  run(call.site.db, 'DELETE FROM issue_type WHERE id = ?', id);
  return noContent;
}

/** @throws RestError 404 */
function named(call: Call): IssueTypeRow {
  const id = Number(param(call, 'id')) || -1;
  const found = row<IssueTypeRow>(call.site.db, 'SELECT * FROM issue_type WHERE id = ?', id);
  if (!found) throw jiraError(404, [`Issue type with id '${param(call, 'id')}' does not exist.`]);
  return found;
}

const one = '/rest/api/3/issuetype/{id}';
const read = scopes(
  'read:jira-work',
  'read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira',
);

export const issueTypeRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issuetype', scopes: read, handle: list },
  { method: 'GET', path: '/rest/api/3/issuetype/project', scopes: read, handle: ofProject },
  { method: 'GET', path: one, scopes: read, handle: get },
  { method: 'GET', path: `${one}/alternatives`, scopes: read, handle: alternatives },
  {
    method: 'DELETE',
    path: one,
    scopes: scopes('manage:jira-configuration', 'delete:issue-type:jira'),
    handle: remove,
  },
];
