import api, { route } from '@forge/api';
import * as v from 'valibot';
import { answerOf, jsonHeaders } from './rest';

/** Platform fact: a bulk fetch takes at most a hundred issues. */
export const mostAtOnce = 100;

/**
 * Some issues in one call, as they are this instant; what is gone, or out of the app's sight, is left out.
 * @throws JiraError
 */
export async function bulkFetch<T>(
  ids: readonly string[],
  asked: { readonly fields: readonly string[]; readonly properties?: readonly string[] },
  schema: v.GenericSchema<unknown, T>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += mostAtOnce) {
    const body = { issueIdsOrKeys: ids.slice(start, start + mostAtOnce), ...asked };
    const answer = api.asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers: jsonHeaders,
      body: JSON.stringify(body),
    });
    const { issues } = await answerOf(
      'POST /rest/api/3/issue/bulkfetch',
      answer,
      v.object({ issues: v.array(schema) }),
    );
    found.push(...issues);
  }
  return found;
}
