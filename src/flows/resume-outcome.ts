import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { PolicyContext } from '../rules/sla';
import { finishOutcome } from './carry-out-outcome';
import { noteOnce } from './internal-note';
import { publishFromEvent } from './publish-from-event';
import { findCreated, holding, outcomeLease } from './publish-plan';

/**
 * Goes on with an outcome that stopped half-way. What an agent adjusted is not stored, so an intent of an agent's
 * from which nothing came is given up rather than carried out differently (clause O4).
 */
export async function resumeOutcome(ports: Ports, policy: PolicyContext, entry: OutcomeEntry): Promise<void> {
  const read = await ports.requests.read(entry.requestId);
  if (!read)
    return ports.log.warn('an unfinished outcome has no request', {
      requestId: entry.requestId,
      outcomeId: entry.outcomeId,
    });
  if (entry.step === 'intended' && entry.startedBy === null) return publishFromEvent(ports, policy, read, entry.kind);

  const lease = await ports.leases.take(outcomeLease(entry.requestId, entry.kind), policy.now, 11);
  if (!lease) return;
  await holding(ports, lease, () => goOn(ports, policy, read, entry));
}

async function goOn(ports: Ports, policy: PolicyContext, read: ReadRequest, entry: OutcomeEntry): Promise<void> {
  const current = (await ports.outcomes.of(entry.requestId)).find(({ outcomeId }) => outcomeId === entry.outcomeId);
  if (!current || current.step === 'told') return;
  const created = current.step === 'intended' ? await findCreated(ports, current) : current;
  if (created) {
    await finishOutcome(ports, policy, read, created);
    return;
  }
  await ports.outcomes.abandon(current);
  await noteOnce(ports, entry.requestId, `given-up:${entry.outcomeId}`, {
    sentence: 'Publishing this request stopped before anything was created. Please preview and publish it again.',
  });
}
