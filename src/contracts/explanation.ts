import type { DeadlineExplanation } from '../rules/explain-deadline';
import type { WeeklyHours } from '../rules/explain-hours';
import type { DeadlineRow, RowReason } from '../rules/explain-rows';

/** How a due time comes about, row by row; durations in milliseconds, dates in `zone` (clauses L1, B1, B2). */
export type DeadlineView = Omit<DeadlineExplanation, 'intervals'> & {
  readonly rows: readonly DeadlineRow[];
  readonly hours: readonly WeeklyHours[];
};

/** The agent's view of one cycle's due time. */
export interface CycleDeadline extends DeadlineView {
  readonly cycleNumber: number;
  /** The version of the settings by which `dueAt` was found. */
  readonly settingsVersion: number;
  /** Whether that version is in force, a former one, or one nobody has any more (then the rows are the present one's). */
  readonly judgedBy: 'current' | 'former' | 'lost';
}

/** Until when the team is closed, and why. `opensAt` is ISO-8601 UTC; `null` when it never opens again. */
export interface ClosedView {
  readonly opensAt: string | null;
  readonly reasons: readonly RowReason[];
}
