import { createKvs } from '../forge/kvs/kvs.ts';
import type { Site } from '../jira/site.ts';

/**
 * What the demo's admin has saved once: texts that are decided clean may become public without a look, so that a label
 * alone makes a public Bug. Everything else stays with the app's defaults.
 */
export function seedSettings({ db, clock }: Pick<Site, 'db' | 'clock'>): void {
  const kvs = createKvs({ db, clock, entities: new Map(), expiryLagMs: 0 });
  const settings = { anonymizer: { publishUnseen: true } };
  const value = { settings, version: 1, savedAt: new Date(clock.now()).toISOString() };
  for (const key of ['settings:version:1', 'settings']) kvs.handle('/api/v1/set', { key, value });
}
