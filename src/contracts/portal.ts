import * as v from 'valibot';
import type { IssueState } from '../rules/issue-state';
import type { Hosting } from '../rules/request';
import type { SlaState } from '../rules/sla-cycle';
import type { AnswerDisclosure, DisclosureQuestions } from './disclosure';
import type { ClosedView, DeadlineView } from './explanation';
import type { Result } from './result';

/** Whether and by when an answer is promised; shown before and after Create (clauses L1–L3, B1, B2). */
export interface PromiseView {
  readonly covered: boolean;
  /** Why it is not covered, in English. */
  readonly reason: string | null;
  /** The same as a code, for the reader's language; `null` when a time is promised, or only the words are known. */
  readonly because: PromiseReason | null;
  /** ISO-8601 UTC; `null` when nothing is promised. */
  readonly answerBy: string | null;
  /** IANA zone of the business calendar. */
  readonly zone: string;
  readonly isOpenNow: boolean;
  /** `null` while open. */
  readonly closed: ClosedView | null;
  /** How `answerBy` comes about; `null` when nothing is promised or awaited any more. */
  readonly deadline: DeadlineView | null;
  /** The next named closures, at most three. */
  readonly closures: readonly { readonly date: string; readonly name: string }[];
}

/** Why nothing is promised, or, with `licence-check`, not yet (clauses L2, L3). */
export type PromiseReason =
  | { readonly code: 'request-type'; readonly requestType: string }
  /** The calendar date on which the licence ended or begins. */
  | { readonly code: 'licence-expired' | 'licence-not-begun'; readonly date: string }
  | { readonly code: 'licence-cancelled' | 'unsupported-version' | 'unsupported-hosting' }
  | { readonly code: 'elsewhere' | 'licence' | 'configuration' | 'licence-check' };

export interface FormOptions {
  readonly products: readonly {
    readonly id: string;
    readonly name: string;
    readonly versions: readonly string[];
    readonly hint: string;
  }[];
  readonly hostings: readonly Hosting[];
  readonly terms: { readonly version: string; readonly hash: string; readonly text: string; readonly eulaUrl: string };
  /** What holds for this request type before a product is chosen. */
  readonly promise: PromiseView;
  /** Where a product has a goal of its own: what holds once it is chosen. */
  readonly productPromises: readonly { readonly productId: string; readonly promise: PromiseView }[];
}

export interface LinkedIssueView {
  /** `null` for a private issue: the customer learns that it is tracked, nothing else. */
  readonly key: string | null;
  readonly url: string | null;
  readonly summary: string | null;
  readonly visibility: 'public' | 'private';
  /** What it has come to, whatever the site calls its statuses; `null` for a private issue. */
  readonly state: IssueState | null;
  readonly fixVersions: readonly { readonly name: string; readonly released: boolean }[];
  readonly updatedAt: string | null;
}

export interface RequestStatus {
  readonly requestKey: string;
  readonly promise: PromiseView & {
    readonly state: SlaState | 'none';
    readonly answeredAt: string | null;
    readonly answeredByLinkedIssue: boolean;
  };
  /** `null` when nobody has told yet, as in a request by e-mail (clause H3). */
  readonly product: {
    readonly id: string;
    readonly name: string;
    readonly version: string | null;
    readonly hosting: Hosting | null;
  } | null;
  readonly terms: {
    readonly state: 'accepted' | 'pending';
    readonly version: string;
    readonly hash: string;
    readonly text: string;
    readonly eulaUrl: string;
    readonly acceptedAt: string | null;
  };
  readonly linkedIssues: readonly LinkedIssueView[];
  readonly solution: SolutionView;
}

/** Whether there is an answer to accept (clause O1). `acceptedAt` is ISO-8601 UTC. */
export interface SolutionView {
  readonly state: 'none' | 'offered' | 'accepted';
  readonly acceptedAt: string | null;
  /** Whether the request is closed. */
  readonly isClosed: boolean;
}

/** Calls of the portal's three modules. The request is the one of the module's own context, never of the payload. */
export type PortalCalls = {
  /** For the create panel; the request type is the one of the context. */
  formOptions: () => Result<FormOptions>;
  requestStatus: () => Result<RequestStatus>;
  acceptTerms: (payload: AcceptTerms) => Result<{ acceptedAt: string }>;
  /** Answers the same whether or not somebody has an account with the address (clause P3). */
  shareRequest: (payload: ShareRequest) => Result<null>;
  /** What the form would have asked (clause H3); what was told before stays as it is. */
  completeDetails: (payload: CompleteDetails) => Result<null>;
  /** The customer says that it is solved; the request is closed (clause O1). */
  acceptSolution: () => Result<{ acceptedAt: string }>;
  /** The customer asks again: a public comment in their name, and a new cycle (design decision 16). */
  askForHelp: (payload: AskForHelp) => Result<{ answerBy: string | null }>;
  disclosureQuestions: () => Result<DisclosureQuestions>;
  /** Approves, refuses or withdraws what may be passed on (clauses A4, P2). */
  answerDisclosure: (payload: AnswerDisclosure) => Result<null>;
};

export const acceptTermsPayload = v.strictObject({
  version: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type AcceptTerms = v.InferOutput<typeof acceptTermsPayload>;

export const askForHelpPayload = v.strictObject({
  message: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Tell us what you need.'),
    v.maxLength(5000, 'Keep it below 5,000 characters.'),
  ),
});
export type AskForHelp = v.InferOutput<typeof askForHelpPayload>;

export const shareRequestPayload = v.strictObject({
  email: v.pipe(v.string(), v.trim(), v.maxLength(254), v.email()),
});
export type ShareRequest = v.InferOutput<typeof shareRequestPayload>;

export const completeDetailsPayload = v.strictObject({
  productId: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  productVersion: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))),
  hosting: v.exactOptional(v.picklist(['cloud', 'data-center', 'server'])),
});
export type CompleteDetails = v.InferOutput<typeof completeDetailsPayload>;

/** The one field the create panel reports; Jira stores it as an issue property named after the app's id. */
export const createPanelField = 'supportRequest';

export const requestDetailsPayload = v.object({
  productId: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  productVersion: v.optional(v.pipe(v.string(), v.maxLength(40))),
  hosting: v.optional(v.picklist(['cloud', 'data-center', 'server'])),
  terms: v.optional(
    v.object({ version: v.pipe(v.string(), v.maxLength(40)), hash: v.pipe(v.string(), v.maxLength(64)) }),
  ),
  /** Language the form was shown in; goes onto the receipt (clause T1). */
  locale: v.optional(v.pipe(v.string(), v.maxLength(20))),
});
