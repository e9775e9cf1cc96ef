import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { row, rows, run } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { signedIn } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import { isAgent } from './request-access.ts';

export interface OrganizationRow {
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
}

export function organizationShape(call: Call, { id, uuid, name }: OrganizationRow): Record<string, unknown> {
  const self = `${call.site.baseUrl()}/rest/servicedeskapi/organization/${id}`;
  return { id: String(id), uuid, name, scimManaged: false, _links: { self } };
}

/** All of them for agents and administrators, one's own for anybody else. `accountId`: only those of that member. */
export function visibleOrganizations(call: Call, accountId: string | null): OrganizationRow[] {
  const me = signedIn(call);
  const seesAll = isAgent(call) || call.access.hasGlobal('ADMINISTER');
  const isMember = 'EXISTS (SELECT 1 FROM organization_member m WHERE m.organization_id = o.id AND m.account_id = ?)';
  const sql = `SELECT o.* FROM organization o WHERE (? OR ${isMember}) AND (? OR ${isMember}) ORDER BY o.id`;
  return rows<OrganizationRow>(call.site.db, sql, seesAll ? 1 : 0, me, accountId === null ? 1 : 0, accountId);
}

/** @throws RestError 404 when absent or not the caller's to see */
export function visibleOrganization(call: Call, id: string): OrganizationRow {
  const found = visibleOrganizations(call, null).find((organization) => String(organization.id) === id);
  if (!found) throw deskError(404, 'The organization does not exist or you do not have permission to see it.');
  return found;
}

export function createOrganization(db: DatabaseSync, name: string): OrganizationRow {
  const uuid = randomUUID();
  const { id } = run(db, 'INSERT INTO organization (uuid, name) VALUES (?, ?)', uuid, name);
  return { id, uuid, name };
}

export function addMember(db: DatabaseSync, organizationId: number, accountId: string): void {
  const sql = 'INSERT OR IGNORE INTO organization_member (organization_id, account_id) VALUES (?, ?)';
  run(db, sql, organizationId, accountId);
}

export function isNameTaken(db: DatabaseSync, name: string): boolean {
  return row(db, 'SELECT 1 AS yes FROM organization WHERE name = ?', name) !== undefined;
}
