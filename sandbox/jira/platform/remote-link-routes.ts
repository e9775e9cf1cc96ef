import { row, rows, run } from '../../db/database.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, isObject, param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';

interface RemoteLinkRow {
  readonly id: number;
  readonly issue_id: number;
  readonly global_id: string | null;
  readonly relationship: string | null;
  readonly application: string;
  readonly object: string;
}

/** All remote links of the issue; with `globalId` just that one. */
function list(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const globalId = call.query.get('globalId');
  if (globalId !== null) return ok(shape(call, issue, byGlobalId(call, issue, globalId)));
  const sql = 'SELECT * FROM remote_link WHERE issue_id = ? ORDER BY id';
  return ok(rows<RemoteLinkRow>(call.site.db, sql, issue.id).map((link) => shape(call, issue, link)));
}

function get(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  return ok(shape(call, issue, byId(call, issue)));
}

/** 201 for a new link; a `globalId` that is there already is replaced, with 200. */
function post(call: Call): Answer {
  const issue = linkable(call);
  const input = linkInput(call);
  const known = input.globalId === null ? undefined : findByGlobalId(call, issue, input.globalId);
  if (known) {
    store(call, known.id, input);
    return { status: 200, body: reference(call, issue, known.id) };
  }
  const sql = `INSERT INTO remote_link (issue_id, global_id, relationship, application, object) VALUES (?, ?, ?, ?, ?)`;
  const { id } = run(call.site.db, sql, issue.id, input.globalId, input.relationship, input.application, input.object);
  return { status: 201, body: reference(call, issue, id) };
}

function put(call: Call): Answer {
  const issue = linkable(call);
  store(call, byId(call, issue).id, linkInput(call));
  return noContent;
}

function remove(call: Call): Answer {
  const issue = linkable(call);
  run(call.site.db, 'DELETE FROM remote_link WHERE id = ?', byId(call, issue).id);
  return noContent;
}

function removeByGlobalId(call: Call): Answer {
  const issue = linkable(call);
  const { id } = byGlobalId(call, issue, call.query.get('globalId') ?? '');
  run(call.site.db, 'DELETE FROM remote_link WHERE id = ?', id);
  return noContent;
}

function linkable(call: Call): IssueRow {
  signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  if (call.access.has('LINK_ISSUES', issue.project_id)) return issue;
  throw jiraError(403, ['You do not have permission to link issues.']);
}

interface LinkInput {
  readonly globalId: string | null;
  readonly relationship: string | null;
  readonly application: string;
  readonly object: string;
}

/** @throws RestError 400 without a title or an address */
function linkInput(call: Call): LinkInput {
  const { globalId, relationship, application, object } = bodyObject(call);
  const errors = {
    ...(isObject(object) && typeof object['title'] === 'string' ? {} : { title: "'title' is required." }),
    ...(isObject(object) && typeof object['url'] === 'string' && URL.canParse(object['url'])
      ? {}
      : { url: "'url' is required." }),
  };
  if (Object.keys(errors).length > 0) throw jiraError(400, [], errors);
  return {
    globalId: typeof globalId === 'string' ? globalId : null,
    relationship: typeof relationship === 'string' ? relationship : null,
    application: JSON.stringify(isObject(application) ? application : {}),
    object: JSON.stringify(object),
  };
}

function store(call: Call, id: number, { globalId, relationship, application, object }: LinkInput): void {
  const sql = 'UPDATE remote_link SET global_id = ?, relationship = ?, application = ?, object = ? WHERE id = ?';
  run(call.site.db, sql, globalId, relationship, application, object, id);
}

function findByGlobalId(call: Call, issue: IssueRow, globalId: string): RemoteLinkRow | undefined {
  const sql = 'SELECT * FROM remote_link WHERE issue_id = ? AND global_id = ?';
  return row<RemoteLinkRow>(call.site.db, sql, issue.id, globalId);
}

function byGlobalId(call: Call, issue: IssueRow, globalId: string): RemoteLinkRow {
  const found = findByGlobalId(call, issue, globalId);
  if (!found) throw jiraError(404, [`No remote link with the global ID '${globalId}' found.`]);
  return found;
}

function byId(call: Call, issue: IssueRow): RemoteLinkRow {
  const sql = 'SELECT * FROM remote_link WHERE issue_id = ? AND id = ?';
  const found = row<RemoteLinkRow>(call.site.db, sql, issue.id, Number(param(call, 'linkId')) || -1);
  if (!found) throw jiraError(404, [`No remote link with the ID '${param(call, 'linkId')}' found.`]);
  return found;
}

function reference(call: Call, issue: IssueRow, id: number): { id: number; self: string } {
  return { id, self: `${call.site.baseUrl()}/rest/api/3/issue/${issue.key}/remotelink/${id}` };
}

function shape(call: Call, issue: IssueRow, link: RemoteLinkRow): Record<string, unknown> {
  return {
    ...reference(call, issue, link.id),
    ...(link.global_id === null ? {} : { globalId: link.global_id }),
    application: JSON.parse(link.application) as unknown,
    ...(link.relationship === null ? {} : { relationship: link.relationship }),
    object: JSON.parse(link.object) as unknown,
  };
}

const all = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const one = `${all}/{linkId}`;
const read = scopes('read:jira-work', 'read:issue.remote-link:jira read:status:jira');
const write = 'write:issue:jira write:issue.remote-link:jira';
const removal = scopes('write:jira-work', 'delete:issue.remote-link:jira write:issue:jira');

export const remoteLinkRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: read, handle: list },
  {
    method: 'POST',
    path: all,
    scopes: scopes('write:jira-work', `${write} read:issue.remote-link:jira`),
    handle: post,
  },
  { method: 'DELETE', path: all, scopes: removal, handle: removeByGlobalId },
  { method: 'GET', path: one, scopes: read, handle: get },
  { method: 'PUT', path: one, scopes: scopes('write:jira-work', write), handle: put },
  { method: 'DELETE', path: one, scopes: removal, handle: remove },
];
