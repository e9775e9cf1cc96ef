import { addAttachment, attachmentOf, fileAnswer, mostBytes, removeAttachment } from '../edit/write-attachment.ts';
import type { AttachmentRow } from '../issue/attachment-row.ts';
import { attachmentShape } from '../issue/attachment-row.ts';
import { findIssue, visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { jiraError, RestError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';
import { maySeeRequest } from '../servicedesk/request-access.ts';

/** Multipart with parts named `file`, and the header against cross-site requests. */
function post(call: Call): Answer {
  signedIn(call);
  if (!['no-check', 'nocheck'].includes(call.headers.get('x-atlassian-token') ?? ''))
    throw new RestError(403, 'XSRF check failed');
  if (!(call.headers.get('content-type') ?? '').startsWith('multipart/form-data'))
    throw jiraError(415, ['Unsupported Media Type']);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  if (!call.access.has('CREATE_ATTACHMENTS', issue.project_id)) {
    throw jiraError(403, ['You do not have permission to create attachments for this issue.']);
  }
  const files = call.files.filter(({ field }) => field === 'file');
  if (files.length === 0) throw jiraError(400, ["There is no part named 'file' in the request."]);
  return ok(files.map((file) => attachmentShape(call, addAttachment(call, issue.id, file, false))));
}

function meta(): Answer {
  return ok({ enabled: true, uploadLimit: mostBytes });
}

function get(call: Call): Answer {
  const attachment = visibleAttachment(call);
  return ok({ ...attachmentShape(call, attachment), id: attachment.id });
}

function content(call: Call): Answer {
  return fileAnswer(call, visibleAttachment(call));
}

function remove(call: Call): Answer {
  const me = signedIn(call);
  const attachment = visibleAttachment(call);
  const issue = visibleIssue(call, String(attachment.issue_id));
  const isOwn = attachment.author_id === me && call.access.has('DELETE_OWN_ATTACHMENTS', issue.project_id);
  if (!isOwn && !call.access.has('DELETE_ALL_ATTACHMENTS', issue.project_id)) {
    throw jiraError(403, ['You do not have permission to delete this attachment.']);
  }
  removeAttachment(call, attachment);
  return noContent;
}

/** Clause P2: a file is seen by those who see the issue, and by the request's customers when it is in the portal. */
function visibleAttachment(call: Call): AttachmentRow {
  const id = Number(param(call, 'id'));
  const attachment = Number.isInteger(id) ? attachmentOf(call, id) : undefined;
  const issue = attachment && findIssue(call.site.db, String(attachment.issue_id));
  const isSeen = issue && (call.access.canSee(issue) || (attachment.is_public === 1 && maySeeRequest(call, issue)));
  if (attachment && isSeen) return attachment;
  throw jiraError(404, [`The attachment with id '${param(call, 'id')}' does not exist`]);
}

const one = '/rest/api/3/attachment/{id}';
const read = 'read:attachment:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira';

export const attachmentRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issue/{issueIdOrKey}/attachments',
    scopes: scopes('write:jira-work', 'read:user:jira write:attachment:jira read:attachment:jira read:avatar:jira'),
    handle: post,
  },
  {
    method: 'GET',
    path: '/rest/api/3/attachment/meta',
    scopes: scopes('read:jira-work', 'read:instance-configuration:jira'),
    handle: meta,
  },
  { method: 'GET', path: one, scopes: scopes('read:jira-work', read), handle: get },
  {
    method: 'GET',
    path: '/rest/api/3/attachment/content/{id}',
    scopes: scopes('read:jira-work', 'read:attachment:jira'),
    handle: content,
  },
  { method: 'DELETE', path: one, scopes: scopes('write:jira-work', 'delete:attachment:jira'), handle: remove },
];
