import type { Ports } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import type { AuditEntry, CycleChange } from '../ports/records';
import { planCycles, type PolicyContext, type RequestHistory } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { readHistory } from './read-history';
import { withVersionsOf } from './earlier-versions';
import { isSameSlaProperty, slaPropertyOf } from './sla-property';

export interface SettledRequest {
  readonly cycles: readonly SlaCycle[];
  readonly history: RequestHistory;
}

const attempts = 3;

/**
 * Brings the stored cycles of a request up to what Jira's history says now, starting the first one when there is
 * none (clause L1, design decision 4). Safe to run at any time and as often as anybody likes: what is derived from
 * the same history is the same, and a write over somebody else's is refused and decided anew.
 * @throws BusyError when others keep writing
 */
export async function settleRequest(
  ports: Ports,
  policy: PolicyContext,
  { request, sla }: ReadRequest,
): Promise<SettledRequest> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const previous = await ports.cycles.of(request.id);
    const history = await readHistory(ports, request);
    const cycles = planCycles(previous, history, await withVersionsOf(ports, policy, previous, history));
    const changes = changesBetween(previous, cycles);
    if ((await saveChanges(ports, changes, policy)) === 'conflict') continue;
    await writeSlaProperty(ports, policy, { request, sla }, cycles);
    return { cycles, history };
  }
  throw new BusyError('The request keeps changing.', 30);
}

/** Stores changed cycles together with what the audit says about them. */
export async function saveChanges(
  ports: Ports,
  changes: readonly CycleChange[],
  policy: PolicyContext,
): Promise<'saved' | 'conflict'> {
  const perWrite = 10;
  for (let start = 0; start < changes.length; start += perWrite) {
    const some = changes.slice(start, start + perWrite);
    const outcome = await ports.cycles.save(
      some,
      some.flatMap((change) => entriesFor(change, policy.now)),
    );
    if (outcome === 'conflict') return 'conflict';
  }
  return 'saved';
}

/** What JQL finds is a convenience: being refused it for good must not keep an alert or an outcome from happening. */
export async function writeSlaProperty(
  ports: Ports,
  policy: PolicyContext,
  { request, sla }: Pick<ReadRequest, 'request' | 'sla'>,
  cycles: readonly SlaCycle[],
): Promise<void> {
  const latest = cycles.at(-1);
  if (!latest) return;
  const wanted = slaPropertyOf(latest, request, policy.settings);
  if (isSameSlaProperty(sla, wanted)) return;
  try {
    await ports.requests.writeSla(request.id, wanted);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn('the SLA property was refused', { requestId: request.id, status: fault.status });
  }
}

function changesBetween(previous: readonly SlaCycle[], planned: readonly SlaCycle[]): readonly CycleChange[] {
  return planned
    .map((after) => ({ before: previous.find((cycle) => cycle.number === after.number) ?? null, after }))
    .filter(({ before, after }) => before !== after);
}

function entriesFor({ before, after }: CycleChange, now: Date): readonly AuditEntry[] {
  const what = whatHappened(before, after);
  if (!what) return [];
  const facts = { cycle: after.number, state: after.state, dueAt: after.dueAt, answeredAt: after.answeredAt };
  return [{ requestId: after.requestId, at: now.toISOString(), what, facts }];
}

function whatHappened(before: SlaCycle | null, after: SlaCycle): string | null {
  if (!before) return 'cycle-started';
  if (before.state === 'breached' && after.state === 'met') return 'breach-retracted';
  if (before.state === 'breached' && after.state === 'running') return 'breach-undone';
  if (before.state === 'running' && after.state === 'running' && before.dueAt !== after.dueAt) return 'due-moved';
  if (before.state === after.state) return before.answeredAt === after.answeredAt ? null : 'cycle-answered-late';
  return `cycle-${after.state}`;
}
