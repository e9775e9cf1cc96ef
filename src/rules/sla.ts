import { entitlementOf, type Entitlement } from './entitlement';
import { nextTurn, type RequestHistory } from './history';
import { openCycle, reconsider } from './sla-settle';
import type { SlaCycle } from './sla-cycle';
import type { SlaGoal } from './sla-goal';
import { judgeOf, type PolicyContext } from './sla-policy';

export type { RequestHistory } from './history';
export { promiseFor } from './promise';
export { alertsDue, attentionAt, type SlaAlert } from './sla-alerts';
export type { PolicyContext } from './sla-policy';
export { remainingMinutes } from './sla-time';

const MINUTE = 60_000;

/** The first cycle of a request, as of now; it starts when the request was created, not when anybody noticed. */
export function planFirstCycle(history: RequestHistory, entitlement: Entitlement, context: PolicyContext): SlaCycle {
  return openCycle({ number: 1, startedAt: history.request.createdAt, entitlement, goal: null }, history, context);
}

/**
 * All cycles of the request, oldest first. What is settled stays as it was, with two exceptions: an answer that
 * arrives late but was given by `dueAt` retracts a breach, and an entitlement that ends cancels an open cycle (clauses
 * L2, L3) until the request comes back into scope. An entitlement that is on hold pauses it. What the customer's side
 * writes on an answered request opens the next cycle where the settings say so (design decision 16). Unchanged cycles
 * are the same objects.
 */
export function planCycles(
  previous: readonly SlaCycle[],
  history: RequestHistory,
  context: PolicyContext,
): readonly SlaCycle[] {
  const { settings } = context;
  const entitlement = entitlementOf(history.request, settings);
  const cycles = [...previous]
    .sort((one, other) => one.number - other.number)
    .map((cycle) => reconsider(cycle, entitlement, history, context));
  if (cycles.length === 0) cycles.push(planFirstCycle(history, entitlement, context));

  const mayAsk = settings.goal.nextAnswers && entitlement.verdict !== 'not-entitled';
  for (let last = cycles.at(-1); last?.answeredAt && mayAsk; last = cycles.at(-1)) {
    const turn = nextTurn(history, last.answeredAt, settings);
    if (!turn) break;
    const goal = turn.action === 'continue' ? remainderOf(last, context) : null;
    cycles.push(openCycle({ number: last.number + 1, startedAt: turn.at, entitlement, goal }, history, context));
  }
  return cycles;
}

/** The business time an answer left unused; what is too little to be useful becomes the settings' time of grace. */
function remainderOf({ answeredAt, dueAt, ...cycle }: SlaCycle, context: PolicyContext): SlaGoal | null {
  if (answeredAt === null || dueAt === null) return null;
  const { calendar } = judgeOf(cycle, context) ?? context;
  const left = Math.floor(calendar.between(new Date(answeredAt), new Date(dueAt)) / MINUTE);
  const minutes = Math.max(left, Math.min(context.settings.goal.graceMinutes, context.settings.goal.minutes));
  return { name: null, businessDay: 'business-minutes', minutes, isRemainder: true };
}
