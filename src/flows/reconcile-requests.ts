import type { LogFacts, Ports } from '../ports';
import type { Page } from '../ports/page';
import { describeFault } from './describe-fault';
import { policyOf } from './policy';
import { resumeImpact } from './apply-impact';
import { resumeOutcome } from './resume-outcome';

export interface ReconcileReport {
  /** Requests queued for another look. */
  readonly requests: number;
  readonly outcomes: number;
  /** Projects and outcomes that could not be handled now; the next run makes up for them. */
  readonly failed: number;
}

const minute = 60_000;
/** Events may be three minutes late and search lags; a request looked at twice costs little, a missed one a promise. */
const overlapMinutes = 15;
const firstRunMinutes = 24 * 60;
const outcomeRestMs = 12 * minute;
const reserveMs = 60_000;

/**
 * Every hour: finds what no event announced (design decision 11). Requests changed since the last complete look at
 * their project are looked at again, those without a promise are accepted, and outcomes that stopped half-way go on.
 */
export async function reconcileRequests(ports: Ports): Promise<ReconcileReport> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const report = { requests: 0, outcomes: 0, failed: 0 };
  for (const entry of await ports.outcomes.unfinished(new Date(policy.now.getTime() - outcomeRestMs).toISOString())) {
    if (ports.remainingMs() < reserveMs) break;
    const facts = { outcomeId: entry.outcomeId };
    const isDone = await safely(ports, facts, () => resumeOutcome(ports, policy, entry));
    if (isDone) report.outcomes += 1;
    else report.failed += 1;
  }
  if (!(await safely(ports, {}, () => resumeImpact(ports)))) report.failed += 1;
  for (const projectKey of policy.settings.serviceProjectKeys) {
    const isDone = await safely(ports, { projectKey }, async () => {
      report.requests += await enqueueChanged(ports, projectKey, policy.now);
    });
    if (!isDone) report.failed += 1;
  }
  return report;
}

/** One that cannot be handled never stops the rest. */
async function safely(ports: Ports, facts: LogFacts, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (fault) {
    ports.log.error('reconciling stays incomplete', { ...facts, ...describeFault(fault) });
    return false;
  }
}

/** A project the app is shut out of keeps its mark, so that the first run that sees it again looks all the way back. */
async function enqueueChanged(ports: Ports, projectKey: string, now: Date): Promise<number> {
  const mark = `reconcile:${projectKey}`;
  const since = await ports.progress.read(mark);
  const minutes = since ? (now.getTime() - Date.parse(since)) / minute + overlapMinutes : firstRunMinutes;
  let count = 0;
  let page: string | null = null;
  do {
    const found: Page<string> = await ports.requests.changedWithin([projectKey], minutes, page);
    const work = found.items.map((issueId) => ({ kind: 'request-changed', issueId, eventType: 'reconcile' }) as const);
    await ports.queue.push(work);
    count += work.length;
    page = found.next;
  } while (page);
  await ports.progress.write(mark, now.toISOString());
  return count;
}
