import { row, run } from '../../db/database.ts';
import { emitCommentDeleted, emitCommented } from '../event/comment-events.ts';
import type { CommentRow } from '../issue/comment-row.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { projectOf } from '../project/project-row.ts';
import { isObject, signedIn } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { StoredText } from './adf-input.ts';
import { adfInput } from './adf-input.ts';
import { FieldProblem } from './field-edit.ts';
import type { CommentVisibility } from './comment-visibility.ts';
import { visibilityInput } from './comment-visibility.ts';

/** The property that makes a comment on a service project an internal note. */
export const publicCommentProperty = 'sd.public.comment';

export interface CommentInput {
  readonly body: StoredText;
  readonly visibility: CommentVisibility | null;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

/** Reads the body of a comment call. @throws RestError 400 */
export function commentInput(call: Call, issue: IssueRow, value: unknown): CommentInput {
  const input = isObject(value) ? value : {};
  return {
    body: commentBody(input['body']),
    visibility: visibilityInput(call, issue, input['visibility']),
    properties: propertiesInput(input['properties']),
  };
}

/** @throws RestError 400 naming `comment` */
export function commentBody(value: unknown): StoredText {
  try {
    if (!isObject(value)) throw new FieldProblem('Comment body is not valid!');
    const body = adfInput(value);
    if (body.text.trim() === '' && !body.adf.includes('"attrs"'))
      throw new FieldProblem('Comment body can not be empty!');
    return body;
  } catch (error) {
    if (error instanceof FieldProblem) throw jiraError(400, [], { comment: error.message });
    throw error;
  }
}

function propertiesInput(value: unknown): { key: string; value: unknown }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw jiraError(400, ['The properties must be a list.']);
  return value.map((property: unknown) => {
    if (isObject(property) && typeof property['key'] === 'string')
      return { key: property['key'], value: property['value'] };
    throw jiraError(400, ['Each property needs a key and a value.']);
  });
}

function isInternal(properties: CommentInput['properties']): boolean {
  return isInternalMark(properties.find(({ key }) => key === publicCommentProperty)?.value);
}

/** Whether a value of `sd.public.comment` makes the comment an internal note. */
export function isInternalMark(mark: unknown): boolean {
  return isObject(mark) && mark['internal'] === true;
}

/** Adds a comment through Jira. @throws RestError 403 without Add Comments */
export function addComment(call: Call, issue: IssueRow, input: CommentInput): CommentRow {
  if (!call.access.has('ADD_COMMENTS', issue.project_id)) {
    throw jiraError(403, ['You do not have the permission to comment on this issue.']);
  }
  const isDesk = projectOf(call.site.db, issue.project_id).project_type === 'service_desk';
  return insertComment(call, issue.id, input, !(isDesk && isInternal(input.properties)));
}

/** Stores the comment and reports it; who may do so has been checked. */
export function insertComment(call: Call, issueId: number, input: CommentInput, isPublic: boolean): CommentRow {
  const { db, clock } = call.site;
  const author = signedIn(call);
  const now = clock.now();
  const { id } = run(
    db,
    `INSERT INTO comment (issue_id, author_id, update_author_id, body_adf, body_text, is_public, visibility_type, visibility_value, created_ms, updated_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[issueId, author, author, input.body.adf, input.body.text, isPublic ? 1 : 0],
    ...[input.visibility?.type ?? null, input.visibility?.id ?? null, now, now],
  );
  const mark = { key: publicCommentProperty, value: { internal: !isPublic } };
  const isMarked = input.properties.some(({ key }) => key === publicCommentProperty) || !isOnDesk(call, issueId);
  storeCommentProperties(call, id, isMarked ? input.properties : [...input.properties, mark]);
  const comment = commentOf(call, id) as CommentRow;
  emitCommented(call, comment, null);
  return comment;
}

/** Only comments on requests say whether customers see them. */
function isOnDesk({ site }: Call, issueId: number): boolean {
  const sql = `SELECT 1 AS yes FROM issue JOIN project ON project.id = issue.project_id
    WHERE issue.id = ? AND project.project_type = 'service_desk'`;
  return row(site.db, sql, issueId) !== undefined;
}

export function storeCommentProperties(call: Call, commentId: number, properties: CommentInput['properties']): void {
  const sql = `INSERT INTO comment_property (comment_id, key, value) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value`;
  for (const { key, value } of properties) run(call.site.db, sql, commentId, key, JSON.stringify(value ?? null));
}

export function commentOf(call: Call, id: number): CommentRow | undefined {
  return row<CommentRow>(call.site.db, 'SELECT * FROM comment WHERE id = ?', id);
}

/** Replaces the body and moves `updated`. Properties that are given are stored; the mark may change who sees it. */
export function editComment(call: Call, comment: CommentRow, input: CommentInput): CommentRow {
  const { db, clock } = call.site;
  const marked = input.properties.some(({ key }) => key === publicCommentProperty);
  run(
    db,
    `UPDATE comment SET body_adf = ?, body_text = ?, update_author_id = ?, updated_ms = ?, is_public = ?,
       visibility_type = ?, visibility_value = ? WHERE id = ?`,
    ...[input.body.adf, input.body.text, signedIn(call), clock.now()],
    ...[marked ? Number(!isInternal(input.properties)) : comment.is_public],
    ...[input.visibility?.type ?? null, input.visibility?.id ?? null, comment.id],
  );
  storeCommentProperties(call, comment.id, input.properties);
  const after = commentOf(call, comment.id) as CommentRow;
  emitCommented(call, after, comment);
  return after;
}

export function removeComment(call: Call, comment: CommentRow): void {
  run(call.site.db, 'DELETE FROM comment WHERE id = ?', comment.id);
  emitCommentDeleted(call, comment);
}
