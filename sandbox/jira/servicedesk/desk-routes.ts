import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { deskDate } from '../rest/instant.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { deskPageOf } from './desk-page.ts';
import { deskShape, requestTypeIn, requestTypesOf, visibleDesk, visibleDesks } from './desk-row.ts';
import { isAgentIn } from './request-access.ts';
import { requestTypeShape } from './request-type-shape.ts';

function info(call: Call): Answer {
  return ok({
    version: '1001.0.0-SNAPSHOT',
    platformVersion: '1001.0.0-SNAPSHOT',
    buildDate: deskDate(Date.UTC(2025, 8, 17)),
    buildChangeSet: 'sandbox',
    isLicensedForUse: true,
    _links: { self: `${call.site.baseUrl()}/rest/servicedeskapi/info` },
  });
}

function desks(call: Call): Answer {
  signedIn(call);
  return ok(
    deskPageOf(
      call,
      visibleDesks(call).map((desk) => deskShape(call, desk)),
    ),
  );
}

function desk(call: Call): Answer {
  signedIn(call);
  return ok(deskShape(call, visibleDesk(call, param(call, 'serviceDeskId'))));
}

function requestTypes(call: Call): Answer {
  signedIn(call);
  const { id } = visibleDesk(call, param(call, 'serviceDeskId'));
  const wanted = (call.query.get('searchQuery') ?? '').toLowerCase();
  const found = requestTypesOf(call, id).filter(({ name }) => name.toLowerCase().includes(wanted));
  return ok(
    deskPageOf(
      call,
      found.map((type) => requestTypeShape(call.site, type)),
    ),
  );
}

function requestType(call: Call): Answer {
  signedIn(call);
  const { id } = visibleDesk(call, param(call, 'serviceDeskId'));
  return ok(requestTypeShape(call.site, requestTypeIn(call, id, param(call, 'requestTypeId'))));
}

/** The portal form: summary and description, the attachment field, and nothing that could hold a secret (clause A2). */
function fields(call: Call): Answer {
  signedIn(call);
  const found = visibleDesk(call, param(call, 'serviceDeskId'));
  requestTypeIn(call, found.id, param(call, 'requestTypeId'));
  const asAgent = isAgentIn(call, found.project_id);
  return ok({
    requestTypeFields: [
      field('summary', 'Summary', { required: true, jiraSchema: { type: 'string', system: 'summary' } }),
      field('description', 'Describe what you need', {
        required: false,
        jiraSchema: { type: 'string', system: 'description' },
      }),
      field('attachment', 'Attachment', {
        required: false,
        jiraSchema: { type: 'array', items: 'attachment', system: 'attachment' },
      }),
    ],
    canRaiseOnBehalfOf: asAgent,
    canAddRequestParticipants: asAgent,
  });
}

function field(
  fieldId: string,
  name: string,
  more: { required: boolean; jiraSchema: Record<string, string> },
): Record<string, unknown> {
  return {
    fieldId,
    name,
    description: '',
    ...more,
    defaultValues: [],
    validValues: [],
    presetValues: [],
    visible: true,
  };
}

const one = '/rest/servicedeskapi/servicedesk/{serviceDeskId}';
const jsm = 'jira-service-management';
const readDesk = scopes('read:servicedesk-request', `read:servicedesk:${jsm}`);
const readType = scopes('read:servicedesk-request', `read:requesttype:${jsm}`);

export const deskRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/servicedeskapi/info', scopes: [], handle: info },
  { method: 'GET', path: '/rest/servicedeskapi/servicedesk', scopes: readDesk, handle: desks },
  { method: 'GET', path: one, scopes: readDesk, handle: desk },
  { method: 'GET', path: `${one}/requesttype`, scopes: readType, handle: requestTypes },
  { method: 'GET', path: `${one}/requesttype/{requestTypeId}`, scopes: readType, handle: requestType },
  { method: 'GET', path: `${one}/requesttype/{requestTypeId}/field`, scopes: readType, handle: fields },
];
