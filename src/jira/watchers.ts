import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Account } from '../rules/request';
import { accountSchema } from './accounts';
import { answerOf } from './rest';

const list = v.object({ watchCount: v.number(), watchers: v.array(accountSchema) });

/**
 * Who watches a request, in one call. Whom the project does not let view watchers is not refused but shown a shorter
 * list; Jira's own count tells, and then nothing is known.
 */
export async function readWatchers(issueId: string): Promise<readonly Account[] | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/watchers`);
  const { watchCount, watchers } = await answerOf('GET /rest/api/3/issue/{issueIdOrKey}/watchers', answer, list);
  return watchers.length < watchCount ? null : watchers;
}
