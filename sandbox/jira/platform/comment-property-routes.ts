import { run } from '../../db/database.ts';
import { isInternalMark, publicCommentProperty, storeCommentProperties } from '../edit/write-comment.ts';
import { commentNotFound, mayEditComment, seenComment } from '../issue/comment-access.ts';
import type { SeenComment } from '../issue/comment-access.ts';
import type { CommentRow } from '../issue/comment-row.ts';
import { commentProperties } from '../issue/comment-row.ts';
import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';

function visible(call: Call): SeenComment {
  const found = seenComment(call, param(call, 'commentId'));
  if (!found) throw commentNotFound(param(call, 'commentId'));
  return found;
}

function keys(call: Call): Answer {
  const { id } = visible(call).comment;
  const base = `${call.site.baseUrl()}/rest/api/3/comment/${id}/properties`;
  return ok({ keys: commentProperties(call.site.db, id).map(({ key }) => ({ self: `${base}/${key}`, key })) });
}

function get(call: Call): Answer {
  const { id } = visible(call).comment;
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
  const found = visible(call);
  if (mayEditComment(call, found)) return found.comment;
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
