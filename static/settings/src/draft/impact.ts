import type { ImpactPreview, ImpactProgress, SaveSettings } from '../../../../src/contracts/admin';
import type { Settings } from '../../../../src/rules/settings';
import { isSame } from './paths';

export type ApplyTo = NonNullable<SaveSettings['applyTo']>;

/** Settings that promises are judged by: how time is counted, to whom an answer is owed, and what is one. */
const clockSettings = [
  'calendar',
  'goal',
  'goals',
  'unknownEntitlement',
  'excludedRequestTypes',
  'automationAccountIds',
  'acknowledgements',
] as const;

/** Does this edit change what promises are judged by, so that the admin should see what it does to open ones? */
export function movesTheClock(stored: Settings, edited: Settings): boolean {
  return (
    clockSettings.some((name) => !isSame(stored[name], edited[name])) ||
    stored.outcomes.consideredAnswered !== edited.outcomes.consideredAnswered
  );
}

const mostKeys = 5;

/** What an edit does besides moving due times, a line for each kind that happens, with the requests it happens to. */
export function impactLines({ spared, unbreached, cancelled, paused, resumed }: ImpactPreview): readonly string[] {
  const kinds = [
    ['Overdue at once, so given some time instead', spared],
    ['Broken, and running again if broken promises are chosen below', unbreached],
    ['Cancelled, because the request type is outside the promise', cancelled],
    ['Put on hold until the licence is checked', paused],
    ['On hold or outside the promise until now, and running again', resumed],
  ] as const;
  return kinds
    .filter(([, { count }]) => count > 0)
    .map(([what, { count, requestKeys }]) => `${what}: ${count} (${someKeys(requestKeys, count)})`);
}

/** What became of the promises that were looked at so far, such as `3 moved, 1 cancelled`. */
export function progressWords({ changed }: ImpactProgress): string {
  const kinds = [
    ['run again after a breach', changed.unbreached],
    ['cancelled', changed.cancelled],
    ['put on hold', changed.paused],
    ['resumed', changed.resumed],
  ] as const;
  const others = kinds.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
  return [`${changed.moved} moved`, ...others].join(', ');
}

function someKeys(keys: readonly string[], count: number): string {
  const shown = keys.slice(0, mostKeys);
  return count > shown.length ? `${shown.join(', ')} and ${count - shown.length} more` : shown.join(', ');
}
