import { row, run } from '../../db/database.ts';
import { emitLink } from '../event/link-events.ts';
import { change, recordChange } from '../issue/change-item.ts';
import type { ChangeSide } from '../issue/change-item.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issueOf, visibleIssue } from '../issue/issue-row.ts';
import type { LinkRow, LinkTypeRow } from '../issue/link-shape.ts';
import { linkTypeOf } from '../issue/link-shape.ts';
import { isObject } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';

/** `{id}` or `{name}`. @throws RestError 404 when there is no such link type */
export function linkTypeInput(call: Call, value: unknown): LinkTypeRow {
  const { id, name } = isObject(value) ? value : {};
  const sql = 'SELECT * FROM issue_link_type WHERE id = ? OR name = ?';
  const found = row<LinkTypeRow>(call.site.db, sql, Number(id ?? -1), typeof name === 'string' ? name : '');
  if (!found)
    throw jiraError(404, [
      `No issue link type with ${id === undefined ? 'name' : 'id'} '${String(id ?? name)}' found.`,
    ]);
  return found;
}

/** The issue of `{id}` or `{key}`. @throws RestError 404 when the caller does not see it */
export function issueInputRef(call: Call, value: unknown): IssueRow {
  const { id, key } = isObject(value) ? value : {};
  return visibleIssue(call, String(id ?? key ?? ''));
}

/**
 * Links two issues the caller sees. Doing it again changes nothing and says nothing.
 * @throws RestError 401 without Link Issues in either project
 */
export function linkIssues(call: Call, type: LinkTypeRow, source: IssueRow, destination: IssueRow): void {
  const mayLink =
    call.access.has('LINK_ISSUES', source.project_id) && call.access.has('LINK_ISSUES', destination.project_id);
  if (!mayLink) throw jiraError(401, ['No Link Issue Permission for issue.']);
  if (source.id === destination.id) throw jiraError(400, ['You cannot link an issue to itself.']);
  const { db } = call.site;
  const sql = 'INSERT OR IGNORE INTO issue_link (type_id, source_id, destination_id) VALUES (?, ?, ?)';
  const { changes, id } = run(db, sql, type.id, source.id, destination.id);
  if (changes === 0) return;
  recordLink(call, source, [null, null], words(type.outward, destination));
  recordLink(call, destination, [null, null], words(type.inward, source));
  const link = { id, type_id: type.id, source_id: source.id, destination_id: destination.id };
  emitLink(call, 'avi:jira:created:issuelink', link);
}

export function removeLink(call: Call, link: LinkRow): void {
  const { db } = call.site;
  const type = linkTypeOf(call.site, link.type_id);
  const [source, destination] = [issueOf(db, link.source_id), issueOf(db, link.destination_id)];
  run(db, 'DELETE FROM issue_link WHERE id = ?', link.id);
  recordLink(call, source, words(type.outward, destination), [null, null]);
  recordLink(call, destination, words(type.inward, source), [null, null]);
  emitLink(call, 'avi:jira:deleted:issuelink', link);
}

/** An `issuelinks` addition of create or edit: `{type, outwardIssue}` or `{type, inwardIssue}`. */
export function linkFromUpdate(call: Call, issue: IssueRow, value: unknown): void {
  const addition = isObject(value) ? value : {};
  const type = linkTypeInput(call, addition['type']);
  if (addition['outwardIssue'] !== undefined)
    linkIssues(call, type, issue, issueInputRef(call, addition['outwardIssue']));
  else linkIssues(call, type, issueInputRef(call, addition['inwardIssue']), issue);
}

function words(says: string, other: IssueRow): ChangeSide {
  return [other.key, `This issue ${says} ${other.key}`];
}

function recordLink(call: Call, issue: IssueRow, from: ChangeSide, to: ChangeSide): void {
  recordChange(call, issue.id, [change({ name: 'Link', id: 'issuelinks' }, from, to)]);
}
