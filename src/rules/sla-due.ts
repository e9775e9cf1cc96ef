import { dueFor } from './promise';
import { warningTimes } from './sla-warnings';
import type { SlaCycle } from './sla-cycle';
import { goalFor, isSameGoal, type GoalFacts, type SlaGoal } from './sla-goal';
import { judgeOf, type Policy, type PolicyContext } from './sla-policy';

const MINUTE = 60_000;

/**
 * The cycle with what its goal and its pauses make of `dueAt`: set when it starts, cleared while it is paused, and
 * computed anew from the same start when a pause ends or the request's priority, product or type chooses another goal
 * of the version it is judged by (design decision 4).
 */
export function timed(cycle: SlaCycle, facts: GoalFacts, context: PolicyContext): SlaCycle {
  const judge = judgeOf(cycle, context);
  const goal = cycle.goal?.isRemainder || !judge ? cycle.goal : goalFor(facts, judge.settings);
  if (cycle.state === 'paused') return { ...cycle, facts, goal, dueAt: null };
  const isSame = goal === null || cycle.goal === null || isSameGoal(goal, cycle.goal);
  if (cycle.dueAt !== null && isSame) return { ...cycle, facts, goal };
  // What is overdue stays overdue, seen by the sweep or not: no later change of the request takes a breach back.
  if (cycle.dueAt !== null && new Date(cycle.dueAt) < context.now) return { ...cycle, facts };
  return dueUnder({ ...cycle, facts, goal }, judge ?? context, context);
}

/** `dueAt` under one policy, never before the cycle's floor; the policy in force where that one knows no time. */
function dueUnder(cycle: SlaCycle, judge: Policy, context: PolicyContext): SlaCycle {
  const goal = cycle.goal ?? goalOf(cycle, judge);
  const due = dueOf({ ...cycle, goal }, judge);
  if (!due && judge.settingsVersion !== context.settingsVersion) {
    const newest = goal.isRemainder ? goal : goalOf(cycle, context);
    const later = dueOf({ ...cycle, goal: newest }, context);
    return { ...cycle, goal: newest, dueAt: later?.toISOString() ?? null, settingsVersion: context.settingsVersion };
  }
  const moved = { ...cycle, goal, settingsVersion: judge.settingsVersion };
  if (cycle.dueAt === null) return { ...moved, dueAt: atOrAfterFloor(due, cycle.dueFloorAt) };
  return movedTo(moved, due, { ...judge, now: context.now });
}

/** Under which `dueAt` the start, the goal and the pauses of a cycle lead to; `null` when the calendar never opens. */
export function dueOf(cycle: SlaCycle, { settings, calendar }: Policy): Date | null {
  const goal = cycle.goal ?? goalFor(cycle.facts ?? noFacts, settings);
  return dueFor(new Date(cycle.startedAt), goal, calendar, cycle.pauses);
}

/**
 * A waiting cycle with another due time. One that would be over already gets the settings' grace from now instead, so
 * that no edit breaks a promise in the past; alerts whose time passed under the new due time count as given.
 */
export function movedTo(cycle: SlaCycle, due: Date | null, context: PolicyContext): SlaCycle {
  const { calendar, now, settings } = context;
  const isPast = due !== null && due <= now;
  const grace = isPast ? (calendar.add(now, settings.goal.graceMinutes * MINUTE)?.toISOString() ?? null) : null;
  const wasDueAt = cycle.dueAt !== null && new Date(cycle.dueAt) > now ? cycle.dueAt : null;
  // A stricter goal never gives more time than there was.
  const floor = grace !== null && wasDueAt !== null && wasDueAt < grace ? wasDueAt : grace;
  const dueFloorAt = floor ?? cycle.dueFloorAt;
  const moved = { ...cycle, dueFloorAt, dueAt: atOrAfterFloor(due, dueFloorAt) };
  const passed = warningTimes(moved, context).filter(({ at }) => at <= now);
  return { ...moved, alertsGiven: passed.map(({ name }) => name) };
}

function atOrAfterFloor(due: Date | null, floor: string | null): string | null {
  const at = due?.toISOString() ?? null;
  return at !== null && floor !== null && floor > at ? floor : at;
}

function goalOf({ facts }: SlaCycle, { settings }: Policy): SlaGoal {
  return goalFor(facts ?? noFacts, settings);
}

export const noFacts: GoalFacts = { priorityName: null, productId: null, requestTypeName: null };
