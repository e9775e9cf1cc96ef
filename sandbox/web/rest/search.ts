import type { Issue } from './issue.ts';
import { rest } from './rest.ts';

export interface SearchPage {
  readonly issues: readonly Issue[];
  /** Where the next page starts; absent on the last one. */
  readonly nextPageToken?: string;
}

export interface Search {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly pageToken?: string;
  readonly pageSize: number;
  readonly isAnonymous?: boolean;
}

/** @throws RestError with Jira's own words about a query it does not understand. */
export async function searchIssues(search: Search, signal?: AbortSignal): Promise<SearchPage> {
  return rest('/rest/api/3/search/jql', {
    query: {
      jql: search.jql,
      fields: search.fields.join(','),
      properties: 'support-sla',
      maxResults: search.pageSize,
      nextPageToken: search.pageToken,
    },
    isAnonymous: search.isAnonymous,
    signal,
  });
}

/**
 * How many issues a query finds; an order is not allowed in it.
 * @throws RestError with Jira's own words about a query it does not understand.
 */
export async function countIssues(jql: string, signal?: AbortSignal): Promise<number> {
  const path = '/rest/api/3/search/approximate-count';
  return (await rest<{ count: number }>(path, { method: 'POST', body: { jql }, signal })).count;
}

/** A value inside a JQL string. */
export function jqlText(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
