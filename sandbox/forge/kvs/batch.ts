import { invalid, KvsFault } from './fault.ts';
import { checkKey } from './limits.ts';
import type { SetOptions, Storage } from './writes.ts';
import { readValue, spaceOf, writeValue } from './writes.ts';
import type { StoredValue } from './value-store.ts';

const MAX_ITEMS = 25;

export interface BatchItem {
  readonly key: string;
  readonly entityName?: string;
  readonly value?: unknown;
  readonly options?: SetOptions & { readonly metadataFields?: readonly string[] };
}

export interface BatchAnswer {
  readonly successfulKeys: readonly object[];
  readonly failedKeys: readonly object[];
}

export type Show = (value: StoredValue, metadataFields: readonly string[] | undefined) => object;

/** Each item on its own: what fails is reported beside what succeeded. Throws only for a batch that is too long. */
export function batch(
  storage: Storage,
  verb: 'set' | 'get' | 'delete',
  items: readonly BatchItem[],
  show: Show,
): BatchAnswer {
  if (!Array.isArray(items) || items.length === 0) throw invalid('A batch is a list of items');
  if (items.length > MAX_ITEMS) throw invalid(`A batch has at most ${MAX_ITEMS} items, this one ${items.length}`);
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
    try {
      successfulKeys.push({ ...name, ...one(storage, verb, item, show) });
    } catch (error) {
      if (!(error instanceof KvsFault)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

function one(storage: Storage, verb: 'set' | 'get' | 'delete', item: BatchItem, show: Show): object {
  const space = spaceOf(storage, item.entityName);
  if (verb === 'get') return show(readValue(storage, space, item.key), item.options?.metadataFields);
  if (verb === 'set') writeValue(storage, { space, key: item.key, value: item.value, options: item.options });
  else storage.store.remove(space, checkKey(item.key));
  return {};
}
