import { randomInt } from 'node:crypto';
import { addAttachment } from '../edit/write-attachment.ts';
import type { Call, FilePart } from '../rest/call.ts';
import { bodyObject, isObject, param, signedIn } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, scopes } from '../rest/route.ts';
import type { Site } from '../site.ts';
import { deskPageOf } from './desk-page.ts';
import { visibleDesk } from './desk-row.ts';
import { isCustomerOf, visibleRequest } from './request-access.ts';
import { addRequestComment, wikiBody } from './request-comment-routes.ts';
import { deskAttachment, deskComment } from './request-shape.ts';

interface KeptFile {
  readonly file: FilePart;
  readonly accountId: string;
  readonly keptAtMs: number;
}

const keptForMs = 60 * 60 * 1000;

/** Files between upload and use. They live for an hour and belong to who sent them; a restart forgets them, as JSM may. */
const keptFiles = new WeakMap<Site, Map<string, KeptFile>>();

function keep(call: Call): Answer {
  const accountId = signedIn(call);
  visibleDesk(call, param(call, 'serviceDeskId'));
  if (call.headers.get('x-atlassian-token') !== 'no-check') throw deskError(403, 'XSRF check failed');
  if (call.files.length === 0) throw deskError(400, 'There is no file in the request.');
  const now = call.site.clock.now();
  const kept = keptFiles.get(call.site) ?? new Map<string, KeptFile>();
  keptFiles.set(call.site, kept);
  for (const [id, { keptAtMs }] of kept) if (keptAtMs + keptForMs < now) kept.delete(id);
  const temporaryAttachments = call.files.map((file) => {
    const temporaryAttachmentId = `temp${randomInt(1e12)}`;
    kept.set(temporaryAttachmentId, { file, accountId, keptAtMs: now });
    return { temporaryAttachmentId, fileName: file.fileName };
  });
  return created({ temporaryAttachments });
}

/** Turns kept files into attachments of a request, with the comment that tells of them. */
function attach(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const body = bodyObject(call);
  const isPublic = body['public'] !== false;
  if (!request.asAgent && (!isPublic || !isCustomerOf(call, request.issue))) {
    throw deskError(403, 'You do not have permission to add attachments to this request.');
  }
  const files = takeKept(call, body['temporaryAttachmentIds']);
  const attachments = files.map((file) => addAttachment(call, request.issue.id, file, isPublic));
  const text = isObject(body['additionalComment']) ? String(body['additionalComment']['body'] ?? '').trim() : '';
  const names = `Attached: ${files.map(({ fileName }) => fileName).join(', ')}`;
  const comment = addRequestComment(call, request, wikiBody(text === '' ? names : `${text}\n\n${names}`), isPublic);
  return created({
    comment: deskComment(call, request, comment, []),
    attachments: deskPageOf(
      call,
      attachments.map((attachment) => deskAttachment(call, attachment)),
    ),
  });
}

function takeKept(call: Call, ids: unknown): readonly FilePart[] {
  const me = signedIn(call);
  if (!Array.isArray(ids) || ids.length === 0) throw deskError(400, "'temporaryAttachmentIds' must name at least one file.");
  const kept = keptFiles.get(call.site);
  return [...new Set(ids.map(String))].map((id) => {
    const found = kept?.get(id);
    if (found === undefined || found.accountId !== me) throw deskError(400, `There is no temporary attachment '${id}'.`);
    kept?.delete(id);
    return found.file;
  });
}

const jsm = 'jira-service-management';
const granular = `read:request.attachment:${jsm} write:request.attachment:${jsm}`;

export const requestFileRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile',
    scopes: scopes('write:servicedesk-request', granular),
    handle: keep,
  },
  {
    method: 'POST',
    path: '/rest/servicedeskapi/request/{issueIdOrKey}/attachment',
    scopes: scopes('write:servicedesk-request', `${granular} read:user:jira`),
    handle: attach,
  },
];
