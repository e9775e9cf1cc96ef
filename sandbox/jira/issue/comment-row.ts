import type { DatabaseSync } from 'node:sqlite';
import { rows } from '../../db/database.ts';
import type { SqlCondition } from '../access/access.ts';
import { userShape } from '../account/user-shape.ts';
import type { Call } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';
import { adfToHtml } from './adf-html.ts';
import type { IssueRow } from './issue-row.ts';

export interface CommentRow {
  readonly id: number;
  readonly issue_id: number;
  readonly author_id: string;
  readonly update_author_id: string;
  readonly body_adf: string;
  readonly body_text: string;
  readonly is_public: number;
  readonly visibility_type: 'role' | 'group' | null;
  readonly visibility_value: string | null;
  readonly created_ms: number;
  readonly updated_ms: number;
}

/**
 * SQL condition on `comment`: internal notes are for people who work in Jira and for the app, and a restricted comment
 * for the role or group it names.
 */
export function commentsSeenBy(account: string | null): SqlCondition {
  if (account === null) return { sql: 'comment.is_public = 1 AND comment.visibility_type IS NULL', params: [] };
  const groups = 'SELECT group_id FROM account_group_member WHERE account_id = ?';
  return {
    sql: `(comment.visibility_type IS NULL
      OR (comment.visibility_type = 'group' AND comment.visibility_value IN (${groups}))
      OR (comment.visibility_type = 'role' AND EXISTS (
        SELECT 1 FROM project_role_actor AS actor JOIN main.issue AS own ON own.project_id = actor.project_id
        WHERE own.id = comment.issue_id AND actor.role_id = CAST(comment.visibility_value AS INTEGER)
          AND (actor.actor_id = ? OR actor.actor_id IN (${groups})))))`,
    params: [account, account, account],
  };
}

/** A page of the comments of an issue the caller may see, and how many there are. */
export function commentsOf(
  call: Call,
  issue: IssueRow,
  page: { startAt: number; maxResults: number; newestFirst?: boolean },
): { comments: CommentRow[]; total: number } {
  const seen = commentsSeenBy(call.access.account);
  const where = `FROM comment WHERE comment.issue_id = ? AND ${seen.sql}`;
  const order = page.newestFirst ? 'created_ms DESC, id DESC' : 'created_ms, id';
  const counted = rows<{ total: number }>(call.site.db, `SELECT count(*) AS total ${where}`, issue.id, ...seen.params);
  const comments = rows<CommentRow>(
    call.site.db,
    `SELECT comment.* ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...[issue.id, ...seen.params, page.maxResults, page.startAt],
  );
  return { comments, total: counted[0]?.total ?? 0 };
}

/** A comment as Jira writes it; `expand` may name properties and renderedBody. */
export function commentShape(call: Call, comment: CommentRow, expand: readonly string[] = []): Record<string, unknown> {
  const body: unknown = JSON.parse(comment.body_adf);
  return {
    self: `${call.site.baseUrl()}/rest/api/3/issue/${comment.issue_id}/comment/${comment.id}`,
    id: String(comment.id),
    author: userShape(call, comment.author_id),
    body,
    ...(expand.includes('renderedBody') ? { renderedBody: adfToHtml(body) } : {}),
    updateAuthor: userShape(call, comment.update_author_id),
    created: jiraInstant(comment.created_ms),
    updated: jiraInstant(comment.updated_ms),
    ...visibilityShape(call.site.db, comment),
    jsdPublic: comment.is_public === 1,
    ...(expand.includes('properties') ? { properties: commentProperties(call.site.db, comment.id) } : {}),
  };
}

export function commentProperties(db: DatabaseSync, commentId: number): { key: string; value: unknown }[] {
  const sql = 'SELECT key, value FROM comment_property WHERE comment_id = ? ORDER BY key';
  return rows<{ key: string; value: string }>(db, sql, commentId).map(({ key, value }) => ({
    key,
    value: JSON.parse(value) as unknown,
  }));
}

function visibilityShape(db: DatabaseSync, comment: CommentRow): Record<string, unknown> {
  if (comment.visibility_type === null) return {};
  const table = comment.visibility_type === 'role' ? 'project_role' : 'account_group';
  const found = rows<{ name: string }>(db, `SELECT name FROM ${table} WHERE id = ?`, comment.visibility_value);
  const value = found[0]?.name ?? '';
  return { visibility: { type: comment.visibility_type, value, identifier: comment.visibility_value } };
}
