import { row } from '../../db/database.ts';
import type { CommentInput } from '../edit/write-comment.ts';
import { addComment, commentInput, commentOf, editComment, removeComment } from '../edit/write-comment.ts';
import type { CommentRow } from '../issue/comment-row.ts';
import { commentShape, commentsOf, commentsSeenBy } from '../issue/comment-row.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, queryList, signedIn } from '../rest/call.ts';
import { pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';

const read =
  'read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira';

function list(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const orderBy = call.query.get('orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(orderBy)) throw jiraError(400, ["'orderBy' must be 'created'."]);
  const wish = pageWish(call, 100, 5000);
  const { comments, total } = commentsOf(call, issue, { ...wish, newestFirst: orderBy === '-created' });
  const expand = queryList(call, 'expand');
  return ok({ ...wish, total, comments: comments.map((comment) => commentShape(call, comment, expand)) });
}

function post(call: Call): Answer {
  const { issue } = issueOfCall(call);
  const comment = addComment(call, issue, commentInput(call, bodyObject(call)));
  return created(commentShape(call, comment, queryList(call, 'expand')));
}

function get(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  return ok(commentShape(call, visibleComment(call, issue), queryList(call, 'expand')));
}

function put(call: Call): Answer {
  const { issue, me } = issueOfCall(call);
  const comment = visibleComment(call, issue);
  if (!mayChange(call, comment, issue, { own: 'EDIT_OWN_COMMENTS', all: 'EDIT_ALL_COMMENTS', me })) {
    throw jiraError(403, ['You do not have permission to edit this comment.']);
  }
  const input: CommentInput = commentInput(call, bodyObject(call));
  return ok(commentShape(call, editComment(call, comment, input), queryList(call, 'expand')));
}

function remove(call: Call): Answer {
  const { issue, me } = issueOfCall(call);
  const comment = visibleComment(call, issue);
  if (!mayChange(call, comment, issue, { own: 'DELETE_OWN_COMMENTS', all: 'DELETE_ALL_COMMENTS', me })) {
    throw jiraError(403, ['You do not have permission to delete this comment.']);
  }
  removeComment(call, comment);
  return noContent;
}

function issueOfCall(call: Call): { issue: IssueRow; me: string } {
  const me = signedIn(call);
  return { issue: visibleIssue(call, param(call, 'issueIdOrKey')), me };
}

function mayChange(
  call: Call,
  comment: CommentRow,
  issue: IssueRow,
  needed: {
    own: 'EDIT_OWN_COMMENTS' | 'DELETE_OWN_COMMENTS';
    all: 'EDIT_ALL_COMMENTS' | 'DELETE_ALL_COMMENTS';
    me: string;
  },
): boolean {
  if (call.access.has(needed.all, issue.project_id)) return true;
  return comment.author_id === needed.me && call.access.has(needed.own, issue.project_id);
}

/** @throws RestError 404 when the comment is absent, of another issue, or hidden from the caller */
function visibleComment(call: Call, issue: IssueRow): CommentRow {
  const id = Number(param(call, 'id'));
  const seen = commentsSeenBy(call.access.account, issue.project_id);
  const sql = `SELECT comment.* FROM comment WHERE comment.id = ? AND comment.issue_id = ? AND ${seen.sql}`;
  const found = Number.isInteger(id) ? row<CommentRow>(call.site.db, sql, id, issue.id, ...seen.params) : undefined;
  if (!found) throw jiraError(404, [`Can not find a comment for the id: ${param(call, 'id')}.`]);
  return found;
}

/** POST comment/list: comments by id, as far as the caller sees them. */
function byIds(call: Call): Answer {
  const { ids } = bodyObject(call);
  const asked = Array.isArray(ids) ? ids.map(Number).filter(Number.isInteger) : [];
  const found = asked.map((id) => commentOf(call, id)).filter((comment) => comment !== undefined);
  const shapes = found
    .filter((comment) => isSeen(call, comment))
    .map((comment) => commentShape(call, comment, queryList(call, 'expand')));
  return ok({ startAt: 0, maxResults: shapes.length, total: shapes.length, isLast: true, values: shapes });
}

function isSeen(call: Call, comment: CommentRow): boolean {
  try {
    const issue = visibleIssue(call, String(comment.issue_id));
    const seen = commentsSeenBy(call.access.account, issue.project_id);
    return (
      row(call.site.db, `SELECT 1 AS yes FROM comment WHERE id = ? AND ${seen.sql}`, comment.id, ...seen.params) !==
      undefined
    );
  } catch {
    return false;
  }
}

const one = '/rest/api/3/issue/{issueIdOrKey}/comment/{id}';
const all = '/rest/api/3/issue/{issueIdOrKey}/comment';

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: scopes('read:jira-work', read), handle: list },
  { method: 'POST', path: all, scopes: scopes('write:jira-work', `${read} write:comment:jira`), handle: post },
  { method: 'GET', path: one, scopes: scopes('read:jira-work', read), handle: get },
  { method: 'PUT', path: one, scopes: scopes('write:jira-work', `${read} write:comment:jira`), handle: put },
  {
    method: 'DELETE',
    path: one,
    scopes: scopes('write:jira-work', 'delete:comment:jira delete:comment.property:jira'),
    handle: remove,
  },
  {
    method: 'POST',
    path: '/rest/api/3/comment/list',
    scopes: scopes('read:jira-work', `${read} delete:comment.property:jira`),
    handle: byIds,
  },
];
