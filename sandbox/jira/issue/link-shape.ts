import { row, rows } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import type { Site } from '../site.ts';
import type { IssueRow } from './issue-row.ts';
import { issuesOf } from './issue-row.ts';
import { issueTypeOf, issueTypeShape, priorityShape, statusOf, statusShape } from './named-shapes.ts';

export interface LinkRow {
  readonly id: number;
  readonly type_id: number;
  readonly source_id: number;
  readonly destination_id: number;
}

export interface LinkTypeRow {
  readonly id: number;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export function linkTypeOf(site: Site, id: number): LinkTypeRow {
  return row<LinkTypeRow>(site.db, 'SELECT * FROM issue_link_type WHERE id = ?', id) as LinkTypeRow;
}

export function linkTypeShape(base: string, type: LinkTypeRow): Record<string, unknown> {
  return {
    id: String(type.id),
    name: type.name,
    inward: type.inward,
    outward: type.outward,
    self: `${base}/rest/api/3/issueLinkType/${type.id}`,
  };
}

/** The other end of a link, with the few fields Jira gives of it. */
export function linkedIssueShape(site: Site, issue: IssueRow): Record<string, unknown> {
  const base = site.baseUrl();
  return {
    id: String(issue.id),
    key: issue.key,
    self: `${base}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusShape(base, statusOf(site.db, issue.status_id)),
      priority: priorityShape(site.db, base, issue.priority_id),
      issuetype: issueTypeShape(base, issueTypeOf(site.db, issue.issue_type_id)),
    },
  };
}

/** `fields.issuelinks` of each issue. A link shows only to those who see both of its ends. */
export function linksOfIssues(call: Call, ids: readonly number[]): Map<number, unknown[]> {
  const { site } = call;
  const wanted = JSON.stringify(ids);
  const sql = `SELECT * FROM issue_link WHERE source_id IN (SELECT value FROM json_each(?))
    UNION SELECT * FROM issue_link WHERE destination_id IN (SELECT value FROM json_each(?)) ORDER BY id`;
  const links = rows<LinkRow>(site.db, sql, wanted, wanted);
  const ends = issuesOf(site.db, [...new Set(links.flatMap((link) => [link.source_id, link.destination_id]))]);
  const visible = new Map(ends.filter((end) => call.access.canSee(end)).map((end) => [end.id, end]));
  const found = new Map<number, unknown[]>(ids.map((id) => [id, []]));
  for (const link of links) {
    const type = linkTypeShape(site.baseUrl(), linkTypeOf(site, link.type_id));
    const head = { id: String(link.id), self: `${site.baseUrl()}/rest/api/3/issueLink/${link.id}`, type };
    const source = visible.get(link.source_id);
    const destination = visible.get(link.destination_id);
    if (destination) found.get(link.source_id)?.push({ ...head, outwardIssue: linkedIssueShape(site, destination) });
    if (source) found.get(link.destination_id)?.push({ ...head, inwardIssue: linkedIssueShape(site, source) });
  }
  return found;
}
