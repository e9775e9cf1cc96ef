import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../seams.ts';
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
  /** Events pushed to all queues since an instant (epoch ms), cancelled ones left out. */
  pushedSince(atMs: number): number;
  /** `null` for a job that queue never had. */
  of(jobId: string, queue: string): JobCount | null;
}

/** Longer than any event of a queue is retried. */
const REMEMBERED_MS = 4 * 86_400_000;

export function createJobStats(db: DatabaseSync, clock: Clock): JobStats {
  db.exec(`CREATE TABLE IF NOT EXISTS forge_job (
    job_id TEXT PRIMARY KEY, queue TEXT NOT NULL, opened_at REAL NOT NULL, in_progress INTEGER NOT NULL,
    success INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS forge_job_opened ON forge_job (opened_at);`);
  const sql = (text: string) => prepared(db, text);
  return {
    opened: (jobId, queue, events) => {
      const nowMs = clock.now();
      sql('DELETE FROM forge_job WHERE opened_at < ? AND in_progress = 0').run(nowMs - REMEMBERED_MS);
      sql('INSERT INTO forge_job (job_id, queue, opened_at, in_progress) VALUES (?, ?, ?, ?)').run(
        ...[jobId, queue, nowMs, events],
      );
    },
    ended: (jobId, isSuccess) =>
      void sql(
        'UPDATE forge_job SET in_progress = MAX(0, in_progress - 1), success = success + ?, failed = failed + ? WHERE job_id = ?',
      ).run(isSuccess ? 1 : 0, isSuccess ? 0 : 1, jobId),
    cancelled: (jobId, events) =>
      void sql('UPDATE forge_job SET in_progress = MAX(0, in_progress - ?) WHERE job_id = ?').run(events, jobId),
    pushedSince: (atMs) => {
      const sum = 'SELECT SUM(in_progress + success + failed) AS events FROM forge_job WHERE opened_at > ?';
      return Number(sql(sum).get(atMs)?.['events'] ?? 0);
    },
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
