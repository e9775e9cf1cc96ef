import { run } from '../../db/database.ts';
import { accountOf } from '../account/account-row.ts';
import { deskUser } from '../account/user-shape.ts';
import { change, recordChange } from '../issue/change-item.ts';
import { participantsField } from '../issue/field-catalog.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, callerId, param } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { accountNamed } from './create-request.ts';
import { deskPageOf } from './desk-page.ts';
import type { VisibleRequest } from './request-access.ts';
import { isCustomerOf, visibleRequest } from './request-access.ts';
import { participantIds } from './request-shape.ts';

function list(call: Call): Answer {
  return page(call, visibleRequest(call, param(call, 'issueIdOrKey')));
}

/** Clause P3: customers may share their request, with people who have an account. JSM sends no event for it. */
function add(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  if (!request.asAgent && !isCustomerOf(call, request.issue)) throw deskError(403, 'You cannot share this request.');
  const before = participantIds(call, request.issue.id);
  const wanted = accounts(call).filter((id) => id !== request.issue.reporter_id && !before.includes(id));
  const sql = 'INSERT INTO request_participant (issue_id, account_id) VALUES (?, ?)';
  wanted.forEach((accountId) => run(call.site.db, sql, request.issue.id, accountId));
  if (wanted.length > 0) record(call, request, before);
  return page(call, request);
}

function remove(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const before = participantIds(call, request.issue.id);
  // Whoever's account was closed meanwhile can still be taken off.
  const wanted = accounts(call, before);
  const me = callerId(call.caller);
  const isAllowed = request.asAgent || request.issue.reporter_id === me || wanted.every((id) => id === me);
  if (!isAllowed) throw deskError(403, 'You cannot remove these participants from the request.');
  if (wanted.some((id) => !before.includes(id)))
    throw deskError(400, 'The account is not a participant of the request.');
  const sql = 'DELETE FROM request_participant WHERE issue_id = ? AND account_id = ?';
  wanted.forEach((accountId) => run(call.site.db, sql, request.issue.id, accountId));
  record(call, request, before);
  return page(call, request);
}

function accounts(call: Call, known: readonly string[] = []): string[] {
  const { accountIds } = bodyObject(call);
  if (!Array.isArray(accountIds) || accountIds.length === 0)
    throw deskError(400, "'accountIds' must name at least one account.");
  return [...new Set(accountIds.map((id) => known.find((one) => one === id) ?? accountNamed(call, id)))];
}

function record(call: Call, { issue }: VisibleRequest, before: readonly string[]): void {
  const after = participantIds(call, issue.id);
  const names = (ids: readonly string[]): string =>
    ids.map((id) => accountOf(call.site.db, id)?.display_name ?? id).join(', ');
  const field = { name: 'Request participants', id: participantsField, custom: true };
  recordChange(call, issue.id, [change(field, [before.join(', '), names(before)], [after.join(', '), names(after)])]);
}

function page(call: Call, { issue }: VisibleRequest): Answer {
  return ok(
    deskPageOf(
      call,
      participantIds(call, issue.id).map((id) => deskUser(call, id)),
    ),
  );
}

const path = '/rest/servicedeskapi/request/{issueIdOrKey}/participant';
const jsm = 'jira-service-management';
const read = `read:request.participant:${jsm} read:user:jira`;

export const participantRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: scopes('read:servicedesk-request', read), handle: list },
  {
    method: 'POST',
    path,
    scopes: scopes('write:servicedesk-request', `${read} write:request.participant:${jsm}`),
    handle: add,
  },
  {
    method: 'DELETE',
    path,
    scopes: scopes('write:servicedesk-request', `${read} delete:request.participant:${jsm}`),
    handle: remove,
  },
];
