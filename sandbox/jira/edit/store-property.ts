import { row, run } from '../../db/database.ts';
import type { EntityPropertyValue } from '../entity-property.ts';
import type { Call } from '../rest/call.ts';
import { isObject } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Site } from '../site.ts';

const mostKeyCharacters = 255;
/** Jira's limit for an issue property, in characters of its JSON. */
const mostValueCharacters = 32_768;

/**
 * Stores an issue property, replacing what was there, and indexes what the app's entity-property modules name.
 * @returns whether it is new
 * @throws RestError 400 when key or value are too long, or the value is no JSON
 */
export function storeProperty(site: Site, issueId: number, key: string, value: unknown): boolean {
  const json = JSON.stringify(value);
  if (json === undefined) throw jiraError(400, ['The property value cannot be empty.']);
  if (key.length === 0 || key.length > mostKeyCharacters) {
    throw jiraError(400, [`The property key must be 1 to ${mostKeyCharacters} characters long.`]);
  }
  if (json.length > mostValueCharacters) {
    throw jiraError(400, [`The property value is too long: ${mostValueCharacters} characters at most.`]);
  }
  const known = row(site.db, 'SELECT 1 AS yes FROM issue_property WHERE issue_id = ? AND key = ?', issueId, key);
  const sql =
    'INSERT INTO issue_property (issue_id, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value';
  run(site.db, sql, issueId, key, json);
  indexProperty(site, issueId, key, value);
  return known === undefined;
}

/** The `properties` of a create or edit: `[{key, value}]`. */
export function storeProperties(call: Call, issueId: number, properties: readonly unknown[]): void {
  for (const property of properties) {
    if (!isObject(property) || typeof property['key'] !== 'string') {
      throw jiraError(400, ['Each property needs a key and a value.']);
    }
    storeProperty(call.site, issueId, property['key'], property['value']);
  }
}

/** @returns whether there was one */
export function removeProperty(site: Site, issueId: number, key: string): boolean {
  run(site.db, 'DELETE FROM indexed_property WHERE issue_id = ? AND property_key = ?', issueId, key);
  return run(site.db, 'DELETE FROM issue_property WHERE issue_id = ? AND key = ?', issueId, key).changes > 0;
}

/** Renews the index rows of one property. Values of another type than declared are not indexed, as in Jira. */
export function indexProperty(site: Site, issueId: number, key: string, value: unknown): void {
  const declared = site.entityProperties.filter((p) => p.entityType === 'issue' && p.propertyKey === key);
  if (declared.length === 0) return;
  run(site.db, 'DELETE FROM indexed_property WHERE issue_id = ? AND property_key = ?', issueId, key);
  const sql = `INSERT OR REPLACE INTO indexed_property (issue_id, property_key, path, text_value, number_value) VALUES (?, ?, ?, ?, ?)`;
  for (const extraction of declared.flatMap(({ values }) => values)) {
    const indexed = indexedValue(extraction, atPath(value, extraction.path));
    if (indexed) run(site.db, sql, issueId, key, extraction.path, indexed.text, indexed.number);
  }
}

function indexedValue(
  { type }: EntityPropertyValue,
  value: unknown,
): { text: string | null; number: number | null } | null {
  if (type === 'number') return typeof value === 'number' ? { text: null, number: value } : null;
  if (typeof value !== 'string') return null;
  if (type !== 'date') return { text: value, number: null };
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? null : { text: null, number: instant };
}

function atPath(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), value);
}
