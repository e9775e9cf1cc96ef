import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { SettingsEdit, SettingsSnapshot, SettingsVersion, StoredSettings } from '../ports/records';
import { defaultSettings, parseSettings } from '../rules/default-settings';
import type { Settings } from '../rules/settings';
import { claim } from './claim';

const key = 'settings';
const historyKey = (version: number) => `settings:version:${version}`;

const stored = v.object({
  settings: v.unknown(),
  version: v.pipe(v.number(), v.integer()),
  savedAt: v.string(),
  savedBy: v.optional(v.nullable(v.string()), null),
  // What older versions of this app did not write.
  applyTo: v.optional(v.picklist(['new', 'open', 'open-and-breached']), 'new'),
  carriedBefore: v.optional(v.number(), 0),
});
type Stored = v.InferOutput<typeof stored>;

const neverSaved: SettingsVersion = {
  settings: defaultSettings,
  version: 0,
  savedAt: null,
  savedBy: null,
  applyTo: 'new',
  carriedBefore: 0,
};

/**
 * Every version is kept under its own number, written once: that is what makes two admins saving at the same
 * time one version and one conflict, and what a frozen `settingsVersion` of a cycle can be looked up in.
 */
export const storedSettings: StoredSettings = { read, readVersion, save };

async function read(): Promise<SettingsSnapshot> {
  const current = await readStored(key);
  const { settings, problems } = parseSettings(current?.settings);
  return { ...(current ?? neverSaved), settings, problems };
}

async function readVersion(version: number): Promise<SettingsVersion | null> {
  if (version === 0) return neverSaved;
  const kept = await readStored(historyKey(version));
  return kept === null ? null : { ...kept, settings: parseSettings(kept.settings).settings };
}

async function save(
  settings: Settings,
  { basedOn, at: savedAt, by: savedBy, applyTo }: SettingsEdit,
): Promise<{ kind: 'saved'; version: number } | { kind: 'conflict' }> {
  const current = (await readStored(key)) ?? neverSaved;
  if (current.version !== basedOn) return { kind: 'conflict' };
  const carriedBefore = current.applyTo === 'new' ? current.carriedBefore : current.version;
  const next = { settings, version: current.version + 1, savedAt, savedBy, applyTo, carriedBefore };
  if (!(await claim(historyKey(next.version), next))) {
    await finish(next.version);
    return { kind: 'conflict' };
  }
  await kvs.set(key, next);
  return { kind: 'saved', version: next.version };
}

/** Somebody wrote that version and may have been cut off before making it the current one. */
async function finish(version: number): Promise<void> {
  const begun = await readStored(historyKey(version));
  const current = (await readStored(key))?.version ?? 0;
  if (begun && current < version) await kvs.set(key, begun);
}

async function readStored(name: string): Promise<Stored | null> {
  const parsed = v.safeParse(stored, await kvs.get(name));
  return parsed.success ? parsed.output : null;
}
