import { randomUUID } from 'node:crypto';
import type { FaultSwitch } from '../../faults/fault-switch.ts';
import type { Clock } from '../../seams.ts';
import type { AppRequest } from '../host/forge-fetch.ts';
import { timeLimitSeconds } from '../host/invocation.ts';
import type { AppModule, Manifest } from '../manifest.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { JobStats } from './job-stats.ts';

export interface QueueInput {
  readonly store: DeliveryStore;
  readonly stats: JobStats;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly plan: DeliveryPlan;
  readonly afterPush: () => void;
  readonly faultSwitch: FaultSwitch;
}

interface PushRequest {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload: readonly PushEvent[];
}

interface PushEvent {
  readonly body: unknown;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

const MAX_EVENTS = 50;
const MAX_BYTES = 200 * 1024;
const MAX_DELAY_SECONDS = 900;
const MAX_LONG_EVENT_BYTES = 100 * 1024;
const LONG_FUNCTION_SECONDS = 55;
const MAX_CHAIN = 1_000;
const MAX_EVENTS_PER_MINUTE = 500;

/** `Queue` and `JobProgress` of `@forge/events`; `null` for a path that is not theirs. */
export function queueRequest(input: QueueInput, { path, init, running }: AppRequest): Response | null {
  const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
  if (action === undefined) return null;
  const text = String(init.body ?? '{}');
  const request = JSON.parse(text) as PushRequest;
  if (action === 'publish')
    return publish(input, request, { bytes: Buffer.byteLength(text), chain: running.chain + 1 });
  const count = input.stats.of(request.jobId, request.queueName);
  if (count === null) return Response.json({ message: 'No such job' }, { status: 404 });
  if (action === 'stats') return Response.json(count);
  input.stats.cancelled(request.jobId, input.store.cancel(request.jobId));
  return new Response(null, { status: 204 });
}

function publish(
  input: QueueInput,
  request: PushRequest,
  { bytes, chain }: { bytes: number; chain: number },
): Response {
  const consumer = input.manifest.modules.find(({ type, queue }) => type === 'consumer' && queue === request.queueName);
  if (consumer === undefined) {
    return Response.json(
      { message: `manifest.yml has no consumer for the queue ${request.queueName}` },
      { status: 400 },
    );
  }
  if (request.payload.length > MAX_EVENTS || bytes > MAX_BYTES) {
    return Response.json({ errorMessage: `A push has at most ${MAX_EVENTS} events and 200 KB` }, { status: 413 });
  }
  const { faults, strikes } = input.faultSwitch;
  const pushed = input.stats.pushedSince(input.clock.now() - 60_000);
  if (pushed + request.payload.length > MAX_EVENTS_PER_MINUTE || strikes('queues.refuse', faults.queues.refuse)) {
    return Response.json({ message: 'Rate limit exceeded' }, { status: 429 });
  }
  if (chain > MAX_CHAIN) return new Response(null, { status: 405 });
  const failedEvents = request.payload.flatMap((event, index) => {
    const errorMessage = refusalOf(input.manifest, consumer, event);
    return errorMessage === null ? [] : [{ index: String(index), errorMessage }];
  });
  const accepted = request.payload.filter((_event, index) =>
    failedEvents.every((failed) => failed.index !== String(index)),
  );
  input.stats.opened(request.jobId, request.queueName, accepted.length);
  for (const event of accepted) enqueue(input, { request, consumer, event, chain });
  input.afterPush();
  return failedEvents.length === 0
    ? new Response(null, { status: 201 })
    : Response.json({ failedEvents }, { status: 202 });
}

function refusalOf(manifest: Manifest, consumer: AppModule, event: PushEvent): string | null {
  const { delayInSeconds: delay = 0, concurrency } = event;
  if (delay < 0 || delay > MAX_DELAY_SECONDS) return `delayInSeconds is between 0 and ${MAX_DELAY_SECONDS}`;
  if (concurrency !== undefined && (typeof concurrency.key !== 'string' || !(concurrency.limit >= 1))) {
    return 'concurrency is {key: string, limit: number from 1}';
  }
  const definition = manifest.functions.get(consumer.functionKey ?? '');
  const isLong = definition !== undefined && timeLimitSeconds(manifest, definition) > LONG_FUNCTION_SECONDS;
  if (isLong && Buffer.byteLength(JSON.stringify(event.body)) > MAX_LONG_EVENT_BYTES) {
    return 'An event for a function of more than 55 s has at most 100 KB';
  }
  return null;
}

interface Enqueued {
  readonly request: PushRequest;
  readonly consumer: AppModule;
  readonly event: PushEvent;
  readonly chain: number;
}

function enqueue({ store, stats, clock, plan }: QueueInput, { request, consumer, event, chain }: Enqueued): void {
  const { queueName, jobId } = request;
  const payload = JSON.stringify({ queueName, jobId, eventId: randomUUID(), body: event.body });
  const firstAtMs = clock.now();
  const dueAts = plan({ kind: 'job', name: queueName }, firstAtMs + (event.delayInSeconds ?? 0) * 1_000);
  const concurrency =
    event.concurrency === undefined
      ? undefined
      : { key: `${queueName}:${event.concurrency.key}`, limit: event.concurrency.limit };
  dueAts.forEach((dueAtMs, copy) => {
    // A doubled delivery is not a second event of the job.
    const counted = copy === 0 ? { jobId } : {};
    store.add({ kind: 'job', moduleKey: consumer.key, payload, dueAtMs, firstAtMs, chain, concurrency, ...counted });
  });
  if (dueAts.length === 0) stats.ended(jobId, false);
}
