import { rows, run } from '../../db/database.ts';
import { accountByEmail } from '../account/account-row.ts';
import { createAccount } from '../account/create-account.ts';
import { deskUser } from '../account/user-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { accountNamed } from './create-request.ts';
import { deskPageOf } from './desk-page.ts';
import { visibleDesk } from './desk-row.ts';
import { requireAdministrator, requireAgent } from './request-access.ts';

/** Creates a portal-only customer. @throws RestError 400, or 409 when asked to be strict about taken addresses */
function post(call: Call): Answer {
  requireAdministrator(call);
  const { email, displayName, fullName } = bodyObject(call);
  if (typeof email !== 'string' || !/^\S+@\S+$/.test(email)) throw deskError(400, 'An email address is required.');
  if (accountByEmail(call.site.db, email)) {
    const status = call.query.get('strictConflictStatusCode') === 'true' ? 409 : 400;
    throw deskError(status, 'An account with this email address exists already.');
  }
  const name = [displayName, fullName].find((candidate) => typeof candidate === 'string' && candidate !== '');
  const accountId = createAccount(call.site.db, { type: 'customer', email, displayName: String(name ?? email) });
  return created(deskUser(call, accountId));
}

function list(call: Call): Answer {
  requireAgent(call);
  const desk = visibleDesk(call, param(call, 'serviceDeskId'));
  const query = `%${(call.query.get('query') ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const sql = `SELECT a.account_id FROM account a WHERE (a.display_name LIKE ? ESCAPE '\\' OR a.email LIKE ? ESCAPE '\\') AND (
      a.account_id IN (SELECT account_id FROM service_desk_customer WHERE service_desk_id = ?)
      OR a.account_id IN (SELECT m.account_id FROM organization_member m
        JOIN service_desk_organization so ON so.organization_id = m.organization_id WHERE so.service_desk_id = ?))
    ORDER BY a.display_name`;
  const found = rows<{ account_id: string }>(call.site.db, sql, query, query, desk.id, desk.id);
  return ok(
    deskPageOf(
      call,
      found.map(({ account_id }) => deskUser(call, account_id)),
    ),
  );
}

function add(call: Call): Answer {
  requireAgent(call);
  const desk = visibleDesk(call, param(call, 'serviceDeskId'));
  if (!call.access.has('ADMINISTER_PROJECTS', desk.project_id)) requireAdministrator(call);
  const { accountIds } = bodyObject(call);
  const sql = 'INSERT OR IGNORE INTO service_desk_customer (service_desk_id, account_id) VALUES (?, ?)';
  for (const id of Array.isArray(accountIds) ? accountIds : []) run(call.site.db, sql, desk.id, accountNamed(call, id));
  return noContent;
}

const ofDesk = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer';
const jsm = 'jira-service-management';

export const customerRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/servicedeskapi/customer',
    scopes: scopes('manage:servicedesk-customer', `read:customer:${jsm} write:customer:${jsm} read:user:jira`),
    handle: post,
  },
  {
    method: 'GET',
    path: ofDesk,
    scopes: scopes('manage:servicedesk-customer', `read:servicedesk.customer:${jsm} read:user:jira`),
    handle: list,
  },
  {
    method: 'POST',
    path: ofDesk,
    scopes: scopes('manage:servicedesk-customer', `read:servicedesk.customer:${jsm} write:servicedesk.customer:${jsm}`),
    handle: add,
  },
];
