import type { Compilation } from './jql-context.ts';
import { type Comparison, emptiness, equality, history, type JqlField, comparisons, operators } from './jql-field.ts';
import { allOf, anyOf, everything, sql, type Sql } from './sql.ts';

/** Whether a text can be an id of a table. */
export function idOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Rows of a table of named things, by name (case-insensitively) or id. */
function namedOrId(name: Sql, id: Sql, text: string): Sql {
  const number = idOf(text);
  return anyOf([sql`${name} = ${text} COLLATE NOCASE`, ...(number === null ? [] : [sql`${id} = ${number}`])]);
}

export const project: JqlField = {
  name: 'project',
  operators: operators(equality),
  isEmpty: null,
  match: (text) =>
    sql`issue.project_id IN (SELECT project.id FROM project WHERE ${anyOf([
      sql`project.key = ${text} COLLATE NOCASE`,
      namedOrId(sql`project.name`, sql`project.id`, text),
    ])})`,
  order: sql`(SELECT project.name FROM project WHERE project.id = issue.project_id) COLLATE NOCASE`,
};

export const projectType: JqlField = {
  name: 'projectType',
  operators: operators(equality),
  isEmpty: null,
  match: (text) =>
    sql`issue.project_id IN (SELECT project.id FROM project WHERE project.project_type = ${text.toLowerCase()})`,
};

export const issueType: JqlField = {
  name: 'issuetype',
  operators: operators(equality),
  isEmpty: null,
  match: (text) =>
    sql`issue.issue_type_id IN (SELECT issue_type.id FROM issue_type WHERE ${namedOrId(sql`issue_type.name`, sql`issue_type.id`, text)})`,
  matchFunction: (name, args) => subtaskTypes(name.toLowerCase(), args),
  order: sql`(SELECT issue_type.name FROM issue_type WHERE issue_type.id = issue.issue_type_id) COLLATE NOCASE`,
};

function subtaskTypes(name: string, args: readonly string[]): Sql | undefined {
  if (args.length > 0) return undefined;
  const wanted = name === 'subtaskissuetypes()' || name === 'subtaskissuetypes' ? 1 : name === 'standardissuetypes' ? 0 : null;
  if (wanted === null) return undefined;
  return sql`issue.issue_type_id IN (SELECT issue_type.id FROM issue_type WHERE issue_type.is_subtask = ${wanted})`;
}

export const status: JqlField = {
  name: 'status',
  operators: operators(equality, history),
  isEmpty: null,
  match: (text) =>
    sql`issue.status_id IN (SELECT status.id FROM status WHERE ${namedOrId(sql`status.name`, sql`status.id`, text)})`,
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
  order: sql`(SELECT CASE status.category WHEN 'new' THEN 1 WHEN 'indeterminate' THEN 2 ELSE 3 END FROM status WHERE status.id = issue.status_id)`,
};

export const resolution: JqlField = {
  name: 'resolution',
  operators: operators(equality, emptiness, history),
  isEmpty: sql`issue.resolution_id IS NULL`,
  match: (text) =>
    text.toLowerCase() === 'unresolved'
      ? sql`issue.resolution_id IS NULL`
      : sql`issue.resolution_id IN (SELECT resolution.id FROM resolution WHERE ${namedOrId(sql`resolution.name`, sql`resolution.id`, text)})`,
  order: sql`(SELECT resolution.name FROM resolution WHERE resolution.id = issue.resolution_id) COLLATE NOCASE`,
  historyName: 'resolution',
};

/** Greater is more urgent, though its rank is the smaller number. */
const urgency: Readonly<Record<Comparison, Sql>> = { '<': sql`>`, '<=': sql`>=`, '>': sql`<`, '>=': sql`<=` };

export const priority: JqlField = {
  name: 'priority',
  operators: operators(equality, emptiness, comparisons, history),
  isEmpty: sql`issue.priority_id IS NULL`,
  match: (text) =>
    sql`issue.priority_id IN (SELECT priority.id FROM priority WHERE ${namedOrId(sql`priority.name`, sql`priority.id`, text)})`,
  compare(operator, value, context) {
    if (value.kind !== 'value') return noComparison('priority', operator, context);
    return sql`issue.priority_id IN (SELECT priority.id FROM priority WHERE priority.rank ${urgency[operator]}
      (SELECT other.rank FROM priority AS other WHERE ${namedOrId(sql`other.name`, sql`other.id`, value.text)}))`;
  },
  order: sql`-(SELECT priority.rank FROM priority WHERE priority.id = issue.priority_id)`,
  historyName: 'priority',
};

function noComparison(field: string, operator: string, context: Compilation): null {
  context.problems.push(`The operator '${operator}' for the field '${field}' needs a single value.`);
  return null;
}

export const securityLevel: JqlField = {
  name: 'level',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.security_level_id IS NULL`,
  match: (text) =>
    sql`issue.security_level_id IN (SELECT security_level.id FROM security_level WHERE ${namedOrId(sql`security_level.name`, sql`security_level.id`, text)})`,
  order: sql`(SELECT security_level.name FROM security_level WHERE security_level.id = issue.security_level_id) COLLATE NOCASE`,
};

export const labels: JqlField = {
  name: 'labels',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT issue_label.issue_id FROM issue_label)`,
  match: (text) =>
    sql`issue.id IN (SELECT issue_label.issue_id FROM issue_label WHERE issue_label.label = ${text} COLLATE NOCASE)`,
  order: sql`(SELECT min(issue_label.label) FROM issue_label WHERE issue_label.issue_id = issue.id) COLLATE NOCASE`,
};

export const component: JqlField = {
  name: 'component',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT issue_component.issue_id FROM issue_component)`,
  match: (text) =>
    sql`issue.id IN (SELECT issue_component.issue_id FROM issue_component
      JOIN component ON component.id = issue_component.component_id
      WHERE ${namedOrId(sql`component.name`, sql`component.id`, text)})`,
  order: sql`(SELECT min(component.name) FROM issue_component JOIN component ON component.id = issue_component.component_id
    WHERE issue_component.issue_id = issue.id) COLLATE NOCASE`,
};

function versionField(name: string, kind: 'fix' | 'affects'): JqlField {
  const having = (condition: Sql): Sql =>
    sql`issue.id IN (SELECT issue_version.issue_id FROM issue_version JOIN version ON version.id = issue_version.version_id
      WHERE issue_version.kind = ${kind} AND ${condition})`;
  return {
    name,
    operators: operators(equality, emptiness),
    isEmpty: sql`issue.id NOT IN (SELECT issue_version.issue_id FROM issue_version WHERE issue_version.kind = ${kind})`,
    match: (text) => having(namedOrId(sql`version.name`, sql`version.id`, text)),
    matchFunction: (called, projects) => {
      const released = { releasedversions: 1, unreleasedversions: 0 }[called.toLowerCase()];
      if (released === undefined) return undefined;
      const keys = projects.map((key) => sql`project.key = ${key} COLLATE NOCASE`);
      const where = keys.length === 0 ? everything : sql`version.project_id IN (SELECT project.id FROM project WHERE ${anyOf(keys)})`;
      return having(allOf([sql`version.released = ${released}`, sql`version.archived = 0`, where]));
    },
    order: sql`(SELECT min(version.id) FROM issue_version JOIN version ON version.id = issue_version.version_id
      WHERE issue_version.issue_id = issue.id AND issue_version.kind = ${kind})`,
  };
}

export const fixVersion: JqlField = versionField('fixVersion', 'fix');
export const affectedVersion: JqlField = versionField('affectedVersion', 'affects');
