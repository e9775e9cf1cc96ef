import { createDice } from '../../sandbox/faults/dice.ts';
import type { DeliveryPlan } from '../../sandbox/forge/delivery/delivery-plan.ts';

/** Everything arrives twice, each time up to four minutes late. */
export function disordered(seed: number): DeliveryPlan {
  const dice = createDice(seed);
  const late = () => Math.round(dice('deliveries') * 240_000);
  return (_delivery, dueAtMs) => [dueAtMs + late(), dueAtMs + late()];
}
