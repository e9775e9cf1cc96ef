import type { SolutionRecord } from '../rules/solution';

/** Solutions that wait for acceptance or were accepted (clause O1), one per request and cycle. */
export interface Solutions {
  /** Oldest cycle first. */
  of(requestId: string): Promise<readonly SolutionRecord[]>;
  /** In the place of the record of the same cycle. */
  save(record: SolutionRecord): Promise<void>;
  drop(record: SolutionRecord): Promise<void>;
  /** At most a hundred with `attentionAt` at or before an instant, longest waiting first. */
  needingAttention(at: string): Promise<readonly SolutionRecord[]>;
}

/** Who takes part in a request, as of the last look (clause P3). */
export interface SharedRequest {
  /** Account ids. */
  readonly participants: readonly string[];
  /** By account id, when a participant's account was first seen to be inactive (ISO-8601 UTC). */
  readonly inactiveSince: Readonly<Record<string, string>>;
}

/** Requests somebody takes part in (clause P3). */
export interface SharedRequests {
  /** Nobody where nothing was written. */
  of(requestId: string): Promise<SharedRequest>;
  write(requestId: string, shared: SharedRequest): Promise<void>;
  drop(requestId: string): Promise<void>;
  /** Ids of the requests, always in the same order. */
  list(): Promise<readonly string[]>;
}
