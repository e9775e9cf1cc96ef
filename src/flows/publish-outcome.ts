import type { Ports } from '../ports';
import type { OutcomeRequest } from '../rules/plan-outcome';
import { decisionOf, draftOutcome } from './draft-outcome';
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

  const existing = (await ports.outcomes.of(read.request.id)).find(({ kind }) => kind === asked.kind);
  if (existing?.step === 'told' && existing.issueKey) {
    return { kind: 'published', ...(await placeOf(ports, existing.issueKey)), visibility: existing.visibility };
  }

  const draft = await draftOutcome(ports, read, { ...asked, reviewed: true }, policy.settings);
  const isBegun = existing !== undefined && existing.step !== 'intended';
  if (!isBegun && draft.shown !== shown) return { kind: 'changed' };
  const published = await publishPlan(ports, policy, read, {
    plan: draft.plan,
    pseudonyms: draft.anonymized.pseudonyms,
    startedBy: accountId,
    decision: decisionOf(draft, asked, policy),
  });
  if (published.kind !== 'published') return published;
  return { kind: 'published', ...(await placeOf(ports, published.issueKey)), visibility: published.entry.visibility };
}

async function placeOf(ports: Ports, issueKey: string): Promise<{ issueKey: string; url: string }> {
  return { issueKey, url: `${await ports.accounts.siteUrl()}/browse/${issueKey}` };
}
