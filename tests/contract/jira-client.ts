import { createCloudClient, createServiceDeskClient, type CloudClient, type ServiceDeskClient } from 'jira.js';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { openDatabase } from '../../sandbox/db/database.ts';
import { createJira, type Jira } from '../../sandbox/jira/jira.ts';
import { seedDemo } from '../../sandbox/seed/seed-demo.ts';
import { createServer } from '../../sandbox/server.ts';
import { addressOf } from '../sandbox/jira/site-under-test.ts';
import { watchContract, type WatchedRest } from './watch-contract.ts';

/** Who drives the client: an account by the part of its address before the @, or nobody. */
export type Person = 'admin' | 'agent' | 'developer' | 'carla' | 'nils' | 'dan' | 'erin' | 'nobody';

/** A seeded site behind HTTP, as an outside client meets it. */
export interface ServedSite {
  readonly jira: Jira;
  readonly host: string;
  readonly watched: WatchedRest;
  cloud(who: Person): CloudClient;
  desk(who: Person): ServiceDeskClient;
  /** A plain request with the person's basic authentication. */
  raw(who: Person, path: string, init?: RequestInit): Promise<Response>;
  /** What was answered since this was asked last, as text. */
  heard(): string;
  /** Lets time pass on the site. */
  wait(ms: number): void;
  close(): Promise<void>;
}

/** Every answer is judged twice: by the client, which throws where its schemas differ, and by Atlassian's documents. */
export async function servedSite(): Promise<ServedSite> {
  let nowMs = Date.UTC(2026, 10, 20, 16);
  const site = { host: 'http://127.0.0.1' };
  const jira = createJira({
    db: openDatabase(':memory:'),
    // A millisecond passes with every look, so that what happens later is later.
    clock: { now: () => (nowMs += 1) },
    events: { emit: () => undefined },
    baseUrl: () => site.host,
    appAccountId: '712020:00000000-0000-4000-8000-000000000001',
    entityProperties: [],
  });
  seedDemo(jira);
  const watched = watchContract(jira, 'answers');
  let heard = '';
  const app = createServer({
    rest: {
      ...watched.rest,
      async handle(caller, request) {
        const answer = await watched.rest.handle(caller, request);
        heard += await answer.clone().text();
        return answer;
      },
    },
    callerOf: (request) => jira.callerOf(request),
    pages: [],
    webDir: '',
    quiet: false,
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false });
  await new Promise((resolve) => server.once('listening', resolve));
  site.host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = (who: Person) => ({
    host: site.host,
    onSchemaMismatch: 'throw' as const,
    ...(who === 'nobody' ? {} : { auth: { type: 'basic' as const, email: addressOf(who), apiToken: 'any' } }),
  });
  return {
    jira,
    host: site.host,
    watched,
    cloud: (who) => createCloudClient(config(who)),
    desk: (who) => createServiceDeskClient(config(who)),
    raw: (who, path, init = {}) =>
      fetch(`${site.host}${path}`, {
        ...init,
        headers: {
          ...(who === 'nobody' ? {} : { authorization: `Basic ${btoa(`${addressOf(who)}:any`)}` }),
          ...init.headers,
        },
      }),
    heard() {
      const text = heard;
      heard = '';
      return text;
    },
    wait: (ms) => void (nowMs += ms),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      jira.site.db.close();
    },
  };
}

/** The status of a refusal. @throws when the call succeeds, or fails otherwise than by a status */
export async function refusal(call: Promise<unknown>): Promise<number> {
  const outcome = await call.then(
    (answer) => new Error(`It succeeded: ${JSON.stringify(answer)}`),
    (error: unknown) => error as Error,
  );
  if ('status' in outcome && typeof outcome.status === 'number') return outcome.status;
  throw outcome;
}

/** The key of a new issue in the project the tests made for themselves. */
export async function newIssue(
  site: ServedSite,
  fields: Record<string, unknown> = {},
): Promise<{ id: string; key: string }> {
  const issue = { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, summary: 'A piece of work' };
  return site.cloud('admin').issues.createIssue({ fields: { ...issue, ...fields } });
}

/** Makes the project an outside test suite works in. */
export async function newProject(site: ServedSite): Promise<void> {
  const { myself, projects } = site.cloud('admin');
  const { accountId = '' } = await myself.getCurrentUser();
  const project = { key: 'AUTOTEST', name: 'Automated tests', projectTypeKey: 'software' } as const;
  await projects.createProject({ ...project, leadAccountId: accountId });
}
