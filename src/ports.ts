import type { AffectedCustomers } from './ports/affected-customers';
import type { KeepSuggestions, Samples } from './ports/bench';
import type { SharedRequests, Solutions } from './ports/customer-side';
import type { IssueNews } from './ports/issue-news';
import type { Attachments, Disclosures } from './ports/disclosures';
import type { Comments } from './ports/comments';
import type { Projects } from './ports/projects';
import type { Issues, Requests } from './ports/jira';
import type { Licences } from './ports/licences';
import type { OpennessRecords, PermissionSchemes } from './ports/openness';
import type { Collaborations, Erasure } from './ports/retention';
import type { Accounts, Organizations } from './ports/people';
import type {
  Acceptances,
  Audit,
  Cycles,
  ImpactJobs,
  Leaks,
  Leases,
  Outcomes,
  Progress,
  Receipts,
  StoredSettings,
} from './ports/records';

/** The outside world as the flows see it. Adapters are in `jira/` and `storage/`; instants are ISO-8601 UTC strings. */
export interface Ports {
  readonly requests: Requests;
  readonly comments: Comments;
  readonly attachments: Attachments;
  readonly issues: Issues;
  readonly organizations: Organizations;
  readonly accounts: Accounts;
  readonly projects: Projects;
  readonly permissionSchemes: PermissionSchemes;
  readonly knownOpenness: OpennessRecords;
  readonly cycles: Cycles;
  readonly outcomes: Outcomes;
  readonly acceptances: Acceptances;
  readonly solutions: Solutions;
  readonly issueNews: IssueNews;
  readonly affectedCustomers: AffectedCustomers;
  readonly disclosures: Disclosures;
  readonly sharedRequests: SharedRequests;
  readonly settings: StoredSettings;
  readonly samples: Samples;
  readonly keepSuggestions: KeepSuggestions;
  readonly receipts: Receipts;
  readonly leases: Leases;
  readonly leaks: Leaks;
  readonly progress: Progress;
  readonly impact: ImpactJobs;
  readonly audit: Audit;
  readonly licences: Licences;
  readonly collaborations: Collaborations;
  readonly erasure: Erasure;
  readonly queue: WorkQueue;
  readonly log: Log;
  now(): Date;
  /** An opaque id nobody can guess. */
  newId(): string;
  /** Milliseconds this invocation may still take (platform fact: each function has its own limit). */
  remainingMs(): number;
}

export interface RequestWork {
  readonly kind: 'request-changed';
  readonly issueId: string;
  readonly eventType: string;
}

/** Somebody wrote on an issue that requests were turned into, or linked it. */
export interface PublicIssueWork {
  readonly kind: 'public-issue-changed';
  readonly issueId: string;
  readonly eventType: string;
  /** The request behind the issue (id or key) up to which an earlier piece of work got; all of them when absent. */
  readonly after?: string;
}

/** Something may be owed to the customers behind an issue: it changed, was deleted, or what it waits for happened. */
export interface IssueNewsWork {
  readonly kind: 'issue-news';
  readonly issueId: string;
  readonly eventType: string;
  /** When it happened, by Jira's clock; absent where the event does not say. */
  readonly at?: string | undefined;
}

/** Something is due in the ledger of what may be passed on; `issueId` is the request. */
export interface DisclosureWork {
  readonly kind: 'disclosures-due';
  readonly issueId: string;
  readonly eventType: string;
}

/** A customer shared a request with whoever has an address; of the address nothing but whose account it is. */
export interface ShareWork {
  readonly kind: 'request-shared';
  readonly issueId: string;
  /** The same for every delivery of one press of the button. */
  readonly shareId: string;
  /** When the customer asked, ISO-8601 UTC. */
  readonly at: string;
  /** Account ids; `null` where there is nobody to add. */
  readonly by: string;
  readonly with: string | null;
}

/** Requests that are to be told one generation of an issue's news, at most `mostReaders` of them. */
export interface TellNewsWork {
  readonly kind: 'tell-news';
  readonly issueId: string;
  readonly generation: number;
  /** Ids. */
  readonly requests: readonly string[];
}

/** Requests that are due for a look, at most `mostInChunk` of them. */
export interface DueWork {
  readonly kind: 'requests-due';
  readonly requests: readonly { readonly requestId: string; readonly requestKey: string }[];
}

/** One step of an `ImpactJob`. */
export interface ImpactWork {
  readonly kind: 'settings-changed';
  readonly version: number;
}

/** One step of a `RegisterReview`. */
export interface RegisterWork {
  readonly kind: 'licences-imported';
  readonly id: string;
}

/** One step of the deletion of what a collaboration left. */
export interface PurgeWork {
  readonly kind: 'collaboration-confirmed';
  readonly id: string;
}

/** Work on one issue or request. */
export type IssueWork = RequestWork | PublicIssueWork | DisclosureWork | IssueNewsWork | TellNewsWork | ShareWork;

export interface WorkQueue {
  /** One piece of work per issue at a time. Throws when nothing was queued. */
  push(work: readonly IssueWork[]): Promise<void>;
  /** The next step of carrying settings or licences over to open requests, so many seconds from now; one at a time. */
  pushImpact(work: ImpactWork | RegisterWork, delaySeconds: number): Promise<void>;
  /** More than one sweep can look at; a few chunks at a time. */
  pushDue(work: readonly DueWork[]): Promise<void>;
  /** The next step of a deletion; one at a time. */
  pushPurge(work: PurgeWork): Promise<void>;
}

/** Structured, and without personal data: `facts` are ids, counts and our own words. */
export interface Log {
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}

export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;
