import { row, rows } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import type { Site } from '../site.ts';
import type { IssueRow } from './issue-row.ts';
import type { StatusRow } from './named-shapes.ts';
import { statusOf, statusShape } from './named-shapes.ts';

/** A transition of a project's workflow, as stored. */
export interface Transition {
  readonly id: string;
  readonly name: string;
  /** Status id it leads to. */
  readonly to: number;
  /** Status ids it starts from; absent: any other. */
  readonly from?: readonly number[];
  /** Whether customers may make it in the portal. */
  readonly customer?: boolean;
}

/** The transitions that start at the issue's status. */
export function transitionsFrom(site: Site, issue: IssueRow): Transition[] {
  const sql = 'SELECT transitions FROM workflow WHERE project_id = ?';
  const stored = row<{ transitions: string }>(site.db, sql, issue.project_id);
  const all = JSON.parse(stored?.transitions ?? '[]') as Transition[];
  return all.filter(({ from, to }) => (from ? from.includes(issue.status_id) : to !== issue.status_id));
}

/** What GET transitions answers: nothing for those who may not make them. */
export function transitionShapes(call: Call, issue: IssueRow): Record<string, unknown>[] {
  if (!call.access.has('TRANSITION_ISSUES', issue.project_id)) return [];
  const base = call.site.baseUrl();
  return transitionsFrom(call.site, issue).map((transition) => ({
    id: transition.id,
    name: transition.name,
    to: statusShape(base, statusOf(call.site.db, transition.to)),
    hasScreen: false,
    isGlobal: transition.from === undefined,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: transition.to === issue.status_id,
  }));
}

/** The statuses of a project's workflow. */
export function workflowStatuses(site: Site, projectId: number): StatusRow[] {
  const sql = `SELECT DISTINCT s.* FROM workflow w, json_each(w.transitions) t
    JOIN status s ON s.id = json_extract(t.value, '$.to') OR s.id = w.initial_status_id
    WHERE w.project_id = ? ORDER BY s.id`;
  return rows<StatusRow>(site.db, sql, projectId);
}
