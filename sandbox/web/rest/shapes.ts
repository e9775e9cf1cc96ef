export type { AdfNode } from '../uikit/adf-node.ts';

/** The parts of Jira's and JSM's answers that the pages read. */

export interface User {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly accountType?: string;
  /** IANA name. */
  readonly timeZone?: string;
}

export interface StatusCategory {
  readonly key: string;
  readonly name?: string;
}

export interface JsmDate {
  readonly iso8601: string;
  readonly epochMillis?: number;
}

export interface JsmPage<T> {
  readonly size: number;
  readonly start: number;
  readonly limit: number;
  readonly isLastPage: boolean;
  readonly values: readonly T[];
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly mimeType?: string;
  readonly createdAt: string;
  readonly author: string;
  readonly contentUrl: string;
}
