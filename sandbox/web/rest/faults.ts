import type { Faults } from '../../faults/fault-fields.ts';
import { rest } from './rest.ts';

/** What goes wrong on purpose, and how often what struck since it was switched. */
export interface FaultState {
  readonly faults: Faults;
  readonly struck: Readonly<Record<string, number>>;
}

export async function readFaults(signal?: AbortSignal): Promise<FaultState> {
  return rest<FaultState>('/sandbox/faults', { signal });
}

export async function switchFaults(faults: Partial<Faults> | { readonly off: true }): Promise<FaultState> {
  return rest<FaultState>('/sandbox/faults', { method: 'POST', body: faults });
}
