import type { ProjectRow } from '../project/project-row.ts';
import { findProject, isVisible } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { projectNotFound } from '../rest/rest-error.ts';
import { projectAdministrator } from './administrator.ts';

/** The project of a new version or component, by `projectId` or `project`. @throws RestError 403 or 404 */
export function administeredProject(call: Call, body: Record<string, unknown>): ProjectRow {
  const idOrKey = String(body['projectId'] ?? body['project'] ?? '');
  const project = findProject(call.site.db, idOrKey);
  if (!project || !isVisible(call, project.id)) throw projectNotFound(idOrKey);
  projectAdministrator(call, project.id);
  return project;
}

/** A text member of a body; empty when it is absent or something else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
