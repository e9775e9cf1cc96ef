import { row, run } from '../../db/database.ts';
import { emitUpdated } from '../event/issue-events.ts';
import type { ChangeItem } from '../issue/change-item.ts';
import { change, recordChange } from '../issue/change-item.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issueTypeOf, statusOf } from '../issue/named-shapes.ts';
import { workflowStatuses } from '../issue/transition.ts';
import { takeNumber } from './insert-issue.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { projectOf } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';

/**
 * Moves an issue to a project: it keeps its id, links and comments and gets a key there, and its old key leads to it
 * still. What only the old project has is lost: components, versions, request type, a security level of another scheme,
 * and a status the new workflow does not have.
 */
export function moveIssue(call: Call, issue: IssueRow, target: ProjectRow, issueTypeId: number): void {
  const { db } = call.site;
  if (issue.project_id === target.id && issue.issue_type_id === issueTypeId) return;
  const source = projectOf(db, issue.project_id);
  const items = [...typeChange(call, issue, issueTypeId)];
  if (source.id !== target.id) {
    const number = takeNumber(db, target);
    const key = `${target.key}-${number}`;
    run(db, 'INSERT OR REPLACE INTO former_key (key, issue_id) VALUES (?, ?)', issue.key, issue.id);
    run(db, 'UPDATE issue SET project_id = ?, number = ?, key = ? WHERE id = ?', target.id, number, key, issue.id);
    items.push(
      change({ name: 'project' }, [String(source.id), source.name], [String(target.id), target.name]),
      change({ name: 'Key', id: '' }, [null, issue.key], [null, key]),
      ...statusChange(call, issue, target),
      ...levelChange(call, issue, source, target),
    );
    run(db, 'DELETE FROM issue_component WHERE issue_id = ?', issue.id);
    run(db, 'DELETE FROM issue_version WHERE issue_id = ?', issue.id);
    run(db, 'DELETE FROM request WHERE issue_id = ?', issue.id);
  }
  emitUpdated(call, issue.id, recordChange(call, issue.id, items), items);
}

function typeChange(call: Call, issue: IssueRow, issueTypeId: number): ChangeItem[] {
  const { db } = call.site;
  if (issue.issue_type_id === issueTypeId) return [];
  const [before, after] = [issueTypeOf(db, issue.issue_type_id), issueTypeOf(db, issueTypeId)];
  run(db, 'UPDATE issue SET issue_type_id = ? WHERE id = ?', issueTypeId, issue.id);
  return [change({ name: 'issuetype' }, [String(before.id), before.name], [String(after.id), after.name])];
}

function statusChange(call: Call, issue: IssueRow, target: ProjectRow): ChangeItem[] {
  const { site } = call;
  if (workflowStatuses(site, target.id).some(({ id }) => id === issue.status_id)) return [];
  const sql = 'SELECT initial_status_id AS id FROM workflow WHERE project_id = ?';
  const first = row<{ id: number }>(site.db, sql, target.id);
  if (!first) throw new Error(`Project ${target.key} has no workflow`);
  const [before, after] = [statusOf(site.db, issue.status_id), statusOf(site.db, first.id)];
  run(site.db, 'UPDATE issue SET status_id = ? WHERE id = ?', after.id, issue.id);
  return [change({ name: 'status' }, [String(before.id), before.name], [String(after.id), after.name])];
}

function levelChange(call: Call, issue: IssueRow, source: ProjectRow, target: ProjectRow): ChangeItem[] {
  const { db } = call.site;
  if (issue.security_level_id === null || source.security_scheme_id === target.security_scheme_id) return [];
  const sql = 'SELECT name FROM security_level WHERE id = ?';
  const level = row<{ name: string }>(db, sql, issue.security_level_id);
  run(db, 'UPDATE issue SET security_level_id = NULL WHERE id = ?', issue.id);
  return [change({ name: 'security' }, [String(issue.security_level_id), level?.name ?? null], [null, null])];
}
