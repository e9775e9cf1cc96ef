import api, { route } from '@forge/api';
import * as v from 'valibot';
import { JiraError } from '../ports/faults';
import type { Organizations } from '../ports/people';
import type { Organization } from '../rules/request';
import { allPages, answerOf } from './rest';
import { readServiceDesks } from './service-desks';

export const jiraOrganizations: Organizations = { ofDesk };

const page = v.object({
  values: v.array(v.object({ id: v.string(), name: v.string() })),
  isLastPage: v.fallback(v.boolean(), true),
});

async function ofDesk(projectKey: string): Promise<readonly Organization[]> {
  const desk = (await readServiceDesks()).find((served) => served.projectKey === projectKey);
  if (!desk) throw new JiraError(404, 'GET /rest/servicedeskapi/servicedesk');
  return allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(route`/rest/servicedeskapi/servicedesk/${desk.id}/organization?start=${start}&limit=50`);
    const read = await answerOf('GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/organization', answer, page);
    return { items: read.values, isLast: read.isLastPage };
  });
}
