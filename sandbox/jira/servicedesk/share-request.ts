import { row, run } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';

/**
 * Shares a request with organizations of its reporter, as the portal's "Share with" field does. Nothing is shared by
 * itself: requests are private (clause P1).
 * @throws RestError 400 for an organization the reporter is no member of
 */
export function shareWithOrganizations(call: Call, issueId: number, reporterId: string, value: unknown): void {
  if (value === undefined || value === null || value === '') return;
  const ids = (Array.isArray(value) ? value : [value]).map(Number);
  const member = 'SELECT 1 AS yes FROM organization_member WHERE organization_id = ? AND account_id = ?';
  const insert = 'INSERT OR IGNORE INTO request_organization (issue_id, organization_id) VALUES (?, ?)';
  for (const id of ids) {
    if (!row(call.site.db, member, id, reporterId))
      throw deskError(400, `The reporter is not a member of organization '${id}'.`);
    run(call.site.db, insert, issueId, id);
  }
}
