import { issueTypes } from '../../sandbox/jira/project/issue-types.ts';
import type { Visitor } from './site';

/** What people do to issues in Jira's own pages: move, clone, restrict. */
const types = { SUP: issueTypes.support, HELP: issueTypes.support, BUG: issueTypes.bug, DEV: issueTypes.task };

/** Moves an issue to another project; answers with its new key. */
export async function move(who: Visitor, key: string, project: string): Promise<string> {
  const { id } = types[project as keyof typeof types] ?? issueTypes.bug;
  const defaults = { inferFieldDefaults: true, inferStatusDefaults: true, inferSubtaskTypeDefault: true };
  const mapping = { ...defaults, inferClassificationDefaults: true, issueIdsOrKeys: [key] };
  const payload = { sendBulkNotification: false, targetToSourcesMapping: { [`${project},${id}`]: mapping } };
  const moved = await who.post('/rest/api/3/bulk/issues/move', payload);
  if (moved.status !== 201) throw new Error(`${key} was not moved: ${JSON.stringify(moved.body)}`);
  return (await who.get(`/rest/api/3/issue/${key}?fields=summary`)).body.key;
}

/** Clones an issue, with its links and properties unless told otherwise; answers with the clone's key. */
export async function clone(who: Visitor, issueKey: string, wish: object = {}): Promise<string> {
  const input = { issueKey, withLinks: true, withProperties: true, ...wish };
  const { status, body } = await who.post('/sandbox/clones', input);
  if (status !== 201) throw new Error(`${issueKey} was not cloned: ${JSON.stringify(body)}`);
  return body.key;
}

/** Sets a security level by hand, or takes it off. */
export async function restrict(who: Visitor, key: string, level: 'Internal' | null): Promise<void> {
  const security = level === null ? null : { name: level };
  const { status } = await who.put(`/rest/api/3/issue/${key}`, { fields: { security } });
  if (status !== 204) throw new Error(`The level of ${key} was not changed: ${status}`);
}

/** Links two issues by hand: `from` does to `to` what the type says outward. */
export async function linkByHand(who: Visitor, from: string, to: string, name = 'Relates'): Promise<void> {
  const link = { type: { name }, inwardIssue: { key: from }, outwardIssue: { key: to } };
  const { status } = await who.post('/rest/api/3/issueLink', link);
  if (status !== 201) throw new Error(`${from} was not linked to ${to}: ${status}`);
}

export async function unlinkByHand(who: Visitor, from: string, to: string): Promise<void> {
  const { body } = await who.get(`/rest/api/3/issue/${from}?fields=issuelinks`);
  type Link = { id: string; inwardIssue?: { key: string }; outwardIssue?: { key: string } };
  const links = (body.fields.issuelinks as Link[]).filter(
    ({ inwardIssue, outwardIssue }) => (inwardIssue ?? outwardIssue)?.key === to,
  );
  for (const { id } of links) await who.del(`/rest/api/3/issueLink/${id}`);
}

/** Writes on an issue in Jira, where it is no request. */
export async function comments(who: Visitor, key: string, text: string): Promise<void> {
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const { status } = await who.post(`/rest/api/3/issue/${key}/comment`, { body });
  if (status !== 201) throw new Error(`Nothing was written on ${key}: ${status}`);
}
