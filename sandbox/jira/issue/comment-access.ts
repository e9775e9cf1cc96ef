import { row } from '../../db/database.ts';
import { callerId } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { CommentRow } from './comment-row.ts';
import { commentsSeenBy } from './comment-row.ts';
import type { IssueRow } from './issue-row.ts';
import { findIssue } from './issue-row.ts';

export interface SeenComment {
  readonly comment: CommentRow;
  readonly issue: IssueRow;
}

/** The comment with its issue; undefined when it is absent, or the caller sees the issue or the comment not. */
export function seenComment(call: Call, id: string): SeenComment | undefined {
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const comment = row<CommentRow>(call.site.db, 'SELECT * FROM comment WHERE id = ?', Number(id));
  const issue = comment && findIssue(call.site.db, String(comment.issue_id));
  if (!comment || !issue || !call.access.canSee(issue)) return undefined;
  const seen = commentsSeenBy(call.access.account);
  const sql = `SELECT 1 AS yes FROM comment WHERE id = ? AND ${seen.sql}`;
  return row(call.site.db, sql, comment.id, ...seen.params) ? { comment, issue } : undefined;
}

export function commentNotFound(id: string): Error {
  return jiraError(404, [`Can not find a comment for the id: ${id}.`]);
}

export function mayEditComment(call: Call, { comment, issue }: SeenComment): boolean {
  if (call.access.has('EDIT_ALL_COMMENTS', issue.project_id)) return true;
  return comment.author_id === callerId(call.caller) && call.access.has('EDIT_OWN_COMMENTS', issue.project_id);
}

export function mayDeleteComment(call: Call, { comment, issue }: SeenComment): boolean {
  if (call.access.has('DELETE_ALL_COMMENTS', issue.project_id)) return true;
  return comment.author_id === callerId(call.caller) && call.access.has('DELETE_OWN_COMMENTS', issue.project_id);
}
