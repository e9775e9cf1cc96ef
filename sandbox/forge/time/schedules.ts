import type { DatabaseSync } from 'node:sqlite';
import { prepared, transaction } from '../../db/database.ts';
import type { Clock } from '../../seams.ts';
import type { AppModule, Interval, Manifest } from '../manifest.ts';

const INTERVAL_MS: Record<Interval, number> = {
  fiveMinute: 5 * 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};

/** When each scheduled trigger runs next; kept in the database. */
export interface Schedules {
  /** The triggers due now, each moved on to its next instant. */
  takeDue(): readonly AppModule[];
  nextDueAtMs(): number | null;
}

/**
 * First run one interval after installation, or after the schedule was added or changed in the manifest.
 * Runs missed while the sandbox was off are not made up for: one run, then the interval starts anew.
 */
export function createSchedules(db: DatabaseSync, clock: Clock, manifest: Manifest): Schedules {
  db.exec(`CREATE TABLE IF NOT EXISTS forge_schedule (
    module_key TEXT PRIMARY KEY, interval TEXT NOT NULL, next_at REAL NOT NULL) WITHOUT ROWID`);
  const sql = (text: string) => prepared(db, text);
  const modules = manifest.modules.filter(({ type }) => type === 'scheduledTrigger');
  transaction(db, () => install(db, clock, modules));
  const setNext = (key: string, nextAtMs: number) =>
    sql('UPDATE forge_schedule SET next_at = ? WHERE module_key = ?').run(nextAtMs, key);
  return {
    takeDue() {
      const nowMs = clock.now();
      return sql('SELECT module_key, next_at FROM forge_schedule WHERE next_at <= ? ORDER BY next_at, module_key')
        .all(nowMs)
        .flatMap((row) => {
          const module = modules.find(({ key }) => key === row['module_key']);
          if (module === undefined) return [];
          const intervalMs = intervalOf(module);
          const nextMs = Number(row['next_at']) + intervalMs;
          setNext(module.key, nextMs > nowMs ? nextMs : nowMs + intervalMs);
          return [module];
        });
    },
    nextDueAtMs() {
      const next = sql('SELECT MIN(next_at) AS next FROM forge_schedule').get()?.['next'];
      return typeof next === 'number' ? next : null;
    },
  };
}

function install(db: DatabaseSync, clock: Clock, modules: readonly AppModule[]): void {
  const sql = (text: string) => prepared(db, text);
  for (const row of sql('SELECT module_key FROM forge_schedule').all()) {
    if (modules.every(({ key }) => key !== row['module_key'])) {
      sql('DELETE FROM forge_schedule WHERE module_key = ?').run(String(row['module_key']));
    }
  }
  for (const module of modules) {
    const known = sql('SELECT interval FROM forge_schedule WHERE module_key = ?').get(module.key)?.['interval'];
    if (known === module.interval) continue;
    const nextAtMs = clock.now() + intervalOf(module);
    sql('INSERT OR REPLACE INTO forge_schedule VALUES (?, ?, ?)').run(module.key, String(module.interval), nextAtMs);
  }
}

function intervalOf(module: AppModule): number {
  const intervalMs = INTERVAL_MS[module.interval as Interval];
  if (intervalMs === undefined) {
    throw new Error(
      `manifest.yml: ${module.key} has the interval ${module.interval}, not fiveMinute, hour, day or week`,
    );
  }
  return intervalMs;
}
