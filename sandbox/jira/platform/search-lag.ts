import type { SqlCondition } from '../access/access.ts';
import { siteFact } from '../site-fact.ts';
import type { Site } from '../site.ts';

/** `site_fact` key: for how many milliseconds search does not find what was created or changed; 0 or absent: no lag. */
export const searchLagFact = 'search-lag-ms';

/** Real search lags behind writes (platform.md 6.2); ids given to reconcile are always looked at. */
export function notYetIndexed(site: Site, reconcile: readonly number[]): SqlCondition {
  const lag = Number(siteFact(site.db, searchLagFact) ?? 0);
  if (lag <= 0) return { sql: '1', params: [] };
  const marks = reconcile.map(() => '?').join(', ') || 'NULL';
  return { sql: `(issue.updated_ms <= ? OR issue.id IN (${marks}))`, params: [site.clock.now() - lag, ...reconcile] };
}
