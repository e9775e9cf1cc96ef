import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Comments, PostedComment, PublicComment } from '../ports/comments';
import type { AdfDocument } from '../rules/adf';
import type { RequestComment } from '../rules/request';
import type { Audience } from '../rules/settings';
import { accountSchema, nobody } from './accounts';
import { readAdf } from './adf';
import { accepted, allPages, answerOf, answerOrNull, instant, jsonHeaders } from './rest';

const pageSize = 100;

const comment = v.object({
  id: v.string(),
  author: v.fallback(v.nullable(accountSchema), null),
  created: instant,
  /** Absent outside service projects, where everything is internal to those who see the issue. */
  jsdPublic: v.fallback(v.boolean(), false),
  body: v.unknown(),
});

const commentPage = v.object({ comments: v.array(comment), total: v.number() });
const posted = v.object({ id: v.string(), created: instant });
const postedByCustomer = v.object({ id: v.string(), created: v.object({ iso8601: instant }) });

/** Platform fact: this comment property is what makes a comment internal in a service project. */
const internalMark = [{ key: 'sd.public.comment', value: { internal: true } }];

export const jiraComments: Comments = {
  of: readComments,
  addInternal,
  addPublic,
  addAsCaller,
  restrict,
  addFor,
  rewrite,
};

async function readComments(requestId: string): Promise<readonly RequestComment[]> {
  return allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(
        route`/rest/api/3/issue/${requestId}/comment?startAt=${start}&maxResults=${pageSize}&orderBy=created`,
      );
    const page = await answerOf('GET /rest/api/3/issue/{issueIdOrKey}/comment', answer, commentPage);
    return { items: page.comments.map(toComment), isLast: start + page.comments.length >= page.total };
  });
}

function toComment(read: v.InferOutput<typeof comment>): RequestComment {
  return {
    id: read.id,
    author: read.author ?? nobody,
    createdAt: read.created,
    isPublic: read.jsdPublic,
    body: readAdf(read.body) ?? { type: 'doc', version: 1, content: [] },
  };
}

function addInternal(requestId: string, body: AdfDocument): Promise<PostedComment> {
  return post(requestId, { body, properties: internalMark });
}

function addPublic(requestId: string, body: AdfDocument): Promise<PostedComment> {
  return post(requestId, { body });
}

async function post(requestId: string, content: object): Promise<PostedComment> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${requestId}/comment`, {
    method: 'POST',
    headers: jsonHeaders,
    body: JSON.stringify(content),
  });
  const { id, created } = await answerOf('POST /rest/api/3/issue/{issueIdOrKey}/comment', answer, posted);
  return { id, createdAt: created };
}

/** Portal-only customers have no platform API; theirs takes plain text. */
async function addAsCaller(requestKey: string, text: string): Promise<PostedComment> {
  const answer = api.asUser().requestJira(route`/rest/servicedeskapi/request/${requestKey}/comment`, {
    method: 'POST',
    headers: jsonHeaders,
    body: JSON.stringify({ body: text, public: true }),
  });
  const { id, created } = await answerOf(
    'POST /rest/servicedeskapi/request/{issueIdOrKey}/comment',
    answer,
    postedByCustomer,
  );
  return { id, createdAt: created.iso8601 };
}

const writtenComment = v.object({ updated: instant, body: v.unknown() });

/** Platform fact: an edit has to bring the whole body along, so what was read just now is sent back as it was. */
async function restrict(
  issueId: string,
  { id, updatedAt }: Pick<PublicComment, 'id' | 'updatedAt'>,
  audience: Audience,
): Promise<'restricted' | 'changed'> {
  const asked = api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment/${id}`);
  const held = await answerOrNull('GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}', asked, writtenComment);
  if (held?.updated !== updatedAt) return 'changed';
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment/${id}?notifyUsers=false`, {
    method: 'PUT',
    headers: jsonHeaders,
    body: JSON.stringify({ body: held.body, visibility: visibilityFor(audience) }),
  });
  await accepted('PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}', answer);
  return 'restricted';
}

const ownComment = v.object({
  author: v.fallback(v.nullable(accountSchema), null),
  updateAuthor: v.fallback(v.nullish(accountSchema, null), null),
  visibility: v.nullish(v.unknown(), null),
});

async function rewrite(
  issueId: string,
  { id, accountId }: { readonly id: string; readonly accountId: string },
  body: AdfDocument,
): Promise<'rewritten' | 'not-ours'> {
  const asked = api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment/${id}`);
  const held = await answerOrNull('GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}', asked, ownComment);
  const writers = held ? [held.author, held.updateAuthor ?? held.author] : [null];
  if (held?.visibility !== null || writers.some((writer) => writer?.accountId !== accountId)) return 'not-ours';
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment/${id}?notifyUsers=false`, {
    method: 'PUT',
    headers: jsonHeaders,
    body: JSON.stringify({ body }),
  });
  await accepted('PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}', answer);
  return 'rewritten';
}

function addFor(audience: Audience | null, issueId: string, body: AdfDocument): Promise<PostedComment> {
  return post(issueId, audience ? { body, visibility: visibilityFor(audience) } : { body });
}

const visibilityFor = ({ type, name }: Audience) => ({ type, value: name });
