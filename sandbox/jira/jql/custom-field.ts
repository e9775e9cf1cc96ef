import { namedOrId } from './catalog-field.ts';
import { comparisonSql, dayOf } from './date-field.ts';
import type { Compilation, JqlContext, SearchableField } from './jql-context.ts';
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
import { personField } from './person-field.ts';
import { numberOperand } from './property-field.ts';
import { listOf, literal, sql, type Sql } from './sql.ts';
import { searched } from './text-field.ts';

/** The fields of one name and type: projects may each have one. */
interface Named {
  readonly name: string;
  readonly ids: Sql;
  /** Issues with a value of which this holds. */
  readonly having: (condition: Sql) => Sql;
}

type Maker = (named: Named) => JqlField;

const stored = sql`json_extract(held.value, '$')`;
const someStored = (condition: Sql): Sql => sql`EXISTS (SELECT 1 FROM json_each(held.value) AS one WHERE ${condition})`;

function base({ name, ids, having }: Named) {
  const order = (value: Sql): Sql =>
    sql`(SELECT ${value} FROM issue_custom_value AS held WHERE held.issue_id = issue.id AND held.field_id IN (${ids}))`;
  return { name, isEmpty: sql`NOT ${having(sql`1`)}`, order };
}

const text: Maker = (named) => {
  const { order, ...rest } = base(named);
  return {
    ...rest,
    operators: operators(likeness, emptiness),
    match: () => null,
    search: (wanted, context) =>
      searched(
        named.name,
        wanted,
        context,
        (query) => sql`issue.id IN (SELECT custom_value_fts.issue_id FROM custom_value_fts
          WHERE custom_value_fts.field_id IN (${named.ids}) AND custom_value_fts MATCH ${`{words} : (${query})`})`,
      ),
    order: order(sql`${stored} COLLATE NOCASE`),
  };
};

/** Numbers and days: what has an order. */
function ordered(read: (value: JqlValue, name: string, context: Compilation) => string | number | null): Maker {
  return (named) => {
    const { order, ...rest } = base(named);
    const compared = (operator: Comparison | '=', value: JqlValue, context: Compilation): Sql | null => {
      const wanted = read(value, named.name, context);
      return wanted === null ? null : named.having(sql`${stored} ${comparisonSql[operator]} ${wanted}`);
    };
    return {
      ...rest,
      operators: operators(equality, comparisons, emptiness),
      match: (value, context) => compared('=', { kind: 'value', text: value }, context),
      matchFunction: (name, args, context) => compared('=', { kind: 'function', name, arguments: args }, context),
      compare: compared,
      order: order(stored),
    };
  };
}

/** By word or id; an option of the first level finds what has one below it as well. */
const options: Maker = (named) => {
  const { order, ...rest } = base(named);
  const among = (wanted: string): Sql =>
    sql`SELECT option.id FROM custom_field_option AS option
      WHERE option.field_id IN (${named.ids}) AND ${namedOrId(sql`option.value`, sql`option.id`, wanted)}`;
  return {
    ...rest,
    operators: operators(equality, emptiness),
    match: (wanted) => named.having(someStored(sql`one.value IN (${among(wanted)})`)),
    known: among,
    unknown: (wanted) => `The option '${wanted}' for field '${named.name}' does not exist.`,
    order: order(sql`(SELECT min(one.value) FROM json_each(held.value) AS one)`),
  };
};

const words: Maker = (named) => {
  const { order, ...rest } = base(named);
  return {
    ...rest,
    operators: operators(equality, emptiness),
    match: (wanted) => named.having(someStored(sql`one.value = ${wanted} COLLATE NOCASE`)),
    order: order(sql`(SELECT min(one.value) FROM json_each(held.value) AS one) COLLATE NOCASE`),
  };
};

const person: Maker = (named) =>
  personField(named.name, {
    isEmpty: base(named).isEmpty,
    among: (accounts) => named.having(sql`${stored} IN (${accounts})`),
  });

const makers: Readonly<Record<string, Maker>> = {
  textfield: text,
  textarea: text,
  url: words,
  float: ordered(numberOperand),
  datepicker: ordered(dayOf),
  select: options,
  radiobuttons: options,
  multiselect: options,
  multicheckboxes: options,
  cascadingselect: options,
  labels: words,
  userpicker: person,
};

/** The field `cf[10101]`, or all of that name and of the first one's type; `undefined` when there is none. */
export function customField(name: string, { customFields = [] }: JqlContext): JqlField | undefined {
  const wanted = name.toLowerCase();
  const found = customFields.filter((one) => `cf[${one.id}]` === wanted || one.name.toLowerCase() === wanted);
  const [first] = found;
  const maker = first && makers[first.type];
  return maker?.(
    namedBy(
      name,
      found.filter(({ type }) => type === first?.type),
    ),
  );
}

function namedBy(name: string, fields: readonly SearchableField[]): Named {
  const ids = listOf(fields.map(({ id }) => literal(id)));
  const having = (condition: Sql): Sql =>
    sql`issue.id IN (SELECT held.issue_id FROM issue_custom_value AS held
      WHERE held.field_id IN (${ids}) AND ${condition})`;
  return { name, ids, having };
}
