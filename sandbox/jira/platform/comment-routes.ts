import { addComment, commentInput, editComment, removeComment } from '../edit/write-comment.ts';
import type { SeenComment } from '../issue/comment-access.ts';
import { commentNotFound, mayDeleteComment, mayEditComment, seenComment } from '../issue/comment-access.ts';
import { commentShape, commentsOf } from '../issue/comment-row.ts';
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
  signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const comment = addComment(call, issue, commentInput(call, issue, bodyObject(call)));
  return created(commentShape(call, comment, queryList(call, 'expand')));
}

function get(call: Call): Answer {
  return ok(commentShape(call, visible(call).comment, queryList(call, 'expand')));
}

function put(call: Call): Answer {
  signedIn(call);
  const found = visible(call);
  if (!mayEditComment(call, found)) throw jiraError(400, ['You do not have permission to edit this comment.']);
  const comment = editComment(call, found.comment, commentInput(call, found.issue, bodyObject(call)));
  return ok(commentShape(call, comment, queryList(call, 'expand')));
}

function remove(call: Call): Answer {
  signedIn(call);
  const found = visible(call);
  if (!mayDeleteComment(call, found)) throw jiraError(403, ['You do not have permission to delete this comment.']);
  removeComment(call, found.comment);
  return noContent;
}

/** @throws RestError 404 when the issue or the comment is absent or hidden, or they do not belong together */
function visible(call: Call): SeenComment {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const found = seenComment(call, param(call, 'id'));
  if (!found || found.issue.id !== issue.id) throw commentNotFound(param(call, 'id'));
  return found;
}

/** POST comment/list: comments by id, as far as the caller sees them. */
function byIds(call: Call): Answer {
  const { ids } = bodyObject(call);
  const found = (Array.isArray(ids) ? ids : []).flatMap((id) => seenComment(call, String(id)) ?? []);
  const values = found.map(({ comment }) => commentShape(call, comment, queryList(call, 'expand')));
  return ok({ startAt: 0, maxResults: values.length, total: values.length, isLast: true, values });
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
