import type { AdfDocument } from './adf';
import type { PlannedFields } from './issue-fields';

/** What a request can turn into (clauses O2, O3, O5). A development issue is always private. */
export type OutcomeKind = 'bug' | 'change-request' | 'development';

/** What a request is linked to: an issue made from it, or a public one that was there before. */
export type LinkedKind = OutcomeKind | 'known-issue';

export type Visibility = 'public' | 'private';

/**
 * What would be created and said, as plain data: the same plan feeds the agent's preview, the event path
 * and the tests. Nothing in it may come from the request unless the anonymizer rebuilt it (design decision 9).
 */
export interface OutcomePlan {
  readonly kind: OutcomeKind;
  readonly visibility: Visibility;
  /** Why it is private, or what a person still has to look at; sentences an agent can read. */
  readonly because: readonly string[];
  readonly target: {
    readonly projectKey: string;
    readonly issueTypeName: string;
    /** Set exactly when the visibility is private. */
    readonly securityLevelName: string | null;
    readonly linkTypeName: string;
  };
  readonly summary: string;
  readonly description: AdfDocument;
  readonly labels: readonly string[];
  readonly fields: PlannedFields;
  /** Template of the public comment to the customer; `{issue}` still stands for the issue to be created. */
  readonly customerComment: string;
  readonly countsAsAnswer: boolean;
}

/** The record written before an outcome is created, so that a repeat finds it (design decision 11). */
export interface OutcomeRecord {
  /** Opaque: it stands in a property of the public issue, so it says nothing about the request. */
  readonly outcomeId: string;
  readonly requestId: string;
  readonly requestKey: string;
  readonly kind: LinkedKind;
  readonly visibility: Visibility;
  readonly step: 'intended' | 'created' | 'linked' | 'told';
  readonly issueKey: string | null;
  readonly issueId: string | null;
  readonly startedAt: string;
  /** The agent who pressed the button, or `null` on the event path. */
  readonly startedBy: string | null;
  /** Absent in records of before it was kept. */
  readonly decision?: OutcomeDecision | undefined;
  /** How many of its kind were deleted before it; absent for the first. */
  readonly round?: number | undefined;
  /** When its issue was deleted, as Jira's own event said; absent while it was not. */
  readonly deletedAt?: string | undefined;
}

/** How the text was decided on: counts and versions that can be kept for good, never a value (clause O4). */
export interface OutcomeDecision {
  readonly decidedAt: string;
  readonly settingsVersion: number;
  /** 0 to 100. */
  readonly residualRisk: number;
  /** Kind of finding → how many were taken out. */
  readonly found: Readonly<Record<string, number>>;
  /** Guesses that stay and further values that went because the agent said so. */
  readonly restored: number;
  readonly redacted: number;
}
