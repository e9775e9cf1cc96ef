import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { PolicyContext } from '../rules/sla';
import { becameByNow, keysOf } from './became-meanwhile';
import { finishOutcome } from './carry-out-outcome';
import { policyOf } from './policy';
import { holding, leaseMinutes, outcomeLease } from './publish-plan';
import { whyClosed } from './read-openness';
import { isPublic } from './what-all-see';

export type LinkAnswer =
  | { readonly kind: 'linked'; readonly issueKey: string; readonly url: string }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-ours' }
  /** Somebody had the request become something else since the agent looked: nothing was linked. */
  | { readonly kind: 'became'; readonly issueKeys: readonly string[] }
  /** Gone, private by now, or outside the projects for public issues. */
  | { readonly kind: 'not-public' };

export interface KnownIssueOrder {
  readonly issueKey: string;
  readonly accountId: string;
  /** Keys of what the agent saw that the request became; absent where nobody looked. */
  readonly became?: readonly string[] | undefined;
}

/**
 * Links a request to a public issue that was there before, instead of making a new one (clauses O3, O5): link, public
 * comment, answered cycle, once for each issue whoever presses and however often.
 * @throws JiraError, StorageError; what was done stays noted and the next call goes on from it
 */
export async function linkKnownIssue(
  ports: Ports,
  requestKey: string,
  { issueKey, accountId, became }: KnownIssueOrder,
): Promise<LinkAnswer> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' };
  if (!policy.settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-ours' };
  const issue = await ports.issues.read(issueKey);
  if (!issue || !isPublic(issue, policy.settings)) return { kind: 'not-public' };

  if ((await whyClosed(ports, issue.projectKey)) !== null) return { kind: 'not-public' };

  const lease = await ports.leases.take(outcomeLease(read.request.id, 'known-issue'), policy.now, leaseMinutes);
  if (!lease) return { kind: 'in-progress' };
  return holding(ports, lease, async () => {
    const unseen = became ? await unseenBeside(ports, { read, issue }, became) : [];
    if (unseen.length > 0) return { kind: 'became', issueKeys: unseen };
    const entry = await begun(ports, policy, { read, issue, accountId });
    if (entry.step === 'told') await linkAgain(ports, policy, { read, issue, accountId }, entry);
    else await finishOutcome(ports, policy, read, entry);
    return { kind: 'linked', issueKey: issue.key, url: `${await ports.accounts.siteUrl()}/browse/${issue.key}` };
  });
}

interface Order {
  readonly read: ReadRequest;
  readonly issue: { readonly id: string; readonly key: string };
  readonly accountId: string;
}

/** What the request already has with this issue, made by the app from it or linked before; otherwise a new record. */
async function begun(ports: Ports, policy: PolicyContext, { read, issue, accountId }: Order): Promise<OutcomeEntry> {
  const { id: requestId, key: requestKey } = read.request;
  const existing = (await ports.outcomes.of(requestId)).find(({ issueId }) => issueId === issue.id);
  if (existing) return existing;
  const entry: OutcomeEntry = {
    ...{ requestId, requestKey, kind: 'known-issue', visibility: 'public', step: 'created' },
    ...{ issueId: issue.id, issueKey: issue.key, startedBy: accountId, toldAt: null },
    outcomeId: ports.newId(),
    startedAt: policy.now.toISOString(),
  };
  if (!(await ports.outcomes.claim(entry))) throw new BusyError('Somebody else is linking this issue.', 60);
  return entry;
}

/** Keys of what the request became besides, without the agent having seen it. */
async function unseenBeside(
  ports: Ports,
  { read: { request }, issue }: Omit<Order, 'accountId'>,
  seen: readonly string[],
): Promise<readonly string[]> {
  const others = (await becameByNow(ports, request.id)).filter(({ issueId }) => issueId !== issue.id);
  return keysOf(others, request).filter((key) => !seen.includes(key));
}

/** Somebody took the link away that the customer was told of, and now it is wanted after all: nothing is told twice. */
async function linkAgain(ports: Ports, { settings }: PolicyContext, order: Order, entry: OutcomeEntry): Promise<void> {
  const { issue, accountId } = order;
  const now = await ports.requests.read(entry.requestId);
  if (!now || now.request.links.some(({ id }) => id === issue.id)) return;
  const { linkTypeName } = settings.outcomes;
  await ports.issues.link({ requestKey: now.request.key, issueKey: issue.key, linkTypeName });
  const facts = { outcomeId: entry.outcomeId, issueKey: issue.key, by: accountId };
  await ports.audit.append({ requestId: entry.requestId, at: ports.now().toISOString(), what: 'linked-again', facts });
  await ports.queue.push([{ kind: 'issue-news', issueId: issue.id, eventType: 'linked' }]);
}
