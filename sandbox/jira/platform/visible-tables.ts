import type { Access, SqlCondition } from '../access/access.ts';
import { commentsSeenBy } from '../issue/comment-row.ts';

/**
 * A WITH clause under which `issue`, `issue_link` and `comment` hold only what the account may see. A query below it
 * cannot learn of anything else, whatever it asks: not that a public Bug is linked to a hidden request, nor what a
 * restricted comment says.
 */
export function visibleTables(access: Access): SqlCondition {
  const issues = access.visibleIssues();
  const comments = commentsSeenBy(access.account);
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
