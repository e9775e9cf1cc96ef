import type { DueWork, Ports } from '../ports';
import type { PolicyContext } from '../rules/sla';
import { cancelCycles, cancelMoved } from './cancel-cycles';
import { giveAlerts } from './give-alerts';
import { giveDigest } from './give-digest';
import { policyOf } from './policy';
import { settleRequest } from './settle-request';
import { sweepSolutions } from './sweep-solutions';
import { describeFault } from './describe-fault';

export interface SweepReport {
  /** Requests that were due for a look. */
  readonly due: number;
  readonly alerts: number;
  readonly failed: number;
  /** Given to the queue because they are more than one sweep can look at. */
  readonly handedOver: number;
  /** Left for the next sweep because this invocation ran out of time. */
  readonly left: number;
}

/** A cycle that is due, as far as a look at its request needs it. */
type Due = DueWork['requests'][number];

const mostPages = 120;
/** What a sweep looks at itself; the rest goes over the queue, in chunks one worker can do. */
const mostDirect = 250;
export const mostInChunk = 25;
/** What was handed over is not handed over again before the queue had time for it. */
const handOverMs = 15 * 60_000;
const reserveMs = 15_000;
/** Requests handled side by side: well below what Jira takes per second (platform fact: 100 calls). */
const atOnce = 5;

/**
 * Every five minutes: looks at what is due and at nothing else (clause L1, design decision 4). One request that
 * cannot be handled never stops the others; it is due again next time.
 */
export async function sweepSla(ports: Ports): Promise<SweepReport> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const due = await dueRequests(ports, policy.now);
  const handedOver = await handOver(ports, policy.now, due.slice(mostDirect));
  const report = await lookAt(ports, policy, due.slice(0, mostDirect));
  // A promise comes before a reminder.
  if (report.left === 0) await sweepSolutions(ports, policy);
  if (report.left === 0) await digestSafely(ports, policy);
  return { ...report, due: due.length, handedOver };
}

/**
 * A chunk of what a sweep handed over. Whoever is due is decided anew from what Jira says now, so that a chunk that
 * comes twice, or late, tells nobody twice; who cannot be handled is still due for the next sweep.
 */
export async function sweepChunk(ports: Ports, { requests }: DueWork): Promise<void> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const report = await lookAt(ports, policy, requests);
  ports.log.info('a chunk of due requests was looked at', { requests: requests.length, ...report });
}

async function lookAt(
  ports: Ports,
  policy: PolicyContext,
  due: readonly Due[],
): Promise<Pick<SweepReport, 'alerts' | 'failed' | 'left'>> {
  const report = { alerts: 0, failed: 0, left: 0 };
  for (let start = 0; start < due.length; start += atOnce) {
    if (ports.remainingMs() < reserveMs) return { ...report, left: due.length - start };
    const given = await Promise.all(due.slice(start, start + atOnce).map((cycle) => sweepSafely(ports, policy, cycle)));
    report.alerts += given.reduce<number>((sum, alerts) => sum + (alerts ?? 0), 0);
    report.failed += given.filter((alerts) => alerts === null).length;
  }
  return report;
}

/** @returns how many requests went over the queue; what the queue refuses waits for the next sweep. */
async function handOver(ports: Ports, now: Date, due: readonly Due[]): Promise<number> {
  if (due.length === 0) return 0;
  const last = await ports.progress.read('sweep-handed-over');
  if (last && Date.parse(last) + handOverMs > now.getTime()) return 0;
  const chunks: DueWork[] = [];
  for (let start = 0; start < due.length; start += mostInChunk)
    chunks.push({ kind: 'requests-due', requests: due.slice(start, start + mostInChunk) });
  try {
    await ports.queue.pushDue(chunks);
  } catch (fault) {
    ports.log.error('due requests could not be handed over', { requests: due.length, ...describeFault(fault) });
    return 0;
  }
  await ports.progress.write('sweep-handed-over', now.toISOString());
  return due.length;
}

/** A digest that cannot be given now is given by the next sweep; the alerts of this one stand. */
async function digestSafely(ports: Ports, policy: PolicyContext): Promise<void> {
  try {
    await giveDigest(ports, policy);
  } catch (fault) {
    ports.log.error('the digest could not be given', describeFault(fault));
  }
}

/** How many alerts were given; `null` when this request could not be handled. */
async function sweepSafely(ports: Ports, policy: PolicyContext, cycle: Due): Promise<number | null> {
  try {
    return await sweepRequest(ports, policy, cycle);
  } catch (fault) {
    ports.log.error('sweep of one request failed', { requestId: cycle.requestId, ...describeFault(fault) });
    return null;
  }
}

/** One cycle per request, read to the end before anything is written, so that no page shifts under our feet. */
async function dueRequests(ports: Ports, now: Date): Promise<readonly Due[]> {
  const due = new Map<string, Due>();
  let page: string | null = null;
  for (let turn = 0; turn < mostPages; turn += 1) {
    const found: { items: readonly Due[]; next: string | null } = await ports.cycles.needingAttention(
      now.toISOString(),
      page,
    );
    for (const { requestId, requestKey } of found.items)
      if (!due.has(requestId)) due.set(requestId, { requestId, requestKey });
    if (!found.next) break;
    page = found.next;
  }
  return [...due.values()];
}

async function sweepRequest(ports: Ports, policy: PolicyContext, due: Due): Promise<number> {
  const read = await ports.requests.read(due.requestId);
  if (!read) {
    await sweepMissing(ports, policy, due);
    return 0;
  }
  if (!policy.settings.serviceProjectKeys.includes(read.request.projectKey)) {
    await cancelMoved(ports, policy, read);
    return 0;
  }
  const settled = await settleRequest(ports, policy, read);
  return giveAlerts(ports, policy, read, settled);
}

/** While its project can be seen a missing request is gone; otherwise the app was shut out, and the promise stands. */
async function sweepMissing(ports: Ports, policy: PolicyContext, { requestId, requestKey }: Due): Promise<void> {
  const projectKey = requestKey.slice(0, requestKey.lastIndexOf('-'));
  if (!(await ports.projects.isVisible(projectKey))) {
    ports.log.warn('the app cannot see the project of a due request', { requestId });
    return;
  }
  const cancelled = await cancelCycles(
    ports,
    policy,
    requestId,
    'The request was deleted or moved out of the app’s sight.',
  );
  ports.log.info('request is not there any more', { requestId, cancelled });
}
