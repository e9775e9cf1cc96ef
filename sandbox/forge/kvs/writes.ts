import type { Clock } from '../../seams.ts';
import type { EntityDefinition } from '../manifest-entities.ts';
import { invalid, keyNotFound, KvsFault } from './fault.ts';
import { checkEntityValue, checkKey, checkValue } from './limits.ts';
import type { StoredValue, ValueStore } from './value-store.ts';
import { PLAIN } from './value-store.ts';

/** What one installation's storage is made of. */
export interface Storage {
  readonly store: ValueStore;
  readonly clock: Clock;
  readonly entities: ReadonlyMap<string, EntityDefinition>;
}

export interface SetOptions {
  readonly ttl?: { readonly value: number; readonly unit: string };
  readonly keyPolicy?: string;
  readonly returnValue?: string;
}

export interface Write {
  readonly space: string;
  readonly key: unknown;
  readonly value: unknown;
  readonly options?: SetOptions;
}

const TTL_UNIT_MS: Record<string, number> = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const MAX_TTL_MS = 366 * 86_400_000;

/** The entity of that name; throws when the manifest has none. */
export function entityNamed(storage: Storage, name: unknown): EntityDefinition {
  const entity = storage.entities.get(String(name));
  if (entity === undefined) throw invalid(`manifest.yml declares no entity "${String(name)}"`);
  return entity;
}

/** The space of a batch or transaction item: its entity, or the plain values. */
export function spaceOf(storage: Storage, entityName: unknown): string {
  return entityName === undefined ? PLAIN : entityNamed(storage, entityName).name;
}

/** The value stored; throws KEY_NOT_FOUND (404). */
export function readValue(storage: Storage, space: string, key: unknown): StoredValue {
  const value = storage.store.get(space, checkKey(key));
  if (value === null) throw keyNotFound(String(key));
  return value;
}

/**
 * Stores a value and answers the one asked for with `returnValue`, or `null`.
 * Throws KEY_CONFLICT (409) for FAIL_IF_EXISTS on a key that exists, VALIDATION_ERROR for broken limits.
 */
export function writeValue(storage: Storage, write: Write): StoredValue | null {
  const { store } = storage;
  const { space, options = {} } = write;
  const key = checkKey(write.key);
  const entity = storage.entities.get(space);
  if (entity !== undefined) checkEntityValue(entity, write.value);
  const json = checkValue(write.value);
  checkPolicy(options);
  const expiresAtMs = expiryOf(storage.clock, options.ttl);
  return store.atomically(() => {
    const previous = store.get(space, key);
    if (options.keyPolicy === 'FAIL_IF_EXISTS' && previous !== null) {
      throw new KvsFault(409, 'KEY_CONFLICT', `Key "${key}" exists already`);
    }
    store.put(space, key, json, expiresAtMs);
    if (options.returnValue === 'PREVIOUS') return previous;
    return options.returnValue === 'LATEST' ? store.get(space, key) : null;
  });
}

function checkPolicy({ keyPolicy, returnValue }: SetOptions): void {
  if (keyPolicy !== undefined && keyPolicy !== 'OVERRIDE' && keyPolicy !== 'FAIL_IF_EXISTS') {
    throw invalid(`keyPolicy is OVERRIDE or FAIL_IF_EXISTS, not ${keyPolicy}`);
  }
  if (returnValue === undefined) return;
  if (keyPolicy !== 'OVERRIDE') throw invalid('returnValue needs the keyPolicy OVERRIDE');
  if (returnValue !== 'PREVIOUS' && returnValue !== 'LATEST') {
    throw invalid(`returnValue is PREVIOUS or LATEST, not ${returnValue}`);
  }
}

function expiryOf(clock: Clock, ttl: SetOptions['ttl']): number | null {
  if (ttl === undefined) return null;
  const unitMs = TTL_UNIT_MS[ttl.unit];
  if (unitMs === undefined) throw invalid(`ttl.unit is one of ${Object.keys(TTL_UNIT_MS).join(', ')}, not ${ttl.unit}`);
  if (!Number.isInteger(ttl.value) || ttl.value < 1)
    throw invalid(`ttl.value is a whole number from 1, not ${ttl.value}`);
  if (ttl.value * unitMs > MAX_TTL_MS) throw invalid('A ttl is at most one year');
  return clock.now() + ttl.value * unitMs;
}
