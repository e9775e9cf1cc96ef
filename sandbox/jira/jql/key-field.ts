import { idOf } from './catalog-field.ts';
import { comparisonSql } from './date-field.ts';
import type { Compilation } from './jql-context.ts';
import { comparisons, emptiness, equality, type JqlField, operators } from './jql-field.ts';
import { anyOf, everything, listOf, sql, type Sql } from './sql.ts';

/** The issue with this key or id, as a subquery. */
function issueIds(text: string): Sql {
  const id = idOf(text);
  return id === null
    ? sql`SELECT named.id FROM issue AS named WHERE named.key = ${text}`
    : sql`SELECT named.id FROM issue AS named WHERE named.id = ${id}`;
}

/** Also by a key it had before it was moved. */
function everKnown(text: string): Sql {
  return sql`${issueIds(text)} UNION SELECT former_key.issue_id FROM former_key WHERE former_key.key = ${text}`;
}

const unknownIn = (fieldName: string) => (text: string) =>
  idOf(text) === null
    ? `An issue with key '${text}' does not exist for field '${fieldName}'.`
    : `A value with ID '${text}' does not exist for the field '${fieldName}'.`;

/** Issues by key or id, many in one look-up. */
function named(values: readonly string[]): Sql {
  const ids = values.map(idOf).filter((number) => number !== null);
  const keys = values.filter((text) => idOf(text) === null);
  return anyOf([
    ...(ids.length > 0 ? [sql`issue.id IN (${listOf(ids.map((number) => sql`${number}`))})`] : []),
    ...(keys.length > 0 ? [sql`issue.key IN (${listOf(keys.map((text) => sql`${text}`))})`] : []),
  ]);
}

/** Issues on the other end of any link of these issues, both directions; optionally of one link type. */
function linkedTo(ids: Sql, linkType: string | undefined): Sql {
  const ofType = (words: Sql): Sql =>
    linkType === undefined
      ? everything
      : sql`link.type_id IN (SELECT kind.id FROM issue_link_type AS kind
          WHERE kind.name = ${linkType} COLLATE NOCASE OR ${words} = ${linkType} COLLATE NOCASE)`;
  return sql`issue.id IN (
    SELECT link.destination_id FROM issue_link AS link WHERE link.source_id IN (${ids}) AND ${ofType(sql`kind.outward`)}
    UNION SELECT link.source_id FROM issue_link AS link WHERE link.destination_id IN (${ids}) AND ${ofType(sql`kind.inward`)})`;
}

function keyFunction(name: string, args: readonly string[], context: Compilation): Sql | null | undefined {
  if (name.toLowerCase() !== 'linkedissues') return undefined;
  const [key, linkType] = args;
  if (key === undefined || args.length > 2) {
    context.problems.push(
      `Function 'linkedIssues' expected between '1' and '2' arguments but received '${args.length}'.`,
    );
    return null;
  }
  return linkedTo(issueIds(key), linkType);
}

/** `key`, `issue`, `issuekey`: a key or an id; keys compare by number within their project. */
export const key: JqlField = {
  name: 'key',
  operators: operators(equality, comparisons),
  isEmpty: null,
  match: (text) => named([text]),
  matchAny: named,
  known: everKnown,
  unknown: unknownIn('key'),
  matchFunction: keyFunction,
  compare(operator, value, context) {
    if (value.kind !== 'value') {
      context.problems.push(`The operator '${operator}' for the field 'key' needs an issue key.`);
      return null;
    }
    return sql`EXISTS (SELECT 1 FROM issue AS named WHERE named.id IN (${issueIds(value.text)})
      AND named.project_id = issue.project_id AND issue.number ${comparisonSql[operator]} named.number)`;
  },
  order: sql`(SELECT project.key || printf('-%012d', issue.number) FROM project WHERE project.id = issue.project_id)`,
};

export const id: JqlField = {
  name: 'id',
  operators: operators(equality, comparisons),
  isEmpty: null,
  match: (text) => named([text]),
  matchAny: named,
  known: everKnown,
  unknown: unknownIn('id'),
  matchFunction: keyFunction,
  compare(operator, value, context) {
    const number = value.kind === 'value' ? idOf(value.text) : null;
    if (number !== null) return sql`issue.id ${comparisonSql[operator]} ${number}`;
    return key.compare?.(operator, value, context) ?? null;
  },
  order: sql`issue.id`,
};

export const issueLink: JqlField = {
  name: 'issueLink',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT link.source_id FROM issue_link AS link UNION SELECT link.destination_id FROM issue_link AS link)`,
  match: (text) => linkedTo(issueIds(text), undefined),
};

export const issueLinkType: JqlField = {
  name: 'issueLinkType',
  operators: operators(equality, emptiness),
  isEmpty: issueLink.isEmpty,
  match: (text) =>
    anyOf([
      sql`issue.id IN (SELECT link.source_id FROM issue_link AS link JOIN issue_link_type AS kind ON kind.id = link.type_id
        WHERE kind.name = ${text} COLLATE NOCASE OR kind.outward = ${text} COLLATE NOCASE)`,
      sql`issue.id IN (SELECT link.destination_id FROM issue_link AS link JOIN issue_link_type AS kind ON kind.id = link.type_id
        WHERE kind.name = ${text} COLLATE NOCASE OR kind.inward = ${text} COLLATE NOCASE)`,
    ]),
};

export const parent: JqlField = {
  name: 'parent',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.parent_id IS NULL`,
  match: (text) => sql`issue.parent_id IN (${issueIds(text)})`,
};

export const attachments: JqlField = {
  name: 'attachments',
  operators: operators(emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT attachment.issue_id FROM attachment)`,
  match: () => null,
};
