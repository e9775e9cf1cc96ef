import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Prepares each SQL text once per database and room. */
export type Statements = (sql: string) => StatementSync;

export function statementsOf(db: DatabaseSync): Statements {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

/** Runs `work` all or nothing; may be nested, and then an inner failure undoes only the inner part. */
export function atomically<T>(db: DatabaseSync, work: () => T): T {
  db.exec('SAVEPOINT forge');
  try {
    const result = work();
    db.exec('RELEASE forge');
    return result;
  } catch (error) {
    db.exec('ROLLBACK TO forge; RELEASE forge');
    throw error;
  }
}
