import api, { route } from '@forge/api';
import * as v from 'valibot';
import { allPages, answerOf, anyText, instant } from './rest';

const words = v.fallback(v.nullish(v.string(), null), null);
const item = v.object({ field: anyText, from: words, fromString: words, toString: words });

const page = v.object({
  values: v.array(v.object({ created: instant, items: v.fallback(v.array(item), []) })),
  isLast: v.fallback(v.boolean(), true),
});

const pageSize = 100;

/** One changed field. `at` is ISO-8601 UTC; `toString` is Jira's name for what it became, in words. */
export interface Change extends v.InferOutput<typeof item> {
  readonly at: string;
}

/** What was changed on an issue, oldest first: one call per hundred changes. */
export async function readChangelog(issueId: string): Promise<readonly Change[]> {
  const changes = await allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(route`/rest/api/3/issue/${issueId}/changelog?startAt=${start}&maxResults=${pageSize}`);
    const read = await answerOf('GET /rest/api/3/issue/{issueIdOrKey}/changelog', answer, page);
    return { items: read.values, isLast: read.isLast };
  });
  return changes.flatMap(({ created, items }) => items.map((one) => ({ ...one, at: created })));
}
