import type { IssueLink } from './follow-duplicates';
import type { AdfDocument } from './adf';

/** Who acts. `accountType` as Jira reports it: `customer` is a portal-only account, `app` a Forge or Connect app. */
export interface Account {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly accountType: 'atlassian' | 'customer' | 'app';
  /** `false`: nobody can log in with it any more. Told of participants only. */
  readonly isActive?: boolean;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
}

export interface RequestType {
  readonly id: string;
  readonly name: string;
}

/** What the portal's create panel collected (clause H2), stored by Jira as the property named after the app's id. */
export interface RequestDetails {
  /** Product id from the settings, or `other`. */
  readonly productId: string;
  readonly productVersion?: string;
  readonly hosting?: Hosting;
  /** Asserted by the browser at create (clause T1); worth nothing until the server stamps it. */
  readonly terms?: { readonly version: string; readonly hash: string };
  /** Language the terms were read in, such as `de-DE`. */
  readonly locale?: string;
}

export type Hosting = 'cloud' | 'data-center' | 'server';

/** The customer's side of an issue (clause H1), as read from Jira. Instants are ISO-8601 UTC. */
export interface SupportRequest {
  readonly id: string;
  readonly key: string;
  readonly projectKey: string;
  readonly createdAt: string;
  readonly summary: string;
  readonly description: AdfDocument | null;
  readonly reporter: Account;
  /** Who created the issue: an agent may report in a customer's name. `null` or absent: not known. */
  readonly creatorAccountId?: string | null;
  readonly participants: readonly Account[];
  readonly organizations: readonly Organization[];
  readonly requestType: RequestType | null;
  /** `false`: Jira did not tell participants and request type of what is, or may be, a portal request. */
  readonly isPortalSideKnown?: boolean;
  readonly assignee: Account | null;
  readonly labels: readonly string[];
  readonly statusName: string;
  /** `null` where the project hides priorities. */
  readonly priorityName: string | null;
  /** `null` while it is not resolved. */
  readonly resolvedAt: string | null;
  /** The issue a resolved request was closed in favour of, by Jira's own Duplicate link: Jira's way to merge. */
  readonly duplicateOf?: string | null;
  readonly attachmentCount: number;
  readonly details: RequestDetails | null;
  /** Whoever made them. */
  readonly links: readonly IssueLink[];
}

/** A comment on a request. `isPublic` is Jira's `jsdPublic`: the customer sees it. */
export interface RequestComment {
  readonly id: string;
  readonly author: Account;
  readonly createdAt: string;
  readonly isPublic: boolean;
  readonly body: AdfDocument;
}
