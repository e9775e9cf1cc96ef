import type { InterruptPlan } from '../../sandbox/forge/host/forge-fetch.ts';

/** Before the call had its effect, or after it. */
export type Cut = 'before' | 'after';

/** Cuts a function off at its calls of these numbers, counted over all its invocations from when it is armed. */
export function cutter(functionKey: string) {
  const state = { calls: 0, at: [] as readonly number[], how: 'before' as Cut, isArmed: false };
  const seen: string[] = [];
  const plan: InterruptPlan = (call) => {
    if (!state.isArmed || call.functionKey !== functionKey) return null;
    state.calls += 1;
    seen.push(`${call.method} ${call.path}`);
    return state.at.includes(state.calls) ? state.how : null;
  };
  return { state, plan, seen };
}
