import type { Entitlement } from './entitlement';
import type { GoalFacts, SlaGoal } from './sla-goal';

/**
 * One turn of the promise (clause L1) on one request. Stored as a cache: the truth is what Jira's history,
 * the policy and the calendar say (design decision 4). Instants are ISO-8601 UTC.
 */
export interface SlaCycle {
  readonly requestId: string;
  readonly requestKey: string;
  /** 1 is the first answer; 2 and on are next answers. */
  readonly number: number;
  readonly kind: 'first-answer' | 'next-answer';
  readonly state: SlaState;
  readonly startedAt: string;
  /** `null` when the calendar never opens long enough, or the cycle is cancelled. */
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: AnsweredBy | null;
  /** Always `dueAt`, never the time anyone noticed (design decision 4). */
  readonly breachedAt: string | null;
  /** Why nobody owes the answer any more, in words an agent can read; also of a breach whose request is gone. */
  readonly cancelledBecause: string | null;
  readonly entitlement: Entitlement;
  readonly settingsVersion: number;
  readonly termsVersion: string;
  /** Names of the alerts already given, so that each is given once. */
  readonly alertsGiven: readonly string[];
  /** What `dueAt` was computed from; `null` in records older than goals. */
  readonly goal: SlaGoal | null;
  /** What the goal is chosen by; `null` in records older than goals. */
  readonly facts: GoalFacts | null;
  readonly pauses: readonly SlaPause[];
  /** An edit of policy or priority leaves time until here at least: it never breaks a promise in the past. */
  readonly dueFloorAt: string | null;
  /** When the team was told of the breach, and who was assigned then. */
  readonly breachTold: { readonly at: string; readonly assigneeId: string | null } | null;
  /** When somebody of the team took the breach up: wrote, or took or passed on the request. */
  readonly acknowledgedAt: string | null;
  /** When the request was resolved although this answer was still owed; `null` while it is not. */
  readonly resolvedAt: string | null;
  /** The next instant at which the sweep has something to do; `null` when nothing is left. */
  readonly attentionAt: string | null;
}

/** `breached` stays breached when a late answer comes; `answeredAt` then says when. */
export type SlaState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** Half open: `from` counts, `to` does not; `null` while the clock still stands. */
export interface SlaPause {
  readonly from: string;
  readonly to: string | null;
  readonly because: string;
}

export type AnsweredBy =
  | { readonly kind: 'comment'; readonly commentId: string; readonly accountId: string }
  | { readonly kind: 'linked-issue'; readonly issueKey: string };
