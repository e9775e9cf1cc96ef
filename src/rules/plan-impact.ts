import type { SlaCycle } from './sla-cycle';
import { isBroken, moveCycle } from './sla-impact';
import type { PolicyContext } from './sla-policy';
import { isOpenCycle } from './sla-time';

/** One promise whose due time an edit moves. */
export interface Move {
  readonly requestKey: string;
  readonly oldDueAt: string | null;
  readonly newDueAt: string | null;
}

/** So many promises; at most fifty of their requests by key. */
export interface Named {
  readonly count: number;
  readonly requestKeys: readonly string[];
}

/** What an edit of the settings would do to the promises there are. Each counts in one of the kinds of change only. */
export interface Impact {
  /** Running, paused, and breached without an answer. */
  readonly open: number;
  /** Waiting promises with another due time. */
  readonly moved: number;
  /** Of those: overdue at once, and given the time of grace instead. */
  readonly spared: Named;
  /** Broken promises that would be running again, were the edit applied to them too. */
  readonly unbreached: Named;
  /** Open promises whose request type would be outside the promise. */
  readonly cancelled: Named;
  /** Running promises whose clock would stand until the licence is checked. */
  readonly paused: Named;
  /** Promises that would run again: on hold so far, or outside the promise. */
  readonly resumed: Named;
  /** The ten promises that move furthest. */
  readonly largest: readonly Move[];
}

export type ChangeKind = 'moved' | 'unbreached' | 'cancelled' | 'paused' | 'resumed';

/** One promise before and under the edit. */
export interface Change {
  readonly before: SlaCycle;
  readonly after: SlaCycle;
}

const mostNamed = 50;
const mostMoves = 10;

/** What happens to a promise; `null` when it only carries another version then. */
export function kindOf({ before, after }: Change, now: Date): ChangeKind | null {
  if (after.state === 'cancelled' || after.state === 'paused') return before.state === after.state ? null : after.state;
  if (before.state === 'cancelled' || before.state === 'paused') return 'resumed';
  if (before.dueAt === after.dueAt) return null;
  return isBroken(before, now) ? 'unbreached' : 'moved';
}

/** What an edit would do, before it is saved; `next` carries the settings as edited. */
export function planImpact(cycles: readonly SlaCycle[], next: PolicyContext): Impact {
  const changes = cycles.map((before) => ({ before, after: moveCycle(before, next, 'open-and-breached') }));
  const of = (kind: ChangeKind) => changes.filter((change) => kindOf(change, next.now) === kind);
  const [moved, unbreached] = [of('moved'), of('unbreached')];
  return {
    open: cycles.filter(isOpenCycle).length,
    moved: moved.length,
    spared: named(moved.filter(({ before, after }) => before.dueFloorAt !== after.dueFloorAt)),
    unbreached: named(unbreached),
    cancelled: named(of('cancelled')),
    paused: named(of('paused')),
    resumed: named(of('resumed')),
    largest: [...moved, ...unbreached]
      .sort((one, other) => distance(other) - distance(one))
      .slice(0, mostMoves)
      .map(({ before, after }) => ({
        requestKey: before.requestKey,
        oldDueAt: before.dueAt,
        newDueAt: after.dueAt,
      })),
  };
}

function named(changes: readonly Change[]): Named {
  return { count: changes.length, requestKeys: changes.slice(0, mostNamed).map(({ before }) => before.requestKey) };
}

/** A due time that appears or disappears is the largest move of all. */
function distance({ before, after }: Change): number {
  if (before.dueAt === null || after.dueAt === null) return Number.POSITIVE_INFINITY;
  return Math.abs(Date.parse(after.dueAt) - Date.parse(before.dueAt));
}
