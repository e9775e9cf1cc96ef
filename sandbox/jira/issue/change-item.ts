import { run } from '../../db/database.ts';
import { callerId } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import type { ChangelogItemRow } from './changelog-shape.ts';

/** One changed field: what it was and what it became, as id and as words. */
export type ChangeItem = Omit<ChangelogItemRow, 'changelog_id'>;

/** One side of a change: id and words; both null where the field was or becomes empty. */
export type ChangeSide = readonly [id: string | null, words: string | null];

export function change(
  field: { name: string; id?: string; custom?: boolean },
  from: ChangeSide,
  to: ChangeSide,
): ChangeItem {
  return {
    field: field.name,
    field_id: field.id ?? field.name,
    field_type: field.custom ? 'custom' : 'jira',
    from_id: from[0],
    from_string: from[1],
    to_id: to[0],
    to_string: to[1],
  };
}

/**
 * Writes a change of an issue to its history, by the caller, now, and moves `updated`. Without items only a number is
 * taken, for events about things that leave no history (comments).
 */
export function recordChange(call: Call, issueId: number, items: readonly ChangeItem[]): number {
  const { db, clock } = call.site;
  const now = clock.now();
  const sql = 'INSERT INTO changelog (issue_id, author_id, created_ms) VALUES (?, ?, ?)';
  const { id } = run(db, sql, issueId, callerId(call.caller), now);
  items.forEach((item, position) => {
    run(
      db,
      `INSERT INTO changelog_item (changelog_id, position, field, field_id, field_type, from_id, from_string, to_id, to_string)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, position, item.field, item.field_id, item.field_type, item.from_id, item.from_string],
      ...[item.to_id, item.to_string],
    );
  });
  run(db, 'UPDATE issue SET updated_ms = ? WHERE id = ?', now, issueId);
  return id;
}
