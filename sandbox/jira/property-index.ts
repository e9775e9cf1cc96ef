import { rows, run, transaction } from '../db/database.ts';
import { indexProperty } from './edit/store-property.ts';
import { setSiteFact, siteFact } from './site-fact.ts';
import type { Site } from './site.ts';

const fact = 'indexed-properties';

/** Indexes what is stored already when the app declares other entity properties than last time. */
export function refreshPropertyIndex(site: Site): void {
  const declared = site.entityProperties.map(({ entityType, propertyKey, values }) => ({
    entityType,
    propertyKey,
    values,
  }));
  if (JSON.stringify(siteFact(site.db, fact) ?? []) === JSON.stringify(declared)) return;
  transaction(site.db, () => {
    run(site.db, 'DELETE FROM indexed_property');
    const sql = 'SELECT issue_id, key, value FROM issue_property WHERE key = ?';
    for (const key of new Set(declared.map(({ propertyKey }) => propertyKey))) {
      const stored = rows<{ issue_id: number; key: string; value: string }>(site.db, sql, key);
      stored.forEach(({ issue_id, value }) => indexProperty(site, issue_id, key, JSON.parse(value) as unknown));
    }
    setSiteFact(site.db, fact, declared);
  });
}
