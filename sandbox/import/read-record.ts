import { isAdfDoc } from '../jira/text/adf-node.ts';
import { adfProblems } from '../jira/text/adf-validity.ts';
import type { ImportedText } from './import-wire.ts';

/** A record that cannot be imported; the message says which member and why. */
export class RecordProblem extends Error {}

type Members = Readonly<Record<string, unknown>>;

/** @throws RecordProblem */
export function membersOf(value: unknown, name: string): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw new RecordProblem(`${name} is ${shown(value)}, not an object`);
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list; absent and null are empty. @throws RecordProblem */
export function listOf(value: unknown, name: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new RecordProblem(`${name} is ${shown(value)}, not a list`);
}

/** A text that is not blank. @throws RecordProblem */
export function wordsOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new RecordProblem(`${name} is ${shown(value)}, not a text`);
}

/** The `name` of `{name}`; null when absent. @throws RecordProblem */
export function nameOf(value: unknown, name: string): string | null {
  return value === undefined || value === null ? null : wordsOf(membersOf(value, name)['name'], `${name}.name`);
}

/** An instant as ISO-8601; Jira writes offsets without a colon. @throws RecordProblem */
export function instantOf(value: unknown, name: string): string {
  const text = wordsOf(value, name).replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new RecordProblem(`${name} is ${shown(value)}, not a date`);
  return new Date(at).toISOString();
}

/** Wiki markup or a valid document; null when absent or empty. @throws RecordProblem */
export function textOf(value: unknown, name: string): ImportedText | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (!isAdfDoc(value)) throw new RecordProblem(`${name} is ${shown(value)}, neither wiki markup nor a document`);
  const [problem] = adfProblems(value);
  if (problem !== undefined) throw new RecordProblem(`${name} is not a valid document: ${problem}`);
  return value.content.length === 0 ? null : value;
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
