import type { DatabaseSync } from 'node:sqlite';
import { row } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { projectNotFound } from '../rest/rest-error.ts';

export interface ProjectRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly project_type: 'software' | 'service_desk' | 'business';
  readonly lead_id: string;
  readonly security_scheme_id: number | null;
}

export function projectOf(db: DatabaseSync, id: number): ProjectRow {
  const found = row<ProjectRow>(db, 'SELECT * FROM project WHERE id = ?', id);
  if (!found) throw new Error(`Project ${id} is gone`);
  return found;
}

export function findProject(db: DatabaseSync, idOrKey: string): ProjectRow | undefined {
  const byId = /^\d{1,15}$/.test(idOrKey);
  return byId
    ? row<ProjectRow>(db, 'SELECT * FROM project WHERE id = ?', Number(idOrKey))
    : row<ProjectRow>(db, 'SELECT * FROM project WHERE key = ?', idOrKey);
}

/** The project, if the caller may browse or administer it. Keys are case sensitive in paths. @throws RestError 404 */
export function visibleProject(call: Call, idOrKey: string): ProjectRow {
  const project = findProject(call.site.db, idOrKey);
  const isNamed = project !== undefined && [project.key, String(project.id)].includes(idOrKey);
  if (!isNamed || !isVisible(call, project.id)) throw projectNotFound(idOrKey);
  return project;
}

export function isVisible(call: Call, projectId: number): boolean {
  return call.access.has('BROWSE_PROJECTS', projectId) || call.access.has('ADMINISTER_PROJECTS', projectId);
}
