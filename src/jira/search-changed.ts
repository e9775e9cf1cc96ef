import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { ChangedRequest } from '../ports/jira';
import type { Page } from '../ports/page';
import { answerOf, instant, jsonHeaders } from './rest';

const changed = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.pipe(v.string(), v.regex(/-\d+$/)),
      fields: v.object({ updated: instant }),
    }),
  ),
  nextPageToken: v.fallback(v.nullish(v.string()), null),
});

/**
 * Issues of a JQL clause that changed in the last `minutes`, oldest change first. Relative minutes, because JQL reads
 * absolute times in the searching account's own zone.
 */
export async function searchChanged(
  clause: string,
  minutes: number,
  page: string | null,
): Promise<Page<ChangedRequest>> {
  const body = {
    jql: `${clause} AND updated >= -${Math.ceil(minutes)}m ORDER BY updated ASC, key ASC`,
    fields: ['updated'],
    maxResults: 100,
    ...(page ? { nextPageToken: page } : {}),
  };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  const { issues, nextPageToken } = await answerOf('POST /rest/api/3/search/jql', answer, changed);
  const items = issues.map(({ id, key, fields }) => ({
    id,
    number: Number(key.slice(key.lastIndexOf('-') + 1)),
    changedAt: fields.updated,
  }));
  return { items, next: nextPageToken ?? null };
}
