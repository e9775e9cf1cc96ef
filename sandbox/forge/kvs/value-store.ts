import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { prepared, transaction } from '../../db/database.ts';
import type { Clock } from '../../seams.ts';
import type { EntityDefinition, IndexDefinition } from '../manifest-entities.ts';

export interface StoredValue {
  readonly key: string;
  readonly json: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number | null;
}

/** Values and their index rows; a space is an entity name, `PLAIN` or `SECRET`. */
export interface ValueStore {
  get(space: string, key: string): StoredValue | null;
  /** `expiresAtMs` null: never. */
  put(space: string, key: string, json: string, expiresAtMs: number | null): void;
  remove(space: string, key: string): boolean;
  keysFrom(sql: string, parameters: readonly SqlValue[]): readonly IndexPosition[];
  atomically<T>(work: () => T): T;
}

export interface IndexPosition {
  readonly key: string;
  readonly range: SqlValue;
}

export type SqlValue = string | number;

type Statements = (sql: string) => StatementSync;

export const PLAIN = '';
/** Entity names have no spaces. */
export const SECRET = ' secret';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS kvs_value (
    space TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, expires_at INTEGER,
    PRIMARY KEY (space, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kvs_value_expiry ON kvs_value (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS kvs_index (
    space TEXT NOT NULL, name TEXT NOT NULL, partition TEXT NOT NULL, range NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (space, name, partition, range, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kvs_index_of_value ON kvs_index (space, key);
  CREATE TABLE IF NOT EXISTS kvs_definition (space TEXT PRIMARY KEY, indexes TEXT NOT NULL) WITHOUT ROWID;`;

export interface ValueStoreInput {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly entities: ReadonlyMap<string, EntityDefinition>;
  /** How long an expired value is still there: on Forge up to 48 hours. */
  readonly expiryLagMs: number;
}

/** The store of one installation. Rebuilds the index rows of entities whose indexes changed in the manifest. */
export function createValueStore({ db, clock, entities, expiryLagMs }: ValueStoreInput): ValueStore {
  db.exec(SCHEMA);
  const sql: Statements = (text) => prepared(db, text);
  for (const entity of entities.values()) reindexIfChanged(db, sql, entity);

  const goneAtMs = () => clock.now() - expiryLagMs;
  const remove = (space: string, key: string) => {
    sql('DELETE FROM kvs_index WHERE space = ? AND key = ?').run(space, key);
    return Number(sql('DELETE FROM kvs_value WHERE space = ? AND key = ?').run(space, key).changes) > 0;
  };
  const purge = () => {
    const expired = sql('SELECT space, key FROM kvs_value WHERE expires_at <= ?').all(goneAtMs());
    for (const row of expired) remove(String(row['space']), String(row['key']));
  };
  return {
    get(space, key) {
      const row = sql('SELECT * FROM kvs_value WHERE space = ? AND key = ?').get(space, key);
      const value = row === undefined ? null : storedValue(row);
      return value === null || (value.expiresAtMs !== null && value.expiresAtMs <= goneAtMs()) ? null : value;
    },
    put: (space, key, json, expiresAtMs) =>
      transaction(db, () => {
        purge();
        const now = clock.now();
        sql(`INSERT INTO kvs_value VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (space, key) DO UPDATE
          SET json = excluded.json, updated_at = excluded.updated_at, expires_at = excluded.expires_at`).run(
          ...[space, key, json, now, now, expiresAtMs],
        );
        const entity = entities.get(space);
        if (entity !== undefined) writeIndexRows(sql, entity, key, json);
      }),
    remove,
    keysFrom: (text, parameters) =>
      sql(text)
        .all(...parameters)
        .map((row) => ({ key: String(row['key']), range: row['range'] as SqlValue })),
    atomically: (work) => transaction(db, work),
  };
}

/** How the values of a partition are written in `kvs_index.partition`. */
export function partitionText(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/** SQLite knows no booleans; strings and numbers keep their own order. */
export function rangeValue(value: unknown): SqlValue {
  return typeof value === 'boolean' ? Number(value) : (value as SqlValue);
}

function writeIndexRows(sql: Statements, entity: EntityDefinition, key: string, json: string): void {
  sql('DELETE FROM kvs_index WHERE space = ? AND key = ?').run(entity.name, key);
  const value = JSON.parse(json) as Record<string, unknown>;
  for (const index of entity.indexes.values()) {
    const row = indexRow(index, value);
    if (row === null) continue;
    sql('INSERT INTO kvs_index VALUES (?, ?, ?, ?, ?)').run(entity.name, index.name, row.partition, row.range, key);
  }
}

/** `null` when the value lacks an attribute of the index: it is then not found through it. */
function indexRow(index: IndexDefinition, value: Record<string, unknown>) {
  const partition = index.partition.map((name) => value[name]);
  const range = index.range === null ? '' : value[index.range];
  return [...partition, range].every(isIndexable)
    ? { partition: partitionText(partition), range: rangeValue(range) }
    : null;
}

function isIndexable(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function reindexIfChanged(db: DatabaseSync, sql: Statements, entity: EntityDefinition): void {
  const indexes = JSON.stringify([...entity.indexes.values()]);
  const known = sql('SELECT indexes FROM kvs_definition WHERE space = ?').get(entity.name)?.['indexes'];
  if (known === indexes) return;
  transaction(db, () => {
    for (const row of sql('SELECT key, json FROM kvs_value WHERE space = ?').all(entity.name)) {
      writeIndexRows(sql, entity, String(row['key']), String(row['json']));
    }
    sql('INSERT OR REPLACE INTO kvs_definition VALUES (?, ?)').run(entity.name, indexes);
  });
}

function storedValue(row: Record<string, unknown>): StoredValue {
  return {
    key: String(row['key']),
    json: String(row['json']),
    createdAtMs: Number(row['created_at']),
    updatedAtMs: Number(row['updated_at']),
    expiresAtMs: row['expires_at'] === null ? null : Number(row['expires_at']),
  };
}
