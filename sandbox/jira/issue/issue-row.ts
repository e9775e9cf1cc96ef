import type { DatabaseSync } from 'node:sqlite';
import { row, rows } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { issueNotFound } from '../rest/rest-error.ts';

/** A row of `issue`; see issue-schema.ts. */
export interface IssueRow {
  readonly id: number;
  readonly project_id: number;
  readonly number: number;
  readonly key: string;
  readonly issue_type_id: number;
  readonly status_id: number;
  readonly priority_id: number;
  readonly resolution_id: number | null;
  readonly security_level_id: number | null;
  readonly parent_id: number | null;
  readonly summary: string;
  readonly description_adf: string | null;
  readonly environment_adf: string | null;
  readonly reporter_id: string | null;
  readonly creator_id: string;
  readonly assignee_id: string | null;
  readonly due_date: string | null;
  readonly created_ms: number;
  readonly updated_ms: number;
  readonly resolved_ms: number | null;
}

/** By id or key, the one it has or one it had, whoever asks. */
export function findIssue(db: DatabaseSync, idOrKey: string): IssueRow | undefined {
  if (/^\d{1,15}$/.test(idOrKey)) return row<IssueRow>(db, 'SELECT * FROM issue WHERE id = ?', Number(idOrKey));
  const moved = 'SELECT issue.* FROM former_key JOIN issue ON issue.id = former_key.issue_id WHERE former_key.key = ?';
  return row<IssueRow>(db, 'SELECT * FROM issue WHERE key = ?', idOrKey) ?? row<IssueRow>(db, moved, idOrKey);
}

/** By id; it must exist. */
export function issueOf(db: DatabaseSync, id: number): IssueRow {
  const found = row<IssueRow>(db, 'SELECT * FROM issue WHERE id = ?', id);
  if (!found) throw new Error(`Issue ${id} is gone`);
  return found;
}

/** In the order of the ids asked for; absent ones are left out. */
export function issuesOf(db: DatabaseSync, ids: readonly number[]): IssueRow[] {
  const sql = 'SELECT * FROM issue WHERE id IN (SELECT value FROM json_each(?))';
  const found = new Map(rows<IssueRow>(db, sql, JSON.stringify(ids)).map((issue) => [issue.id, issue]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The issue, if the caller may see it through Jira. @throws RestError 404, the same for absent and hidden */
export function visibleIssue(call: Call, idOrKey: string): IssueRow {
  const issue = findIssue(call.site.db, idOrKey);
  if (!issue || !call.access.canSee(issue)) throw issueNotFound();
  return issue;
}
