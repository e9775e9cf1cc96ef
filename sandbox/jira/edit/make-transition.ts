import { row, run } from '../../db/database.ts';
import { emitUpdated } from '../event/issue-events.ts';
import type { ChangeItem } from '../issue/change-item.ts';
import { change, recordChange } from '../issue/change-item.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { statusOf } from '../issue/named-shapes.ts';
import type { Transition } from '../issue/transition.ts';
import type { Call } from '../rest/call.ts';

/** Moves the issue; reaching a done status resolves it, leaving one clears the resolution. Permission is checked before. */
export function makeTransition(call: Call, issue: IssueRow, transition: Transition): void {
  const { db, clock } = call.site;
  const before = statusOf(db, issue.status_id);
  const after = statusOf(db, transition.to);
  const items: ChangeItem[] = [
    change({ name: 'status' }, [String(before.id), before.name], [String(after.id), after.name]),
  ];
  const isDone = after.category === 'done';
  if (isDone !== (issue.resolution_id !== null)) items.push(resolve(call, issue, isDone));
  run(db, 'UPDATE issue SET status_id = ? WHERE id = ?', after.id, issue.id);
  if (isDone && issue.resolved_ms === null)
    run(db, 'UPDATE issue SET resolved_ms = ? WHERE id = ?', clock.now(), issue.id);
  emitUpdated(call, issue.id, recordChange(call, issue.id, items), items);
}

function resolve(call: Call, issue: IssueRow, isDone: boolean): ChangeItem {
  const { db } = call.site;
  const done = row<{ id: number; name: string }>(
    db,
    `SELECT id, name FROM resolution ORDER BY name = 'Done' DESC, id LIMIT 1`,
  );
  if (!done) throw new Error('The site has no resolutions');
  if (isDone) {
    run(db, 'UPDATE issue SET resolution_id = ? WHERE id = ?', done.id, issue.id);
    return change({ name: 'resolution' }, [null, null], [String(done.id), done.name]);
  }
  const sql = 'SELECT id, name FROM resolution WHERE id = ?';
  const old = row<{ id: number; name: string }>(db, sql, issue.resolution_id);
  run(db, 'UPDATE issue SET resolution_id = NULL, resolved_ms = NULL WHERE id = ?', issue.id);
  return change({ name: 'resolution' }, [String(old?.id ?? ''), old?.name ?? null], [null, null]);
}
