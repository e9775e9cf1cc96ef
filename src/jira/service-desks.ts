import api, { route } from '@forge/api';
import * as v from 'valibot';
import { allPages, answerOf } from './rest';

const desks = v.object({
  values: v.array(v.object({ id: v.string(), projectKey: v.string() })),
  isLastPage: v.fallback(v.boolean(), true),
});

export interface ServiceDesk {
  readonly id: string;
  readonly projectKey: string;
}

/** Every service desk the app may see. */
export function readServiceDesks(): Promise<readonly ServiceDesk[]> {
  return allPages(async (start) => {
    const answer = api.asApp().requestJira(route`/rest/servicedeskapi/servicedesk?start=${start}&limit=50`);
    const page = await answerOf('GET /rest/servicedeskapi/servicedesk', answer, desks);
    return { items: page.values, isLast: page.isLastPage };
  });
}
