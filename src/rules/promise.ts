import type { BusinessCalendar } from './business-calendar';
import { pausedMs } from './pauses';
import type { Settings } from './settings';
import type { SlaPause } from './sla-cycle';
import type { SlaGoal } from './sla-goal';

const MINUTE = 60_000;

/** By when an answer is promised (clauses L1, B1, B2; design decision 5); `null` when the team never opens again. */
export function promiseFor(startedAt: Date, { goal }: Pick<Settings, 'goal'>, calendar: BusinessCalendar): Date | null {
  return dueFor(startedAt, goal, calendar);
}

/** The same for any goal, pauses included: the business time that passed in them is added. */
export function dueFor(
  startedAt: Date,
  goal: Pick<SlaGoal, 'businessDay' | 'minutes'>,
  calendar: BusinessCalendar,
  pauses: readonly SlaPause[] = [],
): Date | null {
  const paused = pausedMs(pauses, { from: startedAt, until: null }, calendar);
  if (goal.businessDay === 'business-minutes') return calendar.add(startedAt, goal.minutes * MINUTE + paused);
  const due =
    goal.businessDay === 'end-of-next-business-day'
      ? calendar.closeOfDay(startedAt, 1)
      : calendar.addDays(startedAt, 1);
  return due && paused > 0 ? calendar.add(due, paused) : due;
}
