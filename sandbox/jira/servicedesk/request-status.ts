import { row, rows } from '../../db/database.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { statusOf } from '../issue/named-shapes.ts';
import { deskDate } from '../rest/instant.ts';
import type { Site } from '../site.ts';

/** The status a customer sees now, since when. */
export function currentStatusShape(site: Site, issue: IssueRow): Record<string, unknown> {
  const sql = `SELECT max(c.created_ms) AS at FROM changelog c JOIN changelog_item i ON i.changelog_id = c.id
    WHERE c.issue_id = ? AND i.field = 'status'`;
  const since = row<{ at: number | null }>(site.db, sql, issue.id)?.at ?? issue.created_ms;
  return statusShape(site, issue.status_id, since);
}

/** The statuses a request has had, newest first. */
export function statusHistory(site: Site, issue: IssueRow): Record<string, unknown>[] {
  const sql = `SELECT c.created_ms AS at, i.from_id, i.to_id FROM changelog c JOIN changelog_item i ON i.changelog_id = c.id
    WHERE c.issue_id = ? AND i.field = 'status' ORDER BY c.id`;
  const changes = rows<{ at: number; from_id: string; to_id: string }>(site.db, sql, issue.id);
  const first = changes[0] ? Number(changes[0].from_id) : issue.status_id;
  return [
    statusShape(site, first, issue.created_ms),
    ...changes.map(({ at, to_id }) => statusShape(site, Number(to_id), at)),
  ].reverse();
}

function statusShape(site: Site, statusId: number, since: number): Record<string, unknown> {
  const status = statusOf(site.db, statusId);
  return { status: status.name, statusCategory: status.category.toUpperCase(), statusDate: deskDate(since) };
}
