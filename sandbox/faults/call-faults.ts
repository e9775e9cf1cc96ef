import type { InterruptPlan } from '../forge/host/forge-fetch.ts';
import type { FaultSwitch } from './fault-switch.ts';

/** Where functions die: where `plan` says, at the chosen call, or by chance. */
export function faultyCalls(faultSwitch: FaultSwitch, plan: InterruptPlan = () => null): InterruptPlan {
  return (call) => {
    const planned = plan(call);
    if (planned !== null) return planned;
    const { faults, draw, strikes } = faultSwitch;
    const { kill, functions } = faults;
    const isMeant = kill.function === '' || kill.function === call.functionKey;
    const counts = kill.call === 'any' || kill.call === call.kind;
    if (kill.number > 0 && isMeant && counts && call.numbers[kill.call] === kill.number) {
      faultSwitch.endKill();
      return kill.when;
    }
    if (strikes('functions.killed', functions.killed)) return draw('functions.half') < 0.5 ? 'before' : 'after';
    return strikes('functions.timeout', functions.timeout) ? 'never-answered' : null;
  };
}
