import type { Entitlement } from './entitlement';
import { firstAnswer, teamWroteAt, toInstant, type RequestHistory } from './history';
import { paused, resumed } from './pauses';
import { attentionAt } from './sla-alerts';
import type { SlaCycle } from './sla-cycle';
import { movedTo, timed } from './sla-due';
import { factsOf } from './sla-goal';
import { judgeOf, type PolicyContext } from './sla-policy';

type Opening = Pick<SlaCycle, 'number' | 'startedAt' | 'entitlement' | 'goal'>;

/** A new cycle under the policy in force. `goal` null: the one the settings choose for the request. */
export function openCycle(opening: Opening, history: RequestHistory, context: PolicyContext): SlaCycle {
  const { number, startedAt, entitlement, goal } = opening;
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
    goal,
    facts: factsOf(history.request),
    pauses: [],
    dueFloorAt: null,
    breachTold: null,
    acknowledgedAt: null,
    attentionAt: null,
  };
  return reconsider(cycle, entitlement, history, context);
}

/** The cycle as of now; the same object when nothing about it changed. */
export function reconsider(
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
      ? leaveScope(cycle, entitlement, history, context)
      : settle(isUnsettled ? run(cycle, entitlement, history, context) : cycle, history, context);
  const planned = { ...current, attentionAt: attentionAt(current, context) };
  return JSON.stringify(planned) === JSON.stringify(cycle) ? cycle : planned;
}

/** What was answered or missed before the request left the promise stays so, whichever is seen first. */
function leaveScope(
  cycle: SlaCycle,
  entitlement: Entitlement,
  history: RequestHistory,
  context: PolicyContext,
): SlaCycle {
  const settled = cycle.state === 'running' && cycle.dueAt !== null ? settle(cycle, history, context) : cycle;
  return settled.state === 'met' || settled.state === 'breached' ? settled : cancel(cycle, entitlement, context);
}

function cancel(cycle: SlaCycle, entitlement: Entitlement, { now }: PolicyContext): SlaCycle {
  const because = entitlement.reasons.map(({ text }) => text).join(' ');
  const pauses = resumed(cycle.pauses, now.toISOString());
  return { ...cycle, state: 'cancelled', dueAt: null, cancelledBecause: because, entitlement, pauses };
}

/** An unsettled cycle in scope: on hold, or running from its own start whatever it was before. */
function run(cycle: SlaCycle, entitlement: Entitlement, history: RequestHistory, context: PolicyContext): SlaCycle {
  const now = context.now.toISOString();
  const known = entitlement.verdict === cycle.entitlement.verdict && cycle.state !== 'cancelled';
  const current = { ...cycle, cancelledBecause: null, entitlement: known ? cycle.entitlement : entitlement };
  if (isOnHold(cycle, entitlement, context)) {
    const because = entitlement.reasons.map(({ text }) => text).join(' ');
    const from = cycle.goal === null && cycle.dueAt === null ? cycle.startedAt : now;
    const pauses = paused(cycle.pauses, from, because);
    return timed({ ...current, state: 'paused', pauses }, history, context);
  }
  const running = timed({ ...current, state: 'running', pauses: resumed(cycle.pauses, now) }, history, context);
  return cycle.state === 'running' ? running : withGrace(running, context);
}

/** Coming back from a hold or into scope breaks no promise in the past: the team could not know that it counted. */
function withGrace(cycle: SlaCycle, context: PolicyContext): SlaCycle {
  const due = cycle.dueAt === null ? null : new Date(cycle.dueAt);
  return due !== null && due <= context.now ? movedTo(cycle, due, context) : cycle;
}

/**
 * Nothing is known of the licence, and both the version the cycle runs under and the one in force say to wait. What is
 * overdue is not put on hold any more.
 */
function isOnHold(cycle: SlaCycle, { verdict }: Entitlement, context: PolicyContext): boolean {
  const isOverdue = cycle.dueAt !== null && context.now > new Date(cycle.dueAt);
  const policies = [judgeOf(cycle, context) ?? context, context];
  return (
    verdict === 'unknown' && !isOverdue && policies.every(({ settings }) => settings.unknownEntitlement === 'hold')
  );
}

function settle(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): SlaCycle {
  if (cycle.state === 'met') return cycle;
  const answer = firstAnswer(history, cycle.startedAt, context.settings);
  const answeredAt = answer?.at ?? cycle.answeredAt;
  const answered = { answeredAt, answeredBy: answer?.by ?? cycle.answeredBy };
  if (answeredAt && (cycle.dueAt === null || answeredAt <= cycle.dueAt)) {
    const pauses = resumed(cycle.pauses, answeredAt);
    return { ...cycle, ...answered, state: 'met', breachedAt: null, pauses };
  }
  const isLate = cycle.dueAt !== null && (answeredAt !== null || context.now > new Date(cycle.dueAt));
  if (!isLate) return cycle;
  const breached: SlaCycle = { ...cycle, ...answered, state: 'breached', breachedAt: cycle.dueAt };
  return { ...breached, acknowledgedAt: acknowledgedAt(breached, history, context) };
}

/** Somebody of the team wrote anything, or the request changed hands, after the team was told of the breach. */
function acknowledgedAt(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): string | null {
  const { breachTold } = cycle;
  if (cycle.acknowledgedAt !== null || !breachTold) return cycle.acknowledgedAt;
  const wroteAt = teamWroteAt(history, breachTold.at, context.settings);
  const changedHands = (history.request.assignee?.accountId ?? null) !== breachTold.assigneeId;
  return wroteAt ?? (changedHands ? context.now.toISOString() : null);
}
