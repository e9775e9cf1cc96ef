import { storedText } from '../edit/adf-input.ts';
import type { StoredText } from '../edit/adf-input.ts';
import { FieldProblem } from '../edit/field-edit.ts';
import { insertComment } from '../edit/write-comment.ts';
import type { CommentRow } from '../issue/comment-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, queryList } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, ok, scopes } from '../rest/route.ts';
import { wikiToAdf } from '../text/wiki.ts';
import { deskPageOf } from './desk-page.ts';
import type { VisibleRequest } from './request-access.ts';
import { isCustomerOf, visibleRequest } from './request-access.ts';
import { deskComment, requestComments } from './request-shape.ts';

function list(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const wanted = { public: call.query.get('public') !== 'false', internal: call.query.get('internal') !== 'false' };
  const found = requestComments(call, request).filter(({ is_public }) =>
    is_public === 1 ? wanted.public : wanted.internal,
  );
  const expand = queryList(call, 'expand');
  return ok(
    deskPageOf(
      call,
      found.map((comment) => deskComment(call, request, comment, expand)),
    ),
  );
}

function get(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const found = requestComments(call, request).find(({ id }) => String(id) === param(call, 'commentId'));
  if (!found) throw deskError(404, 'The comment does not exist or you do not have permission to see it.');
  return ok(deskComment(call, request, found, queryList(call, 'expand')));
}

function post(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const { body, public: isPublic } = bodyObject(call);
  if (isPublic !== undefined && typeof isPublic !== 'boolean') throw deskError(400, "'public' must be true or false.");
  const comment = addRequestComment(call, request, wikiBody(body), isPublic ?? true);
  return created(deskComment(call, request, comment, queryList(call, 'expand')));
}

/** @throws RestError 403 when the caller may not comment, or not internally: that is for agents */
export function addRequestComment(
  call: Call,
  request: VisibleRequest,
  body: StoredText,
  isPublic: boolean,
): CommentRow {
  const mayComment = request.asAgent
    ? call.access.has('ADD_COMMENTS', request.issue.project_id)
    : isCustomerOf(call, request.issue);
  if (!mayComment || (!isPublic && !request.asAgent)) {
    throw deskError(403, 'You do not have permission to add this comment to the request.');
  }
  return insertComment(call, request.issue.id, { body, visibility: null, properties: [] }, isPublic);
}

/** Wiki markup of a comment. @throws RestError 400 when it is empty or too long */
export function wikiBody(value: unknown): StoredText {
  if (typeof value !== 'string' || value.trim() === '') throw deskError(400, 'Comment body can not be empty!');
  try {
    return storedText(wikiToAdf(value));
  } catch (error) {
    if (error instanceof FieldProblem) throw deskError(400, error.message);
    throw error;
  }
}

const all = '/rest/servicedeskapi/request/{issueIdOrKey}/comment';
const jsm = 'jira-service-management';
const read = scopes('read:servicedesk-request', `read:request.comment:${jsm} read:user:jira`);

export const requestCommentRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: read, handle: list },
  { method: 'GET', path: `${all}/{commentId}`, scopes: read, handle: get },
  {
    method: 'POST',
    path: all,
    scopes: scopes(
      'write:servicedesk-request',
      `read:request.comment:${jsm} write:request.comment:${jsm} read:user:jira`,
    ),
    handle: post,
  },
];
