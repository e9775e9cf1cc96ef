import type { DatabaseSync } from 'node:sqlite';
import { prepared, transaction } from '../../db/database.ts';

/** Something the app will be called with: a product event for one trigger, or one event of a queue. */
export interface Delivery {
  readonly id: number;
  readonly kind: 'event' | 'job';
  readonly moduleKey: string;
  /** JSON of the event, or of `{queueName, jobId, eventId, body}`. */
  readonly payload: string;
  readonly dueAtMs: number;
  /** Calls made so far. */
  readonly attempts: number;
  readonly firstAtMs: number;
  readonly retryReason: string | null;
  readonly retryData: string | null;
  readonly jobId: string | null;
  readonly chain: number;
}

export interface NewDelivery extends Pick<Delivery, 'kind' | 'moduleKey' | 'payload' | 'dueAtMs' | 'firstAtMs'> {
  readonly jobId?: string;
  readonly chain?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

export interface Retry {
  readonly dueAtMs: number;
  readonly reason: string;
  readonly data: unknown;
}

/** Deliveries that are still to be made; they outlive the process. */
export interface DeliveryStore {
  add(delivery: NewDelivery): void;
  /** The next one due whose concurrency key is free, now marked as running; `null` when there is none. */
  claim(nowMs: number): Delivery | null;
  finish(id: number): void;
  retry(id: number, retry: Retry): void;
  /** Removes the waiting deliveries of a job; returns how many. */
  cancel(jobId: string): number;
  nextDueAtMs(): number | null;
  waiting(): number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS forge_delivery (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, module_key TEXT NOT NULL, payload TEXT NOT NULL, due_at REAL NOT NULL,
    first_at REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, running INTEGER NOT NULL DEFAULT 0,
    retry_reason TEXT, retry_data TEXT, job_id TEXT, chain INTEGER NOT NULL, limit_key TEXT, limit_count INTEGER);
  CREATE INDEX IF NOT EXISTS forge_delivery_due ON forge_delivery (running, due_at, id);
  CREATE INDEX IF NOT EXISTS forge_delivery_limit ON forge_delivery (limit_key) WHERE running = 1;
  CREATE INDEX IF NOT EXISTS forge_delivery_job ON forge_delivery (job_id) WHERE job_id IS NOT NULL;`;

const CLAIM = `SELECT * FROM forge_delivery AS due WHERE running = 0 AND due_at <= ?
  AND (limit_key IS NULL OR limit_count >
    (SELECT COUNT(*) FROM forge_delivery AS busy WHERE busy.running = 1 AND busy.limit_key = due.limit_key))
  ORDER BY due_at, id LIMIT 1`;

/** Opens the store; what ran when the process ended is delivered again (at least once). */
export function createDeliveryStore(db: DatabaseSync): DeliveryStore {
  db.exec(SCHEMA);
  db.exec('UPDATE forge_delivery SET running = 0 WHERE running = 1');
  const sql = (text: string) => prepared(db, text);
  return {
    add: (delivery) => {
      sql(`INSERT INTO forge_delivery (kind, module_key, payload, due_at, first_at, job_id, chain, limit_key, limit_count)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
        ...[delivery.kind, delivery.moduleKey, delivery.payload, delivery.dueAtMs, delivery.firstAtMs],
        ...[delivery.jobId ?? null, delivery.chain ?? 0],
        ...[delivery.concurrency?.key ?? null, delivery.concurrency?.limit ?? null],
      );
    },
    claim: (nowMs) =>
      transaction(db, () => {
        const row = sql(CLAIM).get(nowMs);
        if (row === undefined) return null;
        sql('UPDATE forge_delivery SET running = 1, attempts = attempts + 1 WHERE id = ?').run(Number(row['id']));
        return deliveryOf(row);
      }),
    finish: (id) => void sql('DELETE FROM forge_delivery WHERE id = ?').run(id),
    retry: (id, { dueAtMs, reason, data }) => {
      sql('UPDATE forge_delivery SET running = 0, due_at = ?, retry_reason = ?, retry_data = ? WHERE id = ?').run(
        ...[dueAtMs, reason, data === undefined ? null : JSON.stringify(data), id],
      );
    },
    cancel: (jobId) => Number(sql('DELETE FROM forge_delivery WHERE job_id = ? AND running = 0').run(jobId).changes),
    nextDueAtMs: () => {
      const due = sql('SELECT MIN(due_at) AS due FROM forge_delivery WHERE running = 0').get()?.['due'];
      return typeof due === 'number' ? due : null;
    },
    waiting: () => Number(sql('SELECT COUNT(*) AS count FROM forge_delivery WHERE running = 0').get()?.['count'] ?? 0),
  };
}

function deliveryOf(row: Record<string, unknown>): Delivery {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  return {
    id: Number(row['id']),
    kind: row['kind'] as Delivery['kind'],
    moduleKey: String(row['module_key']),
    payload: String(row['payload']),
    dueAtMs: Number(row['due_at']),
    attempts: Number(row['attempts']),
    firstAtMs: Number(row['first_at']),
    retryReason: text('retry_reason'),
    retryData: text('retry_data'),
    jobId: text('job_id'),
    chain: Number(row['chain']),
  };
}
