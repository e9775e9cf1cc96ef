import type { LogFacts, Ports } from '../ports';
import { describeFault } from './describe-fault';
import { enqueueChanged, reserveMs, type ChangedSearch } from './enqueue-changed';
import { policyOf } from './policy';
import type { Settings } from '../rules/settings';
import { resumeNews } from './resume-news';
import { resumeStatements } from './resume-statements';
import { resumeReview } from './review-after-import';
import { startImpact } from './start-impact';
import { resumeOutcome } from './resume-outcome';

export interface ReconcileReport {
  /** Requests, and issues made from them, queued for another look. */
  readonly requests: number;
  readonly outcomes: number;
  /** Projects with more changes than one run may queue; the next one goes on from there. */
  readonly left: number;
  /** Projects and outcomes that could not be handled now; the next run makes up for them. */
  readonly failed: number;
}

const outcomeRestMs = 12 * 60_000;
/** Platform fact: a queue takes 500 events a minute; some are left for what happens meanwhile. */
const mostRequests = 400;
/** Of these; a bulk edit of the tracker must not keep the promises waiting. */
const mostPublicIssues = 100;
/** Where more requests than these are shared, each is looked at every few hours. */
const mostShared = 100;

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
  for (const resume of [startImpact, resumeReview, resumeNews, resumeStatements])
    if (!(await safely(ports, {}, () => resume(ports)))) report.failed += 1;
  if (!(await safely(ports, {}, () => lookAtShared(ports, policy.now)))) report.failed += 1;
  if (!(await safely(ports, {}, () => lookAtDisclosures(ports, policy.now)))) report.failed += 1;
  for (const search of searches(ports, policy.settings)) {
    const isDone = await safely(ports, { projectKey: search.name }, async () => {
      const most = Math.min(search.most, mostRequests - report.requests);
      const { queued, isComplete } = await enqueueChanged(ports, search, { now: policy.now, most });
      report.requests += queued;
      if (!isComplete) report.left += 1;
    });
    if (!isDone) report.failed += 1;
  }
  return report;
}

/** The public issues made from requests first, since a leak is worse than a late answer (clause O4); then requests. */
function searches(ports: Ports, { serviceProjectKeys }: Settings): readonly ChangedSearch[] {
  return [
    {
      name: 'public-issues',
      most: mostPublicIssues,
      find: (minutes, page) => ports.issues.changedWithin(minutes, page),
      kinds: ['public-issue-changed', 'issue-news'],
    },
    ...serviceProjectKeys.map((projectKey): ChangedSearch => ({
      name: projectKey,
      most: mostRequests,
      find: (minutes, page) => ports.requests.changedWithin([projectKey], minutes, page),
      kinds: ['request-changed'],
    })),
  ];
}

/** Nothing in Jira tells when an account is closed, so requests somebody takes part in are looked at hourly (clause P3). */
async function lookAtShared(ports: Ports, now: Date): Promise<void> {
  const shared = await ports.sharedRequests.list();
  const turns = Math.ceil(shared.length / mostShared);
  const start = turns > 1 ? (Math.floor(now.getTime() / 3_600_000) % turns) * mostShared : 0;
  const some = shared.slice(start, start + mostShared);
  if (some.length === 0) return;
  await ports.queue.push(some.map((issueId) => ({ kind: 'request-changed', issueId, eventType: 'hourly' })));
}

/** Approvals that end, and what a lost event left undone: only what the index says is due (clauses A4, P2). */
async function lookAtDisclosures(ports: Ports, now: Date): Promise<void> {
  const due = await ports.disclosures.needingAttention(now.toISOString());
  if (due.length === 0) return;
  await ports.queue.push(due.map((issueId) => ({ kind: 'disclosures-due', issueId, eventType: 'hourly' })));
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
