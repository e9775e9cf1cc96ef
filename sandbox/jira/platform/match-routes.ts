import { rows } from '../../db/database.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issuesOf } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { callersJql } from './search-jql.ts';
import { visibleTables } from './visible-tables.ts';

const mostSuggestions = 20;

/** Which of the given issues each query matches, read from the issues and not from the index: never late. */
function match(call: Call): Answer {
  const { issueIds, jqls } = bodyObject(call);
  if (!Array.isArray(issueIds) || !Array.isArray(jqls)) throw jiraError(400, ["'issueIds' and 'jqls' must be lists."]);
  const ids = JSON.stringify(issueIds.map(Number));
  return ok({ matches: jqls.map((jql) => matchOf(call, String(jql), ids)) });
}

/** A project or status that does not exist is no error here: it matches nothing. */
function matchOf(call: Call, jql: string, ids: string): { matchedIssues: number[]; errors: readonly string[] } {
  const compiled = callersJql(call, jql);
  if (!compiled.ok) return { matchedIssues: [], errors: compiled.messages };
  const visible = visibleTables(call.access);
  const sql = `${visible.sql} SELECT issue.id FROM issue WHERE (${compiled.where})
    AND issue.id IN (SELECT value FROM json_each(?)) ORDER BY issue.id`;
  const found = rows<{ id: number }>(call.site.db, sql, ...visible.params, ...compiled.params, ids);
  return { matchedIssues: found.map(({ id }) => id), errors: [] };
}

/** Issues whose key or summary has the text in it, newest first. */
function picker(call: Call): Answer {
  const query = (call.query.get('query') ?? '').trim();
  const visible = call.access.visibleIssues();
  const like = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  const sql = `SELECT issue.id FROM issue WHERE ${visible.sql}
    AND (issue.key LIKE ? ESCAPE '\\' OR issue.summary LIKE ? ESCAPE '\\') ORDER BY issue.updated_ms DESC LIMIT ?`;
  const found =
    query === ''
      ? []
      : rows<{ id: number }>(call.site.db, sql, ...visible.params, like, like, mostSuggestions).map(({ id }) => id);
  const issues = issuesOf(call.site.db, found).map((issue) => suggestion(call, issue));
  const sub = `Showing ${issues.length} matching issues`;
  return ok({ sections: [{ id: 'cs', label: 'Current Search', sub, issues }] });
}

function suggestion(call: Call, issue: IssueRow): Record<string, unknown> {
  return {
    id: issue.id,
    key: issue.key,
    keyHtml: escaped(issue.key),
    img: `${call.site.baseUrl()}/sandbox/avatar?of=${issue.issue_type_id}&size=16`,
    summary: escaped(issue.summary),
    summaryText: issue.summary,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const read = scopes('read:jira-work', 'read:issue-details:jira');

export const matchRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/jql/match', scopes: read, handle: match },
  { method: 'GET', path: '/rest/api/3/issue/picker', scopes: read, handle: picker },
];
