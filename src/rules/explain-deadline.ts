import type { BusinessCalendar } from './business-calendar';
import { DAY, formatDate } from './calendar/local-date';
import { compileWallClock } from './calendar/wall-clock';
import { intervalsBetween, type ClockChange, type TimeInterval } from './explain-intervals';
import { dueFor } from './promise';
import type { Settings } from './settings';
import type { SlaCycle } from './sla-cycle';
import type { SlaGoal } from './sla-goal';

/** What of a cycle decides how its due time comes about. */
export type ExplainedCycle = Pick<SlaCycle, 'startedAt' | 'dueAt' | 'answeredAt' | 'state'> &
  Partial<Pick<SlaCycle, 'goal' | 'pauses' | 'dueFloorAt'>>;

/** How long an answer may take; `name` is null for the goal of the terms themselves. */
export type ExplainedGoal = Pick<SlaGoal, 'name' | 'businessDay' | 'minutes' | 'isRemainder'>;

/** Before the answer (or now), still to come until `dueAt`, or after it. */
export type DeadlinePhase = 'used' | 'left' | 'overdue';

export interface DeadlineInterval extends TimeInterval {
  readonly phase: DeadlinePhase;
}

/**
 * How a due time comes about. `usedMs` + `leftMs` is all that counts until `dueAt`; with a goal in business minutes
 * that is the goal to the millisecond, unless the settings are not the ones the cycle was judged by.
 */
export interface DeadlineExplanation {
  /** IANA zone in which dates and opening hours are meant. */
  readonly zone: string;
  /** ISO-8601 UTC, as are the next two. */
  readonly startedAt: string;
  readonly dueAt: string | null;
  /** When the clock stopped: the answer, or the time it is. */
  readonly stoppedAt: string;
  readonly isAnswered: boolean;
  readonly goal: ExplainedGoal;
  /** From `startedAt` to `dueAt` or `stoppedAt`, whichever is later, without gap or overlap. */
  readonly intervals: readonly DeadlineInterval[];
  readonly usedMs: number;
  readonly leftMs: number;
  readonly overdueMs: number;
  /** True when an edit of the settings would have left less time, so that `dueAt` was moved on. */
  readonly isExtended: boolean;
  /** False when these settings do not lead to this `dueAt`. */
  readonly addsUp: boolean;
  /** The local date that was taken as the business day, for the two meanings that take a whole one. */
  readonly dayTaken: string | null;
  readonly clockChanges: readonly ClockChange[];
}

const MINUTE = 60_000;

/**
 * Why this deadline (clauses L1, B1, B2; design decision 5): every stretch from the start on, counted or skipped, with
 * the reason. `null` for a cancelled cycle, which owes nothing.
 */
export function explainDeadline(
  cycle: ExplainedCycle,
  settings: Pick<Settings, 'calendar' | 'goal'>,
  calendar: BusinessCalendar,
  now: Date,
): DeadlineExplanation | null {
  if (cycle.state === 'cancelled') return null;
  const start = Date.parse(cycle.startedAt);
  const due = cycle.dueAt === null ? null : Date.parse(cycle.dueAt);
  const stop = Math.max(start, cycle.answeredAt === null ? now.getTime() : Date.parse(cycle.answeredAt));
  const range = [start, Math.max(stop, due ?? stop)] as const;
  const options = { pauses: cycle.pauses ?? [], cuts: due === null ? [stop] : [stop, due] };
  const { intervals, clockChanges } = intervalsBetween(range, settings.calendar, calendar, options);
  const phased = intervals.map((interval) => ({ ...interval, phase: phaseOf(interval, stop, due) }));
  return {
    zone: calendar.zone,
    startedAt: cycle.startedAt,
    dueAt: cycle.dueAt,
    stoppedAt: new Date(stop).toISOString(),
    isAnswered: cycle.answeredAt !== null,
    intervals: phased,
    clockChanges,
    ...againstGoal(cycle, sumsOf(phased), settings, calendar),
  };
}

/** What the sums mean for the goal the cycle was given; older records hold none, so the settings tell it. */
function againstGoal(
  cycle: ExplainedCycle,
  sums: ReturnType<typeof sumsOf>,
  settings: Pick<Settings, 'calendar' | 'goal'>,
  calendar: BusinessCalendar,
) {
  const goal = cycle.goal ?? { ...settings.goal, name: null, isRemainder: false };
  const { name, businessDay, minutes, isRemainder } = goal;
  const start = new Date(cycle.startedAt);
  const isExtended = cycle.dueAt !== null && cycle.dueFloorAt === cycle.dueAt;
  const isCounted = businessDay === 'business-minutes';
  const isExact = isCounted
    ? sums.usedMs + sums.leftMs === minutes * MINUTE
    : dueFor(start, goal, calendar, cycle.pauses ?? [])?.toISOString() === cycle.dueAt;
  const closing = cycle.dueAt === null || isCounted ? null : calendar.closeOfDay(start, 1);
  return {
    ...sums,
    goal: { name, businessDay, minutes, isRemainder },
    isExtended,
    addsUp: cycle.dueAt === null || isExtended || isExact,
    dayTaken: closing && dateBefore(closing.getTime(), settings.calendar.zone),
  };
}

function phaseOf({ from }: TimeInterval, stop: number, due: number | null): DeadlinePhase {
  if (due !== null && from >= due) return 'overdue';
  return from < stop ? 'used' : 'left';
}

function sumsOf(intervals: readonly DeadlineInterval[]) {
  const sum = (phase: DeadlinePhase) =>
    intervals.filter((interval) => interval.phase === phase).reduce((total, { countedMs }) => total + countedMs, 0);
  return { usedMs: sum('used'), leftMs: sum('left'), overdueMs: sum('overdue') };
}

/** The date to which the moment before an instant belongs: closing at 24:00 is still that day. */
function dateBefore(instant: number, zone: string): string {
  return formatDate(Math.floor(compileWallClock(zone).readingAt(instant - 1) / DAY));
}
