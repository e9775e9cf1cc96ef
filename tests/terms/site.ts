import { createSandbox } from '../../sandbox/sandbox.ts';
import type { Result } from '../../src/contracts/result';

type Sandbox = Awaited<ReturnType<typeof createSandbox>>;
export type Answer = { readonly status: number; readonly body: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- REST answers are checked by what the test expects of them

/** Somebody at the site: REST and the app's pages in their name, as an API token or a signed-in browser would. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  del(path: string): Promise<Answer>;
  /** Presses Create in the portal; answers with the new request's key. */
  ask(request: { summary: string; description: string; requestType?: string; details?: unknown; email?: false }): Promise<string>;
  /** Calls a resolver of the app as the page of that module would. */
  call<T>(moduleKey: string, place: object, functionKey: string, payload?: unknown): Promise<Result<T>>;
}

export interface Site {
  readonly sandbox: Sandbox;
  as(email: string): Visitor;
  readonly anonymous: Visitor;
  /** Everything that is pending happens. */
  settle(): Promise<void>;
  /** The clock moves on, with every schedule on the way. */
  at(instant: string): Promise<void>;
  close(): Promise<void>;
}

export const accepted = { productId: 'other', terms: { version: '', hash: '' } };

/** A fresh site with the demo data and the built app, at a Monday morning in New York unless told otherwise. */
export async function openSite(startAt = '2026-11-23T15:00:00.000Z'): Promise<Site> {
  const sandbox = await createSandbox({ appDir: process.cwd(), dataDir: ':memory:', startAt, seed: 'demo', quiet: true });
  return {
    sandbox,
    as: (email) => visitor(sandbox, { authorization: `Basic ${Buffer.from(`${email}:any-token`).toString('base64')}` }),
    anonymous: visitor(sandbox, {}),
    settle: async () => void (await sandbox.drain()),
    at: async (instant) => void (await sandbox.advanceTo(instant)),
    close: () => sandbox.close(),
  };
}

function visitor(sandbox: Sandbox, headers: Record<string, string>): Visitor {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const init: RequestInit = { method, headers: { ...headers, accept: 'application/json' } };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { ...init.headers, 'content-type': 'application/json' };
    }
    const response = await sandbox.fetch(new Request(`http://localhost${path}`, init));
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : parsed(text) };
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    del: (path) => send('DELETE', path),
    ask: (request) => ask(send, request),
    call: async (moduleKey, place, functionKey, payload) => {
      const opened = await send('POST', '/sandbox/frames', { moduleKey, place });
      if (opened.status >= 300) throw new Error(`The frame of ${moduleKey} did not open: ${opened.status} ${JSON.stringify(opened.body)}`);
      const { body } = await send('POST', `/bridge/${opened.body.frameId}/invoke`, { functionKey, payload });
      return body?.result ?? body;
    },
  };
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

type Send = (method: string, path: string, body?: unknown) => Promise<Answer>;

async function ask(send: Send, { summary, description, requestType = 'Get help', details }: Parameters<Visitor['ask']>[0]): Promise<string> {
  const types = await send('GET', '/rest/servicedeskapi/servicedesk/1/requesttype');
  const type = types.body.values.find(({ name }: { name: string }) => name === requestType);
  const created = await send('POST', '/sandbox/portal/requests', {
    serviceDeskId: '1',
    requestTypeId: type.id,
    requestFieldValues: { summary, description },
    ...(details === undefined ? {} : { property: { supportRequest: details } }),
  });
  if (created.status >= 300) throw new Error(`The request was not created: ${created.status} ${JSON.stringify(created.body)}`);
  return created.body.issueKey;
}
