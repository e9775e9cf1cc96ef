import type { ServerType } from '@hono/node-server';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import type { AtlassianRest, Caller } from './seams.ts';
import { staticFile } from './forge/static-file.ts';

export interface ServerInput {
  readonly rest: AtlassianRest;
  readonly callerOf: (request: Request) => Caller;
  /** Routes of the Forge side, then of the Jira side; tried in this order. */
  readonly pages: readonly Hono[];
  /** Folder of the built pages. */
  readonly webDir: string;
  readonly quiet: boolean;
}

/** Everything the sandbox answers over HTTP. */
export function createServer(input: ServerInput): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const refusal = crossSiteRefusal(c.req.raw);
    return refusal ?? (await next());
  });
  app.all('/rest/*', (c) => input.rest.handle(input.callerOf(c.req.raw), c.req.raw));
  for (const pages of input.pages) app.route('/', pages);
  for (const own of ['/sandbox/*', '/frames/*', '/bridge/*'])
    app.all(own, (c) => c.json({ error: 'There is no such page' }, 404));
  app.get('*', (c) => page(input.webDir, decodeURIComponent(c.req.path)));
  app.notFound((c) => c.json({ error: 'There is no such page' }, 404));
  app.onError((error, c) => {
    if (!input.quiet) process.stderr.write(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`);
    return c.json({ error: `The sandbox failed: ${error.message}` }, 500);
  });
  return app;
}

/** Listens on 127.0.0.1; port 0 takes any. Rejects with the system's error, such as EADDRINUSE. */
export function listenOn(app: Hono, port: number): Promise<{ readonly port: number; readonly server: ServerType }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false });
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve({ port: (server.address() as AddressInfo).port, server });
    });
  });
}

/** A page of another site must not write with the cookie of this one. */
function crossSiteRefusal(request: Request): Response | null {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return null;
  const origin = request.headers.get('origin');
  if (origin === null || request.headers.get('cookie') === null) return null;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (URL.canParse(origin) && new URL(origin).host === host) return null;
  return Response.json({ error: 'XSRF check failed: this request comes from another site' }, { status: 403 });
}

/** A file of the built pages, or for any other address the page that knows what to show there. */
async function page(webDir: string, path: string): Promise<Response> {
  const isAsset = /\.[a-z0-9]+$/i.test(path) && path !== '/index.html';
  if (isAsset) return (await staticFile(webDir, path)) ?? new Response('Not found', { status: 404 });
  const index = await staticFile(webDir, '/index.html');
  if (index === null) return new Response('The pages are not built. Run "npm run build" first.', { status: 503 });
  index.headers.set('content-security-policy', `frame-ancestors 'self'; object-src 'none'; base-uri 'self'`);
  return index;
}
