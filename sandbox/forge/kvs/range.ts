import { invalid } from './fault.ts';
import type { SqlValue } from './value-store.ts';
import { rangeValue } from './value-store.ts';

/** A condition on the ordered attribute of an index. */
export interface RangeCondition {
  readonly condition: string;
  readonly values: readonly unknown[];
}

export interface SqlPart {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

const LAST_CHARACTER = String.fromCodePoint(0x10ffff);

const COMPARISONS: Record<string, string> = {
  EQUAL_TO: '=',
  GREATER_THAN: '>',
  GREATER_THAN_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_EQUAL_TO: '<=',
};

/** The condition in SQL that an index can seek on. Throws on unknown vocabulary. */
export function rangeSql(column: string, range: RangeCondition | undefined): SqlPart {
  if (range === undefined) return { text: '', parameters: [] };
  const values = range.values.map(rangeValue);
  const [first, second] = values;
  const operator = COMPARISONS[range.condition];
  if (operator !== undefined && first !== undefined) {
    return { text: ` AND ${column} ${operator} ?`, parameters: [first] };
  }
  if (range.condition === 'BETWEEN' && first !== undefined && second !== undefined) {
    return { text: ` AND ${column} >= ? AND ${column} <= ?`, parameters: [first, second] };
  }
  if (range.condition === 'BEGINS_WITH' && typeof first === 'string') {
    return { text: ` AND ${column} >= ? AND ${column} < ?`, parameters: [first, first + LAST_CHARACTER] };
  }
  throw invalid(`${range.condition} with ${JSON.stringify(range.values)} is not a condition for an index`);
}

/** Cursors are opaque to the app and name the last row looked at. */
export function writeCursor(position: readonly SqlValue[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Throws when the text is not a cursor of ours. */
export function readCursor(cursor: string, length: number): readonly SqlValue[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(position) && position.length === length) return position as SqlValue[];
  } catch {
    // falls through: refused like any other wrong cursor
  }
  throw invalid('The cursor is not one that a query returned');
}
