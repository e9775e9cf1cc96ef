import * as v from 'valibot';
import type { AdfDocument } from '../rules/adf';
import type { Finding, Passage } from '../rules/anonymize/verdict';
import type { Entitlement } from '../rules/entitlement';
import type { OutcomeKind, OutcomeRecord, Visibility } from '../rules/outcome';
import type { SlaCycle } from '../rules/sla-cycle';
import type { AskDisclosure, DisclosureDesk } from './disclosure';
import type { CycleDeadline } from './explanation';
import type { IssueNewsView, NewsView } from './issue-news';
import type { Result } from './result';

export interface RequestOverview {
  readonly requestKey: string;
  /** Newest first; empty when the promise never started. */
  readonly cycles: readonly SlaCycle[];
  /** Why each of them is due when it is, in the same order; a cancelled cycle has none. */
  readonly deadlines: readonly CycleDeadline[];
  /** Business minutes left of the open cycle; negative once breached; `null` without an open cycle. */
  readonly remainingMinutes: number | null;
  readonly entitlement: Entitlement;
  readonly zone: string;
  readonly details: {
    readonly product: string | null;
    readonly version: string | null;
    readonly hosting: string | null;
  };
  readonly terms: {
    readonly state: 'accepted' | 'pending';
    readonly version: string;
    readonly acceptedAt: string | null;
  };
  readonly outcomes: readonly (Pick<
    OutcomeRecord,
    'kind' | 'visibility' | 'issueKey' | 'step' | 'startedAt' | 'startedBy' | 'decision'
  > & {
    /** `out-of-sight`: deleted or hidden from this app, nobody knows which. `at` is ISO-8601 UTC. */
    readonly whereabouts:
      | { readonly kind: 'there' }
      | { readonly kind: 'deleted'; readonly at: string }
      | { readonly kind: 'out-of-sight' };
    /** What the customer heard of it last; `null` while nothing. */
    readonly news: NewsView | null;
  })[];
  /** Public comments the agent may pick for the new issue. */
  readonly comments: readonly {
    readonly id: string;
    readonly author: string;
    readonly createdAt: string;
    readonly excerpt: string;
  }[];
}

export interface OutcomePreview {
  readonly kind: OutcomeKind;
  readonly visibility: Visibility;
  readonly because: readonly string[];
  readonly unsure: readonly string[];
  readonly findings: readonly Finding[];
  /** Original and result beside each other; numbers are places in `findings`. */
  readonly passages: readonly Passage[];
  /** Places in `findings` of guesses: what they took out may stay when the agent says so. */
  readonly guesses: readonly number[];
  readonly residualRisk: number;
  /** From which risk on a person has to look, and from which on nothing is public. */
  readonly thresholds: { readonly review: number; readonly private: number };
  readonly target: {
    readonly projectKey: string;
    readonly issueTypeName: string;
    readonly securityLevelName: string | null;
  };
  readonly summary: string;
  /** Names of what the issue is filled in with; `leftOut` are sentences about what cannot be. */
  readonly fields: {
    readonly components: readonly string[];
    readonly versions: readonly string[];
    readonly priority: string | null;
    readonly labels: readonly string[];
    /** Other fields and what they are filled in with, as words. */
    readonly presets: readonly { readonly name: string; readonly value: string }[];
    readonly leftOut: readonly string[];
    /** The admin insists on what is left out: nothing will be created. */
    readonly isRefused: boolean;
  };
  readonly description: AdfDocument;
  readonly customerComment: string;
  readonly countsAsAnswer: boolean;
  /** Hash of what was shown; publishing is refused when the request changed in between. */
  readonly shown: string;
}

/** A public issue that looks like the request. */
export interface KnownIssueView {
  readonly key: string;
  readonly url: string;
  readonly summary: string;
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly fixVersions: readonly { readonly name: string; readonly released: boolean }[];
  /** The words that tell most of what both have. */
  readonly shared: readonly string[];
  /** How many requests were linked to it so far; nothing of it is public. */
  readonly requests: number;
  /** Of how many organizations; `null` while that was not counted. */
  readonly organizations: number | null;
  /** The request is linked to it already. */
  readonly isLinked: boolean;
}

/** Calls of the issue view. The request is the one of the module's own context, never of the payload. */
export type AgentCalls = {
  requestOverview: () => Result<RequestOverview>;
  previewOutcome: (payload: PreviewOutcome) => Result<OutcomePreview>;
  /** Asks the admins to keep a word always; they decide on the settings page. */
  suggestKeep: (payload: { value: string }) => Result<null>;
  /** Likeliest first, at most five. */
  knownIssues: () => Result<readonly KnownIssueView[]>;
  /** Links the request to a public issue instead of making a new one, and tells the customer. */
  linkKnownIssue: (payload: LinkKnownIssue) => Result<{ issueKey: string; url: string }>;
  /** On an issue requests are linked to, in whichever project: what their customers were told of it. */
  issueNews: () => Result<IssueNewsView>;
  /** Those who were not told are looked at again. */
  retryNews: () => Result<null>;
  disclosureDesk: () => Result<DisclosureDesk>;
  /** Asks the customer in the portal; nothing travels by it (clauses A4, P2). */
  askDisclosure: (payload: AskDisclosure) => Result<null>;
  publishOutcome: (payload: PublishOutcome) => Result<{ issueKey: string; visibility: Visibility; url: string }>;
};

const fewValues = v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(200))), v.maxLength(50));

const adjustments = {
  kind: v.picklist(['bug', 'change-request', 'development']),
  /** The agent's own title; scanned like everything else. */
  summary: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255))),
  /** Further values to take out everywhere. */
  redact: v.optional(fewValues),
  /** Guesses that may stay, in this issue alone; a value that is surely the customer's makes it private. */
  restore: v.optional(fewValues),
  /** Only ever towards private. */
  makePrivate: v.optional(v.boolean()),
  commentIds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,19}$/))), v.maxLength(20))),
};

export const previewOutcomePayload = v.strictObject(adjustments);
export type PreviewOutcome = v.InferOutput<typeof previewOutcomePayload>;

export const suggestKeepPayload = v.strictObject({
  value: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
});

const issueKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,20}-\d{1,10}$/));

export const linkKnownIssuePayload = v.strictObject({
  issueKey,
  /** Issues the panel showed that the request became; refused when there are others by now. */
  became: v.optional(v.pipe(v.array(issueKey), v.maxLength(100))),
});
export type LinkKnownIssue = v.InferOutput<typeof linkKnownIssuePayload>;

export const publishOutcomePayload = v.strictObject({
  ...adjustments,
  shown: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type PublishOutcome = v.InferOutput<typeof publishOutcomePayload>;
