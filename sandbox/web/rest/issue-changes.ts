import { rest } from './rest.ts';
import type { Named, Status } from './issue.ts';
import type { User } from './shapes.ts';

const pathOf = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

export interface Transition extends Named {
  readonly to: Status;
}

export async function transitionsOf(key: string, signal?: AbortSignal): Promise<readonly Transition[]> {
  return (await rest<{ transitions: readonly Transition[] }>(`${pathOf(key)}/transitions`, { signal })).transitions;
}

export async function runIssueTransition(key: string, id: string): Promise<void> {
  await rest(`${pathOf(key)}/transitions`, { method: 'POST', body: { transition: { id } } });
}

export async function changeFields(key: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  await rest(pathOf(key), { method: 'PUT', body: { fields } });
}

export async function assign(key: string, accountId: string | null): Promise<void> {
  await rest(`${pathOf(key)}/assignee`, { method: 'PUT', body: { accountId } });
}

export async function assignableTo(key: string, signal?: AbortSignal): Promise<readonly User[]> {
  return rest('/rest/api/3/user/assignable/search', { query: { issueKey: key, maxResults: 50 }, signal });
}

export interface NewComment {
  readonly issueKey: string;
  readonly text: string;
  /** `null` on issues that are no requests, where the distinction does not exist. */
  readonly isPublic: boolean | null;
}

/** A reply to the customer, an internal note, or a plain comment. Wiki markup works in the first two, as in JSM's API. */
export async function comment({ issueKey, text, isPublic }: NewComment): Promise<void> {
  if (isPublic !== null) {
    const path = `/rest/servicedeskapi/request/${encodeURIComponent(issueKey)}/comment`;
    return rest(path, { method: 'POST', body: { body: text, public: isPublic } });
  }
  return rest(`${pathOf(issueKey)}/comment`, { method: 'POST', body: { body: paragraphs(text) } });
}

/** Plain text as ADF: a paragraph per block, a hard break per line. */
export function paragraphs(text: string): unknown {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  const content = blocks.map((block) => ({
    type: 'paragraph',
    content: block
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line }]),
      ]),
  }));
  return { type: 'doc', version: 1, content };
}

export async function attach(key: string, files: readonly File[]): Promise<void> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  await rest(`${pathOf(key)}/attachments`, { method: 'POST', form });
}

export interface LinkType extends Named {
  readonly inward: string;
  readonly outward: string;
}

export async function linkTypes(signal?: AbortSignal): Promise<readonly LinkType[]> {
  return (await rest<{ issueLinkTypes: readonly LinkType[] }>('/rest/api/3/issueLinkType', { signal })).issueLinkTypes;
}

/** Links so that the issue reads "<outward description> <other>": in Jira's REST the issue at hand is the inward one. */
export async function link(key: string, typeName: string, otherKey: string): Promise<void> {
  const body = { type: { name: typeName }, inwardIssue: { key }, outwardIssue: { key: otherKey } };
  await rest('/rest/api/3/issueLink', { method: 'POST', body });
}

export async function unlink(linkId: string): Promise<void> {
  await rest(`/rest/api/3/issueLink/${encodeURIComponent(linkId)}`, { method: 'DELETE' });
}

/** Which of these permissions the caller has on an issue, or on the site without one. */
export async function myPermissions(
  keys: readonly string[],
  issueKey?: string,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const answer = await rest<{ permissions: Readonly<Record<string, { havePermission: boolean }>> }>(
    '/rest/api/3/mypermissions',
    {
      query: { permissions: keys.join(','), issueKey },
      signal,
    },
  );
  return new Set(keys.filter((key) => answer.permissions[key]?.havePermission === true));
}
