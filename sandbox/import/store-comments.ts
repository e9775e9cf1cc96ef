import { run } from '../db/database.ts';
import { roles } from '../jira/project/role-names.ts';
import type { Site } from '../jira/site.ts';
import type { ImportedIssue } from './import-wire.ts';
import { accountFor } from './store-people.ts';
import { storedText } from './stored-text.ts';

/**
 * Stores the comments, oldest first, with their authors and instants. On a request an internal one is a note of the
 * agents; elsewhere it is restricted to the project's administrators.
 * @throws ImportRefusal when one is longer than Jira keeps
 */
export function storeComments(site: Site, issueId: number, { kind, comments }: ImportedIssue): void {
  const inOrder = [...comments].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  for (const comment of inOrder) {
    const body = storedText(comment.body, 'A comment');
    if (!body) continue;
    const author = accountFor(site, comment.author);
    const isNote = comment.isInternal && kind === 'request';
    const isRestricted = comment.isInternal && kind === 'issue';
    const { id } = run(
      site.db,
      `INSERT INTO comment (issue_id, author_id, update_author_id, body_adf, body_text, is_public, visibility_type,
         visibility_value, created_ms, updated_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[issueId, author, author, body.adf, body.text, isNote ? 0 : 1],
      ...[isRestricted ? 'role' : null, isRestricted ? String(roles.administrators.id) : null],
      ...[Date.parse(comment.createdAt), Date.parse(comment.updatedAt)],
    );
    const sql = `INSERT INTO comment_property (comment_id, key, value) VALUES (?, 'sd.public.comment', ?)`;
    run(site.db, sql, id, JSON.stringify({ internal: isNote }));
  }
}
