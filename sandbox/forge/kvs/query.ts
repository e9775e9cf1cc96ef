import type { EntityDefinition, IndexDefinition } from '../manifest-entities.ts';
import type { Conditions } from './conditions.ts';
import { fulfils } from './conditions.ts';
import { invalid } from './fault.ts';
import { checkAttribute } from './limits.ts';
import type { RangeCondition } from './range.ts';
import { rangeSql, readCursor, writeCursor } from './range.ts';
import type { IndexPosition, SqlValue, StoredValue, ValueStore } from './value-store.ts';
import { partitionText, PLAIN } from './value-store.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** Every entity has this index; it orders by key. */
const BY_KEY = 'by-key';

export interface KeyQuery {
  readonly limit?: number;
  readonly after?: string;
  readonly where?: readonly (RangeCondition & { readonly property: string })[];
}

export interface EntityQuery {
  readonly entityName: string;
  readonly indexName: string;
  readonly partition?: readonly unknown[];
  readonly range?: RangeCondition;
  readonly filters?: Conditions;
  readonly sort?: 'ASC' | 'DESC';
  readonly limit?: number;
  readonly cursor?: string;
}

export interface Page {
  readonly values: readonly StoredValue[];
  readonly cursor: string | undefined;
}

/** Plain values by key, in byte order of the keys. Throws `KvsFault` on wrong arguments. */
export function queryKeys(store: ValueStore, query: KeyQuery): Page {
  const [where, ...more] = query.where ?? [];
  if (more.length > 0 || (where !== undefined && (where.property !== 'key' || where.condition !== 'BEGINS_WITH'))) {
    throw invalid('Only one condition, BEGINS_WITH on the key, is supported');
  }
  return pageByKey(store, PLAIN, { range: where, cursor: query.after, sort: 'ASC', limit: query.limit });
}

/**
 * Values of an entity through one of its indexes. The index and range are sought in SQL; `filters` run on the page
 * afterwards, so a page may be empty and still have a cursor (as on Forge). Throws `KvsFault`.
 */
export function queryEntity(store: ValueStore, entity: EntityDefinition, query: EntityQuery): Page {
  for (const { property } of [...(query.filters?.and ?? []), ...(query.filters?.or ?? [])]) {
    if (!entity.attributes.has(property)) throw invalid(`Entity ${entity.name} has no attribute "${property}"`);
  }
  const page =
    query.indexName === BY_KEY
      ? pageByKey(store, entity.name, { ...query, sort: query.sort ?? 'ASC' })
      : pageByIndex(store, entity, query);
  const values = page.values.filter((value) => fulfils(JSON.parse(value.json), query.filters));
  return { values, cursor: page.cursor };
}

type Paging = Pick<EntityQuery, 'range' | 'cursor' | 'limit'> & { readonly sort: 'ASC' | 'DESC' };

function pageByKey(store: ValueStore, space: string, paging: Paging): Page {
  const limit = limitOf(paging.limit);
  const range = rangeSql('key', paging.range);
  const after = paging.cursor === undefined ? [] : readCursor(paging.cursor, 1);
  const beyond = after.length === 0 ? '' : ` AND key ${paging.sort === 'ASC' ? '>' : '<'} ?`;
  const positions = store.keysFrom(
    `SELECT key, key AS range FROM kvs_value WHERE space = ?${range.text}${beyond} ORDER BY key ${paging.sort} LIMIT ?`,
    [space, ...range.parameters, ...after, limit + 1],
  );
  return pageOf(store, space, { positions, limit, cursorOf: ({ key }) => [key] });
}

function pageByIndex(store: ValueStore, entity: EntityDefinition, query: EntityQuery): Page {
  const index = entity.indexes.get(query.indexName);
  if (index === undefined) throw invalid(`Entity ${entity.name} has no index "${query.indexName}"`);
  checkPartition(entity, index, query);
  const limit = limitOf(query.limit);
  const range = rangeSql('range', query.range);
  const after = query.cursor === undefined ? [] : readCursor(query.cursor, 2);
  const direction = query.sort === 'DESC' ? 'DESC' : 'ASC';
  const beyond = after.length === 0 ? '' : ` AND (range, key) ${direction === 'ASC' ? '>' : '<'} (?, ?)`;
  const positions = store.keysFrom(
    `SELECT key, range FROM kvs_index WHERE space = ? AND name = ? AND partition = ?${range.text}${beyond}
      ORDER BY range ${direction}, key ${direction} LIMIT ?`,
    [entity.name, index.name, partitionText(query.partition ?? []), ...range.parameters, ...after, limit + 1],
  );
  return pageOf(store, entity.name, { positions, limit, cursorOf: (position) => [position.range, position.key] });
}

function checkPartition(entity: EntityDefinition, index: IndexDefinition, query: EntityQuery): void {
  const partition = query.partition ?? [];
  if (partition.length !== index.partition.length) {
    const wanted = index.partition.length === 0 ? 'no partition' : `the partition [${index.partition.join(', ')}]`;
    throw invalid(`Index ${index.name} of ${entity.name} takes ${wanted}, got ${JSON.stringify(partition)}`);
  }
  index.partition.forEach((name, at) =>
    checkAttribute(`${entity.name}.${name}`, entity.attributes.get(name) ?? 'any', partition[at]),
  );
  if (query.range === undefined) return;
  if (index.range === null) throw invalid(`Index ${index.name} of ${entity.name} has no range`);
  const type = entity.attributes.get(index.range) ?? 'any';
  query.range.values.forEach((value) => checkAttribute(`${entity.name}.${index.range}`, type, value));
}

interface Rows {
  readonly positions: readonly IndexPosition[];
  readonly limit: number;
  cursorOf(position: IndexPosition): readonly SqlValue[];
}

function pageOf(store: ValueStore, space: string, { positions, limit, cursorOf }: Rows): Page {
  const shown = positions.slice(0, limit);
  const last = shown.at(-1);
  return {
    values: shown.map(({ key }) => store.get(space, key)).filter((value) => value !== null),
    cursor: positions.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : undefined,
  };
}

function limitOf(limit: number | undefined): number {
  if (limit === undefined) return DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw invalid(`limit is between 1 and ${MAX_LIMIT}, not ${limit}`);
  }
  return limit;
}
