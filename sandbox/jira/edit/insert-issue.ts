import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../../db/database.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issueOf } from '../issue/issue-row.ts';
import type { ProjectRow } from '../project/project-row.ts';
import type { Site } from '../site.ts';

/** The least an issue needs; everything else is edited in afterwards, in the same transaction. */
export interface IssueDraft {
  readonly project: ProjectRow;
  readonly issueTypeId: number;
  readonly summary: string;
  readonly creatorId: string;
  readonly reporterId: string;
}

/** Takes the next key of the project and inserts the issue in the workflow's first status. */
export function insertIssue(site: Site, draft: IssueDraft): IssueRow {
  const { db } = site;
  const { id: projectId, key } = draft.project;
  const number = takeNumber(db, draft.project);
  const workflow = row<{ status: number }>(
    db,
    'SELECT initial_status_id AS status FROM workflow WHERE project_id = ?',
    projectId,
  );
  const priority = row<{ id: number }>(db, 'SELECT id FROM priority ORDER BY abs(rank - 3) LIMIT 1');
  if (!workflow || !priority) throw new Error(`Project ${key} has no workflow, or the site has no priorities`);
  const now = site.clock.now();
  const { id } = run(
    db,
    `INSERT INTO issue (project_id, number, key, issue_type_id, status_id, priority_id, summary, reporter_id, creator_id, created_ms, updated_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[projectId, number, `${key}-${number}`, draft.issueTypeId, workflow.status, priority.id],
    ...[draft.summary, draft.reporterId, draft.creatorId, now, now],
  );
  return issueOf(db, id);
}

/** The next number of the project, which no other issue gets. */
export function takeNumber(db: DatabaseSync, { id, key }: ProjectRow): number {
  const sql =
    'UPDATE project SET last_issue_number = last_issue_number + 1 WHERE id = ? RETURNING last_issue_number AS number';
  const taken = row<{ number: number }>(db, sql, id);
  if (!taken) throw new Error(`Project ${key} is gone`);
  return taken.number;
}
