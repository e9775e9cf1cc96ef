import type { NewsDelivery, NewsRecord } from '../rules/issue-news';

/** What was told of linked issues, and to which requests (clauses O3, O5). */
export interface IssueNews {
  /** `null` while nothing was ever owed of the issue. */
  of(issueId: string): Promise<NewsRecord | null>;
  save(record: NewsRecord): Promise<void>;
  inPhase(phase: 'watching' | 'telling'): Promise<readonly NewsRecord[]>;
  /** Records of issues that were closed in favour of this one. */
  followersOf(issueId: string): Promise<readonly NewsRecord[]>;
  delivery(issueId: string, generation: number, requestId: string): Promise<NewsDelivery | null>;
  /** `false` when there is one already. */
  claim(delivery: NewsDelivery): Promise<boolean>;
  saveDelivery(delivery: NewsDelivery): Promise<void>;
  /** Of one generation. */
  deliveriesOf(issueId: string, generation: number): Promise<readonly NewsDelivery[]>;
  /** Of all issues the request was linked to, oldest first. */
  deliveriesTo(requestId: string): Promise<readonly NewsDelivery[]>;
}
