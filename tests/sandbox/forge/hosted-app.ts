import { buildSync } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../sandbox/db/database.ts';
import { createClock } from '../../../sandbox/clock.ts';
import type { Forge, ForgeInput } from '../../../sandbox/forge/forge.ts';
import { createForge } from '../../../sandbox/forge/forge.ts';
import type { AtlassianRest, Caller, PlaceContext } from '../../../sandbox/seams.ts';

const fixtures = join(__dirname, 'fixtures');

export const start = '2026-03-02T15:00:00.000Z';
export const customer: Caller = { kind: 'account', accountId: 'acc-customer' };
export const agent: Caller = { kind: 'account', accountId: 'acc-agent' };
export const unlicensed: Caller = { kind: 'account', accountId: 'acc-unlicensed' };

/** An app folder with the fixtures bundled, as `npm run build` leaves it. Remove it with `remove()`. */
export function buildFixtureApp(): { readonly appDir: string; remove(): void } {
  const appDir = mkdtempSync(join(tmpdir(), 'forge-app-'));
  cpSync(join(fixtures, 'manifest.yml'), join(appDir, 'manifest.yml'));
  buildSync({
    entryPoints: ['services', 'on-event', 'sweep', 'worker'].map((name) => join(fixtures, `${name}.ts`)),
    outdir: join(appDir, '.cache', 'app', 'functions'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    logLevel: 'error',
  });
  for (const folder of ['locales', 'settings/dist/assets', 'pictures', '.cache/app/resources/panel']) {
    mkdirSync(join(appDir, folder), { recursive: true });
  }
  const write = (file: string, text: string) => writeFileSync(join(appDir, file), text);
  write('locales/en-US.json', JSON.stringify({ 'panel.title': 'Your request', hello: 'Hello' }));
  write('locales/fr-FR.json', JSON.stringify({ 'panel.title': 'Votre demande', hello: 'Bonjour' }));
  write('settings/dist/index.html', '<!doctype html><html><head><title>S</title></head><body>settings</body></html>');
  write('settings/dist/assets/index.js', 'export {};');
  write('pictures/sign.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write('.cache/app/resources/panel/main.js', 'export const panel = 1;');
  return { appDir, remove: () => rmSync(appDir, { recursive: true }) };
}

/** What the stand-in for Jira was asked, and as whom. */
export interface Asked {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: Headers;
}

export interface Hosted {
  readonly forge: Forge;
  readonly asked: Asked[];
  readonly clock: ReturnType<typeof createClock>;
  /** A resolver call through a frame, as the caller sees it. */
  invoke<T = unknown>(functionKey: string, payload?: unknown, caller?: Caller): Promise<T>;
  request(path: string, init?: RequestInit & { caller?: Caller }): Promise<Response>;
}

export function host(
  appDir: string,
  options: Partial<ForgeInput> & { dataFile?: string; startAt?: string } = {},
): Hosted {
  const asked: Asked[] = [];
  const db = options.db ?? openDatabase(options.dataFile ?? ':memory:');
  const clock = options.clock ?? createClock({ db, startAt: options.startAt ?? start, ticking: false });
  const callers = new WeakMap<Request, Caller>();
  const siteUrl = () => 'http://sandbox.example';
  const forge = createForge({
    rest: fakeRest(asked),
    places: fakePlaces,
    appAccountId: 'acc-app',
    callerOf: (request) => callers.get(request) ?? { kind: 'anonymous' },
    quiet: true,
    ...options,
    siteUrl,
    db,
    clock,
    appDir,
  });
  const request: Hosted['request'] = async (path, { caller = agent, ...init } = {}) => {
    const incoming = new Request(new URL(path, siteUrl()), init);
    callers.set(incoming, caller);
    return forge.pages.fetch(incoming);
  };
  const invoke = async <T>(functionKey: string, payload: unknown = {}, caller: Caller = customer): Promise<T> => {
    const frame = await request(
      '/sandbox/frames',
      post({ moduleKey: 'portal-panel', place: { requestKey: 'SUP-1' } }, caller),
    );
    const { frameId } = (await frame.json()) as { frameId: string };
    const answer = await request(`/bridge/${frameId}/invoke`, post({ functionKey, payload }, caller));
    const text = await answer.text();
    if (!answer.ok) throw new Error((JSON.parse(text) as { error: string }).error);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return { forge, asked, clock, request, invoke };
}

export function post(body: unknown, caller: Caller = agent): RequestInit & { caller: Caller } {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' }, caller };
}

function fakeRest(asked: Asked[]): AtlassianRest {
  return {
    operationOf(method, pathname) {
      if (pathname.endsWith('/secret'))
        return { name: `${method} /rest/api/3/secret`, scopes: [['manage:jira-configuration']] };
      return pathname.startsWith('/rest/api/3/')
        ? { name: `${method} ${pathname.replace(/[^/]+$/, '{id}')}`, scopes: [['read:issue:jira'], ['read:jira-work']] }
        : null;
    },
    async handle(caller, request) {
      const url = new URL(request.url);
      const text = await request.text();
      asked.push({
        caller,
        method: request.method,
        path: url.pathname + url.search,
        body: text,
        headers: request.headers,
      });
      if (url.pathname === '/rest/api/3/myself') return Response.json({ locale: 'de_DE', timeZone: 'Europe/Berlin' });
      if (url.pathname === '/rest/api/3/permissions/check') {
        return Response.json({ projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10001], projects: [] }] });
      }
      if (url.pathname === '/rest/api/3/picture')
        return new Response('PNG', { headers: { 'content-type': 'image/png' } });
      return Response.json({ as: caller.kind, body: text === '' ? null : text });
    },
  };
}

const fakePlaces: PlaceContext = {
  async extensionFor(accountId, moduleType, place) {
    if (place.requestKey === 'SUP-404') return null;
    return { portal: { id: 1 }, request: { key: place.requestKey }, seenBy: accountId, for: moduleType };
  },
  accountTypeOf(accountId) {
    if (accountId === 'acc-customer') return 'customer';
    return accountId === 'acc-unlicensed' ? 'unlicensed' : 'licensed';
  },
};
