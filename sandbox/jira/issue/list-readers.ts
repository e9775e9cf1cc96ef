import { rows } from '../../db/database.ts';
import type { ComponentRow, VersionRow } from '../project/version-shape.ts';
import { componentRef, versionRef } from '../project/version-shape.ts';
import type { Call } from '../rest/call.ts';
import { attachmentShape, attachmentsOfIssues } from './attachment-row.ts';
import { commentsOf, commentShape } from './comment-row.ts';
import type { IssueRow } from './issue-row.ts';
import { issuesOf } from './issue-row.ts';
import { linkedIssueShape, linksOfIssues } from './link-shape.ts';

/** Reads one field for many issues with one query, then gives it issue by issue. */
export type FieldReader = (call: Call, issues: readonly IssueRow[]) => (issue: IssueRow) => unknown;

function grouped<Row extends { issue_id: number }>(
  found: readonly Row[],
  shape: (row: Row) => unknown,
): (issue: IssueRow) => unknown {
  const byIssue = new Map<number, unknown[]>();
  for (const row of found) byIssue.set(row.issue_id, [...(byIssue.get(row.issue_id) ?? []), shape(row)]);
  return (issue) => byIssue.get(issue.id) ?? [];
}

function idsOf(issues: readonly IssueRow[]): string {
  return JSON.stringify(issues.map(({ id }) => id));
}

function versions(kind: 'fix' | 'affects'): FieldReader {
  const sql = `SELECT iv.issue_id, version.* FROM issue_version iv JOIN version ON version.id = iv.version_id
    WHERE iv.kind = ? AND iv.issue_id IN (SELECT value FROM json_each(?)) ORDER BY version.id`;
  return (call, issues) =>
    grouped(rows<VersionRow & { issue_id: number }>(call.site.db, sql, kind, idsOf(issues)), (version) =>
      versionRef(call.site.baseUrl(), version),
    );
}

const labels: FieldReader = (call, issues) => {
  const sql =
    'SELECT issue_id, label FROM issue_label WHERE issue_id IN (SELECT value FROM json_each(?)) ORDER BY label';
  return grouped(rows<{ issue_id: number; label: string }>(call.site.db, sql, idsOf(issues)), ({ label }) => label);
};

const components: FieldReader = (call, issues) => {
  const sql = `SELECT ic.issue_id, component.* FROM issue_component ic JOIN component ON component.id = ic.component_id
    WHERE ic.issue_id IN (SELECT value FROM json_each(?)) ORDER BY component.id`;
  return grouped(rows<ComponentRow & { issue_id: number }>(call.site.db, sql, idsOf(issues)), (component) =>
    componentRef(call.site.baseUrl(), component),
  );
};

const subtasks: FieldReader = (call, issues) => {
  const sql = 'SELECT id, parent_id FROM issue WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY id';
  const found = rows<{ id: number; parent_id: number }>(call.site.db, sql, idsOf(issues));
  const children = issuesOf(
    call.site.db,
    found.map(({ id }) => id),
  ).filter((child) => call.access.canSee(child));
  return (issue) =>
    children.filter((child) => child.parent_id === issue.id).map((child) => linkedIssueShape(call.site, child));
};

const links: FieldReader = (call, issues) => {
  const found = linksOfIssues(
    call,
    issues.map(({ id }) => id),
  );
  return (issue) => found.get(issue.id) ?? [];
};

const attachments: FieldReader = (call, issues) => {
  const found = attachmentsOfIssues(
    call,
    issues.map(({ id }) => id),
  );
  return (issue) => (found.get(issue.id) ?? []).map((attachment) => attachmentShape(call, attachment));
};

const mostCommentsInField = 5000;

const comments: FieldReader = (call) => (issue) => {
  const { comments: found, total } = commentsOf(call, issue, { startAt: 0, maxResults: mostCommentsInField });
  return {
    comments: found.map((comment) => commentShape(call, comment)),
    self: `${call.site.baseUrl()}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: total,
    total,
    startAt: 0,
  };
};

/** Fields that live in tables of their own. */
export const listReaders: Readonly<Record<string, FieldReader>> = {
  labels,
  components,
  fixVersions: versions('fix'),
  versions: versions('affects'),
  subtasks,
  issuelinks: links,
  attachment: attachments,
  comment: comments,
};
