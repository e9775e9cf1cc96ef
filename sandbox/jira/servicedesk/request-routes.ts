import { issueOf } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, queryList } from '../rest/call.ts';
import { noAgentLicence } from '../rest/rest-error.ts';
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
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  if (!request.asAgent) throw noAgentLicence();
  return ok(deskPageOf(call, requestSlas(call, request)));
}

function attachments(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const shapes = requestAttachments(call, request).map((attachment) => deskAttachment(call, attachment));
  return ok(deskPageOf(call, shapes));
}

const one = '/rest/servicedeskapi/request/{issueIdOrKey}';
const jsm = 'jira-service-management';

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
  { method: 'GET', path: `${one}/sla`, scopes: scopes('read:jira-work', `read:request.sla:${jsm}`), handle: slas },
  {
    method: 'GET',
    path: `${one}/attachment`,
    scopes: scopes('read:servicedesk-request', `read:request.attachment:${jsm} read:user:jira`),
    handle: attachments,
  },
];
