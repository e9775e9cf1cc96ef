import { row, run } from '../../db/database.ts';
import { commentOf, isInternalMark, mayEditComment, publicCommentProperty, storeCommentProperties } from '../edit/write-comment.ts';
import type { CommentRow } from '../issue/comment-row.ts';
import { commentProperties, commentsSeenBy } from '../issue/comment-row.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';

/** @throws RestError 404 when the comment is absent or hidden from the caller */
function visibleComment(call: Call): CommentRow {
  const id = Number(param(call, 'commentId'));
  const comment = Number.isInteger(id) ? commentOf(call, id) : undefined;
  if (!comment) throw notFound(call);
  const issue = visibleIssue(call, String(comment.issue_id));
  const seen = commentsSeenBy(call.access.account, issue.project_id);
  const sql = `SELECT 1 AS yes FROM comment WHERE id = ? AND ${seen.sql}`;
  if (!row(call.site.db, sql, comment.id, ...seen.params)) throw notFound(call);
  return comment;
}

function notFound(call: Call): Error {
  return jiraError(404, [`Can not find a comment for the id: ${param(call, 'commentId')}.`]);
}

function keys(call: Call): Answer {
  const { id } = visibleComment(call);
  const base = `${call.site.baseUrl()}/rest/api/3/comment/${id}/properties`;
  return ok({ keys: commentProperties(call.site.db, id).map(({ key }) => ({ self: `${base}/${key}`, key })) });
}

function get(call: Call): Answer {
  const { id } = visibleComment(call);
  const found = commentProperties(call.site.db, id).find(({ key }) => key === param(call, 'propertyKey'));
  if (!found) throw jiraError(404, [`The property with key '${param(call, 'propertyKey')}' does not exist.`]);
  return ok(found);
}

/** Setting `sd.public.comment` changes who sees the comment. */
function put(call: Call): Answer {
  const comment = editableComment(call);
  const key = param(call, 'propertyKey');
  const isNew = !commentProperties(call.site.db, comment.id).some((property) => property.key === key);
  storeCommentProperties(call, comment.id, [{ key, value: call.body }]);
  if (key === publicCommentProperty) {
    run(call.site.db, 'UPDATE comment SET is_public = ? WHERE id = ?', Number(!isInternalMark(call.body)), comment.id);
  }
  return { status: isNew ? 201 : 200, body: {} };
}

function remove(call: Call): Answer {
  const comment = editableComment(call);
  const sql = 'DELETE FROM comment_property WHERE comment_id = ? AND key = ?';
  if (run(call.site.db, sql, comment.id, param(call, 'propertyKey')).changes > 0) return noContent;
  throw jiraError(404, [`The property with key '${param(call, 'propertyKey')}' does not exist.`]);
}

function editableComment(call: Call): CommentRow {
  signedIn(call);
  const comment = visibleComment(call);
  if (mayEditComment(call, comment, visibleIssue(call, String(comment.issue_id)))) return comment;
  throw jiraError(403, ['You do not have permission to edit this comment.']);
}

const all = '/rest/api/3/comment/{commentId}/properties';
const one = `${all}/{propertyKey}`;
const read = scopes('read:jira-work', 'read:comment.property:jira');

export const commentPropertyRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: read, handle: keys },
  { method: 'GET', path: one, scopes: read, handle: get },
  { method: 'PUT', path: one, scopes: scopes('write:jira-work', 'write:comment.property:jira'), handle: put },
  { method: 'DELETE', path: one, scopes: scopes('write:jira-work', 'delete:comment.property:jira'), handle: remove },
];
