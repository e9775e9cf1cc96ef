import { existsSync } from 'node:fs';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { hasContract } from './contract.ts';
import { watchContract, type WatchedRest } from './watch-contract.ts';

const isBuilt = existsSync('.cache/app/functions/request-worker.js');
const present = hasContract() && isBuilt;
const missing = isBuilt ? 'shared documents absent' : 'the app is not built';

(present ? describe : describe.skip)(
  `the app keeps to Atlassian's documents${present ? '' : ` (${missing}: skipped)`}`,
  () => {
    let sandbox: Sandbox;
    let app: WatchedRest | undefined;
    beforeEach(async () => {
      sandbox = await createSandbox({
        appDir: process.cwd(),
        dataDir: ':memory:',
        startAt: '2026-11-19T15:00:00Z',
        quiet: true,
        watch: (rest, callers) => (callers === 'app' ? (app = watchContract(rest)).rest : rest),
      });
    });
    afterEach(() => sandbox.close());

    async function send(email: string, method: string, path: string, body: object): Promise<Record<string, unknown>> {
      const response = await sandbox.fetch(
        new Request(`http://localhost${path}`, {
          method,
          headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${email}:token`)}` },
          body: JSON.stringify(body),
        }),
      );
      expect([path, response.ok]).toEqual([path, true]);
      return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
    }

    test('while a request comes in, is missed, answered and published', async () => {
      const raised = await send('carla@northwind.example', 'POST', '/rest/servicedeskapi/request', {
        serviceDeskId: '1',
        requestTypeId: '2',
        requestFieldValues: { summary: 'Export stops', description: 'Carla Moss sees *an* error' },
      });
      const key = String(raised['issueKey']);
      await sandbox.drain();
      await sandbox.advanceTo('2026-11-21T00:00:00Z');
      const answer = { body: 'We look at it', public: true };
      await send('agent@vendor.example', 'POST', `/rest/servicedeskapi/request/${key}/comment`, answer);
      await send('agent@vendor.example', 'PUT', `/rest/api/3/issue/${key}`, { fields: { labels: ['confirmed-bug'] } });
      await sandbox.drain();
      await sandbox.advanceTo('2026-11-21T03:00:00Z');

      const failures = sandbox.invocations().filter(({ outcome }) => outcome === 'failed');
      expect(failures.map(({ functionKey, error }) => [functionKey, error])).toEqual([]);
      expect(app?.violations).toEqual([]);
      expect([...(app?.unstable ?? [])]).toEqual([]);
      expect([...(app?.operations.keys() ?? [])]).toEqual(
        expect.arrayContaining([
          'POST /rest/api/3/issue',
          'POST /rest/api/3/issueLink',
          'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
        ]),
      );
    }, 120_000);
  },
);
