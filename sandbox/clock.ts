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
  db.exec('CREATE TABLE IF NOT EXISTS sandbox_clock (id INTEGER PRIMARY KEY CHECK (id = 1), now_ms REAL, offset_ms REAL)');
  const stored = db.prepare('SELECT now_ms, offset_ms FROM sandbox_clock').get();
  const save = db.prepare('INSERT OR REPLACE INTO sandbox_clock VALUES (1, ?, ?)');
  const realNow = () => Date.now();

  let standingAtMs = stored === undefined ? startOf(startAt, realNow()) : Number(stored['now_ms']);
  let offsetMs = stored === undefined ? standingAtMs - realNow() : Number(stored['offset_ms']);
  // A clock that stood still may be behind a ticking one's offset, and the other way round: never go back.
  if (ticking) offsetMs = Math.max(offsetMs, standingAtMs - realNow());
  const now = () => (ticking ? realNow() + offsetMs : standingAtMs);
  save.run(now(), offsetMs);

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
      offsetMs = atMs - realNow();
      save.run(standingAtMs, offsetMs);
    },
  };
}

const iso = (atMs: number) => new Date(atMs).toISOString();

function startOf(startAt: string | undefined, realNowMs: number): number {
  if (startAt === undefined) return realNowMs;
  const atMs = Date.parse(startAt);
  if (Number.isNaN(atMs)) throw new ClockError(`startAt "${startAt}" is not an ISO-8601 instant`);
  return atMs;
}
