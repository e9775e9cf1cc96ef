import { dateOperand } from './jql-date.ts';
import type { Compilation } from './jql-context.ts';
import {
  type Comparison,
  comparisons,
  emptiness,
  equality,
  type JqlField,
  type JqlValue,
  operators,
} from './jql-field.ts';
import { sql, type Sql } from './sql.ts';
import { wallTimeOf } from './zoned-time.ts';

export const comparisonSql: Readonly<Record<Comparison | '=', Sql>> = {
  '=': sql`=`,
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
};

/** A field of instants (epoch milliseconds); a day stands for its first moment, as in Jira. */
function instantField(name: string, column: Sql, canBeEmpty: boolean): JqlField {
  const compared = (operator: Comparison | '=', value: JqlValue, context: Compilation): Sql | null => {
    const at = dateOperand(value, name, context);
    return at === null ? null : sql`(${column} IS NOT NULL AND ${column} ${comparisonSql[operator]} ${at})`;
  };
  return {
    name,
    operators: operators(equality, comparisons, canBeEmpty ? emptiness : []),
    isEmpty: canBeEmpty ? sql`${column} IS NULL` : null,
    match: (text, context) => compared('=', { kind: 'value', text }, context),
    matchFunction: (called, args, context) =>
      compared('=', { kind: 'function', name: called, arguments: args }, context),
    compare: compared,
    order: column,
  };
}

export const created: JqlField = instantField('created', sql`issue.created_ms`, false);
export const updated: JqlField = instantField('updated', sql`issue.updated_ms`, false);
export const resolved: JqlField = instantField('resolved', sql`issue.resolved_ms`, true);

/** The day an operand falls on, for a local date without a time; `null` after noting what is wrong. */
export function dayOf(value: JqlValue, fieldName: string, context: Compilation): string | null {
  const at = dateOperand(value, fieldName, context);
  if (at === null) return null;
  const { year, month, day } = wallTimeOf(at, context.timeZone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function dueOn(operator: Comparison | '=', value: JqlValue, context: Compilation): Sql | null {
  const date = dayOf(value, 'due', context);
  return date === null ? null : sql`(issue.due_date IS NOT NULL AND issue.due_date ${comparisonSql[operator]} ${date})`;
}

export const due: JqlField = {
  name: 'due',
  operators: operators(equality, comparisons, emptiness),
  isEmpty: sql`issue.due_date IS NULL`,
  match: (text, context) => dueOn('=', { kind: 'value', text }, context),
  matchFunction: (name, args, context) => dueOn('=', { kind: 'function', name, arguments: args }, context),
  compare: dueOn,
  order: sql`issue.due_date`,
};
