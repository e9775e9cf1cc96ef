import type { FaultSwitch } from '../../faults/fault-switch.ts';
import type { Clock } from '../../seams.ts';
import type { Invocation, Invoker } from '../host/invocation.ts';
import { InvocationFailure, isRetry } from '../host/invocation.ts';
import type { Installation } from '../host/runtime-context.ts';
import type { Manifest } from '../manifest.ts';
import type { Delivery, DeliveryStore } from './delivery-store.ts';
import type { JobStats } from './job-stats.ts';
import type { Ending } from './plan-retry.ts';
import { planRetry, retryContextOf } from './plan-retry.ts';

export interface DrainCount {
  /** Product events and queue events the app was called with. */
  events: number;
  jobs: number;
}

export interface PumpInput {
  readonly store: DeliveryStore;
  readonly stats: JobStats;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly invoker: Invoker;
  /** Calls at the same time. */
  readonly parallel: number;
  readonly faultSwitch: FaultSwitch;
}

const RUNAWAY = 20_000;

/** Calls the app with everything that is due, also what these calls cause, until nothing is. */
export async function pumpDue(input: PumpInput): Promise<DrainCount> {
  const count: DrainCount = { events: 0, jobs: 0 };
  const underway = new Set<Promise<void>>();
  for (;;) {
    while (underway.size < input.parallel) {
      const delivery = input.store.claim(input.clock.now());
      if (delivery === null) break;
      count[delivery.kind === 'event' ? 'events' : 'jobs'] += 1;
      if (count.events + count.jobs > RUNAWAY)
        throw new Error(`More than ${RUNAWAY} deliveries at one instant: a loop?`);
      const work: Promise<void> = deliver(input, delivery).finally(() => underway.delete(work));
      underway.add(work);
    }
    if (underway.size === 0) return count;
    await Promise.race(underway);
  }
}

async function deliver(input: PumpInput, delivery: Delivery): Promise<void> {
  const { store, stats, clock } = input;
  const ending = await endingOf(input, delivery);
  const retry = planRetry(delivery, ending, { nowMs: clock.now(), retentionMs: retentionMs(input) });
  if (retry !== null) return store.retry(delivery.id, retry);
  store.finish(delivery.id);
  if (delivery.jobId !== null) stats.ended(delivery.jobId, ending.kind === 'ok');
}

const retentionMs = ({ faultSwitch }: PumpInput) => faultSwitch.faults.queues.retentionHours * 3_600_000;

async function endingOf(input: PumpInput, delivery: Delivery): Promise<Ending> {
  const module = input.manifest.modules.find(({ key }) => key === delivery.moduleKey);
  // The manifest changed since: nobody is left to call.
  if (module === undefined) return { kind: 'ok' };
  try {
    const value = await input.invoker.invoke({ module, ...argumentsOf(input, delivery), chain: delivery.chain });
    return isRetry(value) ? { kind: 'asked', retry: value.retryOptions } : { kind: 'ok' };
  } catch (error) {
    if (!(error instanceof InvocationFailure)) throw error;
    return { kind: error.kind === 'error' ? 'thrown' : 'platform' };
  }
}

function argumentsOf(input: PumpInput, delivery: Delivery): Pick<Invocation, 'trigger' | 'event' | 'context'> {
  const payload = JSON.parse(delivery.payload) as Record<string, unknown>;
  const retry =
    delivery.attempts === 0
      ? {}
      : { retryContext: retryContextOf(delivery, { nowMs: input.clock.now(), retentionMs: retentionMs(input) }) };
  const { cloudId, installContext } = input.installation;
  if (delivery.kind === 'job') {
    return { trigger: 'consumer', event: { ...payload, ...retry }, context: { installContext, principal: undefined } };
  }
  const accountId = payload['atlassianId'];
  return {
    trigger: 'trigger',
    event: { ...payload, context: { cloudId, moduleKey: delivery.moduleKey }, ...retry },
    context: { installContext, principal: accountId === undefined ? undefined : { accountId } },
  };
}
