import type { SettingsPage } from '../../src/contracts/admin';
import type { OutcomePreview, PreviewOutcome, RequestOverview } from '../../src/contracts/agent';
import type { FormOptions, RequestStatus } from '../../src/contracts/portal';
import type { Result } from '../../src/contracts/result';
import type { Settings } from '../../src/rules/settings';
import type { Site, Visitor } from './site';

/** The people of the demo and what they do with the app, so that a scenario reads like what happened. */
export function peopleOf(site: Site) {
  return {
    carla: site.as('carla@northwind.example'),
    nils: site.as('nils@northwind.example'),
    dan: site.as('dan@brightwater.example'),
    erin: site.as('erin@solo.example'),
    agent: site.as('agent@vendor.example'),
    agent2: site.as('agent2@vendor.example'),
    developer: site.as('developer@vendor.example'),
    admin: site.as('admin@vendor.example'),
    anyone: site.anonymous,
  };
}

export type Everybody = ReturnType<typeof peopleOf>;

/** Closes a site on which nothing of the app may have failed unnoticed. */
export async function leave(site: Site): Promise<void> {
  const faults = site.sandbox
    .invocations()
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ functionKey, error }) => `${functionKey}: ${error}`);
  await site.close();
  if (faults.length > 0) throw new Error(`The app failed: ${faults.join('; ')}`);
}

export async function valueOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

export const inPortal = (key: string) => ({ portalId: '1', requestKey: key });

/** Where the form for a new request is. */
export async function formPlace(visitor: Visitor, requestType: string): Promise<object> {
  const { body } = await visitor.get('/rest/servicedeskapi/servicedesk/1/requesttype');
  const { id } = body.values.find(({ name }: { name: string }) => name === requestType);
  return { portalId: '1', requestTypeId: id };
}

export async function formFor(visitor: Visitor, requestType = 'Get help'): Promise<FormOptions> {
  return valueOf(visitor.call('portal-create', await formPlace(visitor, requestType), 'formOptions'));
}

/** What the create panel reports when the customer has chosen a product and ticked the box under the terms. */
export async function agreed(visitor: Visitor, productId = 'timeline-planner') {
  const { terms } = await formFor(visitor);
  return { productId, productVersion: '8.4', hosting: 'cloud', terms: { version: terms.version, hash: terms.hash } };
}

export const statusFor = (visitor: Visitor, key: string): Promise<RequestStatus> =>
  valueOf(visitor.call('portal-detail', inPortal(key), 'requestStatus'));

export const overviewFor = (agent: Visitor, key: string): Promise<RequestOverview> =>
  valueOf(agent.call('issue-panel', { issueKey: key }, 'requestOverview'));

/** The promises of a request, oldest first. */
export const cyclesOn = async (agent: Visitor, key: string): Promise<RequestOverview['cycles']> =>
  [...(await overviewFor(agent, key)).cycles].reverse();

export const preview = (agent: Visitor, key: string, asked: PreviewOutcome): Promise<OutcomePreview> =>
  valueOf(agent.call('issue-panel', { issueKey: key }, 'previewOutcome', asked));

export interface PublishedIssue {
  readonly issueKey: string;
  readonly visibility: 'public' | 'private';
  readonly url: string;
}

export const publishShown = (
  agent: Visitor,
  key: string,
  asked: PreviewOutcome & { readonly shown: string },
): Promise<Result<PublishedIssue>> => agent.call('issue-panel', { issueKey: key }, 'publishOutcome', asked);

/** The agent looks at the preview and presses the button. */
export async function publish(agent: Visitor, key: string, asked: PreviewOutcome): Promise<PublishedIssue> {
  const { shown } = await preview(agent, key, asked);
  return valueOf(publishShown(agent, key, { ...asked, shown }));
}

/** What anybody with a token does to start an outcome without a page. */
export async function label(agent: Visitor, key: string, ...labels: readonly string[]): Promise<void> {
  const { status } = await agent.put(`/rest/api/3/issue/${key}`, {
    update: { labels: labels.map((add) => ({ add })) },
  });
  if (status !== 204) throw new Error(`The label was not set: ${status}`);
}

export async function transition(visitor: Visitor, key: string, name: string): Promise<void> {
  const { body } = await visitor.get(`/rest/api/3/issue/${key}/transitions`);
  const found = body.transitions.find((one: { name: string }) => one.name === name);
  if (!found) throw new Error(`${key} has no transition ${name}: ${JSON.stringify(body)}`);
  await visitor.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: found.id } });
}

export interface Said {
  readonly author: string;
  readonly isPublic: boolean;
  readonly text: string;
}

/** Everything said on an issue, oldest first, as an agent sees it. */
export async function commentsOn(agent: Visitor, key: string): Promise<readonly Said[]> {
  const { body } = await agent.get(`/rest/api/3/issue/${key}/comment?maxResults=100`);
  return body.comments.map((comment: { author: { displayName: string }; jsdPublic: boolean; body: unknown }) => ({
    author: comment.author.displayName,
    isPublic: comment.jsdPublic,
    text: textIn(comment.body),
  }));
}

/** What the app said to the team. */
export const notesOn = async (agent: Visitor, key: string): Promise<readonly string[]> =>
  (await commentsOn(agent, key))
    .filter((one) => !one.isPublic && one.author === 'Support Terms')
    .map((one) => one.text);

/** What the app said to the customer. */
export const tellingsOn = async (agent: Visitor, key: string): Promise<readonly string[]> =>
  (await commentsOn(agent, key)).filter((one) => one.isPublic && one.author === 'Support Terms').map((one) => one.text);

export async function linkedTo(agent: Visitor, key: string): Promise<readonly string[]> {
  const { body } = await agent.get(`/rest/api/3/issue/${key}?fields=issuelinks`);
  type Link = { outwardIssue?: { key: string }; inwardIssue?: { key: string } };
  return body.fields.issuelinks.map(({ outwardIssue, inwardIssue }: Link) => (outwardIssue ?? inwardIssue)?.key);
}

export async function found(visitor: Visitor, jql: string): Promise<readonly string[]> {
  const { status, body } = await visitor.post('/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 100 });
  if (status !== 200) throw new Error(`Search refused: ${JSON.stringify(body)}`);
  return body.issues.map(({ key }: { key: string }) => key);
}

/** Issues this app made from a request, found the way the app itself would. */
export const publishedAs = (agent: Visitor, project: string): Promise<readonly string[]> =>
  found(agent, `project = ${project} AND labels = "from-support-request" ORDER BY created ASC`);

export const settingsFor = (admin: Visitor): Promise<SettingsPage> =>
  valueOf(admin.call('settings-page', {}, 'loadSettings'));

/** The admin changes something and presses Save. */
export async function configure(admin: Visitor, change: (settings: Settings) => Settings): Promise<number> {
  const { settings, version } = await settingsFor(admin);
  const payload = { settings: change(settings), basedOn: version };
  const saved = await valueOf(admin.call<{ version: number }>('settings-page', {}, 'saveSettings', payload));
  return saved.version;
}

export async function accountIdOf(visitor: Visitor): Promise<string> {
  return (await visitor.get('/rest/api/3/myself')).body.accountId;
}

/** All text of an ADF document, in order. */
export function textIn(adf: unknown): string {
  if (Array.isArray(adf)) return adf.map(textIn).join('');
  if (typeof adf !== 'object' || adf === null) return '';
  const { type, text, content, attrs } = adf as {
    type?: string;
    text?: string;
    content?: unknown;
    attrs?: { text?: string };
  };
  const own = text ?? (type === 'mention' ? (attrs?.text ?? '') : '');
  return own + textIn(content) + (type === 'paragraph' || type === 'heading' ? '\n' : '');
}
