import type { DatabaseSync } from 'node:sqlite';
import { prepared } from '../../db/database.ts';

export interface JobCount {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

/** What became of each push to a queue. */
export interface JobStats {
  opened(jobId: string, queue: string, events: number): void;
  ended(jobId: string, isSuccess: boolean): void;
  cancelled(jobId: string, events: number): void;
  /** `null` for a job that queue never had. */
  of(jobId: string, queue: string): JobCount | null;
}

export function createJobStats(db: DatabaseSync): JobStats {
  db.exec(`CREATE TABLE IF NOT EXISTS forge_job (
    job_id TEXT PRIMARY KEY, queue TEXT NOT NULL, in_progress INTEGER NOT NULL,
    success INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID`);
  const sql = (text: string) => prepared(db, text);
  return {
    opened: (jobId, queue, events) =>
      void sql('INSERT INTO forge_job (job_id, queue, in_progress) VALUES (?, ?, ?)').run(jobId, queue, events),
    ended: (jobId, isSuccess) =>
      void sql(
        'UPDATE forge_job SET in_progress = MAX(0, in_progress - 1), success = success + ?, failed = failed + ? WHERE job_id = ?',
      ).run(isSuccess ? 1 : 0, isSuccess ? 0 : 1, jobId),
    cancelled: (jobId, events) =>
      void sql('UPDATE forge_job SET in_progress = MAX(0, in_progress - ?) WHERE job_id = ?').run(events, jobId),
    of: (jobId, queue) => {
      const row = sql('SELECT * FROM forge_job WHERE job_id = ? AND queue = ?').get(jobId, queue);
      if (row === undefined) return null;
      return {
        success: Number(row['success']),
        inProgress: Number(row['in_progress']),
        failed: Number(row['failed']),
      };
    },
  };
}
