import { row, rows, run } from '../db/database.ts';
import type { ProjectRow } from '../jira/project/project-row.ts';
import type { Site } from '../jira/site.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { ImportedIssue } from './import-wire.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

const requestTypesFor: Readonly<Record<string, string>> = {
  bug: 'Report a problem',
  defect: 'Report a problem',
  incident: 'Report a problem',
  problem: 'Report a problem',
  question: 'Ask a question',
  'new feature': 'Suggest a new feature',
  story: 'Suggest a new feature',
  improvement: 'Suggest improvement',
};

const issueTypesFor: Readonly<Record<string, string>> = {
  'new feature': 'Change request',
  improvement: 'Change request',
  story: 'Change request',
  epic: 'Change request',
};

const prioritiesFor: Readonly<Record<string, string>> = {
  blocker: 'Highest',
  critical: 'Highest',
  major: 'High',
  minor: 'Low',
  trivial: 'Lowest',
};

/** The project a record belongs in. @throws ImportRefusal when the sandbox has none */
export function projectFor(site: Site, kind: ImportedIssue['kind']): ProjectRow {
  const sql =
    kind === 'request'
      ? `SELECT project.* FROM project JOIN service_desk ON service_desk.project_id = project.id ORDER BY service_desk.id LIMIT 1`
      : `SELECT * FROM project WHERE key = 'BUG'`;
  const found = row<ProjectRow>(site.db, sql);
  if (found) return found;
  throw new ImportRefusal(kind === 'request' ? 'There is no service project here.' : 'There is no project BUG here.');
}

/** The request type that fits an issue type best, with the issue type it makes. @throws ImportRefusal */
export function requestTypeFor(
  site: Site,
  deskProjectId: number,
  issueTypeName: string,
): { id: number; issueTypeId: number; deskId: number } {
  const sql = `SELECT request_type.id, request_type.name, request_type.issue_type_id AS issueTypeId, service_desk.id AS deskId
    FROM request_type JOIN service_desk ON service_desk.id = request_type.service_desk_id
    WHERE service_desk.project_id = ? ORDER BY request_type.position, request_type.id`;
  const types = rows<Named & { issueTypeId: number; deskId: number }>(site.db, sql, deskProjectId);
  const wanted = requestTypesFor[issueTypeName.toLowerCase()] ?? 'Get help';
  const found = byName(types, issueTypeName) ?? byName(types, wanted) ?? types[0];
  if (found) return found;
  throw new ImportRefusal('The service desk has no request types.');
}

/** @throws ImportRefusal when the project has no issue types */
export function issueTypeFor(site: Site, projectId: number, issueTypeName: string): number {
  const sql = `SELECT issue_type.id, issue_type.name FROM issue_type
    JOIN project_issue_type ON project_issue_type.issue_type_id = issue_type.id
    WHERE project_issue_type.project_id = ? AND issue_type.is_subtask = 0`;
  const types = rows<Named>(site.db, sql, projectId);
  const wanted = issueTypesFor[issueTypeName.toLowerCase()] ?? 'Bug';
  const found = byName(types, issueTypeName) ?? byName(types, wanted) ?? types[0];
  if (found) return found.id;
  throw new ImportRefusal('The project has no issue types.');
}

/** A status of the project's workflow: the one of that name, else the likeliest of its category. */
export function statusFor(site: Site, projectId: number, name: string, category: string): number {
  const workflow = row<{ initial: number; transitions: string }>(
    site.db,
    'SELECT initial_status_id AS initial, transitions FROM workflow WHERE project_id = ?',
    projectId,
  );
  if (!workflow) throw new ImportRefusal('The project has no workflow.');
  const reached = (JSON.parse(workflow.transitions) as { to: number }[]).map(({ to }) => to);
  const sql = 'SELECT id, name, category FROM status WHERE id IN (SELECT value FROM json_each(?))';
  const all = rows<Named & { category: string }>(site.db, sql, JSON.stringify([workflow.initial, ...reached]));
  const named = byName(all, name);
  if (named) return named.id;
  if (category === 'new' || all.some(({ id, category: its }) => id === workflow.initial && its === category))
    return workflow.initial;
  return all.find((status) => status.category === category)?.id ?? workflow.initial;
}

/** The priority of that name or rank; the middle one when the record has none. */
export function priorityFor(site: Site, name: string | null): number {
  const all = rows<Named>(site.db, 'SELECT id, name FROM priority ORDER BY abs(rank - 3)');
  const found = byName(all, name ?? '') ?? byName(all, prioritiesFor[(name ?? '').toLowerCase()] ?? '') ?? all[0];
  if (found) return found.id;
  throw new ImportRefusal('This site has no priorities.');
}

/** The resolution of that name, made when there is none; done issues without one count as done. */
export function resolutionFor(site: Site, { resolutionName, statusCategory }: ImportedIssue): number | null {
  if (statusCategory !== 'done') return null;
  const name = resolutionName ?? 'Done';
  const known = row<{ id: number }>(site.db, 'SELECT id FROM resolution WHERE name = ?', name);
  return known?.id ?? run(site.db, 'INSERT INTO resolution (name) VALUES (?)', name).id;
}

/**
 * The security level for a record that had one: of the same name, else the first of the project.
 * @throws ImportRefusal when the project has none: what was not public must not become public
 */
export function securityLevelFor(site: Site, project: ProjectRow, name: string | null): number | null {
  if (name === null) return null;
  const sql = 'SELECT id, name FROM security_level WHERE scheme_id = ? ORDER BY id';
  const levels = rows<Named>(site.db, sql, project.security_scheme_id ?? -1);
  const found = byName(levels, name) ?? levels[0];
  if (found) return found.id;
  throw new ImportRefusal(
    `It has the security level "${name}", and project ${project.key} has none to keep it private.`,
  );
}

function byName<Row extends { readonly name: string }>(all: readonly Row[], name: string): Row | undefined {
  return all.find((one) => one.name.toLowerCase() === name.toLowerCase());
}
