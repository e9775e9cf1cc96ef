import { row, rows } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { callerId } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import { isAgentIn } from './request-access.ts';
import type { RequestTypeRow } from './request-type-shape.ts';

export interface DeskRow {
  readonly id: number;
  readonly project_id: number;
  readonly is_open: number;
  readonly project_key: string;
  readonly project_name: string;
}

const columns = `SELECT d.id, d.project_id, d.is_open, p.key AS project_key, p.name AS project_name
  FROM service_desk d JOIN project p ON p.id = d.project_id`;

/** Desks the caller may raise requests at or works for. */
export function visibleDesks(call: Call): DeskRow[] {
  return rows<DeskRow>(call.site.db, `${columns} ORDER BY d.id`).filter((desk) => mayUse(call, desk));
}

/** By id or project key. @throws RestError 404 when absent or not the caller's */
export function visibleDesk(call: Call, idOrKey: string): DeskRow {
  const sql = `${columns} WHERE CAST(d.id AS TEXT) = ? OR p.key = ?`;
  const desk = row<DeskRow>(call.site.db, sql, idOrKey, idOrKey);
  if (!desk || !mayUse(call, desk)) {
    throw deskError(404, 'The service desk does not exist or you do not have permission to see it.');
  }
  return desk;
}

function mayUse(call: Call, desk: DeskRow): boolean {
  const me = callerId(call.caller);
  if (me === null) return false;
  if (desk.is_open === 1 || isAgentIn(call, desk.project_id)) return true;
  const sql = `SELECT 1 AS yes FROM service_desk_customer WHERE service_desk_id = ? AND account_id = ?
    UNION ALL SELECT 1 FROM service_desk_organization so
      JOIN organization_member m ON m.organization_id = so.organization_id
      WHERE so.service_desk_id = ? AND m.account_id = ? LIMIT 1`;
  return row(call.site.db, sql, desk.id, me, desk.id, me) !== undefined;
}

export function deskShape(call: Call, desk: DeskRow): Record<string, unknown> {
  return {
    _links: { self: `${call.site.baseUrl()}/rest/servicedeskapi/servicedesk/${desk.id}` },
    id: String(desk.id),
    projectId: String(desk.project_id),
    projectKey: desk.project_key,
    projectName: desk.project_name,
  };
}

export function requestTypesOf(call: Call, deskId: number): RequestTypeRow[] {
  const sql = 'SELECT * FROM request_type WHERE service_desk_id = ? ORDER BY position, id';
  return rows<RequestTypeRow>(call.site.db, sql, deskId);
}

/** @throws RestError 404 */
export function requestTypeIn(call: Call, deskId: number, id: string): RequestTypeRow {
  const sql = 'SELECT * FROM request_type WHERE service_desk_id = ? AND id = ?';
  const found = row<RequestTypeRow>(call.site.db, sql, deskId, Number(id) || -1);
  if (!found) throw deskError(404, `The request type '${id}' does not exist in this service desk.`);
  return found;
}
