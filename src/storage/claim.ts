import { kvs } from '@forge/kvs';
import { StorageError } from '../ports/faults';

/** Idempotency records and leases outlive every retry of the platform (at most four days). */
export const shortLived = { value: 7, unit: 'DAYS' } as const;

type Written = { readonly entityName: string } | { readonly ttl: typeof shortLived } | undefined;

/**
 * Writes a value only when its key is free. Platform fact: the refusal's code is not documented, so after any
 * failure the key itself is asked.
 * @returns `false` when the key was taken
 * @throws StorageError when nothing was written and the key is free
 */
export async function claim(key: string, value: object, how?: Written): Promise<boolean> {
  try {
    if (how && 'entityName' in how) await kvs.entity(how.entityName).set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
    else await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ...(how ? { ttl: how.ttl } : {}) });
    return true;
  } catch (error) {
    const held = how && 'entityName' in how ? await kvs.entity(how.entityName).get(key) : await kvs.get(key);
    if (held !== undefined) return false;
    throw new StorageError(`claim failed: ${codeOf(error)}`);
  }
}

export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
