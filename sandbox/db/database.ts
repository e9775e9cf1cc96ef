import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';

/** What node:sqlite binds. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/**
 * Opens (and creates) the one database file of the sandbox, or `:memory:`. Each room creates its own tables.
 * WAL keeps readers of another process (a bench, the sqlite shell) from blocking the writer.
 */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
  );
  // Rows of a large desk are read where the file lies in memory: to fetch each page costs more than to read it.
  db.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA mmap_size = 1073741824;');
  return db;
}

const statementsOf = new WeakMap<DatabaseSync, Map<string, StatementSync>>();
const cachedStatements = 500;

/** The prepared statement for this SQL, compiled once per database; the oldest go when there are too many. */
export function prepared(db: DatabaseSync, sql: string): StatementSync {
  const known = statementsOf.get(db) ?? new Map<string, StatementSync>();
  statementsOf.set(db, known);
  const found = known.get(sql);
  if (found) return found;
  const statement = db.prepare(sql);
  known.set(sql, statement);
  if (known.size > cachedStatements) known.delete(known.keys().next().value as string);
  return statement;
}

/** All rows of a query. The row type is the caller's word: it must match the selected columns. */
export function rows<Row>(db: DatabaseSync, sql: string, ...values: readonly SqlValue[]): Row[] {
  return prepared(db, sql).all(...values) as unknown as Row[];
}

/** The first row of a query, or undefined. */
export function row<Row>(db: DatabaseSync, sql: string, ...values: readonly SqlValue[]): Row | undefined {
  return prepared(db, sql).get(...values) as Row | undefined;
}

/** Runs a statement that changes rows; tells the last inserted id and how many rows changed. */
export function run(db: DatabaseSync, sql: string, ...values: readonly SqlValue[]): { id: number; changes: number } {
  const result = prepared(db, sql).run(...values);
  return { id: Number(result.lastInsertRowid), changes: Number(result.changes) };
}

const depthOf = new WeakMap<DatabaseSync, number>();

/**
 * Runs `work` in a transaction; what throws undoes it all. Inside another transaction it is a savepoint.
 * `work` must be synchronous: an await inside would let other requests' writes join this transaction.
 */
export function transaction<Result>(db: DatabaseSync, work: () => Result): Result {
  const depth = depthOf.get(db) ?? 0;
  const [begin, commit, undo] =
    depth === 0
      ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
      : [`SAVEPOINT s${depth}`, `RELEASE s${depth}`, `ROLLBACK TO s${depth}; RELEASE s${depth}`];
  db.exec(begin);
  depthOf.set(db, depth + 1);
  try {
    const result = work();
    db.exec(commit);
    return result;
  } catch (error) {
    db.exec(undo);
    throw error;
  } finally {
    depthOf.set(db, depth);
  }
}

/** `?, ?, ?` for an IN list of that many values; an empty list matches nothing. */
export function placeholders(values: readonly unknown[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ');
}
