import { entitlementOf, type Entitlement } from './entitlement';
import { paused, resumed } from './pauses';
import type { RequestHistory } from './history';
import type { SlaCycle } from './sla-cycle';
import { movedTo, timed } from './sla-due';
import type { GoalFacts } from './sla-goal';
import { judgeOf, type PolicyContext } from './sla-policy';

/**
 * Is an answer owed, by the version the cycle is judged by? The labels with which an agent says what a check found are
 * today's as well: renaming one must not lose what is said with it.
 */
export function entitlementUnder(
  cycle: Pick<SlaCycle, 'settingsVersion'>,
  { request, licences }: Pick<RequestHistory, 'request' | 'licences'>,
  context: PolicyContext,
): Entitlement {
  const { settings } = judgeOf(cycle, context) ?? context;
  const { confirmed, refused } = settings.entitlementLabels;
  const isSaid = request.labels.some((label) => label === confirmed || label === refused);
  const { entitlementLabels } = isSaid ? settings : context.settings;
  return entitlementOf(request, { ...settings, entitlementLabels }, licences);
}

/** A cycle nobody owes an answer any more: neither met nor broken. */
export function cancelled(cycle: SlaCycle, because: string, { now }: PolicyContext): SlaCycle {
  const pauses = resumed(cycle.pauses, now.toISOString());
  return { ...cycle, state: 'cancelled', dueAt: null, cancelledBecause: because, pauses };
}

/** An unsettled cycle in scope: on hold, or running from its own start whatever it was before. */
export function inScope(cycle: SlaCycle, entitlement: Entitlement, facts: GoalFacts, context: PolicyContext): SlaCycle {
  const now = context.now.toISOString();
  const known = entitlement.verdict === cycle.entitlement.verdict && cycle.state !== 'cancelled';
  const current = { ...cycle, cancelledBecause: null, entitlement: known ? cycle.entitlement : entitlement };
  if (isOnHold(cycle, entitlement, context)) {
    const from = cycle.goal === null && cycle.dueAt === null ? cycle.startedAt : now;
    const pauses = paused(cycle.pauses, from, wordsOf(entitlement));
    return timed({ ...current, state: 'paused', pauses }, facts, context);
  }
  const running = timed({ ...current, state: 'running', pauses: resumed(cycle.pauses, now) }, facts, context);
  return cycle.state === 'running' ? running : withGrace(running, context);
}

/** Coming back from a hold or into scope breaks no promise in the past: the team could not know that it counted. */
function withGrace(cycle: SlaCycle, context: PolicyContext): SlaCycle {
  const due = cycle.dueAt === null ? null : new Date(cycle.dueAt);
  return due !== null && due <= context.now ? movedTo(cycle, due, context) : cycle;
}

/** Nothing is known of the licence, and the settings say to wait. What is overdue is not put on hold any more. */
function isOnHold(cycle: SlaCycle, { verdict }: Entitlement, context: PolicyContext): boolean {
  const isOverdue = cycle.dueAt !== null && context.now > new Date(cycle.dueAt);
  const { settings } = judgeOf(cycle, context) ?? context;
  return verdict === 'unknown' && !isOverdue && settings.unknownEntitlement === 'hold';
}

export const wordsOf = ({ reasons }: Entitlement): string => reasons.map(({ text }) => text).join(' ');
