import type { SqlCondition } from '../access/access.ts';
import type { Site } from '../site.ts';

/** Real search lags behind writes (platform.md 6.2); ids given to reconcile are always looked at. */
export function notYetIndexed(site: Site, reconcile: readonly number[]): SqlCondition {
  const lag = site.faultSwitch.faults.search.lagSeconds * 1_000;
  if (lag === 0) return { sql: '1', params: [] };
  const marks = reconcile.map(() => '?').join(', ') || 'NULL';
  return { sql: `(issue.updated_ms <= ? OR issue.id IN (${marks}))`, params: [site.clock.now() - lag, ...reconcile] };
}
