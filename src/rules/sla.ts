import type { BusinessCalendar } from './business-calendar';
import { decideEntitlement, type Entitlement } from './entitlement';
import { firstAnswer, nextQuestionAt, toInstant, type RequestHistory } from './history';
import type { Settings } from './settings';
import type { SlaCycle } from './sla-cycle';
import { promiseFor } from './promise';
import { openAtOrAfter, warningsOf } from './sla-warnings';

export type { RequestHistory } from './history';
export { promiseFor } from './promise';

/** What decides besides the history: the policy, its version, its calendar compiled, and the time it is. */
export interface PolicyContext {
  readonly settings: Settings;
  readonly settingsVersion: number;
  readonly calendar: BusinessCalendar;
  readonly now: Date;
}

/** One thing to tell the team. `percent` is null for the breach; `dueAt` is the cycle's, ISO-8601 UTC. */
export interface SlaAlert {
  /** `at-50`, `breach` …: what `SlaCycle.alertsGiven` remembers. */
  readonly name: string;
  readonly kind: 'approaching' | 'breach';
  readonly percent: number | null;
  readonly dueAt: string;
}

const MINUTE = 60_000;
const BREACH_ALERT = 'breach';

/** The first cycle of a request, as of now; it starts when the request was created, not when anybody noticed. */
export function planFirstCycle(history: RequestHistory, entitlement: Entitlement, context: PolicyContext): SlaCycle {
  return openCycle({ number: 1, startedAt: history.request.createdAt, entitlement }, history, context);
}

/**
 * All cycles of the request, oldest first. What is settled stays as it was, with two exceptions: an answer that
 * arrives late but was given by `dueAt` retracts a breach, and a request type that is excluded cancels an open cycle
 * (clause L3) until the request comes back into scope. A question on an answered request opens the next cycle
 * (design decision 16). Unchanged cycles are the same objects.
 */
export function planCycles(
  previous: readonly SlaCycle[],
  history: RequestHistory,
  context: PolicyContext,
): readonly SlaCycle[] {
  const { requestType, details } = history.request;
  const entitlement = decideEntitlement(requestType, context.settings, details);
  const cycles = [...previous]
    .sort((one, other) => one.number - other.number)
    .map((cycle) => reconsider(cycle, entitlement, history, context));
  if (cycles.length === 0) cycles.push(planFirstCycle(history, entitlement, context));

  const asksAgain = context.settings.goal.nextAnswers && entitlement.verdict !== 'not-entitled';
  for (let last = cycles.at(-1); last?.answeredAt && asksAgain; last = cycles.at(-1)) {
    const startedAt = nextQuestionAt(history, last.answeredAt);
    if (!startedAt) break;
    cycles.push(openCycle({ number: last.number + 1, startedAt, entitlement }, history, context));
  }
  return cycles;
}

/**
 * What the team is to be told now: nothing while it is closed, every alert once, of several that are due only the most
 * urgent, and the breach instead of a warning. An answered or cancelled cycle is quiet.
 */
export function alertsDue(cycle: SlaCycle, context: PolicyContext): readonly SlaAlert[] {
  const { dueAt } = cycle;
  if (!dueAt || !isOpenCycle(cycle) || !context.calendar.isOpen(context.now)) return [];
  if (cycle.state === 'breached' || context.now > new Date(dueAt)) {
    return isBreachAlertOpen(cycle, context) ? [{ name: BREACH_ALERT, kind: 'breach', percent: null, dueAt }] : [];
  }
  const due = warningsOf(cycle, context).filter(({ at }) => at <= context.now);
  return due.slice(-1).map(({ percent }) => ({ name: `at-${percent}`, kind: 'approaching', percent, dueAt }));
}

/**
 * The next instant at which a sweep has something to do with this cycle: an alert (one that falls into closed time
 * waits for the next opening), the breach at `dueAt`, or a breach that could not be told yet; `null` = nothing left.
 */
export function attentionAt(cycle: SlaCycle, context: PolicyContext): string | null {
  if (!cycle.dueAt || !isOpenCycle(cycle)) return null;
  if (cycle.state === 'breached') {
    if (!isBreachAlertOpen(cycle, context)) return null;
    return openAtOrAfter(new Date(cycle.dueAt), context)?.toISOString() ?? null;
  }
  const next = warningsOf(cycle, context)[0]?.at.toISOString();
  return next && next < cycle.dueAt ? next : cycle.dueAt;
}

/** Whole business minutes left, rounded down; negative once overdue; `null` when nothing is awaited any more. */
export function remainingMinutes(cycle: SlaCycle, context: PolicyContext): number | null {
  if (!cycle.dueAt || !isOpenCycle(cycle)) return null;
  return Math.floor(context.calendar.between(context.now, new Date(cycle.dueAt)) / MINUTE) + 0;
}

function isOpenCycle(cycle: SlaCycle): boolean {
  return cycle.answeredAt === null && cycle.state !== 'cancelled' && cycle.state !== 'met';
}

function isBreachAlertOpen(cycle: SlaCycle, context: PolicyContext): boolean {
  return context.settings.alerts.onBreach && !cycle.alertsGiven.includes(BREACH_ALERT);
}

function openCycle(
  { number, startedAt, entitlement }: Pick<SlaCycle, 'number' | 'startedAt' | 'entitlement'>,
  history: RequestHistory,
  context: PolicyContext,
): SlaCycle {
  const cycle: SlaCycle = {
    requestId: history.request.id,
    requestKey: history.request.key,
    number,
    kind: number === 1 ? 'first-answer' : 'next-answer',
    state: 'running',
    startedAt: toInstant(startedAt),
    dueAt: null,
    answeredAt: null,
    answeredBy: null,
    breachedAt: null,
    cancelledBecause: null,
    entitlement,
    settingsVersion: context.settingsVersion,
    termsVersion: context.settings.terms.version,
    alertsGiven: [],
    attentionAt: null,
  };
  return reconsider(cycle, entitlement, history, context);
}

function reconsider(
  cycle: SlaCycle,
  entitlement: Entitlement,
  history: RequestHistory,
  context: PolicyContext,
): SlaCycle {
  const isExcluded = entitlement.verdict === 'not-entitled';
  if (cycle.state === 'cancelled' && isExcluded) return cycle;
  const isUnsettled = cycle.answeredAt === null && cycle.state !== 'breached';
  const current =
    isUnsettled && isExcluded
      ? cancel(cycle, entitlement)
      : settle(revive(cycle, entitlement, context), history, context);
  const planned = { ...current, attentionAt: attentionAt(current, context) };
  return JSON.stringify(planned) === JSON.stringify(cycle) ? cycle : planned;
}

function cancel(cycle: SlaCycle, entitlement: Entitlement): SlaCycle {
  const because = entitlement.reasons.map(({ text }) => text).join(' ');
  return { ...cycle, state: 'cancelled', dueAt: null, cancelledBecause: because, entitlement };
}

/** A cancelled cycle that is in scope again runs from its own start; one without `dueAt` gets it as soon as there is one. */
function revive(cycle: SlaCycle, entitlement: Entitlement, context: PolicyContext): SlaCycle {
  if (cycle.dueAt !== null || cycle.state === 'met') return cycle;
  const dueAt = promiseFor(new Date(cycle.startedAt), context.settings, context.calendar)?.toISOString() ?? null;
  return {
    ...cycle,
    state: 'running',
    dueAt,
    cancelledBecause: null,
    entitlement: cycle.state === 'cancelled' ? entitlement : cycle.entitlement,
    settingsVersion: context.settingsVersion,
  };
}

function settle(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): SlaCycle {
  if (cycle.state === 'met') return cycle;
  const answer = firstAnswer(history, cycle.startedAt, context.settings);
  const answeredAt = answer?.at ?? cycle.answeredAt;
  const answered = { answeredAt, answeredBy: answer?.by ?? cycle.answeredBy };
  if (answeredAt && (cycle.dueAt === null || answeredAt <= cycle.dueAt)) {
    return { ...cycle, ...answered, state: 'met', breachedAt: null };
  }
  const isLate = cycle.dueAt !== null && (answeredAt !== null || context.now > new Date(cycle.dueAt));
  return isLate ? { ...cycle, ...answered, state: 'breached', breachedAt: cycle.dueAt } : cycle;
}
