import { rows, run } from '../../db/database.ts';
import { deskUser } from '../account/user-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { accountNamed } from './create-request.ts';
import { deskPageOf } from './desk-page.ts';
import { visibleDesk } from './desk-row.ts';
import type { OrganizationRow } from './organization-row.ts';
import {
  addMember,
  createOrganization,
  isNameTaken,
  organizationShape,
  visibleOrganization,
  visibleOrganizations,
} from './organization-row.ts';
import { requireAdministrator, requireAgent } from './request-access.ts';

function list(call: Call): Answer {
  const found = visibleOrganizations(call, call.query.get('accountId'));
  return ok(
    deskPageOf(
      call,
      found.map((organization) => organizationShape(call, organization)),
    ),
  );
}

function get(call: Call): Answer {
  return ok(organizationShape(call, visibleOrganization(call, param(call, 'organizationId'))));
}

function post(call: Call): Answer {
  requireAgent(call);
  const { name } = bodyObject(call);
  if (typeof name !== 'string' || name.trim() === '') throw deskError(400, 'An organization needs a name.');
  if (isNameTaken(call.site.db, name)) throw deskError(400, 'An organization with this name exists already.');
  return created(organizationShape(call, createOrganization(call.site.db, name)));
}

function remove(call: Call): Answer {
  requireAdministrator(call);
  const { id } = visibleOrganization(call, param(call, 'organizationId'));
  run(call.site.db, 'DELETE FROM organization WHERE id = ?', id);
  return noContent;
}

function members(call: Call): Answer {
  requireAgent(call);
  const { id } = visibleOrganization(call, param(call, 'organizationId'));
  const sql = 'SELECT account_id FROM organization_member WHERE organization_id = ? ORDER BY account_id';
  const found = rows<{ account_id: string }>(call.site.db, sql, id);
  return ok(
    deskPageOf(
      call,
      found.map(({ account_id }) => deskUser(call, account_id)),
    ),
  );
}

function addMembers(call: Call): Answer {
  requireAgent(call);
  const { id } = visibleOrganization(call, param(call, 'organizationId'));
  accountIds(call).forEach((accountId) => addMember(call.site.db, id, accountId));
  return noContent;
}

function removeMembers(call: Call): Answer {
  requireAgent(call);
  const { id } = visibleOrganization(call, param(call, 'organizationId'));
  const sql = 'DELETE FROM organization_member WHERE organization_id = ? AND account_id = ?';
  accountIds(call).forEach((accountId) => run(call.site.db, sql, id, accountId));
  return noContent;
}

function accountIds(call: Call): string[] {
  const { accountIds: wanted } = bodyObject(call);
  if (!Array.isArray(wanted)) throw deskError(400, "'accountIds' must be a list.");
  return wanted.map((id) => accountNamed(call, id));
}

function ofDesk(call: Call): Answer {
  requireAgent(call);
  const desk = visibleDesk(call, param(call, 'serviceDeskId'));
  const member = call.query.get('accountId');
  const sql = `SELECT o.* FROM organization o JOIN service_desk_organization so ON so.organization_id = o.id
    WHERE so.service_desk_id = ? AND (? IS NULL OR EXISTS (
      SELECT 1 FROM organization_member m WHERE m.organization_id = o.id AND m.account_id = ?)) ORDER BY o.id`;
  const found = rows<OrganizationRow>(call.site.db, sql, desk.id, member, member);
  return ok(
    deskPageOf(
      call,
      found.map((organization) => organizationShape(call, organization)),
    ),
  );
}

function joinDesk(call: Call): Answer {
  return changeDesk(
    call,
    'INSERT OR IGNORE INTO service_desk_organization (service_desk_id, organization_id) VALUES (?, ?)',
  );
}

function leaveDesk(call: Call): Answer {
  return changeDesk(call, 'DELETE FROM service_desk_organization WHERE service_desk_id = ? AND organization_id = ?');
}

function changeDesk(call: Call, sql: string): Answer {
  requireAgent(call);
  const desk = visibleDesk(call, param(call, 'serviceDeskId'));
  const organization = visibleOrganization(call, String(bodyObject(call)['organizationId'] ?? ''));
  run(call.site.db, sql, desk.id, organization.id);
  return noContent;
}

const all = '/rest/servicedeskapi/organization';
const one = `${all}/{organizationId}`;
const user = `${one}/user`;
const desk = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/organization';
const jsm = 'jira-service-management';

/** Classic scope, or the granular scopes of these kinds of access to a thing. */
function manage(thing: string, kinds: readonly string[], more: readonly string[] = []): Route['scopes'] {
  return scopes('manage:servicedesk-customer', [...kinds.map((kind) => `${kind}:${thing}:${jsm}`), ...more].join(' '));
}

const readUser = ['read:user:jira'];

export const organizationRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: manage('organization', ['read']), handle: list },
  { method: 'POST', path: all, scopes: manage('organization', ['read', 'write']), handle: post },
  { method: 'GET', path: one, scopes: manage('organization', ['read']), handle: get },
  { method: 'DELETE', path: one, scopes: manage('organization', ['read', 'delete']), handle: remove },
  { method: 'GET', path: user, scopes: manage('organization.user', ['read'], readUser), handle: members },
  { method: 'POST', path: user, scopes: manage('organization.user', ['read', 'write'], readUser), handle: addMembers },
  {
    method: 'DELETE',
    path: user,
    scopes: manage('organization.user', ['read', 'delete'], readUser),
    handle: removeMembers,
  },
  { method: 'GET', path: desk, scopes: manage('servicedesk.organization', ['read']), handle: ofDesk },
  { method: 'POST', path: desk, scopes: manage('servicedesk.organization', ['read', 'write']), handle: joinDesk },
  { method: 'DELETE', path: desk, scopes: manage('servicedesk.organization', ['read', 'delete']), handle: leaveDesk },
];
