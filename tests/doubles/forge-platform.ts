import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../sandbox/db/database.ts';
import { createKvs } from '../../sandbox/forge/kvs/kvs.ts';
import { indexedProperties, readManifest } from '../../sandbox/forge/manifest.ts';
import { createJira, type Jira } from '../../sandbox/jira/jira.ts';
import type { Caller, ProductEvent } from '../../sandbox/seams.ts';

/** Sandbox Jira and storage behind the two globals of Forge, in this very process: adapters run as they are. */
export interface Platform {
  readonly db: DatabaseSync;
  readonly jira: Jira;
  readonly appAccountId: string;
  readonly events: ProductEvent[];
  /** Every product call as `METHOD path`, query left out. */
  readonly calls: string[];
  /** Bodies pushed to the queue, oldest first; a test takes them out. */
  readonly pushed: unknown[];
  /** Who asUser is. */
  as(accountId: string): void;
  /** Moves the clock. */
  at(instant: Date): void;
  /** REST as somebody, for what a test sets up: parsed JSON, or a throw with Jira's words. */
  rest<T>(caller: Caller, method: string, path: string, body?: unknown): Promise<T>;
  /** The next product call fails like this instead of being made. */
  failNext(response: Response): void;
  /** Jira answers 404 to every product call whose path begins so. */
  hide(pathStart: string): void;
  /**
   * Strikes the call to Jira or storage with this number, counted from now: `lost` is not made at all, `unheard` is made
   * and its answer lost. Jira answers 503 either way, storage an error of its own.
   */
  strike(number: number, how: 'lost' | 'unheard'): void;
  /** Calls since the last `strike`. */
  callsSinceStrike(): number;
  close(): void;
}

interface Descriptor {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
}

const origin = 'http://localhost:8080';
const root = process.cwd();

export function startPlatform(startAt: Date): Platform {
  const manifest = readManifest(root);
  const db = openDatabase(':memory:');
  const state = { now: startAt.getTime(), accountId: '', failures: [] as Response[], hidden: [] as string[] };
  const struck = { at: 0, how: 'lost' as 'lost' | 'unheard', count: 0 };
  const striking = async (made: () => Response | Promise<Response>): Promise<Response> => {
    struck.count += 1;
    if (struck.count !== struck.at) return made();
    if (struck.how === 'unheard') await made();
    return Response.json({ code: 'UNAVAILABLE', message: 'out of order' }, { status: 503 });
  };
  const clock = { now: () => state.now };
  const appAccountId = '712020:app';
  const events: ProductEvent[] = [];
  const calls: string[] = [];
  const pushed: unknown[] = [];
  const kvs = createKvs({ db, clock, entities: manifest.entities, expiryLagMs: 0 });
  const jira = createJira({
    db,
    clock,
    events: { emit: (event) => void events.push(event) },
    baseUrl: () => origin,
    appAccountId,
    appId: manifest.appId,
    entityProperties: indexedProperties(manifest),
  });

  const product = async ({ provider }: Descriptor, path: string, init: RequestInit): Promise<Response> => {
    calls.push(`${init.method ?? 'GET'} ${path.split('?')[0]}`);
    const failure = state.failures.shift();
    if (failure) return failure;
    if (state.hidden.some((start) => path.startsWith(start))) return new Response('{}', { status: 404 });
    if (provider !== 'app' && jira.accountTypeOf(state.accountId) === 'unlicensed') return refusedByProxy();
    const caller: Caller =
      provider === 'app' ? { kind: 'app', accountId: appAccountId } : { kind: 'account', accountId: state.accountId };
    return jira.handle(caller, new Request(`${origin}${path}`, init));
  };
  const storage = (path: string, init: RequestInit): Response => {
    const { status, text } = kvs.handle(path, JSON.parse(String(init.body ?? 'null')));
    return text === ''
      ? new Response(null, { status })
      : new Response(text, { status, headers: { 'content-type': 'application/json' } });
  };
  Object.assign(globalThis, {
    __forge_fetch__: async (descriptor: Descriptor, path: string, init: RequestInit = {}) => {
      if (descriptor.type === 'kvs') return striking(() => storage(path, init));
      if (descriptor.remote !== 'stargate') return striking(() => product(descriptor, path, init));
      const { payload } = JSON.parse(String(init.body)) as { payload: { body: unknown }[] };
      pushed.push(...payload.map(({ body }) => body));
      return new Response(null, { status: 201 });
    },
    __forge_runtime__: runtimeOf(manifest.appId),
  });

  return {
    db,
    jira,
    appAccountId,
    events,
    calls,
    pushed,
    as: (accountId) => void (state.accountId = accountId),
    at: (instant) => void (state.now = instant.getTime()),
    rest: async <T>(caller: Caller, method: string, path: string, body?: unknown) => {
      const init = {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      };
      const response = await jira.handle(caller, new Request(`${origin}${path}`, init));
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
    strike: (number, how) => void Object.assign(struck, { at: number, how, count: 0 }),
    callsSinceStrike: () => struck.count,
    failNext: (response) => void state.failures.push(response),
    hide: (pathStart) => void state.hidden.push(pathStart),
    close: () => db.close(),
  };
}

/** Nothing is asked in the name of an Atlassian account without a licence. */
function refusedByProxy(): Response {
  const headers = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
  return Response.json({ message: 'Unlicensed' }, { status: 401, headers });
}

function runtimeOf(appId: string): object {
  const stopwatch = { measure: () => ({ stop: () => undefined }) };
  const counter = { incr: () => undefined, incrBy: () => undefined, decr: () => undefined, decrBy: () => undefined };
  return {
    appContext: {
      appId,
      appVersion: '1',
      environmentId: 'environment',
      environmentType: 'DEVELOPMENT',
      invocationId: 'invocation-1',
      installationId: 'installation',
      functionKey: 'test',
      moduleKey: 'test',
      moduleType: 'test',
    },
    lambdaContext: { awsRequestId: 'request', getRemainingTimeInMillis: () => 25_000 },
    metrics: { counter: () => counter, timing: () => stopwatch, gauge: () => ({ set: () => undefined }) },
    container: {},
    tracing: { traceId: 'trace', spanId: 'span' },
  };
}

/** The manifest as text, for what a test compares with it. */
export const manifestText = (): string => readFileSync(join(root, 'manifest.yml'), 'utf8');
