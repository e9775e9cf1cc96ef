import type { Ports } from '../ports';
import type { PolicyContext } from '../rules/sla';
import { describeFault } from './describe-fault';
import { policyOf } from './policy';
import { resumeOutcome } from './resume-outcome';

export interface ReconcileReport {
  readonly requests: number;
  readonly outcomes: number;
  readonly failed: number;
}

const minute = 60_000;
/** Events may be three minutes late and search lags; a request looked at twice costs little, a missed one a promise. */
const overlapMinutes = 15;
const firstRunMinutes = 24 * 60;
const outcomeRestMs = 12 * minute;
const reserveMs = 60_000;

/**
 * Every hour: finds what no event announced (design decision 11). Requests changed since the last complete run are
 * looked at again, those without a promise are accepted, and outcomes that stopped half-way go on.
 */
export async function reconcileRequests(ports: Ports): Promise<ReconcileReport> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const outcomes = await resumeOutcomes(ports, policy);
  const requests = await enqueueChanged(ports, policy);
  return { requests, ...outcomes };
}

async function enqueueChanged(ports: Ports, { settings, now }: PolicyContext): Promise<number> {
  const since = await ports.progress.read('reconcile');
  const minutes = since ? (now.getTime() - Date.parse(since)) / minute + overlapMinutes : firstRunMinutes;
  let count = 0;
  let page: string | null = null;
  do {
    const found: { items: readonly string[]; next: string | null } = await ports.requests.changedWithin(
      settings.serviceProjectKeys,
      minutes,
      page,
    );
    await ports.queue.push(
      found.items.map((issueId) => ({ kind: 'request-changed', issueId, eventType: 'reconcile' })),
    );
    count += found.items.length;
    page = found.next;
  } while (page);
  // Only now: a run that was cut off is made good by the next, which looks back as far.
  await ports.progress.write('reconcile', now.toISOString());
  return count;
}

async function resumeOutcomes(ports: Ports, policy: PolicyContext): Promise<{ outcomes: number; failed: number }> {
  const rested = new Date(policy.now.getTime() - outcomeRestMs).toISOString();
  let outcomes = 0;
  let failed = 0;
  for (const entry of await ports.outcomes.unfinished(rested)) {
    if (ports.remainingMs() < reserveMs) break;
    try {
      await resumeOutcome(ports, policy, entry);
      outcomes += 1;
    } catch (fault) {
      failed += 1;
      ports.log.error('an unfinished outcome stays unfinished', {
        outcomeId: entry.outcomeId,
        ...describeFault(fault),
      });
    }
  }
  return { outcomes, failed };
}
