import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Kvs } from '../kvs/kvs.ts';
import type { Running } from './invocation.ts';

/** How `@forge/*` names the service a request is for. */
export interface Descriptor {
  readonly type: string;
  readonly provider?: 'app' | 'user' | 'none';
  readonly remote?: string;
  readonly accountId?: string;
}

export interface AppRequest {
  readonly descriptor: Descriptor;
  readonly path: string;
  readonly init: RequestInit;
  readonly running: Running;
}

export interface ForgeFetchInput {
  readonly running: AsyncLocalStorage<Running>;
  readonly kvs: Kvs;
  /** Whether the manifest has `storage:app`. */
  readonly mayStore: boolean;
  product(request: AppRequest): Promise<Response>;
  stargate(request: AppRequest): Promise<Response>;
}

/** `global.__forge_fetch__`: the one door through which the app's packages reach Atlassian. */
export function createForgeFetch(input: ForgeFetchInput) {
  return async (descriptor: Descriptor, path: string, init: RequestInit = {}): Promise<Response> => {
    const running = input.running.getStore();
    if (running === undefined) throw new Error('Forge services can only be reached while a function runs');
    if (running.ended) return new Promise<Response>(() => {});
    const response = await answer(input, { descriptor, path, init, running });
    return running.ended ? new Promise<Response>(() => {}) : response;
  };
}

async function answer(input: ForgeFetchInput, request: AppRequest): Promise<Response> {
  const { type, remote } = request.descriptor;
  if (type === 'kvs') return storage(input, request);
  if (type === 'fpp' && remote === 'jira') return input.product(request);
  if (type === 'fpp' && remote === 'stargate') return input.stargate(request);
  const message = `The sandbox has no ${[type, remote].filter(Boolean).join(' ')}`;
  return Response.json({ code: 'NOT_IMPLEMENTED', message }, { status: 501 });
}

const EMPTY_READ_BYTES = 1_024;

function storage({ kvs, mayStore }: ForgeFetchInput, { path, init, running }: AppRequest): Response {
  if (!mayStore) {
    const message = 'The app needs the scope storage:app in manifest.yml';
    return Response.json({ code: 'PERMISSION_DENIED', message }, { status: 403 });
  }
  const body = String(init.body ?? 'null');
  const { status, text } = kvs.handle(path, JSON.parse(body));
  const { kvs: usage } = running.record;
  if (/\/(get|query)$/.test(path)) {
    usage.reads += 1;
    usage.readBytes += Math.max(EMPTY_READ_BYTES, Buffer.byteLength(text));
  } else {
    usage.writes += 1;
    usage.writtenBytes += Buffer.byteLength(body);
  }
  const headers = { 'content-type': 'application/json' };
  return text === '' ? new Response(null, { status }) : new Response(text, { status, headers });
}
