import type { Ports } from '../ports';
import { teamsLastWordAt, type RequestHistory } from '../rules/history';
import type { SupportRequest } from '../rules/request';
import type { PolicyContext } from '../rules/sla';
import { solutionStep, type SolutionRecord } from '../rules/solution';
import type { SettledRequest } from './settle-request';

/**
 * Keeps in mind since when an answered request waits for acceptance (clause O1), so that the sweep finds it when a
 * reminder is due. Nothing is kept, nor read, while the admin has not switched reminders on.
 */
export async function followSolution(
  ports: Ports,
  policy: PolicyContext,
  settled: SettledRequest,
): Promise<SolutionRecord | null> {
  if (policy.settings.acceptance.remindAfterDays === 0) return null;
  const offered = offeredNow(policy, settled, await fixToldAt(ports, settled.history));
  const records = await ports.solutions.of(settled.history.request.id);
  const waiting = records.filter((record) => waits(record, settled.history.request));
  for (const record of waiting) if (record.cycle !== offered?.cycle) await ports.solutions.drop(record);
  if (!offered) return null;
  const held = records.find(({ cycle }) => cycle === offered.cycle);
  if (held && (!waiting.includes(held) || held.offeredAt === offered.offeredAt)) return held;
  await ports.solutions.save(offered);
  return offered;
}

/** What is being closed waits on until it is; then its closing is told to the end. */
function waits({ state }: SolutionRecord, { resolvedAt }: SupportRequest): boolean {
  return state === 'offered' || (state === 'closing' && resolvedAt === null);
}

/**
 * `null` when nothing waits for the customer. A request that became a Bug or Change request does only once its fix was
 * told: until then that is what it waits for (clauses O3, O5).
 */
function offeredNow(
  policy: PolicyContext,
  { cycles, history }: SettledRequest,
  fixToldAt: string | null,
): SolutionRecord | null {
  const latest = cycles.at(-1);
  const { request, linkedOutcomes } = history;
  if (!latest || request.resolvedAt !== null || (linkedOutcomes.length > 0 && fixToldAt === null)) return null;
  const offeredAt = teamsLastWordAt(history, policy.settings, fixToldAt);
  if (offeredAt === null || (latest.answeredAt === null && latest.state !== 'cancelled')) return null;
  const step = solutionStep({ offeredAt, remindedAt: null }, policy.settings.acceptance, policy);
  if (step.kind === 'nothing') return null;
  return {
    ...{ requestId: request.id, requestKey: request.key, cycle: latest.number, state: 'offered', offeredAt },
    ...{ remindedAt: null, acceptedAt: null, acceptedBy: null, closedAt: null },
    attentionAt: step.kind === 'wait' ? step.at : policy.now.toISOString(),
  };
}

/** When the last fix was told that the request waits for; `null` while any of its issues goes on. */
async function fixToldAt(ports: Ports, { request, linkedOutcomes }: RequestHistory): Promise<string | null> {
  const awaited = linkedOutcomes.filter(({ isDeleted }) => isDeleted !== true);
  if (awaited.length === 0) return null;
  const deliveries = (await ports.issueNews.deliveriesTo(request.id)).filter(({ step }) => step === 'told');
  const lastOf = (key: string) => deliveries.filter(({ issueKey }) => issueKey === key).at(-1);
  const last = awaited.map(({ issueKey }) => lastOf(issueKey));
  const fixes = last.flatMap((one) => (one?.kind === 'fixed' || one?.kind === 'released' ? [one.toldAt ?? ''] : []));
  return fixes.length === last.length ? ([...fixes].sort().at(-1) ?? null) : null;
}
