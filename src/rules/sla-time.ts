import { pausedMs } from './pauses';
import { dueFor } from './promise';
import type { SlaCycle } from './sla-cycle';
import { judgeOf, type PolicyContext } from './sla-policy';

const MINUTE = 60_000;

/** Is an answer still awaited? A breach stays open until the late answer comes, or its request is gone. */
export function isOpenCycle(cycle: SlaCycle): boolean {
  return cycle.answeredAt === null && cycle.cancelledBecause === null && cycle.state !== 'met';
}

/** Business milliseconds used up until the answer, or until now; pauses do not count. */
export function elapsedMs(cycle: SlaCycle, context: PolicyContext): number {
  const { calendar } = judgeOf(cycle, context) ?? context;
  const from = new Date(cycle.startedAt);
  const until = cycle.answeredAt === null ? context.now : new Date(cycle.answeredAt);
  return Math.max(0, calendar.between(from, until)) - pausedMs(cycle.pauses, { from, until }, calendar);
}

/**
 * Business milliseconds left until the answer is due, frozen while paused; negative once overdue, `null` when nothing
 * is awaited or the calendar never opens.
 */
export function remainingMs(cycle: SlaCycle, context: PolicyContext): number | null {
  if (!isOpenCycle(cycle)) return null;
  const { calendar } = judgeOf(cycle, context) ?? context;
  if (cycle.dueAt !== null) return calendar.between(context.now, new Date(cycle.dueAt));
  const open = cycle.pauses.find(({ to }) => to === null);
  if (cycle.state !== 'paused' || !open || !cycle.goal) return null;
  const pauses = cycle.pauses.filter((pause) => pause !== open);
  const due = dueFor(new Date(cycle.startedAt), cycle.goal, calendar, pauses);
  return due && calendar.between(new Date(open.from), due);
}

/** Whole business minutes left, rounded down; negative once overdue; `null` when nothing is awaited any more. */
export function remainingMinutes(cycle: SlaCycle, context: PolicyContext): number | null {
  const left = remainingMs(cycle, context);
  return left === null ? null : Math.floor(left / MINUTE) + 0;
}
