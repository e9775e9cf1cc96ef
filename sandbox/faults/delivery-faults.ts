import type { DeliveryPlan } from '../forge/delivery/delivery-plan.ts';
import type { FaultSwitch } from './fault-switch.ts';

/** Forge's own: events come up to three minutes late (platform.md 4). */
const longestMs = 180_000;

/** Deliveries as `plan` says, and then late, doubled, overtaken or lost as the switch says. */
export function faultyDelivery(faultSwitch: FaultSwitch, plan: DeliveryPlan): DeliveryPlan {
  const latest = { event: 0, job: 0 };
  return (delivery, dueAtMs) => {
    const { faults, draw, strikes } = faultSwitch;
    const name = delivery.kind === 'event' ? 'events' : 'queues';
    const { delaySeconds, duplicate, reorder } = faults[name];
    if (name === 'events' && strikes('events.lose', faults.events.lose)) return [];
    const late = (atMs: number) => {
      if (strikes(`${name}.reorder`, reorder)) return atMs + held(draw(`${name}.held`));
      if (delaySeconds === 0) return atMs;
      // No earlier than those before it: late alone does not change the order.
      const lateMs = atMs + Math.floor(draw(`${name}.delaySeconds`) * delaySeconds * 1_000);
      latest[delivery.kind] = Math.max(latest[delivery.kind], lateMs);
      return Math.min(latest[delivery.kind], atMs + delaySeconds * 1_000);
    };
    return plan(delivery, dueAtMs).flatMap((atMs) => {
      const first = late(atMs);
      return strikes(`${name}.duplicate`, duplicate) ? [first, first + held(draw(`${name}.copy`))] : [first];
    });
  };
}

const held = (part: number) => 1_000 + Math.floor(part * (longestMs - 1_000));
