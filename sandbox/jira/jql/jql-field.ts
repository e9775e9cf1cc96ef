import type { Compilation } from './jql-context.ts';
import type { Sql } from './sql.ts';

/** One value of an operand, before a field says what it means. */
export type JqlValue =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: 'empty' };

export type Comparison = '<' | '<=' | '>' | '>=';

/** How one field of JQL reads the tables; pieces speak of the row `issue`. */
export interface JqlField {
  /** As messages name it. */
  readonly name: string;
  readonly operators: ReadonlySet<string>;
  /** When the field has no value; null when it always has one. */
  readonly isEmpty: Sql | null;
  /** Issues whose field is (`=`), or contains, the value. `null` after a problem was noted. */
  match(value: string, context: Compilation): Sql | null;
  /** Issues that match any of several plain values, where one query does it better than many. */
  matchAny?(values: readonly string[]): Sql;
  /** A query that gives a row when the value exists; Jira refuses values that do not. */
  known?(value: string): Sql;
  /** What Jira says of a value that does not exist, where that is not the usual. */
  unknown?(value: string): string;
  /** The same as `match` for a function; `undefined` when the field does not know it. */
  matchFunction?(name: string, args: readonly string[], context: Compilation): Sql | null | undefined;
  compare?(operator: Comparison, value: JqlValue, context: Compilation): Sql | null;
  /** `~`; the other operators are made from `match`. */
  search?(text: string, context: Compilation): Sql | null;
  /** What ORDER BY sorts by; absent when Jira cannot sort by the field. */
  readonly order?: Sql;
  /** The field's name in the changelog, when `was` and `changed` work. */
  readonly historyName?: string;
}

export const equality: readonly string[] = ['=', '!=', 'in', 'not in'];
export const emptiness: readonly string[] = ['is', 'is not'];
export const comparisons: readonly string[] = ['<', '<=', '>', '>='];
export const likeness: readonly string[] = ['~', '!~'];
export const history: readonly string[] = ['was', 'was not', 'was in', 'was not in', 'changed'];

export function operators(...groups: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(groups.flat());
}
