import { row, rows, run } from '../../db/database.ts';
import { userShape } from '../account/user-shape.ts';
import { commentBody } from '../edit/write-comment.ts';
import { workSeconds, workTime } from '../edit/work-time.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, signedIn } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';
import { pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';

interface WorklogRow {
  readonly id: number;
  readonly issue_id: number;
  readonly author_id: string;
  readonly comment_adf: string | null;
  readonly seconds: number;
  readonly started_ms: number;
  readonly created_ms: number;
}

function list(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const wish = pageWish(call, 5000, 5000);
  const all = rows<WorklogRow>(call.site.db, 'SELECT * FROM worklog WHERE issue_id = ? ORDER BY id', issue.id);
  const page = all.slice(wish.startAt, wish.startAt + wish.maxResults);
  return ok({ ...wish, total: all.length, worklogs: page.map((worklog) => shape(call, worklog)) });
}

function post(call: Call): Answer {
  const me = signedIn(call);
  const issue = workable(call);
  const { comment, timeSpent, timeSpentSeconds, started } = bodyObject(call);
  const seconds = typeof timeSpentSeconds === 'number' ? timeSpentSeconds : workSeconds(String(timeSpent ?? ''));
  if (seconds === null || seconds <= 0) throw jiraError(400, [], { timeLogged: 'Worklog must not be null.' });
  const now = call.site.clock.now();
  const startedMs = typeof started === 'string' ? Date.parse(started) : now;
  if (Number.isNaN(startedMs)) throw jiraError(400, [], { startDate: 'The start of the work is no date.' });
  const text = comment === undefined ? null : commentBody(comment).adf;
  const sql =
    'INSERT INTO worklog (issue_id, author_id, comment_adf, seconds, started_ms, created_ms) VALUES (?, ?, ?, ?, ?, ?)';
  const { id } = run(call.site.db, sql, issue.id, me, text, seconds, startedMs, now);
  return created(shape(call, worklogOf(call, issue, id)));
}

function get(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  return ok(shape(call, worklogOf(call, issue, Number(param(call, 'id')) || -1)));
}

function remove(call: Call): Answer {
  const me = signedIn(call);
  const issue = workable(call);
  const worklog = worklogOf(call, issue, Number(param(call, 'id')) || -1);
  if (worklog.author_id !== me && !call.access.has('ADMINISTER_PROJECTS', issue.project_id)) {
    throw jiraError(400, ['You do not have permission to delete this worklog.']);
  }
  run(call.site.db, 'DELETE FROM worklog WHERE id = ?', worklog.id);
  return noContent;
}

/** Whoever edits issues here may log work on them. */
function workable(call: Call): IssueRow {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  if (call.access.has('EDIT_ISSUES', issue.project_id)) return issue;
  throw jiraError(400, ['You do not have permission to log work on this issue.']);
}

/** @throws RestError 404 */
function worklogOf(call: Call, issue: IssueRow, id: number): WorklogRow {
  const sql = 'SELECT * FROM worklog WHERE id = ? AND issue_id = ?';
  const found = row<WorklogRow>(call.site.db, sql, id, issue.id);
  if (!found) throw jiraError(404, ['Cannot find worklog.']);
  return found;
}

function shape(call: Call, worklog: WorklogRow): Record<string, unknown> {
  const author = userShape(call, worklog.author_id);
  return {
    self: `${call.site.baseUrl()}/rest/api/3/issue/${worklog.issue_id}/worklog/${worklog.id}`,
    author,
    updateAuthor: author,
    ...(worklog.comment_adf === null ? {} : { comment: JSON.parse(worklog.comment_adf) as unknown }),
    created: jiraInstant(worklog.created_ms),
    updated: jiraInstant(worklog.created_ms),
    started: jiraInstant(worklog.started_ms),
    timeSpent: workTime(worklog.seconds),
    timeSpentSeconds: worklog.seconds,
    id: String(worklog.id),
    issueId: String(worklog.issue_id),
  };
}

const all = '/rest/api/3/issue/{issueIdOrKey}/worklog';
const one = `${all}/{id}`;
const own = 'read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira';
const read = `${own} read:user:jira read:avatar:jira`;

export const worklogRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: scopes('read:jira-work', read), handle: list },
  {
    method: 'POST',
    path: all,
    scopes: scopes('write:jira-work', `${read} write:issue-worklog:jira write:issue-worklog.property:jira`),
    handle: post,
  },
  { method: 'GET', path: one, scopes: scopes('read:jira-work', `${read} read:comment:jira`), handle: get },
  {
    method: 'DELETE',
    path: one,
    scopes: scopes(
      'write:jira-work',
      'delete:issue-worklog:jira delete:issue-worklog.property:jira write:issue.time-tracking:jira',
    ),
    handle: remove,
  },
];
