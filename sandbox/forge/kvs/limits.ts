import type { AttributeType, EntityDefinition } from '../manifest-entities.ts';
import { invalid } from './fault.ts';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const KEY_LENGTH = 500;
const VALUE_BYTES = 240 * 1024;
const VALUE_DEPTH = 31;
const PARTITION_BYTES = 1700;
const RANGE_BYTES = 900;

/** Throws unless the key keeps Forge's pattern and length. */
export function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key.length === 0) throw invalid('A key must be a non-empty string');
  if (key.length > KEY_LENGTH) throw invalid(`A key has at most ${KEY_LENGTH} characters, this one ${key.length}`);
  if (!KEY.test(key)) throw invalid(`Key "${key}" has characters other than a-z A-Z 0-9 : . _ - # and spaces`);
  return key;
}

/** The value as JSON text; throws when absent, too large or too deep. */
export function checkValue(value: unknown): string {
  if (value === undefined || value === null) throw invalid('A value is needed; it may not be null');
  const json = JSON.stringify(value);
  const bytes = Buffer.byteLength(json);
  if (bytes > VALUE_BYTES) throw invalid(`A value has at most ${VALUE_BYTES} bytes, this one ${bytes}`);
  if (depthOf(value) > VALUE_DEPTH) throw invalid(`A value is at most ${VALUE_DEPTH} levels deep`);
  return json;
}

/** Throws unless every attribute is declared in the manifest and of its declared type. */
export function checkEntityValue(entity: EntityDefinition, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`A value of entity ${entity.name} must be an object`);
  }
  for (const [name, content] of Object.entries(value)) {
    const type = entity.attributes.get(name);
    if (type === undefined) throw invalid(`Entity ${entity.name} has no attribute "${name}"`);
    checkAttribute(`${entity.name}.${name}`, type, content);
  }
  checkIndexSizes(entity, value as Record<string, unknown>);
  return value as Record<string, unknown>;
}

/** Throws unless `content` fits an attribute of that type. */
export function checkAttribute(name: string, type: AttributeType, content: unknown): void {
  if (!FITS[type](content)) throw invalid(`${name} must be ${EXPECTED[type]}, not ${JSON.stringify(content)}`);
}

const FITS: Record<AttributeType, (content: unknown) => boolean> = {
  string: (content) => typeof content === 'string',
  integer: (content) => Number.isInteger(content) && Math.abs(content as number) <= 2_147_483_647,
  float: (content) => typeof content === 'number',
  boolean: (content) => typeof content === 'boolean',
  any: () => true,
};

const EXPECTED: Record<AttributeType, string> = {
  string: 'a string',
  integer: 'a 32-bit integer',
  float: 'a number',
  boolean: 'a boolean',
  any: 'anything',
};

function checkIndexSizes(entity: EntityDefinition, value: Record<string, unknown>): void {
  for (const index of entity.indexes.values()) {
    const partition = Buffer.byteLength(index.partition.map((name) => String(value[name] ?? '')).join(''));
    if (partition > PARTITION_BYTES) {
      throw invalid(`Partition of index ${index.name} has at most ${PARTITION_BYTES} bytes, this one ${partition}`);
    }
    const range = index.range === null ? 0 : Buffer.byteLength(String(value[index.range] ?? ''));
    if (range > RANGE_BYTES) {
      throw invalid(`Range of index ${index.name} has at most ${RANGE_BYTES} bytes, this one ${range}`);
    }
  }
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}
