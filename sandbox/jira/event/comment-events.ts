import type { ChangeItem } from '../issue/change-item.ts';
import { recordChange } from '../issue/change-item.ts';
import type { CommentRow } from '../issue/comment-row.ts';
import { issueOf } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';
import { aboutIssue, emitUpdated } from './issue-events.ts';

/** For a new comment and for an edit alike: there is no event of its own for edits (events.md 2). */
export function emitCommented(call: Call, comment: CommentRow, before: CommentRow | null): void {
  const item = commentItem(before, comment);
  const changelogId = recordChange(call, comment.issue_id, []);
  const issue = issueOf(call.site.db, comment.issue_id);
  call.emit({ ...aboutIssue(call, 'avi:jira:commented:issue', issue), comment: commentInEvent(comment) });
  emitUpdated(call, comment.issue_id, changelogId, [item]);
}

export function emitCommentDeleted(call: Call, comment: CommentRow): void {
  const changelogId = recordChange(call, comment.issue_id, []);
  const issue = issueOf(call.site.db, comment.issue_id);
  call.emit({ ...aboutIssue(call, 'avi:jira:deleted:comment', issue), comment: commentInEvent(comment) });
  emitUpdated(call, comment.issue_id, changelogId, [commentItem(comment, null)]);
}

function commentInEvent(comment: CommentRow): Record<string, unknown> {
  return {
    id: String(comment.id),
    author: { accountId: comment.author_id },
    body: JSON.parse(comment.body_adf) as unknown,
    updateAuthor: { accountId: comment.update_author_id },
    created: jiraInstant(comment.created_ms),
    updated: jiraInstant(comment.updated_ms),
    jsdPublic: comment.is_public === 1,
  };
}

function commentItem(before: CommentRow | null, after: CommentRow | null): ChangeItem {
  return {
    field: 'Comment',
    field_id: 'comment',
    field_type: 'jira',
    from_id: before ? String(before.id) : null,
    from_string: before?.body_text ?? null,
    to_id: after ? String(after.id) : null,
    to_string: after?.body_text ?? null,
  };
}
