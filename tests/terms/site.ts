import { createSandbox, type SandboxInput } from '../../sandbox/sandbox.ts';
import type { Result } from '../../src/contracts/result';
import { watchContract, type WatchedRest } from '../contract/watch-contract.ts';

// Days of five-minute sweeps pass in some scenarios, and the machine may be busy.
if (typeof jest !== 'undefined') jest.setTimeout(60_000);

type Sandbox = Awaited<ReturnType<typeof createSandbox>>;
export type Answer = { readonly status: number; readonly body: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- REST answers are checked by what the test expects of them

export interface AskedRequest {
  readonly summary: string;
  readonly description: string;
  /** Name of the request type; "Get help" when absent. */
  readonly requestType?: string;
  /** What the app's create panel reports; nothing when absent, as if the panel had not been there. */
  readonly details?: unknown;
  /** File name → content, uploaded with Jira Service Management's own field. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Somebody at the site: REST and the app's pages in their name, as an API token or a signed-in browser would. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  del(path: string, body?: unknown): Promise<Answer>;
  /** Presses Create in the portal; answers with the new request's key. */
  ask(request: AskedRequest): Promise<string>;
  /** Writes on a request, in the portal or as an agent. */
  says(key: string, words: string, isPublic?: boolean): Promise<Answer>;
  /** Opens a module of the app at a place, as the page around it would. */
  opens(moduleKey: string, place: object): Promise<Answer>;
  /** Calls a resolver of the app as the page of that module would. */
  call<T>(moduleKey: string, place: object, functionKey: string, payload?: unknown): Promise<Result<T>>;
}

export interface Site {
  readonly sandbox: Sandbox;
  /** With a browser of a language, where that matters. */
  as(email: string, language?: string): Visitor;
  readonly anonymous: Visitor;
  /** Everything that is pending happens. */
  settle(): Promise<void>;
  /** The clock moves on, with every schedule on the way. */
  at(instant: string): Promise<void>;
  /**
   * Ends the site. Throws when anything the app sent or Jira answered on the way breaks Atlassian's OpenAPI documents,
   * or the app called an operation that is deprecated or experimental (nothing of this where the documents are absent).
   */
  close(): Promise<void>;
}

interface OpenOptions extends Pick<SandboxInput, 'deliveryPlan' | 'interrupt' | 'process' | 'siteName'> {
  /** A folder to keep the data in; memory when absent. */
  readonly dataDir?: string;
  /** Whether every call is held against Atlassian's documents, which takes its time; true when absent. */
  readonly isWatched?: boolean;
}

/** A fresh site with the demo data and the built app, at a Monday morning in New York unless told otherwise. */
export async function openSite(
  startAt = '2026-11-23T15:00:00.000Z',
  { isWatched = true, ...options }: OpenOptions = {},
): Promise<Site> {
  const watched: Partial<Record<'app' | 'people', WatchedRest>> = {};
  const sandbox = await createSandbox({
    dataDir: ':memory:',
    ...options,
    appDir: process.cwd(),
    startAt,
    seed: 'demo',
    quiet: true,
    // People may try what is wrong and be refused; the app may not even try.
    ...(isWatched && {
      watch: (rest, callers) => (watched[callers] = watchContract(rest, callers === 'app' ? 'all' : 'accepted')).rest,
    }),
  });
  return {
    sandbox,
    as: (email, language) =>
      visitor(sandbox, {
        authorization: `Basic ${Buffer.from(`${email}:any-token`).toString('base64')}`,
        ...(language === undefined ? {} : { 'accept-language': language }),
      }),
    anonymous: visitor(sandbox, {}),
    settle: async () => void (await sandbox.drain()),
    at: async (instant) => void (await sandbox.advanceTo(instant)),
    close: async () => {
      await sandbox.close();
      const broken = [...(watched.app?.violations ?? []), ...(watched.people?.violations ?? [])];
      const unstable = [...(watched.app?.unstable ?? [])].map((name) => `${name}: deprecated or experimental`);
      const found = [...new Set([...broken, ...unstable])];
      if (found.length > 0) throw new Error(`Atlassian's OpenAPI documents were broken:\n${found.join('\n')}`);
    },
  };
}

type Send = (method: string, path: string, body?: unknown) => Promise<Answer>;

function visitor(sandbox: Sandbox, headers: Record<string, string>): Visitor {
  const send = sender(sandbox, headers);
  const opens = (moduleKey: string, place: object) => send('POST', '/sandbox/frames', { moduleKey, place });
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    del: (path, body) => send('DELETE', path, body),
    ask: (request) => ask(send, request),
    says: (key, words, isPublic = true) =>
      send('POST', `/rest/servicedeskapi/request/${key}/comment`, { body: words, public: isPublic }),
    opens,
    call: async (moduleKey, place, functionKey, payload) => {
      const opened = await opens(moduleKey, place);
      if (opened.status >= 300)
        throw new Error(`The frame of ${moduleKey} did not open: ${opened.status} ${JSON.stringify(opened.body)}`);
      const { body } = await send('POST', `/bridge/${opened.body.frameId}/invoke`, { functionKey, payload });
      return body?.result ?? body;
    },
  };
}

function sender(sandbox: Sandbox, headers: Record<string, string>): Send {
  return async (method, path, body) => {
    const init: RequestInit = { method, headers: { ...headers, accept: 'application/json' } };
    if (body instanceof FormData) init.body = body;
    else if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { ...init.headers, 'content-type': 'application/json' };
    }
    const response = await sandbox.fetch(new Request(`http://localhost${path}`, init));
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function ask(
  send: Send,
  { summary, description, requestType = 'Get help', details, files }: AskedRequest,
): Promise<string> {
  const types = await send('GET', '/rest/servicedeskapi/servicedesk/1/requesttype');
  const type = types.body.values.find(({ name }: { name: string }) => name === requestType);
  const fields = { serviceDeskId: '1', requestTypeId: type.id, requestFieldValues: { summary, description } };
  const property = details === undefined ? {} : { property: { supportRequest: details } };
  const input = { ...fields, ...property };
  const created = await send('POST', '/sandbox/portal/requests', files ? asForm(input, files) : input);
  if (created.status >= 300)
    throw new Error(`The request was not created: ${created.status} ${JSON.stringify(created.body)}`);
  return created.body.issueKey;
}

function asForm(input: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  Object.entries(input).forEach(([name, value]) =>
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value)),
  );
  Object.entries(files).forEach(([name, content]) => form.append('attachments', new File([content], name)));
  return form;
}
