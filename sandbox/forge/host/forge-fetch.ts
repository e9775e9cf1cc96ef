import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Kvs } from '../kvs/kvs.ts';
import type { CallKind, Descriptor, Running } from './invocation.ts';

export interface AppRequest {
  readonly descriptor: Descriptor;
  readonly path: string;
  readonly init: RequestInit;
  readonly running: Running;
}

/** A call that the app is about to make to Jira, to storage or to a queue. */
export interface AppCall {
  readonly functionKey: string;
  readonly kind: CallKind;
  /** Which call of its invocation this is, from 1: of all, and of its kind. */
  readonly numbers: Readonly<Record<CallKind | 'any', number>>;
  readonly method: string;
  /** Such as `/rest/api/3/issue` or `/api/v1/set`, with its query. */
  readonly path: string;
}

/**
 * Where the app's functions die: before a call had its effect, after it, because it never returned (its effect took
 * place, and the time ran out), or (`null`) not at this call.
 */
export type InterruptPlan = (call: AppCall) => 'before' | 'after' | 'never-answered' | null;

export interface ForgeFetchInput {
  readonly running: AsyncLocalStorage<Running>;
  readonly kvs: Kvs;
  /** Whether the manifest has `storage:app`. */
  readonly mayStore: boolean;
  readonly interrupt?: InterruptPlan;
  product(request: AppRequest): Promise<Response>;
  stargate(request: AppRequest): Promise<Response>;
}

/** `global.__forge_fetch__`: the one door through which the app's packages reach Atlassian. */
export function createForgeFetch(input: ForgeFetchInput) {
  return async (descriptor: Descriptor, path: string, init: RequestInit = {}): Promise<Response> => {
    const running = input.running.getStore();
    if (running === undefined) throw new Error('Forge services can only be reached while a function runs');
    if (running.ended) return never();
    const cut = input.interrupt?.(numbered(running, descriptor, path, init)) ?? null;
    if (cut === 'before') running.cutOff('cut-off');
    if (running.ended) return never();
    const response = await answer(input, { descriptor, path, init, running });
    if (cut !== null) running.cutOff(cut === 'after' ? 'cut-off' : 'out-of-time');
    return running.ended ? never() : response;
  };
}

function numbered({ record, calls }: Running, descriptor: Descriptor, path: string, init: RequestInit): AppCall {
  const kind = descriptor.type === 'kvs' ? 'kvs' : descriptor.remote === 'stargate' ? 'queue' : 'rest';
  calls.any += 1;
  calls[kind] += 1;
  const method = (init.method ?? 'GET').toUpperCase();
  return { functionKey: record.functionKey, kind, numbers: { ...calls }, method, path };
}

/** What a frozen function gets: nothing. */
const never = () => new Promise<Response>(() => {});

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
