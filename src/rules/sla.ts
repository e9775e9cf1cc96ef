import { nextTurn, type RequestHistory } from './history';
import type { Settings } from './settings';
import type { SlaCycle } from './sla-cycle';
import type { SlaGoal } from './sla-goal';
import { moveCycle } from './sla-impact';
import { carriedSince, judgeOf, policyAt, type PolicyContext } from './sla-policy';
import { entitlementUnder } from './sla-scope';
import { isClosedQuestion, openCycle, reconsider } from './sla-settle';

export type { RequestHistory } from './history';
export { promiseFor } from './promise';
export { alertsDue, attentionAt, type SlaAlert } from './sla-alerts';
export type { PolicyContext } from './sla-policy';
export { remainingMinutes } from './sla-time';

const MINUTE = 60_000;

/** The first cycle of a request, as of now; it starts when the request was created, not when anybody noticed. */
export function planFirstCycle(history: RequestHistory, context: PolicyContext): SlaCycle {
  return opened({ number: 1, startedAt: history.request.createdAt, goal: null }, history, context);
}

/**
 * All cycles of the request, oldest first, each by the version of the settings it is judged by. What is settled stays
 * as it was, with two exceptions: an answer that arrives late but was given by `dueAt` retracts a breach, and a request
 * that leaves the promise (clauses L2, L3) cancels an open cycle until it comes back. An entitlement that is on hold
 * pauses it. What the customer's side writes on an answered request opens the next cycle where the settings of that
 * time say so (design decision 16). Unchanged cycles are the same objects.
 */
export function planCycles(
  previous: readonly SlaCycle[],
  history: RequestHistory,
  context: PolicyContext,
): readonly SlaCycle[] {
  const cycles = [...previous]
    .sort((one, other) => one.number - other.number)
    .map((cycle) => {
      const carried = carriedOver(cycle, context);
      const current = reconsider(carried, history, context);
      // What comes back into the promise, or out of a hold, may have waited outside when the edit was made.
      return current.state === carried.state ? current : carriedOver(current, context);
    });
  if (cycles.length === 0) cycles.push(planFirstCycle(history, context));

  for (let last = cycles.at(-1); last; last = cycles.at(-1)) {
    const doneAt = last.answeredAt ?? (isClosedQuestion(last) ? last.resolvedAt : null);
    const turn = doneAt && nextTurn(history, doneAt, (at) => settingsForTurn(at, history, context));
    if (!turn) break;
    const goal = turn.action === 'continue' ? remainderOf(last, turn.at, context) : null;
    cycles.push(opened({ number: last.number + 1, startedAt: turn.at, goal }, history, context));
  }
  return cycles;
}

/** The settings in force at a customer's comment; `null` when they open no clock for it. */
function settingsForTurn(at: string, history: RequestHistory, context: PolicyContext): Settings | null {
  const { settings, settingsVersion } = policyAt(at, context);
  const isOwed = entitlementUnder({ settingsVersion }, history, context).verdict !== 'not-entitled';
  return settings.goal.nextAnswers && isOwed ? settings : null;
}

/**
 * A new cycle with what was saved since it started and meant for open promises as well, whenever it is noticed: an
 * answer that came after such an edit is judged by it.
 */
function opened(opening: Parameters<typeof openCycle>[0], history: RequestHistory, context: PolicyContext): SlaCycle {
  const cycle = openCycle(opening, history, context);
  const { answeredAt } = cycle;
  if (answeredAt === null) return carriedOver(cycle, context);
  const unanswered: SlaCycle = { ...cycle, state: 'running', answeredAt: null, answeredBy: null, breachedAt: null };
  const carried = carriedOver(unanswered, context, answeredAt);
  return carried === unanswered ? cycle : reconsider(carried, history, context);
}

/** Every look carries over what the background job has not come to: what a promise is does not hang on who looks when. */
function carriedOver(noticed: SlaCycle, context: PolicyContext, before?: string): SlaCycle {
  const { now, earlier } = context;
  return carriedSince(noticed.settingsVersion, context)
    .filter(({ savedAt }) => before === undefined || (savedAt ?? '') < before)
    .reduce((cycle, { appliesTo = 'new', ...edit }) => moveCycle(cycle, { ...edit, now, earlier }, appliesTo), noticed);
}

/** The business time an answer left unused; what is too little to be useful becomes the settings' time of grace. */
function remainderOf(
  { answeredAt, dueAt, ...cycle }: SlaCycle,
  askedAt: string,
  context: PolicyContext,
): SlaGoal | null {
  if (answeredAt === null || dueAt === null) return null;
  const { calendar } = judgeOf(cycle, context) ?? context;
  const { goal } = policyAt(askedAt, context).settings;
  const left = Math.floor(calendar.between(new Date(answeredAt), new Date(dueAt)) / MINUTE);
  const minutes = Math.max(left, Math.min(goal.graceMinutes, goal.minutes));
  return { name: null, businessDay: 'business-minutes', minutes, isRemainder: true };
}
