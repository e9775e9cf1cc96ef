import { run } from '../../db/database.ts';
import { aboutIssue } from '../event/issue-events.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issueOf } from '../issue/issue-row.ts';
import { projectOf } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { insertIssue } from './insert-issue.ts';
import { linkIssues, linkTypeInput } from './write-link.ts';

/**
 * What a clone may take along beside its fields. Whether properties come with it is not settled, so both can be tried; nor
 * is whose files are that come along: here they are whoever's cloned it, which lets fewer accounts delete them.
 */
export interface CloneWish {
  readonly withLinks: boolean;
  readonly withAttachments: boolean;
  readonly withProperties: boolean;
}

const columns = ['description_adf', 'description_text', 'environment_adf', 'priority_id', 'security_level_id'];
const tables: Readonly<Record<string, readonly string[]>> = {
  issue_label: ['label'],
  issue_custom_value: ['field_id', 'value'],
  issue_component: ['component_id'],
  issue_version: ['version_id', 'kind'],
  request: ['request_type_id', 'service_desk_id', 'channel'],
  request_participant: ['account_id'],
  request_organization: ['organization_id'],
};

/** Ids of the original and its clone, and the column that holds one of them. */
interface Copy {
  readonly from: number;
  readonly to: number;
  readonly owner?: string;
}

/**
 * What Clone in the issue's menu does: an issue of the same project, type, reporter, fields, labels, security level and
 * request type, linked as a clone. Comments, status and history stay behind.
 */
export function cloneIssue(
  call: Call,
  original: IssueRow,
  { withLinks, withProperties, withAttachments }: CloneWish,
): IssueRow {
  const { db } = call.site;
  if (!call.access.has('CREATE_ISSUES', original.project_id))
    throw jiraError(403, ['You do not have permission to create issues in this project.']);
  const creatorId = signedIn(call);
  const { id } = insertIssue(call.site, {
    ...{ project: projectOf(db, original.project_id), issueTypeId: original.issue_type_id, creatorId },
    ...{ summary: `CLONE - ${original.summary}`, reporterId: original.reporter_id ?? creatorId },
  });
  const copy = { from: original.id, to: id };
  const values = columns.map((name) => `${name} = (SELECT ${name} FROM issue AS o WHERE o.id = ?2)`);
  run(db, `UPDATE issue SET ${values.join(', ')} WHERE id = ?1`, id, original.id);
  for (const [table, names] of Object.entries(tables)) copyRows(call, table, names, copy);
  if (withProperties) {
    copyRows(call, 'issue_property', ['key', 'value'], copy);
    copyRows(call, 'indexed_property', ['property_key', 'path', 'text_value', 'number_value'], copy);
  }
  if (withAttachments) copyFiles(call, creatorId, copy);
  const { id: originalId, key } = original;
  const clone = issueOf(db, id);
  call.emit({
    ...aboutIssue(call, 'avi:jira:created:issue', clone),
    clonedFrom: { id: String(originalId), key },
  });
  if (withLinks) {
    copyRows(call, 'issue_link', ['type_id', 'destination_id'], { ...copy, owner: 'source_id' });
    copyRows(call, 'issue_link', ['type_id', 'source_id'], { ...copy, owner: 'destination_id' });
  }
  linkIssues(call, linkTypeInput(call, { name: 'Cloners' }), clone, original);
  return clone;
}

function copyRows(call: Call, table: string, names: readonly string[], { from, to, owner = 'issue_id' }: Copy): void {
  const list = names.join(', ');
  const sql = `INSERT OR IGNORE INTO ${table} (${owner}, ${list}) SELECT ?, ${list} FROM ${table} WHERE ${owner} = ?`;
  run(call.site.db, sql, to, from);
}

function copyFiles(call: Call, authorId: string, { from, to }: Copy): void {
  const list = 'file_name, mime_type, size, is_public, created_ms, content';
  const sql = `INSERT INTO attachment (issue_id, author_id, ${list}) SELECT ?, ?, ${list} FROM attachment WHERE issue_id = ?`;
  run(call.site.db, sql, to, authorId, from);
}
