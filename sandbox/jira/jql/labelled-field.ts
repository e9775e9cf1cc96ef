import { namedOrId } from './catalog-field.ts';
import { emptiness, equality, type JqlField, operators } from './jql-field.ts';
import { allOf, anyOf, everything, sql, type Sql } from './sql.ts';

export const labels: JqlField = {
  name: 'labels',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT issue_label.issue_id FROM issue_label)`,
  match: (text) =>
    sql`issue.id IN (SELECT issue_label.issue_id FROM issue_label WHERE issue_label.label = ${text} COLLATE NOCASE)`,
  order: sql`(SELECT min(issue_label.label) FROM issue_label WHERE issue_label.issue_id = issue.id) COLLATE NOCASE`,
};

const componentsNamed = (text: string): Sql =>
  sql`SELECT component.id FROM component WHERE ${namedOrId(sql`component.name`, sql`component.id`, text)}`;

export const component: JqlField = {
  name: 'component',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT issue_component.issue_id FROM issue_component)`,
  match: (text) =>
    sql`issue.id IN (SELECT issue_component.issue_id FROM issue_component
      WHERE issue_component.component_id IN (${componentsNamed(text)}))`,
  known: componentsNamed,
  order: sql`(SELECT min(component.name) FROM issue_component JOIN component ON component.id = issue_component.component_id
    WHERE issue_component.issue_id = issue.id) COLLATE NOCASE`,
};

const versionsNamed = (text: string): Sql =>
  sql`SELECT version.id FROM version WHERE ${namedOrId(sql`version.name`, sql`version.id`, text)}`;

/** `releasedVersions()` and `unreleasedVersions()`, of the named projects or of all. */
function versionsReleased(name: string, projectKeys: readonly string[]): Sql | undefined {
  const released = { releasedversions: 1, unreleasedversions: 0 }[name.toLowerCase()];
  if (released === undefined) return undefined;
  const keys = projectKeys.map((key) => sql`project.key = ${key} COLLATE NOCASE`);
  const inProjects =
    keys.length === 0 ? everything : sql`version.project_id IN (SELECT project.id FROM project WHERE ${anyOf(keys)})`;
  const conditions = [sql`version.released = ${released}`, sql`version.archived = 0`, inProjects];
  return sql`SELECT version.id FROM version WHERE ${allOf(conditions)}`;
}

function versionField(name: string, kind: 'fix' | 'affects'): JqlField {
  const having = (versions: Sql): Sql =>
    sql`issue.id IN (SELECT issue_version.issue_id FROM issue_version
      WHERE issue_version.kind = ${kind} AND issue_version.version_id IN (${versions}))`;
  return {
    name,
    operators: operators(equality, emptiness),
    isEmpty: sql`issue.id NOT IN (SELECT issue_version.issue_id FROM issue_version WHERE issue_version.kind = ${kind})`,
    match: (text) => having(versionsNamed(text)),
    matchFunction(called, args) {
      const versions = versionsReleased(called, args);
      return versions && having(versions);
    },
    known: versionsNamed,
    order: sql`(SELECT min(issue_version.version_id) FROM issue_version
      WHERE issue_version.issue_id = issue.id AND issue_version.kind = ${kind})`,
  };
}

export const fixVersion: JqlField = versionField('fixVersion', 'fix');
export const affectedVersion: JqlField = versionField('affectedVersion', 'affects');
