import type { Access, SqlCondition } from '../access/access.ts';

/**
 * A WITH clause under which `issue`, `issue_link` and `comment` hold only what the account may see. A query below it
 * cannot learn of anything else, whatever it asks: not that a public Bug is linked to a hidden request, nor what a
 * restricted comment says.
 */
export function visibleTables(access: Access): SqlCondition {
  const issues = access.visibleIssues();
  const comments = visibleComments(access.account);
  return {
    sql: `WITH
      issue AS NOT MATERIALIZED (SELECT * FROM main.issue AS issue WHERE ${issues.sql}),
      issue_link AS NOT MATERIALIZED (SELECT * FROM main.issue_link AS l
        WHERE EXISTS (SELECT 1 FROM issue AS source WHERE source.id = l.source_id)
          AND EXISTS (SELECT 1 FROM issue AS destination WHERE destination.id = l.destination_id)),
      comment AS NOT MATERIALIZED (SELECT * FROM main.comment AS comment WHERE ${comments.sql})`,
    params: [...issues.params, ...comments.params],
  };
}

/** As `commentsSeenBy`, for comments of any project. */
function visibleComments(account: string | null): SqlCondition {
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
