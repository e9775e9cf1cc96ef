import { createJira, type Jira } from '../../sandbox/jira/jira.ts';
import { accountByEmail } from '../../sandbox/jira/account/account-row.ts';
import { openDatabase } from '../../sandbox/db/database.ts';
import { seedDemo } from '../../sandbox/seed/seed-demo.ts';
import type { Caller } from '../../sandbox/seams.ts';
import { hasContract } from './contract.ts';
import { watchContract, type WatchedRest } from './watch-contract.ts';

const appAccountId = '712020:00000000-0000-4000-8000-000000000001';
const doc = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }] };

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const present = hasContract();
(present ? describe : describe.skip)(
  `every call and answer keeps to Atlassian's documents${present ? '' : ' (shared documents absent: skipped)'}`,
  () => {
    let jira: Jira;
    let watched: WatchedRest;
    let callers: Record<'app' | 'agent' | 'admin' | 'carla' | 'anyone', Caller>;

    beforeAll(() => {
      const db = openDatabase(':memory:');
      jira = createJira({
        db,
        clock: { now: () => Date.UTC(2026, 10, 20, 16) },
        events: { emit: () => undefined },
        baseUrl: () => 'http://localhost:8080',
        appAccountId,
        entityProperties: [
          {
            entityType: 'issue',
            propertyKey: 'support-sla',
            values: [{ path: 'state', type: 'string', searchAlias: 'supportSlaState' }],
          },
        ],
      });
      seedDemo(jira);
      watched = watchContract(jira);
      const named = (email: string): Caller => ({
        kind: 'account',
        accountId: accountByEmail(db, email)?.account_id ?? '',
      });
      callers = {
        app: { kind: 'app', accountId: appAccountId },
        agent: named('agent@vendor.example'),
        admin: named('admin@vendor.example'),
        carla: named('carla@northwind.example'),
        anyone: { kind: 'anonymous' },
      };
    });

    async function call(as: keyof typeof callers, method: string, path: string, body?: object): Promise<Answer> {
      const request = new Request(`http://localhost:8080${path}`, {
        method,
        ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
      });
      const response = await watched.rest.handle(callers[as], request);
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    }

    test('through the life of a request and its Bug', async () => {
      const desk = '/rest/servicedeskapi';
      const types = await call('carla', 'GET', `${desk}/servicedesk/1/requesttype`);
      const typeId = String(
        (types.body['values'] as { id: string; name: string }[]).find(({ name }) => name === 'Report a problem')?.id,
      );
      const steps: [status: number, ...Parameters<typeof call>][] = [
        [200, 'carla', 'GET', `${desk}/servicedesk`],
        [200, 'carla', 'GET', `${desk}/servicedesk/1`],
        [200, 'carla', 'GET', `${desk}/servicedesk/1/requesttype/${typeId}`],
        [200, 'carla', 'GET', `${desk}/servicedesk/1/requesttype/${typeId}/field`],
        [200, 'app', 'GET', `${desk}/servicedesk/1/organization`],
        [200, 'carla', 'GET', '/rest/api/3/myself'],
        [200, 'agent', 'GET', '/rest/api/3/myself?expand=groups,applicationRoles'],
      ];
      for (const [status, ...step] of steps) expect([step, (await call(...step)).status]).toEqual([step, status]);

      const raised = await call('carla', 'POST', `${desk}/request`, {
        serviceDeskId: '1',
        requestTypeId: typeId,
        requestFieldValues: { summary: 'Export stops', description: 'With *an* error' },
      });
      expect(raised.status).toBe(201);
      const key = String(raised.body['issueKey']);
      const id = String(raised.body['issueId']);

      const bug = await call('app', 'POST', '/rest/api/3/issue', {
        fields: {
          project: { key: 'BUG' },
          issuetype: { name: 'Bug' },
          summary: 'Export stops',
          description: doc,
          security: { name: 'Internal' },
        },
        properties: [{ key: 'support-outcome', value: { outcomeId: 'o-1' } }],
      });
      expect(bug.status).toBe(201);
      const bugKey = String(bug.body['key']);

      const agentSteps: [status: number, ...Parameters<typeof call>][] = [
        [200, 'app', 'GET', `${desk}/request/${key}?expand=participant&expand=requestType&expand=serviceDesk`],
        [200, 'carla', 'GET', `${desk}/request/${key}?expand=status`],
        [200, 'carla', 'GET', `${desk}/request?requestOwnership=OWNED_REQUESTS&limit=20`],
        [200, 'carla', 'GET', `${desk}/request/${key}/status`],
        [201, 'carla', 'POST', `${desk}/request/${key}/comment`, { body: 'More words', public: true }],
        [201, 'agent', 'POST', `${desk}/request/${key}/comment`, { body: 'A note', public: false }],
        [200, 'agent', 'GET', `${desk}/request/${key}/comment?public=true&internal=true`],
        [200, 'agent', 'GET', `${desk}/request/${key}/participant`],
        [200, 'agent', 'GET', `${desk}/request/${key}/sla`],
        [200, 'carla', 'GET', `${desk}/request/${key}/transition`],
        [200, 'carla', 'GET', `${desk}/request/${key}/attachment?start=0&limit=50`],
        [200, 'app', 'GET', `/rest/api/3/issue/${key}`],
        [
          200,
          'app',
          'GET',
          `/rest/api/3/issue/${id}?fields=summary,status,issuelinks,comment&properties=*all&expand=names,changelog`,
        ],
        [
          200,
          'app',
          'GET',
          `/rest/api/3/issue/${key}/comment?startAt=0&maxResults=50&orderBy=created&expand=properties`,
        ],
        [
          201,
          'app',
          'POST',
          `/rest/api/3/issue/${key}/comment`,
          { body: doc, properties: [{ key: 'sd.public.comment', value: { internal: true } }] },
        ],
        [
          201,
          'app',
          'POST',
          '/rest/api/3/issueLink',
          { type: { name: 'Relates' }, inwardIssue: { key }, outwardIssue: { key: bugKey } },
        ],
        [200, 'app', 'GET', '/rest/api/3/issueLinkType'],
        [201, 'app', 'PUT', `/rest/api/3/issue/${key}/properties/support-sla`, { state: 'running' }],
        [200, 'app', 'GET', `/rest/api/3/issue/${key}/properties/support-sla`],
        [200, 'app', 'GET', `/rest/api/3/issue/${key}/properties`],
        [204, 'app', 'PUT', `/rest/api/3/issue/${key}`, { fields: { labels: ['confirmed-bug'] } }],
        [200, 'app', 'GET', `/rest/api/3/issue/${key}/changelog`],
        [200, 'agent', 'GET', `/rest/api/3/issue/${key}/transitions?expand=transitions.fields`],
        [200, 'app', 'GET', '/rest/api/3/project/BUG'],
        [200, 'app', 'GET', '/rest/api/3/project/search?typeKey=service_desk'],
        [200, 'app', 'GET', '/rest/api/3/project/BUG/securitylevel'],
        [
          200,
          'agent',
          'GET',
          `/rest/api/3/mypermissions?issueKey=${key}&permissions=SERVICEDESK_AGENT,BROWSE_PROJECTS`,
        ],
        [
          200,
          'app',
          'POST',
          '/rest/api/3/search/jql',
          { jql: 'project = SUP order by created', fields: ['*all'], maxResults: 50 },
        ],
        [
          200,
          'app',
          'POST',
          '/rest/api/3/search/jql',
          { jql: 'supportSlaState = running', fields: ['summary', 'status'], properties: ['support-sla'] },
        ],
        [200, 'anyone', 'GET', '/rest/api/3/search/jql?jql=project%20%3D%20BUG&fields=summary&maxResults=5'],
        [200, 'app', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = SUP' }],
        [200, 'app', 'GET', '/rest/api/3/field'],
        [200, 'app', 'GET', '/rest/api/3/status'],
        [200, 'anyone', 'GET', '/rest/api/3/serverInfo'],
      ];
      for (const [status, ...step] of agentSteps) expect([step, (await call(...step)).status]).toEqual([step, status]);

      const transitions = await call('agent', 'GET', `/rest/api/3/issue/${key}/transitions`);
      const [first] = transitions.body['transitions'] as { id: string }[];
      expect(
        (await call('agent', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: String(first?.id) } }))
          .status,
      ).toBe(204);
    });

    test('refusals too', async () => {
      const refusals: [status: number, ...Parameters<typeof call>][] = [
        [404, 'anyone', 'GET', '/rest/api/3/issue/SUP-1'],
        [404, 'app', 'GET', '/rest/api/3/issue/SUP-99999'],
        [400, 'app', 'POST', '/rest/api/3/search/jql', { jql: 'nonsense = 1' }],
        [400, 'app', 'POST', '/rest/api/3/search/jql', { jql: 'order by created' }],
        [400, 'app', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'BUG' }, issuetype: { name: 'Bug' } } }],
        [404, 'app', 'GET', '/rest/api/3/issue/SUP-1/properties/absent'],
        [401, 'anyone', 'GET', '/rest/api/3/myself'],
      ];
      for (const [status, ...step] of refusals) expect([step, (await call(...step)).status]).toEqual([step, status]);
    });

    afterAll(() => {
      jira.site.db.close();
    });

    test('and none of it breaks the contract', () => {
      expect(watched.violations).toEqual([]);
      expect([...watched.unstable]).toEqual([]);
      expect(watched.operations.size).toBeGreaterThan(35);
    });
  },
);
