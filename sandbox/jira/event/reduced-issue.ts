import type { IssueRow } from '../issue/issue-row.ts';
import { issueTypeOf, issueTypeShape, projectRef, statusOf, statusShape } from '../issue/named-shapes.ts';
import { projectOf } from '../project/project-row.ts';
import { jiraInstant } from '../rest/instant.ts';
import type { Site } from '../site.ts';

/** The issue as product events carry it (events.md 3): no description, labels, comments or request type. */
export function reducedIssue(site: Site, issue: IssueRow): Record<string, unknown> {
  const base = site.baseUrl();
  const fields = {
    summary: issue.summary,
    issuetype: issueTypeShape(base, issueTypeOf(site.db, issue.issue_type_id)),
    creator: user(issue.creator_id),
    created: jiraInstant(issue.created_ms),
    project: projectRef(base, projectOf(site.db, issue.project_id)),
    reporter: user(issue.reporter_id),
    assignee: user(issue.assignee_id),
    updated: jiraInstant(issue.updated_ms),
    status: statusShape(base, statusOf(site.db, issue.status_id)),
  };
  return { id: String(issue.id), key: issue.key, fields: version2(fields) };
}

/** Users in events are bare: only the accountId. */
export function user(accountId: string | null): { accountId: string } | null {
  return accountId === null ? null : { accountId };
}

function version2(fields: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(fields).replaceAll('/rest/api/3/', '/rest/api/2/'));
}
