import { decideEntitlement, excludedType } from './entitlement';
import { attentionAt } from './sla-alerts';
import type { SlaCycle } from './sla-cycle';
import { dueOf, movedTo, noFacts } from './sla-due';
import { goalFor } from './sla-goal';
import type { ApplyTo, PolicyContext } from './sla-policy';
import { cancelled, inScope, wordsOf } from './sla-scope';
import { isOpenCycle } from './sla-time';

/**
 * A cycle under a newer version of the settings: same start, same pauses; other goal, calendar and scope. A promise
 * that waits never becomes overdue by it; a broken one that is not overdue any more runs again, if that is wanted. What
 * waited when the version was saved and fell due before anybody came to it has what the version gives it. What an older
 * version left outside for its request type comes back where the newer one promises an answer. Answered cycles, and
 * broken ones that stay so, are the same objects.
 */
export function moveCycle(cycle: SlaCycle, next: PolicyContext, applyTo: ApplyTo): SlaCycle {
  if (applyTo === 'new' || cycle.settingsVersion >= next.settingsVersion) return cycle;
  if (!isOpenCycle(cycle) && !isOutsideByType(cycle)) return cycle;
  const savedAt = next.savedAt ? new Date(next.savedAt) : next.now;
  const moved = isBroken(cycle, savedAt)
    ? mended(cycle, next, applyTo)
    : isBroken(cycle, next.now)
      ? fellDueSince(cycle, { ...next, now: savedAt })
      : waiting(cycle, next);
  return moved === cycle ? cycle : { ...moved, attentionAt: attentionAt(moved, next) };
}

function waiting(cycle: SlaCycle, next: PolicyContext): SlaCycle {
  const current = underVersion(cycle, next);
  const facts = cycle.facts ?? noFacts;
  const excluded = facts.requestTypeName === null ? null : excludedType(facts.requestTypeName, next.settings);
  if (excluded && cycle.state === 'cancelled') return cycle;
  if (excluded) return cancelled({ ...current, entitlement: excluded }, wordsOf(excluded), next);
  const entitlement = isOutsideByType(cycle) ? decideEntitlement(null, next.settings) : cycle.entitlement;
  const scoped = inScope(current, entitlement, facts, next);
  if (cycle.state !== 'running' || scoped.state !== 'running') return scoped;
  const due = dueOf(current, next);
  return due?.toISOString() === cycle.dueAt ? current : movedTo(current, due, next);
}

/** As it would be, had it been looked at when the version was saved; unchanged where that leaves no more time. */
function fellDueSince(cycle: SlaCycle, next: PolicyContext): SlaCycle {
  const moved = waiting({ ...cycle, ...unbroken }, next);
  const isLater = moved.dueAt === null || cycle.dueAt === null || moved.dueAt > cycle.dueAt;
  return isLater ? moved : cycle;
}

/** Whether other reasons keep it outside, nobody knows before its request was looked at again. */
function isOutsideByType({ state, entitlement }: SlaCycle): boolean {
  return state === 'cancelled' && entitlement.reasons.some(({ rule }) => rule === 'request-type');
}

function underVersion(cycle: SlaCycle, { settings, settingsVersion }: PolicyContext): SlaCycle {
  const goal = cycle.goal?.isRemainder ? cycle.goal : goalFor(cycle.facts ?? noFacts, settings);
  return { ...cycle, goal, settingsVersion };
}

/** What is overdue but not marked yet is as broken as what the sweep has seen. */
export function isBroken({ dueAt }: SlaCycle, at: Date): boolean {
  return dueAt !== null && new Date(dueAt) < at;
}

const unbroken = { state: 'running', breachedAt: null, breachTold: null, acknowledgedAt: null } as const;

function mended(cycle: SlaCycle, next: PolicyContext, applyTo: ApplyTo): SlaCycle {
  const current = underVersion(cycle, next);
  const due = dueOf(current, next);
  if (applyTo !== 'open-and-breached' || due === null || due <= next.now) return cycle;
  return movedTo({ ...current, ...unbroken, dueFloorAt: null }, due, next);
}
