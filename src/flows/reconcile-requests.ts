import type { LogFacts, Ports } from '../ports';
import type { ChangedRequest } from '../ports/jira';
import type { Page } from '../ports/page';
import { describeFault } from './describe-fault';
import { policyOf } from './policy';
import { resumeImpact } from './apply-impact';
import { resumeOutcome } from './resume-outcome';

export interface ReconcileReport {
  /** Requests queued for another look. */
  readonly requests: number;
  readonly outcomes: number;
  /** Projects with more changes than one run may queue; the next one goes on from there. */
  readonly left: number;
  /** Projects and outcomes that could not be handled now; the next run makes up for them. */
  readonly failed: number;
}

const minute = 60_000;
/** Events may be three minutes late and search lags; a request looked at twice costs little, a missed one a promise. */
const overlapMinutes = 15;
const firstRunMinutes = 24 * 60;
const outcomeRestMs = 12 * minute;
const reserveMs = 60_000;
/** Platform fact: a queue takes 500 events a minute; some are left for what happens meanwhile. */
const mostRequests = 400;

/**
 * Every hour: finds what no event announced (design decision 11). Requests changed since the last complete look at
 * their project are looked at again, those without a promise are accepted, and outcomes that stopped half-way go on.
 */
export async function reconcileRequests(ports: Ports): Promise<ReconcileReport> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const report = { requests: 0, outcomes: 0, left: 0, failed: 0 };
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
      const most = mostRequests - report.requests;
      const { queued, isComplete } = await enqueueChanged(ports, projectKey, { now: policy.now, most });
      report.requests += queued;
      if (!isComplete) report.left += 1;
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

/** What was queued last, where a run had to stop: `instant|number`, so that many changes of one instant end too. */
const restOf = (projectKey: string) => `reconcile-rest:${projectKey}`;

/**
 * A project the app is shut out of keeps its mark, so that the first run that sees it again looks all the way back.
 * What one run may not queue the next one does, from the request it stopped at.
 */
async function enqueueChanged(
  ports: Ports,
  projectKey: string,
  { now, most }: { now: Date; most: number },
): Promise<{ queued: number; isComplete: boolean }> {
  const mark = `reconcile:${projectKey}`;
  const [since, stopped] = await Promise.all([ports.progress.read(mark), ports.progress.read(restOf(projectKey))]);
  const rest = readRest(stopped);
  const minutes = minutesBack(now, since, rest);
  let queued = 0;
  let page: string | null = null;
  do {
    if (queued >= most || ports.remainingMs() < reserveMs) return { queued, isComplete: false };
    const found: Page<ChangedRequest> = await ports.requests.changedWithin([projectKey], minutes, page);
    const waiting = found.items.filter((item) => rest === null || isAfter(item, rest));
    const some = waiting.slice(0, most - queued);
    await ports.queue.push(some.map(({ id }) => ({ kind: 'request-changed', issueId: id, eventType: 'reconcile' })));
    queued += some.length;
    const last = some.at(-1);
    if (last) await ports.progress.write(restOf(projectKey), `${last.changedAt}|${last.number}`);
    if (some.length < waiting.length) return { queued, isComplete: false };
    page = found.next;
  } while (page);
  await ports.progress.write(mark, now.toISOString());
  await ports.progress.write(restOf(projectKey), '');
  return { queued, isComplete: true };
}

type Rest = Pick<ChangedRequest, 'changedAt' | 'number'>;

function readRest(stopped: string | null): Rest | null {
  const [changedAt = '', number = ''] = (stopped ?? '').split('|');
  return Number.isNaN(Date.parse(changedAt)) ? null : { changedAt, number: Number(number) };
}

function isAfter(item: ChangedRequest, rest: Rest): boolean {
  return item.changedAt === rest.changedAt ? item.number > rest.number : item.changedAt > rest.changedAt;
}

function minutesBack(now: Date, since: string | null, rest: Rest | null): number {
  if (rest) return (now.getTime() - Date.parse(rest.changedAt)) / minute + 1;
  return since ? (now.getTime() - Date.parse(since)) / minute + overlapMinutes : firstRunMinutes;
}
