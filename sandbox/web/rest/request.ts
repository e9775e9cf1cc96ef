import { rest } from './rest.ts';
import type { CustomerRequest } from './portal.ts';
import type { Attachment, JsmDate, JsmPage, User } from './shapes.ts';

/** One request as its customers see it. */
export interface RequestComment {
  readonly id: string;
  readonly body: string;
  readonly renderedBody?: { readonly html?: string };
  readonly public: boolean;
  readonly author: User;
  readonly created: JsmDate;
}

export interface CustomerTransition {
  readonly id: string;
  readonly name: string;
}

export interface RequestPage {
  readonly request: CustomerRequest;
  readonly comments: readonly RequestComment[];
  readonly participants: readonly User[];
  readonly transitions: readonly CustomerTransition[];
  readonly attachments: readonly Attachment[];
}

interface JsmAttachment {
  readonly filename: string;
  readonly size: number;
  readonly mimeType?: string;
  readonly created: JsmDate;
  readonly author?: User;
  readonly _links: { readonly content: string; readonly jiraRest?: string };
}

const pathOf = (key: string): string => `/rest/servicedeskapi/request/${encodeURIComponent(key)}`;
const pageSize = 100;

export async function readRequest(key: string, signal?: AbortSignal): Promise<RequestPage> {
  const path = pathOf(key);
  const request = await rest<CustomerRequest>(path, { query: { expand: 'requestType,serviceDesk' }, signal });
  const [comments, participants, transitions, attachments] = await Promise.all([
    everyPage<RequestComment>(`${path}/comment`, { public: true, internal: false, expand: 'renderedBody' }, signal),
    everyPage<User>(`${path}/participant`, {}, signal),
    rest<JsmPage<CustomerTransition>>(`${path}/transition`, { signal }).then(
      (page) => page.values,
      () => [],
    ),
    everyPage<JsmAttachment>(`${path}/attachment`, {}, signal),
  ]);
  return {
    request,
    comments: comments.filter((comment) => comment.public),
    participants,
    transitions,
    attachments: attachments.map(attachmentOf),
  };
}

async function everyPage<T>(
  path: string,
  query: Record<string, string | boolean>,
  signal?: AbortSignal,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (;;) {
    const page = await rest<JsmPage<T>>(path, { query: { ...query, start: found.length, limit: pageSize }, signal });
    found.push(...page.values);
    if (page.isLastPage || page.values.length === 0) return found;
  }
}

/** Links of the sandbox carry its own address; the page asks the server it came from. */
export function onThisSite(url: string): string {
  const { pathname, search } = new URL(url, 'http://localhost');
  return pathname + search;
}

function attachmentOf(file: JsmAttachment): Attachment {
  const contentUrl = onThisSite(file._links.content);
  return {
    id: contentUrl,
    filename: file.filename,
    size: file.size,
    mimeType: file.mimeType,
    createdAt: file.created.iso8601,
    author: file.author?.displayName ?? '',
    contentUrl,
  };
}

/** Adds a public comment with files; with files only, JSM still wants a comment around them. */
export async function addComment(request: CustomerRequest, body: string, files: readonly File[]): Promise<void> {
  const path = pathOf(request.issueKey);
  if (files.length === 0) return rest(`${path}/comment`, { method: 'POST', body: { body, public: true } });
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const kept = await rest<{ temporaryAttachments: readonly { temporaryAttachmentId: string }[] }>(
    `/rest/servicedeskapi/servicedesk/${request.serviceDeskId}/attachTemporaryFile`,
    { method: 'POST', form },
  );
  const temporaryAttachmentIds = kept.temporaryAttachments.map((file) => file.temporaryAttachmentId);
  const additionalComment = body === '' ? {} : { additionalComment: { body } };
  await rest(`${path}/attachment`, {
    method: 'POST',
    body: { temporaryAttachmentIds, public: true, ...additionalComment },
  });
}

export async function runTransition(key: string, transitionId: string, comment: string): Promise<void> {
  const additionalComment = comment === '' ? {} : { additionalComment: { body: comment } };
  await rest(`${pathOf(key)}/transition`, { method: 'POST', body: { id: transitionId, ...additionalComment } });
}

/**
 * Shares a request with the holder of an account (clause P3); the portal takes addresses where the API takes ids.
 * @throws RestError when no account has that address, or the server refuses the participant.
 */
export async function shareRequest(key: string, email: string): Promise<void> {
  await rest(`${pathOf(key)}/participant`, { method: 'POST', body: { accountIds: [email.trim()] } });
}

export async function stopSharing(key: string, accountId: string): Promise<void> {
  await rest(`${pathOf(key)}/participant`, { method: 'DELETE', body: { accountIds: [accountId] } });
}
