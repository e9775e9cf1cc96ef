import type { Disclosure } from '../rules/disclosure';

/** The ledger of what may be passed on (clauses A4, P2). */
export interface Disclosures {
  /** Oldest question first; at most a hundred. */
  of(requestId: string): Promise<readonly Disclosure[]>;
  /** `conflict`: somebody else wrote since `before` was read (`null`: it is new), and nothing was written. */
  save(after: Disclosure, before: Disclosure | null, attentionAt: string | null): Promise<'saved' | 'conflict'>;
  /** Ids of at most a hundred requests with something to be done at or before an instant, longest waiting first. */
  needingAttention(at: string): Promise<readonly string[]>;
}

/** Files of issues, as the app's own account. Every call may throw `JiraError`. */
export interface Attachments {
  /** Oldest first; `null` when the issue is gone, or out of the app's sight. */
  of(issueId: string): Promise<readonly AttachedFile[] | null>;
  /** `null` when it is gone. */
  content(attachmentId: string): Promise<Uint8Array | null>;
  add(issueId: string, file: { fileName: string; mediaType: string; bytes: Uint8Array }): Promise<void>;
  /** One that is gone already counts as removed. */
  remove(attachmentId: string): Promise<void>;
}

export interface AttachedFile {
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** `null` where Jira does not tell. */
  readonly authorId: string | null;
}
