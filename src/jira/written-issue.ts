import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { PublicComment } from '../ports/comments';
import type { WrittenIssue } from '../ports/jira';
import type { AdfDocument } from '../rules/adf';
import { textToAdf } from '../rules/adf-text';
import { isNeutralName } from '../rules/disclosure';
import { accountSchema } from './accounts';
import { readAdf } from './adf';
import { issueLinks, toIssueLinks } from './issue-links';
import { allPages, answerOf, answerOrNull, anyText, instant } from './rest';

const pageSize = 100;
const person = v.fallback(v.nullish(accountSchema, null), null);

const issueSchema = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.looseObject({
    project: v.object({ key: v.string() }),
    security: v.nullish(v.unknown(), null),
    issuelinks: issueLinks,
    attachment: v.optional(v.array(v.object({ filename: anyText })), []),
  }),
  // What cannot be read is not clean: the guard then fails and tries again, rather than look past it (clause O4).
  changelog: v.object({
    histories: v.array(
      v.object({
        author: person,
        items: v.array(
          v.object({
            field: anyText,
            fieldId: anyText,
            fromString: v.fallback(v.nullish(v.string()), null),
            // Where Jira leaves it out, every object has one that is no text.
            toString: v.fallback(v.nullish(v.string()), null),
          }),
        ),
      }),
    ),
  }),
});

/** One question for the fields with their history, and one per hundred comments. */
export async function readWritten(issueId: string): Promise<WrittenIssue | null> {
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/issue/${issueId}?fields=${'*all,-comment,-worklog'}&expand=changelog`);
  const issue = await answerOrNull('GET /rest/api/3/issue/{issueIdOrKey}', answer, issueSchema);
  if (!issue) return null;
  const { id, key, fields, changelog } = issue;
  return {
    id,
    key,
    projectKey: fields.project.key,
    hasSecurityLevel: fields.security !== null,
    links: toIssueLinks(fields.issuelinks),
    fields: textsOf(fields),
    history: changelog.histories.flatMap(({ author, items }) =>
      items
        // The other end of a link shows only to who may see it.
        .filter(({ field }) => field !== 'Link')
        .map((item) => ({
          author,
          field: item.fieldId || item.field,
          texts: [item.fromString, item.toString]
            .filter((text) => text !== null && text !== undefined)
            .filter((text) => item.field !== 'Attachment' || !isNeutralName(text)),
        })),
    ),
    comments: await readComments(issueId),
  };
}

/** Whatever holds words: documents, lines, lists of lines, names of files. Choices and people are not written. */
function textsOf(fields: v.InferOutput<typeof issueSchema>['fields']): WrittenIssue['fields'] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const document =
      field === 'attachment'
        ? lines(fields.attachment.map(({ filename }) => filename).filter((name) => !isNeutralName(name)))
        : documentIn(value);
    return document ? [{ field, document }] : [];
  });
}

function documentIn(value: unknown): AdfDocument | null {
  if (!Array.isArray(value)) return readAdf(value);
  return lines(value.filter((entry): entry is string => typeof entry === 'string'));
}

const lines = (texts: readonly string[]) => (texts.length > 0 ? textToAdf(texts.join('\n\n')) : null);

const commentSchema = v.object({
  id: v.string(),
  author: person,
  updateAuthor: person,
  updated: instant,
  visibility: v.nullish(v.unknown(), null),
  jsdPublic: v.fallback(v.boolean(), true),
  body: v.unknown(),
});

const commentPage = v.object({ comments: v.array(commentSchema), total: v.number() });

async function readComments(issueId: string): Promise<readonly PublicComment[]> {
  return allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(route`/rest/api/3/issue/${issueId}/comment?startAt=${start}&maxResults=${pageSize}&orderBy=created`);
    const page = await answerOf('GET /rest/api/3/issue/{issueIdOrKey}/comment', answer, commentPage);
    return { items: page.comments.map(toComment), isLast: start + page.comments.length >= page.total };
  });
}

function toComment({
  id,
  author,
  updateAuthor,
  updated,
  visibility,
  jsdPublic,
  body,
}: v.InferOutput<typeof commentSchema>): PublicComment {
  return {
    id,
    author,
    editor: updateAuthor ?? author,
    updatedAt: updated,
    isRestricted: visibility !== null || !jsdPublic,
    body: readAdf(body) ?? { type: 'doc', version: 1, content: [] },
  };
}
