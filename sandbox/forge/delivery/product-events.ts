import type { Caller, Clock, ProductEvent, ProductEvents } from '../../seams.ts';
import type { Manifest } from '../manifest.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import type { DeliveryStore } from './delivery-store.ts';

export interface ProductEventsInput {
  readonly store: DeliveryStore;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly plan: DeliveryPlan;
  readonly afterEmit: () => void;
}

/** Queues each event for the triggers that subscribed to it, the app's own ones only where `ignoreSelf` is off. */
export function createProductEvents({ store, clock, manifest, plan, afterEmit }: ProductEventsInput): ProductEvents {
  refuseExpressions(manifest);
  return {
    emit(event, actor) {
      const selfGenerated = actor.kind === 'app';
      const nowMs = clock.now();
      const payload = JSON.stringify(envelope(event, actor, nowMs));
      const triggers = manifest.modules.filter(
        (module) =>
          module.type === 'trigger' && module.events.includes(event.eventType) && !(selfGenerated && module.ignoreSelf),
      );
      for (const { key } of triggers) {
        for (const dueAtMs of plan({ kind: 'event', name: event.eventType }, nowMs)) {
          store.add({ kind: 'event', moduleKey: key, payload, dueAtMs, firstAtMs: nowMs });
        }
      }
      if (triggers.length > 0) afterEmit();
    },
  };
}

/** A filter that is not applied would let the app pass here and fail on Forge, so it is refused. */
function refuseExpressions(manifest: Manifest): void {
  for (const { type, key, entry } of manifest.modules) {
    const filter = entry['filter'] as { readonly expression?: unknown } | undefined;
    if (type === 'trigger' && filter?.expression !== undefined) {
      throw new Error(`manifest.yml: trigger ${key} has filter.expression, which the sandbox does not evaluate`);
    }
  }
}

/** `timestamp` is a string of epoch milliseconds; `context` is added for each trigger on delivery. */
function envelope(event: ProductEvent, actor: Caller, nowMs: number): Record<string, unknown> {
  return {
    ...event,
    timestamp: String(Math.floor(nowMs)),
    ...(actor.kind === 'anonymous' ? {} : { atlassianId: actor.accountId }),
    selfGenerated: actor.kind === 'app',
  };
}
