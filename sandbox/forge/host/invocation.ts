import type { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock } from '../../seams.ts';
import type { AppFunction, AppModule, Manifest } from '../manifest.ts';
import type { Handler } from './app-functions.ts';
import { cloned } from './app-realm.ts';
import type { InvocationLog, InvocationRecord } from './invocation-record.ts';
import type { Installation } from './runtime-context.ts';
import { runtimeOf } from './runtime-context.ts';

/** One call of a function of the app. */
export interface Invocation {
  readonly module: AppModule;
  readonly trigger: InvocationRecord['trigger'];
  /** First and second argument of the handler; cloned. */
  readonly event: unknown;
  readonly context: unknown;
  /** Who is there: only resolvers have a user. */
  readonly accountId?: string;
  /** How many queue pushes led here. */
  readonly chain?: number;
}

/** How `@forge/*` names the service a request is for. */
export interface Descriptor {
  readonly type: string;
  readonly provider?: 'app' | 'user' | 'none';
  readonly remote?: string;
  readonly accountId?: string;
}

export type CallKind = 'rest' | 'kvs' | 'queue';

/** What the app's code reaches of the site it runs for. */
export interface SiteServices {
  readonly clock: Clock;
  readonly forgeFetch: (descriptor: Descriptor, path: string, init?: RequestInit) => Promise<Response>;
  readonly write: (level: string, values: readonly unknown[]) => void;
}

/** What is known of the invocation whose code is running; `null` outside of any. */
export interface Running {
  readonly site: SiteServices;
  readonly record: InvocationRecord;
  readonly accountId: string | undefined;
  readonly runtime: Record<string, unknown>;
  readonly chain: number;
  /** True once it returned, threw or ran out of time: Lambda freezes it, so nothing it asks is answered any more. */
  ended: boolean;
  /** Calls made so far: of all, and of each kind. */
  readonly calls: Record<CallKind | 'any', number>;
  /** Ends it here and now, as when the machine under it dies: none of the function's own code runs any more. */
  cutOff: (why: 'cut-off' | 'out-of-time') => void;
}

/** The function threw, ran out of time or could not be loaded; `message` is the app's own. */
export class InvocationFailure extends Error {
  readonly kind: 'error' | 'timeout' | 'platform';
  constructor(kind: InvocationFailure['kind'], message: string) {
    super(message);
    this.name = 'InvocationFailure';
    this.kind = kind;
  }
}

export interface Invoker {
  /** Resolves with the function's value (cloned); rejects with `InvocationFailure`. */
  invoke(invocation: Invocation): Promise<unknown>;
  readonly running: AsyncLocalStorage<Running>;
  readonly log: InvocationLog;
}

export interface InvokerInput {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly clock: Clock;
  readonly log: InvocationLog;
  readonly running: AsyncLocalStorage<Running>;
  readonly appCodeDir: string;
  /** Turns Forge's real limits into others, for tests; 1 is real. */
  readonly timeScale: number;
  readonly handlerOf: (definition: AppFunction) => Handler;
  readonly site: SiteServices;
}

export function createInvoker(input: InvokerInput): Invoker {
  const { manifest, log, running } = input;
  const invoke = async (invocation: Invocation): Promise<unknown> => {
    const definition = manifest.functions.get(invocation.module.functionKey ?? '');
    if (definition === undefined) {
      throw new InvocationFailure('platform', `Module ${invocation.module.key} has no function in manifest.yml`);
    }
    const limitMs = timeLimitSeconds(manifest, definition) * 1_000 * input.timeScale;
    const startedMs = performance.now();
    const remainingMs = () => Math.max(0, Math.round(limitMs - (performance.now() - startedMs)));
    const scope = openScope(input, invocation, { definition, remainingMs });
    const { record } = scope;
    try {
      const value = await withinTime(limitMs, scope, () =>
        running.run(scope, () => call(input, definition, invocation)),
      );
      record.bytesOut = sizeOf(value);
      record.outcome = isRetry(value) ? 'retry' : isRefusal(invocation, value) ? 'failed' : 'ok';
      if (record.outcome === 'failed') record.error = 'The function answered with the status of a failure';
      return cloned(value);
    } catch (error) {
      const failure = failureOf(error);
      record.outcome = 'failed';
      record.error = failure.message;
      throw failure;
    } finally {
      scope.ended = true;
      record.durationMs = Math.round(performance.now() - startedMs);
    }
  };
  return { invoke, running, log };
}

function openScope(
  input: InvokerInput,
  { module, trigger, event, accountId, chain = 0 }: Invocation,
  { definition, remainingMs }: { definition: AppFunction; remainingMs: () => number },
): Running {
  const invocationId = randomUUID();
  const functionKey = definition.key;
  const startedAt = new Date(input.clock.now()).toISOString();
  const record = input.log.open({ invocationId, functionKey, moduleKey: module.key, trigger, startedAt });
  record.bytesIn = sizeOf(event);
  const runtime = runtimeOf({ ...input, invocationId, functionKey, module, accountId, remainingMs });
  const calls = { any: 0, rest: 0, kvs: 0, queue: 0 };
  return { site: input.site, record, accountId, runtime, chain, ended: false, calls, cutOff: () => {} };
}

/** Whether a function asks to be called again, as `InvocationError` of `@forge/events` does. */
export function isRetry(value: unknown): value is { readonly _retry: true; readonly retryOptions?: RetryOptions } {
  return typeof value === 'object' && value !== null && (value as { _retry?: unknown })._retry === true;
}

/** Forge counts a run of a scheduled function as failed by the `statusCode` it returns. */
function isRefusal({ trigger }: Invocation, value: unknown): boolean {
  if (trigger !== 'scheduled' || typeof value !== 'object' || value === null) return false;
  const { statusCode } = value as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400;
}

export interface RetryOptions {
  readonly retryAfter?: number;
  readonly retryReason?: string;
  readonly retryData?: unknown;
}

/** 25 s; for functions of consumers and scheduled triggers alone 55 s or their `timeoutSeconds` up to 900 s. */
export function timeLimitSeconds(manifest: Manifest, definition: AppFunction): number {
  const users = manifest.modules.filter((module) => module.functionKey === definition.key);
  const isLong = users.length > 0 && users.every(({ type }) => type === 'consumer' || type === 'scheduledTrigger');
  return isLong ? Math.min(definition.timeoutSeconds ?? 55, 900) : 25;
}

async function call(input: InvokerInput, definition: AppFunction, { event, context }: Invocation): Promise<unknown> {
  let handler: Handler;
  try {
    handler = input.handlerOf(definition);
  } catch (error) {
    throw new InvocationFailure('platform', messageOf(error));
  }
  return handler(cloned(event), cloned(context));
}

function withinTime<T>(limitMs: number, scope: Running, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  return new Promise<T>((resolve, reject) => {
    const end = (message: string) => {
      scope.ended = true;
      reject(new InvocationFailure('timeout', message));
    };
    const late = `The function did not finish within ${limitMs / 1_000} s`;
    timer = setTimeout(() => end(late), limitMs);
    scope.cutOff = (why) => end(why === 'cut-off' ? 'The function was cut off' : late);
    work().then(resolve, reject);
  }).finally(() => clearTimeout(timer));
}

function failureOf(error: unknown): InvocationFailure {
  return error instanceof InvocationFailure ? error : new InvocationFailure('error', messageOf(error));
}

/** Errors of the app may come from another realm: read them by shape. */
function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : undefined;
  return typeof message === 'string' ? message : String(error);
}

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value) ?? '');
}
