import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../../db/database.ts';

/** Id of the group with that name, made if there is none. */
export function groupNamed(db: DatabaseSync, name: string): string {
  const known = row<{ id: string }>(db, 'SELECT id FROM account_group WHERE name = ?', name);
  if (known) return known.id;
  const id = randomUUID();
  run(db, 'INSERT INTO account_group (id, name) VALUES (?, ?)', id, name);
  return id;
}

export function joinGroup(db: DatabaseSync, name: string, accountId: string): void {
  const sql = 'INSERT OR IGNORE INTO account_group_member (group_id, account_id) VALUES (?, ?)';
  run(db, sql, groupNamed(db, name), accountId);
}
