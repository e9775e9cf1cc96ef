import api, { route } from '@forge/api';
import * as v from 'valibot';
import { JiraError } from '../ports/faults';
import type { Organizations } from '../ports/people';
import type { Organization } from '../rules/request';
import { allPages, answerOf } from './rest';
import { readServiceDesks } from './service-desks';

export const jiraOrganizations: Organizations = { ofDesk, ofMember };

const page = v.object({
  values: v.array(v.object({ id: v.string(), name: v.string() })),
  isLastPage: v.fallback(v.boolean(), true),
});

async function ofDesk(projectKey: string): Promise<readonly Organization[]> {
  const id = await deskId(projectKey);
  return everyPage((start) =>
    api.asApp().requestJira(route`/rest/servicedeskapi/servicedesk/${id}/organization?start=${start}&limit=50`),
  );
}

async function ofMember(projectKey: string, accountId: string): Promise<readonly Organization[]> {
  const id = await deskId(projectKey);
  return everyPage((start) =>
    api
      .asApp()
      .requestJira(
        route`/rest/servicedeskapi/servicedesk/${id}/organization?accountId=${accountId}&start=${start}&limit=50`,
      ),
  );
}

async function deskId(projectKey: string): Promise<string> {
  const desk = (await readServiceDesks()).find((served) => served.projectKey === projectKey);
  if (!desk) throw new JiraError(404, 'GET /rest/servicedeskapi/servicedesk');
  return desk.id;
}

function everyPage(ask: (start: number) => Parameters<typeof answerOf>[1]): Promise<readonly Organization[]> {
  return allPages(async (start) => {
    const operation = 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/organization';
    const read = await answerOf(operation, ask(start), page);
    return { items: read.values, isLast: read.isLastPage };
  });
}
