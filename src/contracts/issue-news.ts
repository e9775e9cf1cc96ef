import type { CustomerCount } from '../rules/affected-customers';
import type { NewsDelivery, NewsRecord } from '../rules/issue-news';

/** What was told, or not, of one issue to one request; instants ISO-8601 UTC. */
export type NewsView = Pick<NewsDelivery, 'kind' | 'versions' | 'isPublic' | 'step' | 'because' | 'toldAt'>;

/** What an agent sees on an issue that requests are linked to. */
export interface IssueNewsView {
  readonly issueKey: string;
  /** `null` while nothing was ever owed. */
  readonly phase: NewsRecord['phase'] | null;
  readonly hasFixVersion: boolean;
  /** What is being told, or was told last; `null` while nothing was. */
  readonly latest: Pick<NewsView, 'kind' | 'versions' | 'isPublic'> | null;
  readonly told: number;
  /** Who is behind those of the requests that are linked now, and the number the issue says in public; `null`: none. */
  readonly affected: CustomerCount & { readonly said: number | null };
  /** Requests behind the issue, of projects the agent serves. */
  readonly all: number;
  /** Those who were not told, at most a hundred of them. */
  readonly missing: readonly { readonly requestKey: string; readonly because: NewsView['because'] }[];
}
