import type { SaveSettings } from '../../../../src/contracts/admin';
import type { Settings } from '../../../../src/rules/settings';
import { isSame } from './paths';

export type ApplyTo = NonNullable<SaveSettings['applyTo']>;

/** Settings that open promises were computed from. */
const clockSettings = ['calendar', 'goal', 'goals', 'unknownEntitlement'] as const;

/** Does this edit change how due times are computed, so that the admin should see what it moves? */
export function movesTheClock(stored: Settings, edited: Settings): boolean {
  return clockSettings.some((name) => !isSame(stored[name], edited[name]));
}
