import type { Conditions } from './conditions.ts';
import { fulfils } from './conditions.ts';
import { invalid, KvsFault } from './fault.ts';
import { checkKey } from './limits.ts';
import type { SetOptions, Storage } from './writes.ts';
import { spaceOf, writeValue } from './writes.ts';

const MAX_OPERATIONS = 25;
const MAX_BYTES = 4 * 1024 * 1024;

interface Operation {
  readonly key: string;
  readonly entityName?: string;
  readonly conditions?: Conditions;
}

export interface TransactionRequest {
  readonly set?: readonly (Operation & { readonly value: unknown; readonly options?: SetOptions })[];
  readonly delete?: readonly Operation[];
  readonly check?: readonly Operation[];
}

/**
 * All operations or none: at most 25 of them, 4 MB, each key once. Throws CONDITIONAL_CHECK_FAILED (409; the real
 * code is not documented) when a condition does not hold, VALIDATION_ERROR for broken limits.
 */
export function transact(storage: Storage, request: TransactionRequest): void {
  const { set = [], delete: deletes = [], check = [] } = request;
  checkLimits(storage, request, [...set, ...deletes, ...check]);
  storage.store.atomically(() => {
    for (const operation of [...set, ...deletes, ...check]) checkConditions(storage, operation);
    for (const { entityName, key, value, options } of set) {
      writeValue(storage, { space: spaceOf(storage, entityName), key, value, options: { ttl: options?.ttl } });
    }
    for (const { entityName, key } of deletes) storage.store.remove(spaceOf(storage, entityName), key);
  });
}

function checkLimits(storage: Storage, request: TransactionRequest, operations: readonly Operation[]): void {
  if (operations.length === 0) throw invalid('A transaction needs an operation');
  if (operations.length > MAX_OPERATIONS) {
    throw invalid(`A transaction has at most ${MAX_OPERATIONS} operations, this one ${operations.length}`);
  }
  const keys = operations.map(({ entityName, key }) => `${spaceOf(storage, entityName)} ${checkKey(key)}`);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw invalid(`A transaction names each key once; "${twice.trim()}" is there twice`);
  if ((request.check ?? []).some(({ conditions }) => conditions === undefined)) {
    throw invalid('A check needs conditions');
  }
  if (Buffer.byteLength(JSON.stringify(request)) > MAX_BYTES) throw invalid('A transaction has at most 4 MB');
}

function checkConditions(storage: Storage, { entityName, key, conditions }: Operation): void {
  if (conditions === undefined) return;
  const stored = storage.store.get(spaceOf(storage, entityName), key);
  const value = stored === null ? null : (JSON.parse(stored.json) as Record<string, unknown>);
  if (!fulfils(value, conditions)) {
    throw new KvsFault(409, 'CONDITIONAL_CHECK_FAILED', `The condition on key "${key}" does not hold`);
  }
}
