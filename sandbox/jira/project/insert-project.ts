import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../../db/database.ts';
import type { ProjectAudience } from '../access/standard-grants.ts';
import { grantStandard } from '../access/standard-grants.ts';
import { issueTypes, setIssueTypes } from './issue-types.ts';
import { addToRole, roles } from './role-names.ts';
import { developmentWorkflow, setWorkflow, supportWorkflow } from './workflow.ts';

export interface NewProject extends ProjectAudience {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly leadId: string;
  readonly securitySchemeId?: number | null;
  readonly issueTypeIds?: readonly number[];
}

/** Inserts a project with its workflow, issue types, grants and, for a service project, its service desk. */
export function insertProject(db: DatabaseSync, project: NewProject, appAccountId: string | null): number {
  const next = row<{ id: number }>(db, 'SELECT max(coalesce(max(id), 0) + 1, 10000) AS id FROM project')?.id ?? 10000;
  run(
    db,
    'INSERT INTO project (id, key, name, description, project_type, lead_id, security_scheme_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[next, project.key, project.name, project.description ?? '', project.type, project.leadId],
    project.securitySchemeId ?? null,
  );
  const isDesk = project.type === 'service_desk';
  setWorkflow(db, next, isDesk ? supportWorkflow : developmentWorkflow);
  setIssueTypes(db, next, project.issueTypeIds ?? (isDesk ? deskTypes : softwareTypes));
  grantStandard(db, next, project, appAccountId);
  addToRole(db, next, roles.administrators.id, project.leadId);
  if (isDesk) run(db, 'INSERT INTO service_desk (project_id) VALUES (?)', next);
  return next;
}

const deskTypes = [issueTypes.support.id, issueTypes.suggestion.id, issueTypes.task.id];
const softwareTypes = [
  issueTypes.task.id,
  issueTypes.subtask.id,
  issueTypes.bug.id,
  issueTypes.story.id,
  issueTypes.changeRequest.id,
];
