import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { AttachedFile, Attachments } from '../ports/disclosures';
import { JiraError } from '../ports/faults';
import { accepted, answerOrNull, anyText, arrival, failure } from './rest';

export const jiraAttachments: Attachments = { of: filesOf, content, add, remove };

const author = v.fallback(v.nullish(v.object({ accountId: v.string() }), null), null);
const file = v.object({ id: v.string(), filename: anyText, size: v.number(), mimeType: anyText, author });
const issue = v.object({ fields: v.object({ attachment: v.optional(v.array(file), []) }) });

async function filesOf(issueId: string): Promise<readonly AttachedFile[] | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=attachment`);
  const read = await answerOrNull('GET /rest/api/3/issue/{issueIdOrKey}', answer, issue);
  if (!read) return null;
  return read.fields.attachment.map(({ id, filename, size, mimeType, author: by }) => ({
    ...{ id, fileName: filename, size, mediaType: mimeType, authorId: by?.accountId ?? null },
  }));
}

/** Without the redirect, which would lead to another host that a Forge app without egress does not reach. */
async function content(attachmentId: string): Promise<Uint8Array | null> {
  const operation = 'GET /rest/api/3/attachment/content/{id}';
  const answer = await arrival(
    operation,
    api.asApp().requestJira(route`/rest/api/3/attachment/content/${attachmentId}?redirect=false`),
  );
  if (answer.status === 404) return null;
  if (!answer.ok) throw await failure(operation, answer);
  return new Uint8Array(await answer.arrayBuffer());
}

async function add(
  issueId: string,
  { fileName, mediaType, bytes }: { fileName: string; mediaType: string; bytes: Uint8Array },
): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), fileName);
  // Platform fact: a body is text or bytes; the form's own type names the boundary between its parts.
  const encoded = new Response(form);
  const type = encoded.headers.get('Content-Type') ?? 'multipart/form-data';
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/attachments`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check', 'Content-Type': type },
    body: await encoded.arrayBuffer(),
  });
  await accepted('POST /rest/api/3/issue/{issueIdOrKey}/attachments', answer);
}

async function remove(attachmentId: string): Promise<void> {
  const answer = api.asApp().requestJira(route`/rest/api/3/attachment/${attachmentId}`, { method: 'DELETE' });
  try {
    await accepted('DELETE /rest/api/3/attachment/{id}', answer);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.status !== 404) throw fault;
  }
}
