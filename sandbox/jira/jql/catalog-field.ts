import { comparisons, type Comparison, emptiness, equality, history, type JqlField, operators } from './jql-field.ts';
import { anyOf, sql, type Sql } from './sql.ts';

/** A text as an id of a table; null when it cannot be one. */
export function idOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Rows of a table of named things, by name (case-insensitively) or id. */
export function namedOrId(name: Sql, id: Sql, text: string): Sql {
  const number = idOf(text);
  return anyOf([sql`${name} = ${text} COLLATE NOCASE`, ...(number === null ? [] : [sql`${id} = ${number}`])]);
}

const projectsNamed = (text: string): Sql =>
  sql`SELECT project.id FROM project WHERE ${anyOf([
    sql`project.key = ${text} COLLATE NOCASE`,
    namedOrId(sql`project.name`, sql`project.id`, text),
  ])}`;

export const project: JqlField = {
  name: 'project',
  operators: operators(equality),
  isEmpty: null,
  match: (text) => sql`issue.project_id IN (${projectsNamed(text)})`,
  known: projectsNamed,
  order: sql`(SELECT project.name FROM project WHERE project.id = issue.project_id) COLLATE NOCASE`,
};

export const projectType: JqlField = {
  name: 'projectType',
  operators: operators(equality),
  isEmpty: null,
  match: (text) =>
    sql`issue.project_id IN (SELECT project.id FROM project WHERE project.project_type = ${text.toLowerCase()})`,
};

const issueTypesNamed = (text: string): Sql =>
  sql`SELECT issue_type.id FROM issue_type WHERE ${namedOrId(sql`issue_type.name`, sql`issue_type.id`, text)}`;

export const issueType: JqlField = {
  name: 'issuetype',
  operators: operators(equality),
  isEmpty: null,
  match: (text) => sql`issue.issue_type_id IN (${issueTypesNamed(text)})`,
  matchFunction(name, args) {
    const wanted = { subtaskissuetypes: 1, standardissuetypes: 0 }[name.toLowerCase()];
    if (wanted === undefined || args.length > 0) return undefined;
    return sql`issue.issue_type_id IN (SELECT issue_type.id FROM issue_type WHERE issue_type.is_subtask = ${wanted})`;
  },
  known: issueTypesNamed,
  order: sql`(SELECT issue_type.name FROM issue_type WHERE issue_type.id = issue.issue_type_id) COLLATE NOCASE`,
};

const statusesNamed = (text: string): Sql =>
  sql`SELECT status.id FROM status WHERE ${namedOrId(sql`status.name`, sql`status.id`, text)}`;

export const status: JqlField = {
  name: 'status',
  operators: operators(equality, history),
  isEmpty: null,
  match: (text) => sql`issue.status_id IN (${statusesNamed(text)})`,
  known: statusesNamed,
  order: sql`(SELECT status.name FROM status WHERE status.id = issue.status_id) COLLATE NOCASE`,
  historyName: 'status',
};

const categories: Readonly<Record<string, string>> = {
  new: 'new',
  'to do': 'new',
  '2': 'new',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  '4': 'indeterminate',
  done: 'done',
  complete: 'done',
  '3': 'done',
};

export const statusCategory: JqlField = {
  name: 'statusCategory',
  operators: operators(equality),
  isEmpty: null,
  match(text, context) {
    const category = categories[text.toLowerCase()];
    if (category) return sql`issue.status_id IN (SELECT status.id FROM status WHERE status.category = ${category})`;
    context.problems.push(`The value '${text}' does not exist for the field 'statusCategory'.`);
    return null;
  },
  order: sql`(SELECT CASE status.category WHEN 'new' THEN 1 WHEN 'indeterminate' THEN 2 ELSE 3 END
    FROM status WHERE status.id = issue.status_id)`,
};

const resolutionsNamed = (text: string): Sql =>
  sql`SELECT resolution.id FROM resolution WHERE ${namedOrId(sql`resolution.name`, sql`resolution.id`, text)}`;

export const resolution: JqlField = {
  name: 'resolution',
  operators: operators(equality, emptiness, history),
  isEmpty: sql`issue.resolution_id IS NULL`,
  match: (text) =>
    text.toLowerCase() === 'unresolved'
      ? sql`issue.resolution_id IS NULL`
      : sql`issue.resolution_id IN (${resolutionsNamed(text)})`,
  known: (text) => (text.toLowerCase() === 'unresolved' ? sql`SELECT 1` : resolutionsNamed(text)),
  order: sql`(SELECT resolution.name FROM resolution WHERE resolution.id = issue.resolution_id) COLLATE NOCASE`,
  historyName: 'resolution',
};

const prioritiesNamed = (text: string): Sql =>
  sql`SELECT priority.id FROM priority WHERE ${namedOrId(sql`priority.name`, sql`priority.id`, text)}`;

/** Greater is more urgent, though its rank is the smaller number. */
const moreUrgent: Readonly<Record<Comparison, Sql>> = { '<': sql`>`, '<=': sql`>=`, '>': sql`<`, '>=': sql`<=` };

export const priority: JqlField = {
  name: 'priority',
  operators: operators(equality, emptiness, comparisons, history),
  isEmpty: sql`issue.priority_id IS NULL`,
  match: (text) => sql`issue.priority_id IN (${prioritiesNamed(text)})`,
  compare(operator, value, context) {
    if (value.kind !== 'value') {
      context.problems.push(`The operator '${operator}' for the field 'priority' needs the name of a priority.`);
      return null;
    }
    return sql`issue.priority_id IN (SELECT other.id FROM priority AS other WHERE other.rank ${moreUrgent[operator]}
      (SELECT priority.rank FROM priority WHERE priority.id IN (${prioritiesNamed(value.text)})))`;
  },
  known: prioritiesNamed,
  order: sql`-(SELECT priority.rank FROM priority WHERE priority.id = issue.priority_id)`,
  historyName: 'priority',
};

const levelsNamed = (text: string): Sql =>
  sql`SELECT security_level.id FROM security_level WHERE ${namedOrId(sql`security_level.name`, sql`security_level.id`, text)}`;

export const securityLevel: JqlField = {
  name: 'level',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.security_level_id IS NULL`,
  match: (text) => sql`issue.security_level_id IN (${levelsNamed(text)})`,
  known: levelsNamed,
  order: sql`(SELECT security_level.name FROM security_level WHERE security_level.id = issue.security_level_id) COLLATE NOCASE`,
};
