import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from './seams.ts';

/** The sandbox's time. Survives a restart: it is kept in the database. */
export interface SandboxClock extends Clock {
  /** Whether real time moves it. */
  readonly ticking: boolean;
  /** Sets it forward to an instant (epoch ms). Throws `ClockError` for one that has passed. */
  moveTo(atMs: number): void;
}

export class ClockError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ClockError';
  }
}

export interface ClockOptions {
  readonly db: DatabaseSync;
  /** Where a new sandbox starts, ISO-8601; now when absent. Ignored when the database knows a time. */
  readonly startAt?: string;
  /** True: real time plus an offset. False: stands still until moved. */
  readonly ticking: boolean;
}

/** Opens the clock of a database. Throws `ClockError` when `startAt` is not an instant. */
export function createClock({ db, startAt, ticking }: ClockOptions): SandboxClock {
  db.exec(SCHEMA);
  const save = db.prepare('INSERT OR REPLACE INTO sandbox_clock VALUES (1, ?, ?, ?)');
  const realNow = () => Date.now();
  const stored = storedTime(db);

  let standingAtMs = stored === null ? startOf(startAt, realNow()) : timeAfterPause(stored, realNow());
  // A clock that stood still may be behind its own lead over real time, or ahead of it: never go back.
  let leadMs = Math.max(stored?.leadMs ?? -Infinity, standingAtMs - realNow());
  const now = () => (ticking ? realNow() + leadMs : standingAtMs);
  const keep = () => save.run(now(), leadMs, Number(ticking));
  keep();

  return {
    ticking,
    now,
    moveTo(atMs) {
      if (Number.isNaN(atMs)) throw new ClockError('That is not an instant');
      const nowMs = now();
      if (atMs < nowMs) {
        throw new ClockError(`The clock only moves forward: it is ${iso(nowMs)}, ${iso(atMs)} has passed`);
      }
      standingAtMs = atMs;
      leadMs = atMs - realNow();
      keep();
    },
  };
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS sandbox_clock (
  id INTEGER PRIMARY KEY CHECK (id = 1), now_ms REAL NOT NULL, lead_ms REAL NOT NULL, ticking INTEGER NOT NULL)`;

interface StoredTime {
  readonly nowMs: number;
  /** Sandbox time minus real time. */
  readonly leadMs: number;
  readonly ticking: boolean;
}

function storedTime(db: DatabaseSync): StoredTime | null {
  const row = db.prepare('SELECT * FROM sandbox_clock').get();
  if (row === undefined) return null;
  return { nowMs: Number(row['now_ms']), leadMs: Number(row['lead_ms']), ticking: row['ticking'] === 1 };
}

/** A clock that ticked went on while nobody looked; one that stood still did not. */
function timeAfterPause({ nowMs, leadMs, ticking }: StoredTime, realNowMs: number): number {
  return ticking ? Math.max(nowMs, realNowMs + leadMs) : nowMs;
}

const iso = (atMs: number) => new Date(atMs).toISOString();

function startOf(startAt: string | undefined, realNowMs: number): number {
  if (startAt === undefined) return realNowMs;
  const atMs = Date.parse(startAt);
  if (Number.isNaN(atMs)) throw new ClockError(`startAt "${startAt}" is not an ISO-8601 instant`);
  return atMs;
}
