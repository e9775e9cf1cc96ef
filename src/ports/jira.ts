import type { AdfDocument } from '../rules/adf';
import type { PseudonymKey } from '../rules/anonymize/pseudonym-key';
import type { IssueLink } from '../rules/follow-duplicates';
import type { PlannedFields } from '../rules/issue-fields';
import type { WayOut } from '../rules/solution';
import type { Collaboration } from '../rules/retention';
import type { Account, Organization, RequestDetails, SupportRequest } from '../rules/request';
import type { PublicComment } from './comments';
import type { Page } from './page';

/** All but `isVisibleToCaller` read and write as the app. Every call may throw `JiraError`. */
export interface Requests {
  /** `null` when Jira says 404: deleted, or out of the app's sight. */
  read(idOrKey: string): Promise<ReadRequest | null>;
  /** Jira Service Management's own answer for the person who called: owner, participant, shared organization or agent. */
  isVisibleToCaller(key: string): Promise<boolean>;
  /** Reporters, participants and assignees of before, as far as the changelog tells; some by parts of their names. */
  formerPeople(requestId: string): Promise<readonly Account[]>;
  /** When a label was last set, by the changelog; `null` where that tells nothing, as of one set at creation. */
  labelSetAt(requestId: string, label: string): Promise<string | null>;
  /** Everybody who watches; `null` when Jira counts more of them than it shows this app. */
  watchers(requestId: string): Promise<readonly Account[] | null>;
  writeSla(requestId: string, value: SlaProperty): Promise<void>;
  /** Into a property of the request that only who sees the request in Jira can read, and that goes with it. */
  writePseudonyms(requestId: string, key: PseudonymKey): Promise<void>;
  /** Requests changed in the last `minutes`, oldest change first, a page at a time; 400 for a hidden project. */
  changedWithin(projectKeys: readonly string[], minutes: number, page: string | null): Promise<Page<ChangedRequest>>;
  /** In the place of what the create panel reported, as the panel would have. */
  writeDetails(requestId: string, details: RequestDetails): Promise<void>;
  addParticipant(requestId: string, accountId: string): Promise<void>;
  removeParticipant(requestId: string, accountId: string): Promise<void>;
  /** Requests of a collaboration in a project after the key of one that is there, in the order of their keys; 400 after any other. JQL may find others as well. */
  ofCollaboration(
    projectKey: string,
    collaboration: Pick<Collaboration, 'kind' | 'ref' | 'name'>,
    after: string | null,
    most: number,
  ): Promise<readonly { readonly id: string; readonly key: string }[]>;
  /** Ways out of the request's present status, in the workflow's order. */
  waysOut(requestId: string): Promise<readonly WayOut[]>;
  /** Throws `JiraError` 400 when the request has left the status the way starts from. */
  take(requestId: string, way: WayOut): Promise<void>;
  /** Those of the issues that are in one of the projects, found strongly; at most fifty. 400 for one that is gone. */
  inProjects(projectKeys: readonly string[], issueIds: readonly string[]): Promise<readonly string[]>;
  /** Those of them that are there, as far as telling them news needs it; a hundred to a call. */
  newsReaders(ids: readonly string[]): Promise<readonly NewsReader[]>;
  /** Who is behind those of them that are there; a hundred to a call. */
  customersOf(ids: readonly string[]): Promise<readonly AskingCustomer[]>;
}

export interface ChangedRequest {
  readonly id: string;
  /** Tells two changes of the same instant apart: they come in the order of their numbers. */
  readonly number: number;
  readonly changedAt: string;
}

export interface ReadRequest {
  readonly request: SupportRequest;
  /** What JQL finds now; compared before writing, since a write is an event for everybody else. */
  readonly sla: SlaProperty | null;
  /** What was taken out when the request was turned into something; empty before. */
  readonly pseudonyms: PseudonymKey;
}

/** Issue property `support-sla`, indexed by the manifest. */
export interface SlaProperty {
  readonly state: string;
  readonly dueAt?: string;
  readonly breached: 'true' | 'false';
  readonly product?: string;
  readonly entitlement: string;
  readonly startedAt: string;
  readonly answeredAt?: string;
}

/** Bugs, Change requests and development issues, as the app's own account. */
export interface Issues {
  /** Security level included in the one create call (design decision 9). Throws `JiraError`. */
  create(draft: IssueDraft): Promise<IssueRef>;
  /** Search lags behind: absence is no proof within two minutes of a create. `known` ids are searched strongly. */
  findByOutcome(outcomeId: string, known: readonly string[]): Promise<IssueRef | null>;
  /** Idempotent: Jira accepts a second identical link. */
  link(link: { requestKey: string; issueKey: string; linkTypeName: string }): Promise<void>;
  read(key: string): Promise<LinkedIssue | null>;
  /** Those of them that are there, a hundred to a call. */
  readTracked(ids: readonly string[]): Promise<readonly TrackedIssue[]>;
  /** Gives an issue a security level. */
  protect(key: string, securityLevelId: string): Promise<void>;
  /** For good, with attachments and comments; `refused`: the app's account may not. */
  remove(idOrKey: string): Promise<'deleted' | 'gone' | 'refused'>;
  securityLevelId(projectKey: string, levelName: string): Promise<string | null>;
  /** Everything that can be read on an issue; `null` when it is gone, or out of the app's sight. */
  readWritten(issueId: string): Promise<WrittenIssue | null>;
  /** Public issues in which one of the terms occurs, open or changed since, newest change first, at most fifty. */
  searchPublic(projectKeys: readonly string[], terms: readonly string[], since: Date): Promise<readonly PublicIssue[]>;
  /** Issues made from requests that changed in the last `minutes`, oldest change first, a page at a time. */
  changedWithin(minutes: number, page: string | null): Promise<Page<ChangedRequest>>;
}

/** An issue as far as people write in it. */
export interface WrittenIssue extends IssueRef {
  readonly projectKey: string;
  readonly hasSecurityLevel: boolean;
  readonly links: readonly IssueLink[];
  /** Fields with words in them, names of attached files among them. */
  readonly fields: readonly { readonly field: string; readonly document: AdfDocument }[];
  /** What Jira shows of earlier values, newest change first. */
  readonly history: readonly {
    readonly author: Account | null;
    readonly field: string;
    readonly texts: readonly string[];
  }[];
  /** Oldest first. */
  readonly comments: readonly PublicComment[];
}

export interface IssueDraft {
  readonly outcomeId: string;
  readonly projectKey: string;
  readonly issueTypeName: string;
  readonly securityLevelId: string | null;
  readonly summary: string;
  readonly description: AdfDocument;
  readonly labels: readonly string[];
  readonly fields: Pick<PlannedFields, 'components' | 'versions' | 'priority' | 'presets'>;
}

export interface IssueRef {
  readonly id: string;
  readonly key: string;
}

export interface LinkedIssue extends IssueRef {
  readonly projectKey: string;
  readonly summary: string;
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  /** As the site calls it; `null` while there is none. */
  readonly resolutionName: string | null;
  readonly hasSecurityLevel: boolean;
  readonly fixVersions: readonly { readonly name: string; readonly released: boolean }[];
  readonly updatedAt: string;
}

/** An issue whose end customers wait for. `resolvedAt`: when it was finished, `null` while it is not. */
export interface TrackedIssue extends LinkedIssue {
  readonly resolvedAt: string | null;
  readonly links: readonly IssueLink[];
}

/** A request that news of an issue may be told on. */
export interface NewsReader {
  readonly id: string;
  readonly key: string;
  readonly projectKey: string;
  readonly statusName: string;
  readonly isResolved: boolean;
  /** Language its form was read in; `null` where there was none. */
  readonly locale: string | null;
  readonly links: readonly IssueLink[];
}

/** Who is behind a request. */
export interface AskingCustomer {
  readonly id: string;
  readonly projectKey: string;
  readonly reporter: Account | null;
  readonly organizations: readonly Organization[];
}

/** An issue without a security level, as a search shows it. */
export interface PublicIssue extends LinkedIssue {
  /** Description in plain words. */
  readonly text: string;
  /** Names of components and affected versions. */
  readonly facts: readonly string[];
}
