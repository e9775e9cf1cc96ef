import { row, run, transaction } from '../db/database.ts';
import { insertIssue } from '../jira/edit/insert-issue.ts';
import { storeProperty } from '../jira/edit/store-property.ts';
import type { ProjectRow } from '../jira/project/project-row.ts';
import type { Site } from '../jira/site.ts';
import {
  issueTypeFor,
  priorityFor,
  projectFor,
  requestTypeFor,
  resolutionFor,
  securityLevelFor,
  statusFor,
} from './choose-columns.ts';
import type { ImportedIssue, ImportIssueAnswer } from './import-wire.ts';
import { storeComments } from './store-comments.ts';
import { storeLabels, storeNamed } from './store-lists.ts';
import { accountFor } from './store-people.ts';
import { storedText } from './stored-text.ts';

/** The issue property that remembers where an issue came from; an import finds its earlier work by it. */
export const importedFrom = 'imported-from';

/** Id of the issue that was imported from this key; undefined when it was not. */
export function importedIssueId(site: Site, originalKey: string): number | undefined {
  const sql = `SELECT issue_id AS id FROM issue_property WHERE key = '${importedFrom}' AND value = ?`;
  return row<{ id: number }>(site.db, sql, JSON.stringify({ key: originalKey }))?.id;
}

/**
 * Stores an issue with its people, comments, versions and original instants, once; all or nothing.
 * @throws ImportRefusal when this site cannot take it
 */
export function storeIssue(
  site: Site,
  issue: ImportedIssue,
  importerId: string,
): ImportIssueAnswer & { readonly id: number } {
  const known = importedIssueId(site, issue.originalKey);
  if (known !== undefined) return { id: known, key: keyOf(site, known), outcome: 'known' };
  return transaction(site.db, () => {
    const project = projectFor(site, issue.kind);
    const id = insertWithColumns(site, issue, project, importerId);
    storeLabels(site, id, issue.labels);
    storeNamed(site, { issueId: id, projectId: project.id }, issue);
    if (issue.kind === 'request') storeParticipants(site, id, issue);
    storeComments(site, id, issue);
    storeProperty(site, id, importedFrom, { key: issue.originalKey });
    return { id, key: keyOf(site, id), outcome: 'created' };
  });
}

function insertWithColumns(site: Site, issue: ImportedIssue, project: ProjectRow, importerId: string): number {
  const requestType = issue.kind === 'request' ? requestTypeFor(site, project.id, issue.issueTypeName) : null;
  const reporterId = issue.reporter ? accountFor(site, issue.reporter) : importerId;
  const { id } = insertIssue(site, {
    project,
    issueTypeId: requestType?.issueTypeId ?? issueTypeFor(site, project.id, issue.issueTypeName),
    summary: issue.summary,
    creatorId: reporterId,
    reporterId,
  });
  setColumns(site, id, project, issue);
  if (requestType) {
    const sql = `INSERT INTO request (issue_id, request_type_id, service_desk_id, channel) VALUES (?, ?, ?, 'api')`;
    run(site.db, sql, id, requestType.id, requestType.deskId);
  }
  return id;
}

function setColumns(site: Site, id: number, project: ProjectRow, issue: ImportedIssue): void {
  const description = storedText(issue.description, 'The description');
  const environment = storedText(issue.environment, 'The environment');
  const resolvedMs = issue.statusCategory === 'done' ? Date.parse(issue.resolvedAt ?? issue.updatedAt) : null;
  run(
    site.db,
    `UPDATE issue SET status_id = ?, priority_id = ?, resolution_id = ?, security_level_id = ?, description_adf = ?,
       description_text = ?, environment_adf = ?, assignee_id = ?, created_ms = ?, updated_ms = ?, resolved_ms = ? WHERE id = ?`,
    statusFor(site, project.id, issue.statusName, issue.statusCategory),
    priorityFor(site, issue.priorityName),
    resolutionFor(site, issue),
    securityLevelFor(site, project, issue.securityLevelName),
    ...[description?.adf ?? null, description?.text ?? '', environment?.adf ?? null],
    assigneeOf(site, issue),
    ...[Date.parse(issue.createdAt), Date.parse(issue.updatedAt), resolvedMs],
    id,
  );
}

/** Only agents can be assigned; a customer who was is not. */
function assigneeOf(site: Site, { assignee }: ImportedIssue): string | null {
  return assignee?.role === 'agent' ? accountFor(site, assignee) : null;
}

function storeParticipants(site: Site, issueId: number, { participants }: ImportedIssue): void {
  for (const participant of participants) {
    const sql = 'INSERT OR IGNORE INTO request_participant (issue_id, account_id) VALUES (?, ?)';
    run(site.db, sql, issueId, accountFor(site, participant));
  }
}

function keyOf(site: Site, id: number): string {
  return row<{ key: string }>(site.db, 'SELECT key FROM issue WHERE id = ?', id)?.key ?? '';
}
