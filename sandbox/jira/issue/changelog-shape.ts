import { rows } from '../../db/database.ts';
import { userShape } from '../account/user-shape.ts';
import type { Call } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';
import type { IssueRow } from './issue-row.ts';
import { findIssue } from './issue-row.ts';

export interface ChangelogItemRow {
  readonly changelog_id: number;
  readonly field: string;
  readonly field_id: string | null;
  readonly field_type: string;
  readonly from_id: string | null;
  readonly from_string: string | null;
  readonly to_id: string | null;
  readonly to_string: string | null;
}

/** A changelog item as REST and events write it. */
export function changeItemShape(item: Omit<ChangelogItemRow, 'changelog_id'>): Record<string, unknown> {
  return {
    field: item.field,
    fieldtype: item.field_type,
    ...(item.field_id === null ? {} : { fieldId: item.field_id }),
    from: item.from_id,
    fromString: item.from_string,
    to: item.to_id,
    toString: item.to_string,
  };
}

/** Histories of an issue, oldest first. Items about links to issues the caller cannot see are left out. */
export function historiesOf(
  call: Call,
  issue: IssueRow,
  page: { startAt: number; maxResults: number },
): { histories: Record<string, unknown>[]; total: number } {
  const items = visibleItems(call, issue);
  const byChange = new Map<number, ChangelogItemRow[]>();
  for (const item of items) byChange.set(item.changelog_id, [...(byChange.get(item.changelog_id) ?? []), item]);
  const ids = [...byChange.keys()].slice(page.startAt, page.startAt + page.maxResults);
  const sql =
    'SELECT id, author_id, created_ms FROM changelog WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id';
  const changes = rows<{ id: number; author_id: string | null; created_ms: number }>(
    call.site.db,
    sql,
    JSON.stringify(ids),
  );
  const histories = changes.map((change) => ({
    id: String(change.id),
    ...(change.author_id === null ? {} : { author: userShape(call, change.author_id) }),
    created: jiraInstant(change.created_ms),
    items: (byChange.get(change.id) ?? []).map(changeItemShape),
  }));
  return { histories, total: byChange.size };
}

/** `expand=changelog` of an issue: newest first, at most 100. */
export function historyPage(call: Call, issue: IssueRow): Record<string, unknown> {
  const { histories, total } = historiesOf(call, issue, { startAt: 0, maxResults: Number.MAX_SAFE_INTEGER });
  const newest = histories.reverse().slice(0, 100);
  return { startAt: 0, maxResults: newest.length, total, histories: newest };
}

function visibleItems(call: Call, issue: IssueRow): ChangelogItemRow[] {
  const sql = `SELECT i.* FROM changelog_item i JOIN changelog c ON c.id = i.changelog_id
    WHERE c.issue_id = ? ORDER BY i.changelog_id, i.position`;
  return rows<ChangelogItemRow>(call.site.db, sql, issue.id).filter((item) => {
    if (item.field !== 'Link') return true;
    const other = findIssue(call.site.db, item.to_id ?? item.from_id ?? '');
    return other !== undefined && call.access.canSee(other);
  });
}
