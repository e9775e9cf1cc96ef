import type { DatabaseSync } from 'node:sqlite';

/** What the sandbox says to the database, as it is said inside of a transaction that will be undone. */
const inside: Readonly<Record<string, string>> = {
  'BEGIN IMMEDIATE': 'SAVEPOINT undone',
  COMMIT: 'RELEASE undone',
  ROLLBACK: 'ROLLBACK TO undone; RELEASE undone',
};

/** Does something to a site and takes it all back, so that each call of a table meets the same site. */
export async function undone<Result>(db: DatabaseSync, work: () => Promise<Result>): Promise<Result> {
  const exec = db.exec.bind(db);
  exec('BEGIN');
  db.exec = (sql) => exec(inside[sql] ?? sql);
  try {
    return await work();
  } finally {
    db.exec = exec;
    exec('ROLLBACK');
  }
}
