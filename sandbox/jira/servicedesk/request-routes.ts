import { fileAnswer } from '../edit/write-attachment.ts';
import { issueOf } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, queryList } from '../rest/call.ts';
import { deskError, noAgentLicence } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, ok, scopes } from '../rest/route.ts';
import { createRequest } from './create-request.ts';
import { deskPageOf } from './desk-page.ts';
import { deskAttachment, requestAttachments, requestShape } from './request-shape.ts';
import { visibleRequest } from './request-access.ts';
import { requestSlas } from './request-sla.ts';
import { statusHistory } from './request-status.ts';

function post(call: Call): Answer {
  const id = createRequest(call, bodyObject(call), { channel: 'api' });
  return created(requestShape(call, visibleRequest(call, String(issueOf(call.site.db, id).id)), []));
}

function get(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  return ok(requestShape(call, request, queryList(call, 'expand')));
}

function statuses(call: Call): Answer {
  const { issue } = visibleRequest(call, param(call, 'issueIdOrKey'));
  return ok(deskPageOf(call, statusHistory(call.site, issue)));
}

/** Only agents see the clock: customers learn of the promise from the app. */
function slas(call: Call): Answer {
  return ok(deskPageOf(call, shownSlas(call)));
}

function sla(call: Call): Answer {
  const found = shownSlas(call).find(({ id }) => id === param(call, 'slaMetricId'));
  if (!found) throw deskError(404, 'There is no such SLA on this request.');
  return ok(found);
}

function shownSlas(call: Call): Record<string, unknown>[] {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  if (!request.asAgent) throw noAgentLicence();
  return requestSlas(call, request);
}

function attachments(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const shapes = requestAttachments(call, request).map((attachment) => deskAttachment(call, attachment));
  return ok(deskPageOf(call, shapes));
}

/** The file itself, as far as the caller's side of the request shows it. */
function attachment(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const found = requestAttachments(call, request).find(({ id }) => String(id) === param(call, 'attachmentId'));
  if (!found) throw deskError(404, 'There is no such attachment on this request.');
  return fileAnswer(call, found);
}

const one = '/rest/servicedeskapi/request/{issueIdOrKey}';
const jsm = 'jira-service-management';
const readSla = scopes('read:jira-work', `read:request.sla:${jsm}`);

export const requestRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/servicedeskapi/request',
    scopes: scopes('write:servicedesk-request', `read:request:${jsm} write:request:${jsm} read:user:jira`),
    handle: post,
  },
  {
    method: 'GET',
    path: one,
    scopes: scopes('read:servicedesk-request', `read:request:${jsm} read:user:jira`),
    handle: get,
  },
  {
    method: 'GET',
    path: `${one}/status`,
    scopes: scopes('read:servicedesk-request', `read:request.status:${jsm} read:user:jira`),
    handle: statuses,
  },
  { method: 'GET', path: `${one}/sla`, scopes: readSla, handle: slas },
  { method: 'GET', path: `${one}/sla/{slaMetricId}`, scopes: readSla, handle: sla },
  {
    method: 'GET',
    path: `${one}/attachment`,
    scopes: scopes('read:servicedesk-request', `read:request.attachment:${jsm} read:user:jira`),
    handle: attachments,
  },
  {
    method: 'GET',
    path: `${one}/attachment/{attachmentId}`,
    scopes: scopes('read:servicedesk-request', `read:request.attachment:${jsm} read:user:jira`),
    handle: attachment,
  },
];
