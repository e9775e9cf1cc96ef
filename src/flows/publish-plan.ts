import type { Ports } from '../ports';
import { BusyError, JiraError, StorageError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import type { Lease, OutcomeEntry } from '../ports/records';
import type { PseudonymKey } from '../rules/anonymize/pseudonym-key';
import type { LinkedKind, OutcomeDecision, OutcomePlan } from '../rules/outcome';
import type { PolicyContext } from '../rules/sla';
import { isDeleted, roundOf } from '../rules/outcome-round';
import { becameByNow, keysOf } from './became-meanwhile';
import { keepPseudonyms } from './keep-pseudonyms';
import { createIssue, finishOutcome } from './carry-out-outcome';

export type Published =
  | { readonly kind: 'published'; readonly entry: OutcomeEntry; readonly issueKey: string }
  | { readonly kind: 'in-progress' }
  /** A private outcome without a security level to protect it: nothing was created (clause O4, fail closed). */
  | { readonly kind: 'no-level'; readonly projectKey: string; readonly levelName: string | null }
  /** The admin insists on fields that the project does not have: nothing was created. */
  | { readonly kind: 'fields-missing'; readonly fields: readonly string[] }
  /** Somebody had the request become something else since this was shown: nothing was created. */
  | { readonly kind: 'became'; readonly issueKeys: readonly string[] }
  /** Created with a level that is not there and cannot be set: neither linked nor told (clause O4, fail closed). */
  | { readonly kind: 'unprotected'; readonly issueKey: string };

/** Longer than any function of ours may run (platform fact: the longest has ten minutes). */
export const leaseMinutes = 11;
/** Jira's search may not yet show what was created a moment ago. */
const searchLagMs = 2 * 60_000;

/**
 * Carries out a plan, once per request and kind whoever asks and however often (design decision 11). The intent is
 * written first; only the holder of the lease goes on from there, so a double click, an event at the same time and a
 * retry after a crash end in one issue.
 * @throws JiraError, StorageError; what was done stays noted and the next call goes on from it
 */
export async function publishPlan(
  ports: Ports,
  policy: PolicyContext,
  read: ReadRequest,
  order: Omit<Start, 'read' | 'existing'>,
): Promise<Published> {
  const lease = await ports.leases.take(outcomeLease(read.request.id, order.plan.kind), policy.now, leaseMinutes);
  if (!lease) return { kind: 'in-progress' };
  return holding(ports, lease, async () => {
    const unseen = order.became && (await unseenIn(ports, read, order.plan, order.became));
    if (unseen && unseen.length > 0) return { kind: 'became', issueKeys: keysOf(unseen, read.request) };
    const existing = await begunIn(ports, read, order);
    const started =
      existing && existing.step !== 'intended' ? existing : await start(ports, policy, { ...order, read, existing });
    if ('kind' in started && (started.kind === 'no-level' || started.kind === 'fields-missing')) return started;
    const entry = await finishOutcome(ports, policy, read, started);
    const { issueKey } = started;
    if (issueKey === null) throw new StorageError('an outcome past its creation has no issue');
    return entry ? { kind: 'published', entry, issueKey } : { kind: 'unprotected', issueKey };
  });
}

/** Asked for before the lease was there: nobody asked for another one after what was deleted since. */
async function begunIn(
  ports: Ports,
  { request }: ReadRequest,
  { plan, round }: Pick<Start, 'plan' | 'round'>,
): Promise<OutcomeEntry | null> {
  const entries = await ports.outcomes.of(request.id);
  const existing = entries.find((one) => one.kind === plan.kind && roundOf(one) === round) ?? null;
  if (existing && isDeleted(existing)) throw new BusyError('What this request became was deleted meanwhile.', 30);
  return existing;
}

/** What the request became between the draft and the lease. */
async function unseenIn(
  ports: Ports,
  { request }: ReadRequest,
  { kind }: OutcomePlan,
  became: readonly OutcomeEntry[],
): Promise<readonly OutcomeEntry[]> {
  const now = await becameByNow(ports, request.id, kind);
  return now.filter(({ outcomeId }) => became.every((one) => one.outcomeId !== outcomeId));
}

/** One for everything a customer is told of, so that one is looked at before the next is begun (decision 40). */
export const outcomeLease = (requestId: string, kind: LinkedKind) =>
  kind === 'development' ? `outcome:${requestId}:development` : `outcome:${requestId}`;

/** Gives the lease back; after a fault behind which an issue may exist, only once a search would find it. */
export async function holding<T>(ports: Ports, lease: Lease, work: () => Promise<T>): Promise<T> {
  let wait = searchLagMs;
  try {
    const done = await work();
    wait = 0;
    return done;
  } catch (fault) {
    if (fault instanceof JiraError && !fault.mayHaveHappened) wait = 0;
    throw fault;
  } finally {
    await lease.free(new Date(ports.now().getTime() + wait)).catch(() => ports.log.warn('a lease runs out by itself'));
  }
}

interface Start {
  readonly read: ReadRequest;
  readonly plan: OutcomePlan;
  /** As `outcomeRound` has it. */
  readonly round: number;
  /** What the agent saw that the request became; `null` where nobody looked, or where it goes on from before. */
  readonly became: readonly OutcomeEntry[] | null;
  /** What the pseudonyms in the plan stand for. */
  readonly pseudonyms: PseudonymKey;
  readonly startedBy: string | null;
  readonly decision: OutcomeDecision;
  readonly existing: OutcomeEntry | null;
}

async function start(ports: Ports, policy: PolicyContext, order: Start) {
  const { read, plan, pseudonyms, existing } = order;
  const found = existing && (await findCreated(ports, existing));
  if (found) return found;
  if (plan.fields.isRefused) return { kind: 'fields-missing' as const, fields: plan.fields.leftOut };
  const level = await levelFor(ports, plan);
  if (level.kind === 'no-level') return level;
  const entry = await intend(ports, policy, order);
  await keepPseudonyms(ports, read, pseudonyms);
  try {
    return await createIssue(ports, { entry, plan, securityLevelId: level.id });
  } catch (fault) {
    if (fault instanceof JiraError && !fault.mayHaveHappened && fault.operation === 'POST /rest/api/3/issue')
      await ports.outcomes.abandon(entry);
    throw fault;
  }
}

/** What an interrupted call created without noting it, now noted; `null` when Jira knows of nothing. */
export async function findCreated(ports: Ports, entry: OutcomeEntry): Promise<OutcomeEntry | null> {
  const found = await ports.issues.findByOutcome(entry.outcomeId, []);
  if (!found) return null;
  const created: OutcomeEntry = { ...entry, step: 'created', issueId: found.id, issueKey: found.key };
  await ports.outcomes.save(created);
  return created;
}

type Level = { readonly kind: 'level'; readonly id: string | null } | Extract<Published, { kind: 'no-level' }>;

async function levelFor(ports: Ports, { visibility, target }: OutcomePlan): Promise<Level> {
  if (visibility === 'public') return { kind: 'level', id: null };
  const id = target.securityLevelName
    ? await ports.issues.securityLevelId(target.projectKey, target.securityLevelName)
    : null;
  return id
    ? { kind: 'level', id }
    : { kind: 'no-level', projectKey: target.projectKey, levelName: target.securityLevelName };
}

async function intend(
  ports: Ports,
  policy: PolicyContext,
  { read, plan, round, startedBy, decision, existing }: Start,
): Promise<OutcomeEntry> {
  const { id: requestId, key: requestKey } = read.request;
  const intent = { requestId, requestKey, kind: plan.kind, visibility: plan.visibility, startedBy, decision } as const;
  const entry: OutcomeEntry = existing
    ? { ...existing, ...intent }
    : {
        ...intent,
        ...(round > 0 ? { round } : {}),
        outcomeId: ports.newId(),
        step: 'intended',
        issueId: null,
        issueKey: null,
        startedAt: policy.now.toISOString(),
        toldAt: null,
      };
  if (existing) await ports.outcomes.save(entry);
  else if (!(await ports.outcomes.claim(entry))) throw new BusyError('Somebody else is publishing this request.', 60);
  return entry;
}
