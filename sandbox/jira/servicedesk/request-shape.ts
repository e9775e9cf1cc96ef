import { row, rows } from '../../db/database.ts';
import { deskUser } from '../account/user-shape.ts';
import { adfToHtml } from '../issue/adf-html.ts';
import type { CommentRow } from '../issue/comment-row.ts';
import type { AttachmentRow } from '../issue/attachment-row.ts';
import { attachmentsOfIssues } from '../issue/attachment-row.ts';
import type { Call } from '../rest/call.ts';
import { deskDate } from '../rest/instant.ts';
import { adfToWiki } from '../text/wiki.ts';
import { deskShape, visibleDesk } from './desk-row.ts';
import type { VisibleRequest } from './request-access.ts';
import { isCustomerOf } from './request-access.ts';
import { requestLinks } from './request-links.ts';
import { requestSlas } from './request-sla.ts';
import { currentStatusShape, statusHistory } from './request-status.ts';
import type { RequestTypeRow } from './request-type-shape.ts';
import { requestTypeShape } from './request-type-shape.ts';

/** JSM's CustomerRequestDTO; `expand` as of the REST operation. */
export function requestShape(call: Call, request: VisibleRequest, expand: readonly string[]): Record<string, unknown> {
  const { issue } = request;
  const description = issue.description_adf === null ? null : (JSON.parse(issue.description_adf) as never);
  return {
    _expands: ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'],
    issueId: String(issue.id),
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: String(request.requestTypeId),
    serviceDeskId: String(request.deskId),
    createdDate: deskDate(issue.created_ms),
    reporter: deskUser(call, issue.reporter_id ?? issue.creator_id),
    requestFieldValues: [
      { fieldId: 'summary', label: 'Summary', value: issue.summary },
      {
        fieldId: 'description',
        label: 'Description',
        value: adfToWiki(description),
        renderedValue: { html: description === null ? '' : adfToHtml(description) },
      },
    ],
    currentStatus: currentStatusShape(call.site, issue),
    _links: requestLinks(call.site, issue, request.deskId),
    ...expanded(call, request, expand),
  };
}

function expanded(call: Call, request: VisibleRequest, expand: readonly string[]): Record<string, unknown> {
  const { issue } = request;
  const parts: Record<string, () => unknown> = {
    participant: () => ['participants', embedded(participantIds(call, issue.id).map((id) => deskUser(call, id)))],
    status: () => ['status', embedded(statusHistory(call.site, issue))],
    serviceDesk: () => ['serviceDesk', deskShape(call, visibleDesk(call, String(request.deskId)))],
    requestType: () => ['requestType', requestTypeShape(call.site, requestTypeRow(call, request.requestTypeId))],
    sla: () => ['sla', embedded(request.asAgent ? requestSlas(call, request) : [])],
    attachment: () => ['attachments', embedded(requestAttachments(call, request).map((a) => deskAttachment(call, a)))],
    comment: () => ['comments', embedded(requestComments(call, request).map((c) => deskComment(call, request, c, [])))],
    action: () => ['actions', actions(call, request)],
  };
  const asked = Object.keys(parts).filter((name) => expand.includes(name));
  return Object.fromEntries(asked.map((name) => parts[name]?.() as [string, unknown]));
}

function requestTypeRow(call: Call, id: number): RequestTypeRow {
  return row<RequestTypeRow>(call.site.db, 'SELECT * FROM request_type WHERE id = ?', id) as RequestTypeRow;
}

function embedded(values: readonly unknown[]): Record<string, unknown> {
  return { _expands: [], size: values.length, start: 0, limit: Math.max(50, values.length), isLastPage: true, values };
}

function actions(call: Call, { issue, asAgent }: VisibleRequest): Record<string, unknown> {
  const allowed = asAgent || isCustomerOf(call, issue);
  const action = { allowed };
  return { addAttachment: action, addComment: action, addParticipant: action, removeParticipant: action };
}

export function participantIds(call: Call, issueId: number): string[] {
  const sql = 'SELECT account_id FROM request_participant WHERE issue_id = ? ORDER BY account_id';
  return rows<{ account_id: string }>(call.site.db, sql, issueId).map(({ account_id }) => account_id);
}

/** Files of a request: customers get those shown in the portal. */
export function requestAttachments(call: Call, { issue, asAgent }: VisibleRequest): AttachmentRow[] {
  const all = attachmentsOfIssues(call, [issue.id]).get(issue.id) ?? [];
  return all.filter((attachment) => asAgent || attachment.is_public === 1);
}

/** Comments of a request: customers never get internal notes. */
export function requestComments(call: Call, { issue, asAgent }: VisibleRequest): CommentRow[] {
  const sql = `SELECT * FROM comment WHERE issue_id = ? AND (is_public = 1 OR ?) AND visibility_type IS NULL
    ORDER BY created_ms, id`;
  return rows<CommentRow>(call.site.db, sql, issue.id, asAgent ? 1 : 0);
}

export function deskComment(
  call: Call,
  { issue }: VisibleRequest,
  comment: CommentRow,
  expand: readonly string[],
): Record<string, unknown> {
  const body = JSON.parse(comment.body_adf) as never;
  return {
    _expands: ['attachment', 'renderedBody'],
    id: String(comment.id),
    body: adfToWiki(body),
    ...(expand.includes('renderedBody') ? { renderedBody: { html: adfToHtml(body) } } : {}),
    public: comment.is_public === 1,
    author: deskUser(call, comment.author_id),
    created: deskDate(comment.created_ms),
    _links: { self: `${call.site.baseUrl()}/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}` },
  };
}

export function deskAttachment(call: Call, attachment: AttachmentRow): Record<string, unknown> {
  const base = call.site.baseUrl();
  const content = `${base}/rest/api/3/attachment/content/${attachment.id}`;
  return {
    filename: attachment.file_name,
    author: deskUser(call, attachment.author_id),
    created: deskDate(attachment.created_ms),
    size: attachment.size,
    mimeType: attachment.mime_type,
    _links: {
      self: `${base}/rest/servicedeskapi/request/${attachment.issue_id}/attachment/${attachment.id}`,
      jiraRest: `${base}/rest/api/3/attachment/${attachment.id}`,
      content,
    },
  };
}
