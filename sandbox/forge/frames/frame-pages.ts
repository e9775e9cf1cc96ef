import { Hono } from 'hono';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caller, Clock } from '../../seams.ts';
import type { Manifest } from '../manifest.ts';
import { staticFile } from '../static-file.ts';
import type { Bridge } from './bridge.ts';
import { BridgeError } from './bridge.ts';
import { customUiPage, frameSecurityPolicy, uiKitPage } from './frame-html.ts';
import type { Frame, FrameAsked, Frames } from './frames.ts';
import { i18nInfo, textIn, translationsIn } from './translations.ts';

export interface FramePagesInput {
  readonly appDir: string;
  readonly builtDir: string;
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly frames: Frames;
  readonly bridge: Bridge;
  readonly callerOf: (request: Request) => Caller;
}

/** `/sandbox/frames`, `/frames/<id>/*`, `/bridge/<id>/<command>` and `/sandbox/resources/<key>/<file>`. */
export function framePages(input: FramePagesInput): Hono {
  const app = new Hono();
  app.post('/sandbox/frames', async (c) => {
    const asked = frameAsked(await c.req.json().catch(() => null));
    if (asked === null) return c.json({ error: 'Send {"moduleKey": …, "place": {…}}' }, 400);
    const opened = await input.frames.open(input.callerOf(c.req.raw), asked, c.req.header('accept-language'));
    if (opened.kind === 'refused') return c.json({ error: opened.reason }, opened.status);
    return c.json({ frameId: opened.frame.id, url: `/frames/${opened.frame.id}/` }, 201);
  });
  app.get('/sandbox/resources/:key/*', async (c) => {
    const resource = input.manifest.resources.get(c.req.param('key'));
    const path = restOf(c.req.path, 4);
    const file = resource?.kind === 'folder' ? await staticFile(join(input.appDir, resource.path), path) : null;
    return file ?? c.notFound();
  });
  app.get('/frames/:frameId/*', async (c) => {
    const frame = input.frames.find(c.req.param('frameId'), input.callerOf(c.req.raw));
    if (frame === null) return c.text('This frame is not open (any more). Load the page again.', 404);
    return (await frameFile(input, frame, restOf(c.req.path, 3))) ?? c.notFound();
  });
  app.post('/bridge/:frameId/:command', (c) => bridgeAnswer(input, c.req.raw, c.req.param()));
  return app;
}

async function bridgeAnswer(input: FramePagesInput, request: Request, names: { frameId: string; command: string }) {
  const frame = input.frames.find(names.frameId, input.callerOf(request));
  if (frame === null)
    return Response.json({ error: 'This frame is not open (any more). Load the page again.' }, { status: 404 });
  const text = await request.text();
  try {
    const value = await input.bridge.call(frame, names.command, payloadOf(text), Buffer.byteLength(text));
    return value === undefined ? new Response('') : Response.json(value);
  } catch (error) {
    if (!(error instanceof BridgeError)) throw error;
    return Response.json({ error: error.message }, { status: error.status });
  }
}

function payloadOf(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new BridgeError(400, 'The payload of a bridge call is JSON');
  }
}

async function frameFile(input: FramePagesInput, frame: Frame, path: string): Promise<Response | null> {
  const locale = /^__LOCALES__\/([\w-]+)\.json$/.exec(path)?.[1];
  if (locale === 'i18n-info') return Response.json(i18nInfo(input.manifest));
  if (locale !== undefined) {
    const texts = translationsIn(input.appDir, input.manifest, locale);
    return texts === null ? null : Response.json(texts);
  }
  if (path === '' || path === 'index.html') return indexPage(input, frame);
  const { resource } = frame;
  const folder =
    resource.kind === 'ui-kit' ? join(input.builtDir, 'resources', resource.key) : join(input.appDir, resource.path);
  return staticFile(folder, path);
}

async function indexPage(input: FramePagesInput, frame: Frame): Promise<Response> {
  const { appDir, manifest, clock } = input;
  const nonce = randomBytes(16).toString('base64');
  const start = { frameId: frame.id, context: frame.context, clockOffsetMs: Math.round(clock.now() - Date.now()) };
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': frameSecurityPolicy(manifest, nonce),
    'cache-control': 'no-store',
  };
  if (frame.resource.kind === 'ui-kit') {
    const title = textIn(appDir, manifest, frame.module.title, String(frame.context['locale']));
    return new Response(uiKitPage(start, title, nonce), { headers });
  }
  const file = join(appDir, frame.resource.path, 'index.html');
  const html = await readFile(file, 'utf8').catch(() => null);
  if (html === null)
    return new Response(`The page is not built: ${file} is missing. Run "npm run build" first.`, { status: 503 });
  return new Response(customUiPage(html, start, nonce), { headers });
}

/** The body of `POST /sandbox/frames`; `modal` names another resource of the app and its context. */
function frameAsked(body: unknown): FrameAsked | null {
  const asked = body as
    (Omit<FrameAsked, 'resource' | 'modal'> & { modal?: { resource?: string | null; context?: unknown } }) | null;
  if (typeof asked?.moduleKey !== 'string' || typeof asked.place !== 'object' || asked.place === null) return null;
  const { moduleKey, place, modal, colorMode } = asked;
  if (modal === undefined || modal === null) return { moduleKey, place, colorMode };
  return { moduleKey, place, colorMode, resource: modal.resource ?? undefined, modal: modal.context ?? {} };
}

/** The path after its first segments, decoded. */
function restOf(path: string, segments: number): string {
  return decodeURIComponent(path.split('/').slice(segments).join('/'));
}
