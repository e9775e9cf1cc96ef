import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { OutcomeRequest } from '../rules/plan-outcome';
import { currentRound } from './deleted-outcome';
import { keysOf } from './became-meanwhile';
import { decisionOf, draftOutcome, type OutcomeDraft } from './draft-outcome';
import { policyOf } from './policy';
import { publishPlan, type Published } from './publish-plan';

export type PublishAnswer =
  | {
      readonly kind: 'published';
      readonly issueKey: string;
      readonly visibility: 'public' | 'private';
      readonly url: string;
    }
  | Exclude<Published, { kind: 'published' }>
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-ours' }
  /** Published before, and the app cannot see the issue any more: whether it is deleted or hidden nobody knows. */
  | { readonly kind: 'out-of-sight'; readonly issueKey: string }
  /** The request, the settings or what is known of the customers changed since the agent looked. */
  | { readonly kind: 'changed' };

/**
 * The agent's button: publishes exactly what was shown, never anything newer (design decisions 9, 10). Pressing again
 * after a fault goes on where it stopped.
 */
export async function publishOutcome(
  ports: Ports,
  requestKey: string,
  { asked, shown, accountId }: { asked: OutcomeRequest; shown: string; accountId: string },
): Promise<PublishAnswer> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' };
  if (!policy.settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-ours' };

  const { standing, round } = await currentRound(ports, read.request.id, asked.kind);
  if (standing?.step === 'told' && standing.issueKey) return publishedBefore(ports, standing, standing.issueKey);

  const draft = await draftOutcome(ports, read, { ...asked, reviewed: true }, policy.settings);
  const isBegun = standing !== null && standing.step !== 'intended';
  if (!isBegun && draft.shown !== shown) return whyChanged(draft, shown, read);
  const published = await publishPlan(ports, policy, read, {
    plan: draft.plan,
    round,
    became: isBegun ? null : draft.became,
    pseudonyms: draft.anonymized.pseudonyms,
    startedBy: accountId,
    decision: decisionOf(draft, asked, policy),
  });
  if (published.kind !== 'published') return published;
  return { kind: 'published', ...(await placeOf(ports, published.issueKey)), visibility: published.entry.visibility };
}

/** Nothing else changed where the hash was the same with fewer issues. */
function whyChanged({ became, shownAfter }: OutcomeDraft, shown: string, { request }: ReadRequest): PublishAnswer {
  const seen = became.findIndex((_, count) => shownAfter(count) === shown);
  return seen < 0 ? { kind: 'changed' } : { kind: 'became', issueKeys: keysOf(became.slice(seen), request) };
}

/** Never a second one while the first may be there (design decision 37). */
async function publishedBefore(ports: Ports, { visibility }: OutcomeEntry, issueKey: string): Promise<PublishAnswer> {
  if ((await ports.issues.read(issueKey)) === null) return { kind: 'out-of-sight', issueKey };
  return { kind: 'published', ...(await placeOf(ports, issueKey)), visibility };
}

async function placeOf(ports: Ports, issueKey: string): Promise<{ issueKey: string; url: string }> {
  return { issueKey, url: `${await ports.accounts.siteUrl()}/browse/${issueKey}` };
}
