import type { Entitlement } from './entitlement';
import { firstAnswer, teamWroteAt, toInstant, type RequestHistory } from './history';
import { resumed } from './pauses';
import { attentionAt } from './sla-alerts';
import type { SlaCycle } from './sla-cycle';
import { factsOf } from './sla-goal';
import { judgeOf, policyAt, type PolicyContext } from './sla-policy';
import { cancelled, entitlementUnder, inScope, wordsOf } from './sla-scope';

type Opening = Pick<SlaCycle, 'number' | 'startedAt' | 'goal'>;

/** A new cycle under the version in force when it started. `goal` null: the one the settings choose for the request. */
export function openCycle(opening: Opening, history: RequestHistory, context: PolicyContext): SlaCycle {
  const { number, goal } = opening;
  const startedAt = toInstant(opening.startedAt);
  const { settingsVersion, settings } = policyAt(startedAt, context);
  const cycle: SlaCycle = {
    requestId: history.request.id,
    requestKey: history.request.key,
    number,
    kind: number === 1 ? 'first-answer' : 'next-answer',
    state: 'running',
    startedAt,
    dueAt: null,
    answeredAt: null,
    answeredBy: null,
    breachedAt: null,
    cancelledBecause: null,
    entitlement: entitlementUnder({ settingsVersion }, history, context),
    settingsVersion,
    termsVersion: settings.terms.version,
    alertsGiven: [],
    goal,
    facts: factsOf(history.request),
    pauses: [],
    dueFloorAt: null,
    breachTold: null,
    acknowledgedAt: null,
    resolvedAt: null,
    attentionAt: null,
  };
  return reconsider(cycle, history, context);
}

/** The cycle as of now, by the version it is judged by; the same object when nothing about it changed. */
export function reconsider(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): SlaCycle {
  if (isClosedQuestion(cycle)) return cycle;
  const seen = { ...cycle, resolvedAt: resolvedWithout(cycle, history) };
  const entitlement = entitlementUnder(cycle, history, context);
  const because = outBecause(seen, entitlement, history, context);
  if (cycle.state === 'cancelled' && because !== null) return cycle;
  const current = decided(seen, { entitlement, because }, history, context);
  const planned = { ...current, attentionAt: attentionAt(current, context) };
  return JSON.stringify(planned) === JSON.stringify(cycle) ? cycle : planned;
}

/** A question that was closed with its request: final, since what the customer writes afterwards is a new one. */
export function isClosedQuestion({ kind, state, resolvedAt }: SlaCycle): boolean {
  return kind === 'next-answer' && state === 'cancelled' && resolvedAt !== null;
}

function resolvedWithout(cycle: SlaCycle, { request: { resolvedAt } }: RequestHistory): string | null {
  if (cycle.answeredAt !== null) return cycle.resolvedAt;
  return resolvedAt !== null && toInstant(resolvedAt) >= cycle.startedAt ? toInstant(resolvedAt) : null;
}

/** Why no answer is owed, in words; `null` when one is. Closing a request is no first answer (clause L1). */
function outBecause(
  cycle: SlaCycle,
  entitlement: Entitlement,
  { request: { duplicateOf } }: RequestHistory,
  { settings }: PolicyContext,
): string | null {
  if (entitlement.verdict === 'not-entitled') return wordsOf(entitlement);
  if (cycle.resolvedAt === null) return null;
  if (duplicateOf && settings.serviceProjectKeys.some((key) => duplicateOf.startsWith(`${key}-`)))
    return `The request was closed as a duplicate of ${duplicateOf}, where the answer is owed.`;
  return cycle.kind === 'next-answer' ? 'The request was resolved after this question.' : null;
}

function decided(
  cycle: SlaCycle,
  { entitlement, because }: { readonly entitlement: Entitlement; readonly because: string | null },
  history: RequestHistory,
  context: PolicyContext,
): SlaCycle {
  if (cycle.answeredAt !== null || cycle.state === 'breached')
    return settle({ ...cycle, cancelledBecause: null }, history, context);
  const facts = factsOf(history.request);
  if (because === null) return settle(inScope(cycle, entitlement, facts, context), history, context);
  const isOutside = entitlement.verdict === 'not-entitled';
  const left = isOutside ? leftNow(cycle, history, context) : closedThen(cycle, entitlement, history, context);
  return left ?? cancelled({ ...cycle, entitlement }, because, context);
}

/** What was answered or missed before the request left the promise stays so, whichever is seen first. */
function leftNow(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): SlaCycle | null {
  if (cycle.state !== 'running' || cycle.dueAt === null) return null;
  const settled = settle(cycle, history, context);
  return settled.state === 'met' || settled.state === 'breached' ? settled : null;
}

/** The same for a request that was closed, as of that instant: what is written afterwards answers nothing any more. */
function closedThen(
  cycle: SlaCycle,
  entitlement: Entitlement,
  history: RequestHistory,
  context: PolicyContext,
): SlaCycle | null {
  const closedAt = cycle.resolvedAt ?? '';
  const then = { ...context, now: new Date(closedAt) };
  const settled = settle(inScope(cycle, entitlement, factsOf(history.request), then), history, then);
  const isSettled = settled.state === 'met' || settled.state === 'breached';
  return isSettled && (settled.answeredAt ?? closedAt) <= closedAt ? settled : null;
}

function settle(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): SlaCycle {
  if (cycle.state === 'met') return cycle;
  const answered = withAnswer(cycle, history, context);
  const { answeredAt, dueAt } = answered;
  if (answeredAt && (dueAt === null || answeredAt <= dueAt))
    return { ...answered, state: 'met', breachedAt: null, pauses: resumed(cycle.pauses, answeredAt) };
  const isLate = dueAt !== null && (answeredAt !== null || context.now > new Date(dueAt));
  if (!isLate) return cycle;
  const breached: SlaCycle = { ...answered, state: 'breached', breachedAt: dueAt };
  return { ...breached, acknowledgedAt: acknowledgedAt(breached, history, context) };
}

/** Answered cycles too are judged by their own version: a later one decides anew about nothing that was decided. */
function withAnswer(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): SlaCycle {
  const judge = judgeOf(cycle, context);
  if (cycle.answeredAt !== null && !judge) return cycle;
  const answer = firstAnswer(history, cycle.startedAt, (judge ?? context).settings);
  return answer ? { ...cycle, answeredAt: answer.at, answeredBy: answer.by } : cycle;
}

/** Somebody of the team wrote anything, or somebody else has the request, after the team was told of the breach. */
function acknowledgedAt(cycle: SlaCycle, history: RequestHistory, context: PolicyContext): string | null {
  const { breachTold } = cycle;
  if (cycle.acknowledgedAt !== null || !breachTold) return cycle.acknowledgedAt;
  const wroteAt = teamWroteAt(history, breachTold.at, context.settings);
  const { assignee } = history.request;
  const changedHands = assignee !== null && assignee.accountId !== breachTold.assigneeId;
  return wroteAt ?? (changedHands ? context.now.toISOString() : null);
}
