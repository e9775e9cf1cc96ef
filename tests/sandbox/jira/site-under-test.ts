import { openDatabase } from '../../../sandbox/db/database.ts';
import type { Jira } from '../../../sandbox/jira/jira.ts';
import { createJira } from '../../../sandbox/jira/jira.ts';
import { seedDemo } from '../../../sandbox/seed/seed-demo.ts';
import type { Caller, ProductEvent } from '../../../sandbox/seams.ts';

export const appAccountId = '712020:11111111-2222-4333-8444-555555555555';
export const appId = '6f1c2a34-8d5b-4c7e-9a10-3b52d7e4f681';
export const base = 'http://localhost:8080';
/** Sunday noon in New York, outside of business hours. */
export const startMs = Date.parse('2026-11-22T17:00:00Z');

export interface Reply {
  readonly status: number;
  // Bodies are Jira's; tests look at the members they are about.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

/** Who calls: an account by the part of its address before the @, the app, or nobody. */
export type Who = 'admin' | 'agent' | 'agent2' | 'developer' | 'carla' | 'nils' | 'dan' | 'erin' | 'app' | null;

const domains: Readonly<Record<string, string>> = {
  carla: 'northwind.example',
  nils: 'northwind.example',
  dan: 'brightwater.example',
  erin: 'solo.example',
};

export interface SiteUnderTest {
  readonly jira: Jira;
  readonly clock: { nowMs: number };
  /** Events since the last look, with who caused them. */
  events(): { event: ProductEvent; actor: Caller }[];
  call(who: Who, method: string, path: string, body?: unknown): Promise<Reply>;
  send(who: Who, request: Request): Promise<Reply>;
  idOf(who: Exclude<Who, 'app' | null>): string;
}

/** A seeded site with a clock that stands still. `onExchange` sees every call, for contract checks. */
export function siteUnderTest(onExchange?: (request: Request, sent: unknown, reply: Reply) => void): SiteUnderTest {
  const clock = { nowMs: startMs };
  let heard: { event: ProductEvent; actor: Caller }[] = [];
  const jira = createJira({
    db: openDatabase(':memory:'),
    clock: { now: () => clock.nowMs },
    events: { emit: (event, actor) => heard.push({ event, actor }) },
    baseUrl: () => base,
    appAccountId,
    appId,
    entityProperties: [
      {
        entityType: 'issue',
        propertyKey: 'support-sla',
        values: [
          { path: 'state', type: 'string', searchAlias: 'supportSlaState' },
          { path: 'dueAt', type: 'date', searchAlias: 'supportSlaDueAt' },
        ],
      },
    ],
  });
  seedDemo(jira);
  heard = [];

  function callerOf(who: Who): Caller {
    if (who === null) return { kind: 'anonymous' };
    if (who === 'app') return { kind: 'app', accountId: appAccountId };
    return jira.callerOf(new Request(base, { headers: { authorization: `Basic ${btoa(`${addressOf(who)}:token`)}` } }));
  }

  async function send(who: Who, request: Request): Promise<Reply> {
    const sent: unknown = request.headers.get('content-type')?.includes('json')
      ? await request.clone().json()
      : undefined;
    const response = await jira.handle(callerOf(who), request);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const reply = { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
    onExchange?.(request, sent, reply);
    return reply;
  }

  return {
    jira,
    clock,
    events() {
      const found = heard;
      heard = [];
      return found;
    },
    send,
    call: (who, method, path, body) =>
      send(
        who,
        new Request(`${base}${path}`, {
          method,
          ...(body === undefined
            ? {}
            : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        }),
      ),
    idOf(who) {
      const caller = callerOf(who);
      if (caller.kind === 'anonymous') throw new Error(`${who} has no account`);
      return caller.accountId;
    },
  };
}

export function addressOf(who: string): string {
  return `${who}@${domains[who] ?? 'vendor.example'}`;
}

/** A document of one paragraph. */
export function doc(text: string): Record<string, unknown> {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
