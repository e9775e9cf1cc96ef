import { randomUUID } from 'node:crypto';
import { row, run } from '../../db/database.ts';
import { addAttachment } from '../edit/write-attachment.ts';
import type { Call, FilePart } from '../rest/call.ts';
import { bodyObject, isObject, param, signedIn } from '../rest/call.ts';
import { deskError, RestError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, scopes } from '../rest/route.ts';
import { deskPageOf } from './desk-page.ts';
import { visibleDesk } from './desk-row.ts';
import { isCustomerOf, visibleRequest } from './request-access.ts';
import { addRequestComment, wikiBody } from './request-comment-routes.ts';
import { deskAttachment, deskComment } from './request-shape.ts';

/** How long a file waits for its request. */
const keptMs = 3_600_000;

/** First half of attaching in the portal: the files, as parts named `file`. */
function upload(call: Call): Answer {
  const me = signedIn(call);
  if (call.headers.get('x-atlassian-token') !== 'no-check') throw new RestError(403, 'XSRF check failed');
  const desk = visibleDesk(call, param(call, 'serviceDeskId'));
  const files = call.files.filter(({ field }) => field === 'file');
  if (files.length === 0) throw deskError(400, "There is no part named 'file' in the request.");
  const { db, clock } = call.site;
  run(db, 'DELETE FROM temporary_attachment WHERE created_ms < ?', clock.now() - keptMs);
  const sql = `INSERT INTO temporary_attachment (id, service_desk_id, account_id, file_name, mime_type, created_ms, content)
    VALUES (?, ?, ?, ?, ?, ?, ?)`;
  const kept = files.map(({ fileName, mimeType, content }) => {
    const temporaryAttachmentId = `temp${randomUUID()}`;
    run(db, sql, temporaryAttachmentId, desk.id, me, fileName, mimeType, clock.now(), content);
    return { temporaryAttachmentId, fileName };
  });
  return created({ temporaryAttachments: kept });
}

/** Second half: the files become the request's, with the comment that tells of them. Customers attach in public only. */
function attach(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const { temporaryAttachmentIds, public: isPublic, additionalComment } = bodyObject(call);
  if (typeof isPublic !== 'boolean' || !Array.isArray(temporaryAttachmentIds) || temporaryAttachmentIds.length === 0) {
    throw deskError(400, "'temporaryAttachmentIds' and 'public' are required.");
  }
  const mayAttach = request.asAgent
    ? call.access.has('CREATE_ATTACHMENTS', request.issue.project_id)
    : isCustomerOf(call, request.issue) && isPublic;
  if (!mayAttach) throw deskError(403, 'You do not have permission to add attachments to this request.');
  const files = temporaryAttachmentIds.map((id) => taken(call, String(id)));
  const attachments = files.map((file) => addAttachment(call, request.issue.id, file, isPublic));
  const text = isObject(additionalComment) ? String(additionalComment['body'] ?? '').trim() : '';
  const names = `Attached: ${files.map(({ fileName }) => fileName).join(', ')}`;
  const comment = addRequestComment(call, request, wikiBody(text === '' ? names : `${text}\n\n${names}`), isPublic);
  return created({
    attachments: deskPageOf(
      call,
      attachments.map((attachment) => deskAttachment(call, attachment)),
    ),
    comment: deskComment(call, request, comment, []),
  });
}

/** Takes a file out of the waiting ones; only who sent it may. @throws RestError 400 when it is not there */
function taken(call: Call, id: string): FilePart {
  const sql = 'SELECT file_name, mime_type, content FROM temporary_attachment WHERE id = ? AND account_id = ?';
  type Waiting = { file_name: string; mime_type: string; content: Uint8Array };
  const found = row<Waiting>(call.site.db, sql, id, signedIn(call));
  if (!found) throw deskError(400, `There is no temporary attachment '${id}'.`);
  run(call.site.db, 'DELETE FROM temporary_attachment WHERE id = ?', id);
  return { field: 'file', fileName: found.file_name, mimeType: found.mime_type, content: found.content };
}

const jsm = 'jira-service-management';

export const temporaryAttachmentRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile',
    scopes: scopes('write:servicedesk-request', `read:request.attachment:${jsm} write:request.attachment:${jsm}`),
    handle: upload,
  },
  {
    method: 'POST',
    path: '/rest/servicedeskapi/request/{issueIdOrKey}/attachment',
    scopes: scopes(
      'write:servicedesk-request',
      `read:request.attachment:${jsm} write:request.attachment:${jsm} read:user:jira`,
    ),
    handle: attach,
  },
];
