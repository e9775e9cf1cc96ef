import type { Compilation } from './jql-context.ts';
import { emptiness, type JqlField, likeness, operators } from './jql-field.ts';
import { anyOf, nothing, sql, type Sql } from './sql.ts';

/**
 * A search text as an FTS5 query: every word and every "quoted phrase" must occur, in any order; `word*` takes
 * beginnings of words. Each part is quoted, so that nothing in it is FTS5 syntax. `null` when no word is left.
 */
function ftsQuery(text: string): string | null {
  const parts = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, phrase, word = '']) => phrase ?? word);
  const terms = parts
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part.replaceAll('"', ' ').replace(/[*?~^]+$/, '')}"${/\*$/.test(part) ? '*' : ''}`);
  return terms.length === 0 ? null : terms.join(' AND ');
}

export function searched(name: string, text: string, context: Compilation, found: (query: string) => Sql): Sql | null {
  const [first = ''] = text.trim();
  if (first === '*' || first === '?') {
    context.problems.push(
      `The text query '${text}' for field '${name}' is not allowed to start with character '${first}'.`,
    );
    return null;
  }
  if (text.trim() === '') {
    context.problems.push(`The field '${name}' does not support searching for an empty string.`);
    return null;
  }
  const query = ftsQuery(text);
  return query === null ? nothing : found(query);
}

function inIssue(column: 'summary' | 'description', query: string): Sql {
  return sql`issue.id IN (SELECT issue_fts.rowid FROM issue_fts WHERE issue_fts MATCH ${`{${column}} : (${query})`})`;
}

/** Comments restricted to a role or group are found by their author only: a search must not tell what they say. */
function inComments(query: string, context: Compilation): Sql {
  return sql`issue.id IN (SELECT comment.issue_id FROM comment WHERE comment.id IN
    (SELECT comment_fts.rowid FROM comment_fts WHERE comment_fts MATCH ${query})
    AND (comment.visibility_type IS NULL OR comment.author_id = ${context.accountId ?? ''}))`;
}

const noMatch = (): null => null;

export const summary: JqlField = {
  name: 'summary',
  operators: operators(likeness, emptiness),
  isEmpty: sql`issue.summary = ''`,
  match: noMatch,
  search: (text, context) => searched('summary', text, context, (query) => inIssue('summary', query)),
  order: sql`issue.summary COLLATE NOCASE`,
};

export const description: JqlField = {
  name: 'description',
  operators: operators(likeness, emptiness),
  isEmpty: sql`issue.description_text = ''`,
  match: noMatch,
  search: (text, context) => searched('description', text, context, (query) => inIssue('description', query)),
  order: sql`issue.description_text COLLATE NOCASE`,
};

export const comment: JqlField = {
  name: 'comment',
  operators: operators(likeness),
  isEmpty: null,
  match: noMatch,
  search: (text, context) => searched('comment', text, context, (query) => inComments(query, context)),
};

/** Summary, description or comments; all words in one of them. */
export const text: JqlField = {
  name: 'text',
  operators: operators(likeness),
  isEmpty: null,
  match: noMatch,
  search: (wanted, context) =>
    searched('text', wanted, context, (query) =>
      anyOf([inIssue('summary', query), inIssue('description', query), inComments(query, context)]),
    ),
};
