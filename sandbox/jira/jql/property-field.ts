import { comparisonSql } from './date-field.ts';
import { dateOperand } from './jql-date.ts';
import type { Compilation, SearchableProperty } from './jql-context.ts';
import {
  type Comparison,
  comparisons,
  emptiness,
  equality,
  type JqlField,
  type JqlValue,
  likeness,
  operators,
} from './jql-field.ts';
import { allOf, literal, sql, type Sql } from './sql.ts';

const operatorsOf: Readonly<Record<SearchableProperty['type'], ReadonlySet<string>>> = {
  string: operators(equality, emptiness),
  user: operators(equality, emptiness),
  number: operators(equality, comparisons, emptiness),
  date: operators(equality, comparisons, emptiness),
  text: operators(likeness, emptiness),
};

/** A path of an issue property that an app declared searchable, read from what Jira indexed of it. */
export function propertyField(property: SearchableProperty, name: string): JqlField {
  const having = (condition: Sql): Sql =>
    sql`issue.id IN (SELECT indexed.issue_id FROM indexed_property AS indexed
      WHERE indexed.property_key = ${property.propertyKey} AND indexed.path = ${property.path} AND ${condition})`;
  const compared = (operator: Comparison | '=', value: JqlValue, context: Compilation): Sql | null => {
    const wanted = wantedValue(property, name, value, context);
    if (wanted === null) return null;
    const column = typeof wanted === 'number' ? sql`indexed.number_value` : sql`indexed.text_value`;
    return having(sql`${column} ${comparisonSql[operator]} ${wanted}`);
  };
  const column =
    property.type === 'number' || property.type === 'date' ? sql`indexed.number_value` : sql`indexed.text_value`;
  return {
    name,
    operators: operatorsOf[property.type],
    isEmpty: sql`NOT ${having(sql`1`)}`,
    match: (text, context) => compared('=', { kind: 'value', text }, context),
    matchFunction: (called, args, context) =>
      compared('=', { kind: 'function', name: called, arguments: args }, context),
    compare: compared,
    search: (text) => allOf(wordsIn(text).map((word) => having(sql`instr(lower(indexed.text_value), ${word}) > 0`))),
    order: sql`(SELECT ${column} FROM indexed_property AS indexed WHERE indexed.issue_id = issue.id
      AND indexed.property_key = ${literal(property.propertyKey)} AND indexed.path = ${literal(property.path)})`,
  };
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/["*?]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function wantedValue(
  property: SearchableProperty,
  name: string,
  value: JqlValue,
  context: Compilation,
): string | number | null {
  if (property.type === 'date') return dateOperand(value, name, context);
  if (value.kind === 'function') {
    if (property.type === 'user' && value.name.toLowerCase() === 'currentuser') return context.accountId ?? '';
    context.problems.push(`The function '${value.name}' cannot be used with the field '${name}'.`);
    return null;
  }
  if (property.type === 'number') return numberOperand(value, name, context);
  return value.kind === 'value' ? value.text : '';
}

/** The number an operand means; `null` after noting what is wrong. */
export function numberOperand(value: JqlValue, name: string, context: Compilation): number | null {
  if (value.kind === 'function') {
    context.problems.push(`The function '${value.name}' cannot be used with the field '${name}'.`);
    return null;
  }
  const text = value.kind === 'value' ? value.text : '';
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  context.problems.push(`Value '${text}' is invalid for the '${name}' field. Valid values are numbers.`);
  return null;
}

/** The field `issue.property[key].path`, or an app's alias; `undefined` when no app declares it. */
export function findProperty(
  context: Compilation,
  wanted: { readonly alias: string } | { readonly propertyKey: string; readonly path: string },
): SearchableProperty | undefined {
  return context.entityProperties.find((property) =>
    'alias' in wanted
      ? property.alias?.toLowerCase() === wanted.alias.toLowerCase()
      : property.propertyKey === wanted.propertyKey && property.path === wanted.path,
  );
}
