import type { Predicate, TerminalClause } from '@atlaskit/jql-ast';
import { dateOperand } from './jql-date.ts';
import type { Compilation } from './jql-context.ts';
import type { JqlField, JqlValue } from './jql-field.ts';
import { valuesOf } from './operand.ts';
import { accountsNamedBy } from './person-field.ts';
import { allOf, anyOf, everything, nothing, sql, type Sql } from './sql.ts';

/** What the words after `was` and `changed` (BY, FROM, TO, AFTER, BEFORE, ON, DURING) ask for. */
interface Asked {
  readonly afterMs: number | null;
  readonly beforeMs: number | null;
  readonly by: Sql | null;
  readonly from: Sql;
  readonly to: Sql;
}

const dayMs = 86_400_000;

/** `was`, `was in` and their negations (negated by the caller), and `changed`, read from the changelog. */
export function compileHistory(field: JqlField, operator: string, clause: TerminalClause, context: Compilation): Sql {
  const asked = askedBy(clause.predicates, field, context);
  const ofField = sql`item.field = ${field.historyName ?? ''} COLLATE NOCASE`;
  if (operator === 'changed') {
    return sql`EXISTS (SELECT 1 FROM changelog AS change JOIN changelog_item AS item ON item.changelog_id = change.id
      WHERE change.issue_id = issue.id AND ${ofField} AND ${asked.from} AND ${asked.to}
      AND ${within(sql`change.created_ms`, asked)} AND ${byOf(asked)})`;
  }
  const values = clause.operand ? valuesOf(clause.operand) : [];
  return anyOf(values.map((value) => was(field, value, { asked, ofField }, context)));
}

/** Had the value at some moment of the span: an earlier value until its change, or the present one since its own. */
function was(
  field: JqlField,
  value: JqlValue,
  { asked, ofField }: { asked: Asked; ofField: Sql },
  context: Compilation,
): Sql {
  const began = (before: Sql): Sql => sql`coalesce((SELECT max(earlier.created_ms) FROM changelog AS earlier
    JOIN changelog_item AS item ON item.changelog_id = earlier.id
    WHERE earlier.issue_id = issue.id AND ${ofField} AND ${before}), issue.created_ms)`;
  const startedIn = (before: Sql): Sql =>
    asked.beforeMs === null ? everything : sql`${began(before)} <= ${asked.beforeMs}`;
  const present = allOf([presentValue(field, value, context), startedIn(everything), broughtBy(ofField, value, asked)]);
  const past = sql`EXISTS (SELECT 1 FROM changelog AS change JOIN changelog_item AS item ON item.changelog_id = change.id
    WHERE change.issue_id = issue.id AND ${ofField} AND ${itemValue(sql`item.from_id`, sql`item.from_string`, value, context)}
    AND ${asked.afterMs === null ? everything : sql`change.created_ms >= ${asked.afterMs}`}
    AND ${startedIn(sql`earlier.id < change.id`)} AND ${broughtBy(ofField, value, asked)})`;
  return anyOf([present, past]);
}

/** BY: somebody of these gave the field this value once. */
function broughtBy(ofField: Sql, value: JqlValue, asked: Asked): Sql {
  if (!asked.by) return everything;
  const text = value.kind === 'value' ? value.text : '';
  return sql`EXISTS (SELECT 1 FROM changelog AS giving JOIN changelog_item AS item ON item.changelog_id = giving.id
    WHERE giving.issue_id = issue.id AND ${ofField} AND giving.author_id IN (${asked.by})
    AND (item.to_string = ${text} COLLATE NOCASE OR item.to_id = ${text}))`;
}

function presentValue(field: JqlField, value: JqlValue, context: Compilation): Sql {
  if (value.kind === 'empty') return field.isEmpty ?? nothing;
  if (value.kind === 'value') return field.match(value.text, context) ?? nothing;
  return field.matchFunction?.(value.name, value.arguments, context) ?? nothing;
}

function itemValue(id: Sql, shown: Sql, value: JqlValue, context: Compilation): Sql {
  if (value.kind === 'empty') return sql`(${id} IS NULL OR ${id} = '')`;
  if (value.kind === 'value') return sql`(${shown} = ${value.text} COLLATE NOCASE OR ${id} = ${value.text})`;
  if (value.name.toLowerCase() === 'currentuser') return sql`${id} = ${context.accountId ?? ''}`;
  context.problems.push(`The function '${value.name}' cannot be used with the history of a field.`);
  return nothing;
}

function askedBy(predicates: readonly Predicate[], field: JqlField, context: Compilation): Asked {
  let asked: Asked = { afterMs: null, beforeMs: null, by: null, from: everything, to: everything };
  for (const { operator, operand } of predicates) {
    if (!operand) continue;
    asked = { ...asked, ...partOf(operator.value, valuesOf(operand), field, context) };
  }
  return asked;
}

function partOf(word: string, values: readonly JqlValue[], field: JqlField, context: Compilation): Partial<Asked> {
  const among = (id: Sql, shown: Sql): Sql => anyOf(values.map((value) => itemValue(id, shown, value, context)));
  if (word === 'from') return { from: among(sql`item.from_id`, sql`item.from_string`) };
  if (word === 'to') return { to: among(sql`item.to_id`, sql`item.to_string`) };
  if (word === 'by') return { by: accountsNamedBy(values, context) };
  const [first, second] = values.map((value) => dateOperand(value, field.name, context));
  if (first === undefined || first === null) return {};
  if (word === 'after') return { afterMs: first };
  if (word === 'before') return { beforeMs: first };
  return { afterMs: first, beforeMs: word === 'during' ? (second ?? first) : first + dayMs - 1 };
}

function within(at: Sql, { afterMs, beforeMs }: Asked): Sql {
  return allOf([
    ...(afterMs === null ? [] : [sql`${at} >= ${afterMs}`]),
    ...(beforeMs === null ? [] : [sql`${at} <= ${beforeMs}`]),
  ]);
}

function byOf({ by }: Asked): Sql {
  return by ? sql`change.author_id IN (${by})` : everything;
}
