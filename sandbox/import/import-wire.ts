import type { AdfDoc } from '../jira/text/adf-node.ts';

/** What the import sends to a running sandbox: issues of another Jira, already told apart into requests and others. */

/** A text as REST v2 (wiki markup) or v3 (document) has it. */
export type ImportedText = string | AdfDoc;

export interface ImportedPerson {
  /** How the other Jira knows the person; the same in every record. */
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  /** A visitor has an account and no licence: somebody who speaks up in the public tracker only. */
  readonly role: 'agent' | 'customer' | 'visitor';
  readonly timeZone?: string | undefined;
}

export interface ImportedComment {
  readonly author: ImportedPerson;
  readonly body: ImportedText;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** An internal note on a request, a comment for the team elsewhere. */
  readonly isInternal: boolean;
}

export interface ImportedVersion {
  readonly name: string;
  readonly isReleased: boolean;
  readonly releaseDate?: string | undefined;
}

/** Instants are ISO-8601. */
export interface ImportedIssue {
  /** Its key where it comes from. */
  readonly originalKey: string;
  readonly kind: 'request' | 'issue';
  readonly issueTypeName: string;
  readonly summary: string;
  readonly description: ImportedText | null;
  readonly environment: ImportedText | null;
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly resolutionName: string | null;
  readonly priorityName: string | null;
  /** Set: only some may see it, so it must not become public here. */
  readonly securityLevelName: string | null;
  readonly reporter: ImportedPerson | null;
  readonly assignee: ImportedPerson | null;
  readonly participants: readonly ImportedPerson[];
  readonly labels: readonly string[];
  readonly componentNames: readonly string[];
  readonly affectedVersions: readonly ImportedVersion[];
  readonly fixVersions: readonly ImportedVersion[];
  readonly comments: readonly ImportedComment[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly resolvedAt: string | null;
}

/** `source <outward words> destination`, by original keys. */
export interface ImportedLink {
  readonly typeName: string;
  readonly inward: string;
  readonly outward: string;
  readonly sourceKey: string;
  readonly destinationKey: string;
}

/** POST /sandbox/import/issues */
export interface ImportIssueBody {
  readonly issue: ImportedIssue;
  /** False: the app is not told, as if the issue had been there before it was installed. */
  readonly tellApp: boolean;
}

export interface ImportIssueAnswer {
  readonly key: string;
  /** `known`: it had been imported before and was left as it is. */
  readonly outcome: 'created' | 'known';
}

/** POST /sandbox/import/links: `{links}` */
export interface ImportLinksAnswer {
  readonly created: number;
  readonly known: number;
  /** Links to issues that were never imported. */
  readonly dangling: number;
}
