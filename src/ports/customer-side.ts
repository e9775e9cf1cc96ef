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

/** Requests somebody takes part in, by account id, as of the last look (clause P3). */
export interface SharedRequests {
  participantsOf(requestId: string): Promise<readonly string[]>;
  write(requestId: string, participants: readonly string[]): Promise<void>;
  drop(requestId: string): Promise<void>;
  /** Ids of the requests, always in the same order. */
  list(): Promise<readonly string[]>;
}
