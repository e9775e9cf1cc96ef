import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { findField } from './find-field.ts';
import { compileHistory } from './history.ts';
import type { Compilation } from './jql-context.ts';
import type { Comparison, JqlField, JqlValue } from './jql-field.ts';
import { valuesOf } from './operand.ts';
import { allOf, anyOf, nothing, sql, type Sql } from './sql.ts';

const opposites: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

/**
 * A clause as SQL over the row `issue`. As in Jira, NOT turns the operators below it into their opposites, so
 * that `not assignee = x` leaves out unassigned issues just as `assignee != x` does.
 */
export function compileClause(clause: Clause, isNegated: boolean, context: Compilation): Sql {
  if (clause.clauseType === 'not') return compileClause(clause.clause, !isNegated, context);
  if (clause.clauseType === 'terminal') return compileTerminal(clause, isNegated, context);
  const parts = clause.clauses.map((part) => compileClause(part, isNegated, context));
  return (clause.operator.value === 'and') === !isNegated ? allOf(parts) : anyOf(parts);
}

function compileTerminal(clause: TerminalClause, isNegated: boolean, context: Compilation): Sql {
  const field = findField(clause.field, context);
  const written = clause.operator?.value;
  if (!field || !written) return nothing;
  if (!field.operators.has(written)) {
    context.problems.push(`The operator '${written}' is not supported by the '${field.name}' field.`);
    return nothing;
  }
  const operator = isNegated ? (opposites[written] ?? written) : written;
  if (/^was|^changed/.test(written)) {
    const past = compileHistory(field, written, clause, context);
    return written.includes('not') !== isNegated ? sql`(${past}) IS NOT TRUE` : past;
  }
  return clause.operand ? compileOperand(field, operator, clause.operand, context) : nothing;
}

function compileOperand(field: JqlField, operator: string, operand: Operand, context: Compilation): Sql {
  const values = valuesOf(operand);
  checkValues(field, values, context);
  switch (operator) {
    case '=':
    case 'in':
      return matching(field, values, context);
    case '!=':
    case 'not in':
      return notMatching(field, values, context);
    case 'is':
    case 'is not':
      return emptyOrNot(field, operator, context);
    case '~':
    case '!~':
      return searching(field, operator, values[0], context);
    default:
      return field.compare?.(operator as Comparison, values[0] ?? { kind: 'empty' }, context) ?? nothing;
  }
}

function checkValues(field: JqlField, values: readonly JqlValue[], context: Compilation): void {
  for (const value of values) {
    if (value.kind !== 'value' || !field.known) continue;
    const { text: query, params } = field.known(value.text);
    context.checks.push({
      query,
      params,
      message: field.unknown?.(value.text) ?? `The value '${value.text}' does not exist for the field '${field.name}'.`,
    });
  }
}

function matching(field: JqlField, values: readonly JqlValue[], context: Compilation): Sql {
  const texts = values.filter((value) => value.kind === 'value').map(({ text }) => text);
  const together = field.matchAny && texts.length > 0 ? [field.matchAny(texts)] : null;
  const others = together ? values.filter((value) => value.kind !== 'value') : values;
  return anyOf([...(together ?? []), ...others.map((value) => matchingOne(field, value, context))]);
}

function matchingOne(field: JqlField, value: JqlValue, context: Compilation): Sql {
  if (value.kind === 'empty') return emptyOrNot(field, 'is', context);
  if (value.kind === 'value') return field.match(value.text, context) ?? nothing;
  const matched = field.matchFunction?.(value.name, value.arguments, context);
  if (matched === undefined) {
    context.problems.push(
      `The function '${value.name}' does not exist or cannot be used with the field '${field.name}'.`,
    );
  }
  return matched ?? nothing;
}

/** Issues without any value are not "different": Jira leaves them out. */
function notMatching(field: JqlField, values: readonly JqlValue[], context: Compilation): Sql {
  const unlike = sql`NOT ${matching(field, values, context)}`;
  return field.isEmpty ? allOf([unlike, sql`NOT ${field.isEmpty}`]) : unlike;
}

function emptyOrNot(field: JqlField, operator: 'is' | 'is not', context: Compilation): Sql {
  if (!field.isEmpty) {
    context.problems.push(`The field '${field.name}' does not support searching for EMPTY values.`);
    return nothing;
  }
  return operator === 'is' ? sql`(${field.isEmpty})` : sql`NOT (${field.isEmpty})`;
}

function searching(field: JqlField, operator: '~' | '!~', value: JqlValue | undefined, context: Compilation): Sql {
  if (value?.kind === 'empty') return emptyOrNot(field, operator === '~' ? 'is' : 'is not', context);
  if (value?.kind !== 'value') {
    context.problems.push(`The operator '${operator}' for the field '${field.name}' needs a text.`);
    return nothing;
  }
  const found = field.search?.(value.text, context) ?? nothing;
  if (operator === '~') return found;
  return field.isEmpty ? allOf([sql`NOT ${found}`, sql`NOT ${field.isEmpty}`]) : sql`NOT ${found}`;
}
