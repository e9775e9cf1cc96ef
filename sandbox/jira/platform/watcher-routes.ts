import { rows, run } from '../../db/database.ts';
import type { AccountRow } from '../account/account-row.ts';
import { accountOf } from '../account/account-row.ts';
import { userOf } from '../account/user-shape.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { callerId, param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';

/** Who watches is for those to know who may view watchers; anybody else learns how many do, and of themselves. */
function list(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const sql = `SELECT a.* FROM issue_watcher w JOIN account a ON a.account_id = w.account_id
    WHERE w.issue_id = ? ORDER BY a.display_name`;
  const watchers = rows<AccountRow>(call.site.db, sql, issue.id);
  const isMe = ({ account_id }: AccountRow) => account_id === callerId(call.caller);
  const seesAll = call.access.has('VIEW_VOTERS_AND_WATCHERS', issue.project_id);
  return ok({
    self: `${call.site.baseUrl()}/rest/api/3/issue/${issue.key}/watchers`,
    isWatching: watchers.some(isMe),
    watchCount: watchers.length,
    watchers: watchers.filter((account) => seesAll || isMe(account)).map((account) => userOf(call, account)),
  });
}

/** The body is a bare accountId; without one the caller begins to watch. */
function post(call: Call): Answer {
  const me = signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  if (call.body !== undefined && typeof call.body !== 'string')
    throw jiraError(400, ['The body has to be an account id in quotes.']);
  const wanted = call.body ?? me;
  watch(call, issue, wanted, 'INSERT OR IGNORE INTO issue_watcher (issue_id, account_id) VALUES (?, ?)');
  return noContent;
}

function remove(call: Call): Answer {
  const me = signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const wanted = call.query.get('accountId') ?? me;
  watch(call, issue, wanted, 'DELETE FROM issue_watcher WHERE issue_id = ? AND account_id = ?');
  return noContent;
}

/** Others are entered and removed by those who manage watchers. */
function watch(call: Call, issue: IssueRow, accountId: string, sql: string): void {
  if (!accountOf(call.site.db, accountId)) throw jiraError(404, ['The user does not exist.']);
  const isOwn = accountId === callerId(call.caller);
  if (!isOwn && !call.access.has('MANAGE_WATCHERS', issue.project_id)) {
    throw jiraError(403, ['You do not have permission to manage the watcher list.']);
  }
  run(call.site.db, sql, issue.id, accountId);
}

const path = '/rest/api/3/issue/{issueIdOrKey}/watchers';
const write = scopes('write:jira-work', 'write:issue.watcher:jira');

export const watcherRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    scopes: scopes('read:jira-work', 'read:issue.watcher:jira read:user:jira read:avatar:jira'),
    handle: list,
  },
  { method: 'POST', path, scopes: write, handle: post },
  { method: 'DELETE', path, scopes: write, handle: remove },
];
