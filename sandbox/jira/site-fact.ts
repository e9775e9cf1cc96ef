import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../db/database.ts';

/** A small fact the site keeps about itself, as JSON; undefined when it has never been set. */
export function siteFact(db: DatabaseSync, key: string): unknown {
  const found = row<{ value: string }>(db, 'SELECT value FROM site_fact WHERE key = ?', key);
  return found ? (JSON.parse(found.value) as unknown) : undefined;
}

export function setSiteFact(db: DatabaseSync, key: string, value: unknown): void {
  const sql = 'INSERT INTO site_fact (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value';
  run(db, sql, key, JSON.stringify(value));
}
