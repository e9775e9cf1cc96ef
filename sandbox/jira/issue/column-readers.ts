import { userShape } from '../account/user-shape.ts';
import { projectOf } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';
import type { IssueRow } from './issue-row.ts';
import { findIssue } from './issue-row.ts';
import { linkedIssueShape } from './link-shape.ts';
import {
  issueTypeOf,
  issueTypeShape,
  priorityShape,
  projectRef,
  resolutionShape,
  securityShape,
  statusCategoryShape,
  statusOf,
  statusShape,
} from './named-shapes.ts';

type ColumnReader = (call: Call, issue: IssueRow) => unknown;

/** Fields that are columns of the issue. */
export const columnReaders: Readonly<Record<string, ColumnReader>> = {
  summary: (_call, issue) => issue.summary,
  description: (_call, issue) => document(issue.description_adf),
  environment: (_call, issue) => document(issue.environment_adf),
  issuetype: ({ site }, issue) => issueTypeShape(site.baseUrl(), issueTypeOf(site.db, issue.issue_type_id)),
  project: ({ site }, issue) => projectRef(site.baseUrl(), projectOf(site.db, issue.project_id)),
  status: ({ site }, issue) => statusShape(site.baseUrl(), statusOf(site.db, issue.status_id)),
  statusCategory: ({ site }, issue) => statusCategoryShape(site.baseUrl(), statusOf(site.db, issue.status_id).category),
  priority: ({ site }, issue) => priorityShape(site.db, site.baseUrl(), issue.priority_id),
  resolution: ({ site }, issue) => resolutionShape(site.db, site.baseUrl(), issue.resolution_id),
  resolutiondate: (_call, issue) => (issue.resolved_ms === null ? null : jiraInstant(issue.resolved_ms)),
  reporter: (call, issue) => userShape(call, issue.reporter_id),
  creator: (call, issue) => userShape(call, issue.creator_id),
  assignee: (call, issue) => userShape(call, issue.assignee_id),
  created: (_call, issue) => jiraInstant(issue.created_ms),
  updated: (_call, issue) => jiraInstant(issue.updated_ms),
  duedate: (_call, issue) => issue.due_date,
  security: ({ site }, issue) => securityShape(site, issue.security_level_id),
  parent: (call, issue) => {
    const parent = issue.parent_id === null ? undefined : findIssue(call.site.db, String(issue.parent_id));
    return parent && call.access.canSee(parent) ? linkedIssueShape(call.site, parent) : undefined;
  },
};

function document(json: string | null): unknown {
  return json === null ? null : (JSON.parse(json) as unknown);
}
