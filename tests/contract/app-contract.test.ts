import { existsSync } from 'node:fs';
import { createClock } from '../../sandbox/clock.ts';
import { openDatabase } from '../../sandbox/db/database.ts';
import { createForge, type Forge } from '../../sandbox/forge/forge.ts';
import { indexedProperties, readManifest } from '../../sandbox/forge/manifest.ts';
import { accountByEmail } from '../../sandbox/jira/account/account-row.ts';
import { createJira, type Jira } from '../../sandbox/jira/jira.ts';
import type { Caller } from '../../sandbox/seams.ts';
import { seedDemo } from '../../sandbox/seed/seed-demo.ts';
import { hasContract } from './contract.ts';
import { watchContract, type WatchedRest } from './watch-contract.ts';

const isBuilt = existsSync('.cache/app/functions/request-worker.js');
const present = hasContract() && isBuilt;
const missing = isBuilt ? 'shared documents absent' : 'the app is not built';

/** The demo with the app at work, every REST call of the app on the watch. */
function watchedSandbox(): { forge: Forge; jira: Jira; watched: WatchedRest; end: () => Promise<void> } {
  const db = openDatabase(':memory:');
  const clock = createClock({ db, startAt: '2026-11-19T15:00:00Z', ticking: false });
  const manifest = readManifest(process.cwd());
  const appAccountId = '712020:00000000-0000-4000-8000-000000000001';
  const watched = watchContract({
    operationOf: (method, pathname) => jira.operationOf(method, pathname),
    handle: (caller, request) => jira.handle(caller, request),
  });
  const forge: Forge = createForge({
    db,
    clock,
    appDir: process.cwd(),
    rest: watched.rest,
    places: {
      extensionFor: (accountId, moduleType, place) => jira.extensionFor(accountId, moduleType, place),
      accountTypeOf: (accountId) => jira.accountTypeOf(accountId),
    },
    appAccountId,
    siteUrl: () => 'http://localhost:8080',
    callerOf: (request) => jira.callerOf(request),
    quiet: true,
  });
  const jira: Jira = createJira({
    db,
    clock,
    events: forge.events,
    baseUrl: () => 'http://localhost:8080',
    appAccountId,
    appId: manifest.appId,
    entityProperties: indexedProperties(manifest),
  });
  seedDemo(jira);
  const end = async (): Promise<void> => {
    await forge.stop();
    db.close();
  };
  return { forge, jira, watched, end };
}

(present ? describe : describe.skip)(
  `the app keeps to Atlassian's documents${present ? '' : ` (${missing}: skipped)`}`,
  () => {
    test('while requests come in, are missed, answered and published', async () => {
      const { forge, jira, watched, end } = watchedSandbox();
      const agentId = accountByEmail(jira.site.db, 'agent@vendor.example')?.account_id ?? '';
      const carlaId = accountByEmail(jira.site.db, 'carla@northwind.example')?.account_id ?? '';
      const call = async (
        accountId: string,
        method: string,
        path: string,
        body: object,
      ): Promise<Record<string, unknown>> => {
        const caller: Caller = { kind: 'account', accountId };
        const headers = { 'content-type': 'application/json' };
        const request = new Request(`http://localhost:8080${path}`, { method, headers, body: JSON.stringify(body) });
        const response = await jira.handle(caller, request);
        expect([path, response.ok]).toEqual([path, true]);
        return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
      };
      await forge.drain();
      const raised = await call(carlaId, 'POST', '/rest/servicedeskapi/request', {
        serviceDeskId: '1',
        requestTypeId: '2',
        requestFieldValues: { summary: 'Export stops', description: 'Carla Moss sees *an* error' },
      });
      const key = String(raised['issueKey']);
      await forge.drain();
      await forge.advanceTo(Date.parse('2026-11-21T00:00:00Z'));
      await call(agentId, 'POST', `/rest/servicedeskapi/request/${key}/comment`, {
        body: 'We look at it',
        public: true,
      });
      await call(agentId, 'PUT', `/rest/api/3/issue/${key}`, { fields: { labels: ['confirmed-bug'] } });
      await forge.drain();
      await forge.advanceTo(Date.parse('2026-11-21T03:00:00Z'));

      const failures = forge.log.since(0).filter(({ outcome }) => outcome === 'failed');
      expect(failures.map(({ functionKey, error }) => [functionKey, error])).toEqual([]);
      expect(watched.violations).toEqual([]);
      expect([...watched.unstable]).toEqual([]);
      expect([...watched.operations.keys()]).toEqual(
        expect.arrayContaining([
          'POST /rest/api/3/issue',
          'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
        ]),
      );
      await end();
    }, 120_000);
  },
);
