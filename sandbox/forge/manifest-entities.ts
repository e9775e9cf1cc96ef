/** Custom entities of the manifest: `app.storage.entities`. */

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

export interface IndexDefinition {
  readonly name: string;
  readonly partition: readonly string[];
  /** The attribute rows are ordered by; `null` orders by key alone. */
  readonly range: string | null;
}

export interface EntityDefinition {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: ReadonlyMap<string, IndexDefinition>;
}

/** Reads the entities; throws when an index names an attribute that does not exist. */
export function entitiesOf(raw: readonly unknown[]): ReadonlyMap<string, EntityDefinition> {
  return new Map(
    raw.map((item) => {
      const entity = entityOf(item as RawEntity);
      return [entity.name, entity];
    }),
  );
}

interface RawEntity {
  readonly name: string;
  readonly attributes?: Record<string, { readonly type: AttributeType }>;
  readonly indexes?: readonly (string | { name: string; partition?: string[]; range?: string[] })[];
}

function entityOf(raw: RawEntity): EntityDefinition {
  const attributes = new Map(Object.entries(raw.attributes ?? {}).map(([name, { type }]) => [name, type]));
  const indexes = (raw.indexes ?? []).map(indexOf);
  for (const index of indexes) {
    for (const attribute of [...index.partition, ...(index.range === null ? [] : [index.range])]) {
      if (!attributes.has(attribute)) {
        throw new Error(`manifest.yml: index ${index.name} of entity ${raw.name} names no attribute "${attribute}"`);
      }
    }
  }
  return { name: raw.name, attributes, indexes: new Map(indexes.map((index) => [index.name, index])) };
}

function indexOf(raw: string | { name: string; partition?: string[]; range?: string[] }): IndexDefinition {
  if (typeof raw === 'string') return { name: raw, partition: [], range: raw };
  return { name: raw.name, partition: raw.partition ?? [], range: raw.range?.[0] ?? null };
}
