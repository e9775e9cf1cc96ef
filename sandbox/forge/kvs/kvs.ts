import type { BatchItem } from './batch.ts';
import { batch } from './batch.ts';
import { invalid, keyNotFound, KvsFault } from './fault.ts';
import { checkKey } from './limits.ts';
import type { EntityQuery, KeyQuery, Page } from './query.ts';
import { queryEntity, queryKeys } from './query.ts';
import type { TransactionRequest } from './transaction.ts';
import { transact } from './transaction.ts';
import type { StoredValue, ValueStoreInput } from './value-store.ts';
import { createValueStore, PLAIN, SECRET } from './value-store.ts';
import type { SetOptions, Storage } from './writes.ts';
import { entityNamed, readValue, writeValue } from './writes.ts';

/** The service behind `@forge/kvs`. */
export interface Kvs {
  /** Answers one POST; refusals are non-2xx with `{code, message}`. */
  handle(pathname: string, body: unknown): KvsAnswer;
}

export interface KvsAnswer {
  readonly status: number;
  /** JSON, or empty. */
  readonly text: string;
}

interface Body {
  readonly key?: unknown;
  readonly value?: unknown;
  readonly entityName?: unknown;
  readonly options?: SetOptions & { metadataFields?: readonly string[]; returnMetadataFields?: readonly string[] };
}

/** The key-value store and custom entities of one installation, on the sandbox's database and clock. */
export function createKvs(input: ValueStoreInput): Kvs {
  const storage: Storage = { store: createValueStore(input), clock: input.clock, entities: input.entities };
  return {
    handle(pathname, body) {
      try {
        const found = answer(storage, pathname.replace(/^\/api\/v1\//, ''), body);
        return found === null ? { status: 204, text: '' } : { status: 200, text: JSON.stringify(found) };
      } catch (error) {
        if (!(error instanceof KvsFault)) throw error;
        return { status: error.status, text: JSON.stringify({ code: error.code, message: error.message }) };
      }
    },
  };
}

function answer(storage: Storage, operation: string, body: unknown): object | null {
  if (operation === 'query') return pageAnswer(queryKeys(storage.store, body as KeyQuery), body as Body);
  if (operation === 'entity/query') {
    const query = body as EntityQuery;
    return pageAnswer(queryEntity(storage.store, entityNamed(storage, query.entityName), query), body as Body);
  }
  if (operation === 'transaction') {
    transact(storage, body as TransactionRequest);
    return null;
  }
  const batched = /^batch\/(set|get|delete)$/.exec(operation)?.[1] as 'set' | 'get' | 'delete' | undefined;
  if (batched !== undefined) return batch(storage, batched, body as readonly BatchItem[], shown);
  const single = /^(?:(secret|entity)\/)?(get|set|delete)$/.exec(operation);
  if (single === null) throw new KvsFault(404, 'NOT_FOUND', `The key-value store has no operation ${operation}`);
  return singleAnswer(storage, { kind: single[1], verb: single[2] }, (body ?? {}) as Body);
}

function singleAnswer(storage: Storage, { kind, verb }: { kind?: string; verb?: string }, body: Body): object | null {
  const space = spaceFor(storage, kind, body);
  const { key, value, options } = body;
  if (verb === 'get') return shown(readValue(storage, space, key), options?.metadataFields);
  if (verb === 'delete') {
    if (!storage.store.remove(space, checkKey(key))) throw keyNotFound(String(key));
    return null;
  }
  const asked = writeValue(storage, { space, key, value, options });
  return asked === null ? null : shown(asked, options?.returnMetadataFields);
}

function spaceFor(storage: Storage, kind: string | undefined, body: Body): string {
  if (kind === 'entity') return entityNamed(storage, body.entityName).name;
  return kind === 'secret' ? SECRET : PLAIN;
}

function pageAnswer({ values, cursor }: Page, body: Body): object {
  return { data: values.map((value) => shown(value, body.options?.metadataFields)), cursor };
}

const METADATA: Record<string, (value: StoredValue) => object> = {
  CREATED_AT: ({ createdAtMs }) => ({ createdAt: createdAtMs }),
  UPDATED_AT: ({ updatedAtMs }) => ({ updatedAt: updatedAtMs }),
  EXPIRE_TIME: ({ expiresAtMs }) => (expiresAtMs === null ? {} : { expireTime: new Date(expiresAtMs).toISOString() }),
};

function shown(value: StoredValue, metadataFields: readonly string[] = []): object {
  const metadata = metadataFields.map((field) => {
    const read = METADATA[field];
    if (read === undefined) throw invalid(`Unknown metadata field ${field}`);
    return read(value);
  });
  return Object.assign({ key: value.key, value: JSON.parse(value.json) as unknown }, ...metadata) as object;
}
