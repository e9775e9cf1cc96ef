import api, { route } from '@forge/api';
import * as v from 'valibot';
import { allPages, answerOf } from './rest';

const desks = v.object({
  values: v.array(v.object({ id: v.string(), projectKey: v.string() })),
  isLastPage: v.fallback(v.boolean(), true),
});

/** The service desk of a project; `null` when the project has none the app may see. */
export async function serviceDeskOf(projectKey: string): Promise<{ readonly id: string } | null> {
  const all = await allPages(async (start) => {
    const answer = api.asApp().requestJira(route`/rest/servicedeskapi/servicedesk?start=${start}&limit=50`);
    const page = await answerOf('GET /rest/servicedeskapi/servicedesk', answer, desks);
    return { items: page.values, isLast: page.isLastPage };
  });
  return all.find((desk) => desk.projectKey === projectKey) ?? null;
}
