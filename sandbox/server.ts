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

const ownHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * A page of another site must neither write here, clock and demo accounts included, nor read: a name that somebody
 * lets point at this machine (DNS rebinding) is not one of ours.
 */
function crossSiteRefusal(request: Request): Response | null {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (!ownHosts.test(host)) return refused(`The sandbox answers at localhost only, not at ${host}`);
  const origin = request.headers.get('origin');
  if (origin === null || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return null;
  if (URL.canParse(origin) && new URL(origin).host === host) return null;
  return refused('XSRF check failed: this request comes from another site');
}

const refused = (error: string): Response => Response.json({ error }, { status: 403 });

/** A file of the built pages, or for any other address the page that knows what to show there. */
async function page(webDir: string, path: string): Promise<Response> {
  const isAsset = /\.[a-z0-9]+$/i.test(path) && path !== '/index.html';
  if (isAsset) return (await staticFile(webDir, path)) ?? new Response('Not found', { status: 404 });
  const index = await staticFile(webDir, '/index.html');
  if (index === null) return new Response('The pages are not built. Run "npm run build" first.', { status: 503 });
  index.headers.set('content-security-policy', `frame-ancestors 'self'; object-src 'none'; base-uri 'self'`);
  return index;
}
