import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import { outcomesForLabels } from '../rules/outcome-labels';
import { isDeleted } from '../rules/outcome-round';
import type { PolicyContext } from '../rules/sla';
import { finishOutcome } from './carry-out-outcome';
import { noteOnce } from './internal-note';
import { publishFromEvent } from './publish-from-event';
import { isProtected } from './protect-issue';
import { tellWhyPrivate } from './tell-why-private';
import { findCreated, holding, leaseMinutes, outcomeLease } from './publish-plan';

/**
 * Goes on with an outcome that stopped half-way. What an agent adjusted is not stored, so an intent of an agent's
 * from which nothing came is given up rather than carried out differently (clause O4); so is a label's once the label
 * is gone, and whatever belongs to a request that was deleted.
 */
export async function resumeOutcome(ports: Ports, policy: PolicyContext, entry: OutcomeEntry): Promise<void> {
  const read = await ports.requests.read(entry.requestId);
  if (!read) return leave(ports, policy, entry);
  const asked = outcomesForLabels(read.request.labels, policy.settings).find((kind) => kind === entry.kind);
  if (entry.step === 'intended' && entry.startedBy === null && asked)
    return publishFromEvent(ports, policy, read, asked);

  const lease = await ports.leases.take(outcomeLease(entry.requestId, entry.kind), policy.now, leaseMinutes);
  if (!lease) return;
  await holding(ports, lease, () => goOn(ports, policy, read, entry));
}

/** While its project can be seen a missing request is gone for good; otherwise the app was shut out and may come back. */
async function leave(ports: Ports, policy: PolicyContext, entry: OutcomeEntry): Promise<void> {
  const { requestId, requestKey, outcomeId } = entry;
  if (await ports.projects.isVisible(requestKey.slice(0, requestKey.lastIndexOf('-'))))
    return giveUp(ports, policy, entry, 'request-gone');
  ports.log.warn('the app cannot see the request of an unfinished outcome', { requestId, outcomeId });
}

async function goOn(ports: Ports, policy: PolicyContext, read: ReadRequest, entry: OutcomeEntry): Promise<void> {
  const current = (await ports.outcomes.of(entry.requestId)).find(({ outcomeId }) => outcomeId === entry.outcomeId);
  if (!current || current.step === 'told' || isDeleted(current)) return;
  const created = current.step === 'intended' ? await findCreated(ports, current) : current;
  if (created) {
    // Before it counts as finished: nobody would come back for it.
    if (await isProtected(ports, policy.settings, created)) await tellWhyPrivate(ports, policy, read, created);
    await finishOutcome(ports, policy, read, created);
    return;
  }
  if (current.startedBy === null) return giveUp(ports, policy, current, 'label-removed');
  // Told first: once the intent is gone, nobody would know of it.
  await noteOnce(ports, entry.requestId, `given-up:${entry.outcomeId}`, {
    sentence: 'Publishing this request stopped before anything was created. Please preview and publish it again.',
    since: entry.startedAt,
  });
  await giveUp(ports, policy, current, 'nothing-created');
}

/** Recorded first: should the end come in between, it is given up again. */
async function giveUp(ports: Ports, policy: PolicyContext, entry: OutcomeEntry, because: string): Promise<void> {
  const { requestId, outcomeId, kind, step, issueKey } = entry;
  const facts = { outcomeId, kind, step, issueKey, because };
  await ports.audit.append({ requestId, at: policy.now.toISOString(), what: 'outcome-given-up', facts });
  await ports.outcomes.abandon(entry);
}
