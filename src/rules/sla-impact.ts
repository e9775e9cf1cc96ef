import { attentionAt } from './sla-alerts';
import type { SlaCycle } from './sla-cycle';
import { dueOf, movedTo } from './sla-due';
import { goalFor } from './sla-goal';
import type { PolicyContext } from './sla-policy';
import { isOpenCycle } from './sla-time';

/** Which promises an edit of the settings is for; answered ones always keep the version they were judged by. */
export type ApplyTo = 'new' | 'open' | 'open-and-breached';

/** One promise whose due time an edit moves. */
export interface Move {
  readonly requestKey: string;
  readonly oldDueAt: string | null;
  readonly newDueAt: string | null;
}

/** What an edit of the settings would do to the open promises. */
export interface Impact {
  /** Running, paused, and breached without an answer. */
  readonly open: number;
  /** Waiting promises with another due time. */
  readonly moved: number;
  /** Requests that would be overdue at once and get the time of grace instead; at most fifty named. */
  readonly spared: { readonly count: number; readonly requestKeys: readonly string[] };
  /** Broken promises that would be running again, were the edit applied to them too; at most fifty named. */
  readonly unbreached: { readonly count: number; readonly requestKeys: readonly string[] };
  /** The ten promises that move furthest. */
  readonly largest: readonly Move[];
}

const mostNamed = 50;
const mostMoves = 10;

/**
 * A cycle under a newer version of the settings: same start, same pauses, other goal and calendar. A promise that
 * waits never becomes overdue by it; a broken one that is not overdue any more runs again, if that is wanted. Answered
 * and cancelled cycles, and broken ones that stay so, are the same objects.
 */
export function moveCycle(cycle: SlaCycle, next: PolicyContext, applyTo: ApplyTo): SlaCycle {
  if (applyTo === 'new' || !isOpenCycle(cycle) || cycle.settingsVersion >= next.settingsVersion) return cycle;
  const current = underVersion(cycle, next);
  if (cycle.state === 'paused') return current;
  const due = dueOf(current, next);
  if (isBroken(cycle, next.now)) {
    const isMended = applyTo === 'open-and-breached' && due !== null && due > next.now;
    return isMended ? mended(current, due, next) : cycle;
  }
  const moved = due?.toISOString() === cycle.dueAt ? current : movedTo(current, due, next);
  return { ...moved, attentionAt: attentionAt(moved, next) };
}

function underVersion(cycle: SlaCycle, { settings, settingsVersion }: PolicyContext): SlaCycle {
  const facts = cycle.facts ?? { priorityName: null, productId: null, requestTypeName: null };
  return { ...cycle, goal: cycle.goal?.isRemainder ? cycle.goal : goalFor(facts, settings), settingsVersion };
}

/** What is overdue but not marked yet is as broken as what the sweep has seen. */
function isBroken({ state, dueAt }: SlaCycle, now: Date): boolean {
  return state === 'breached' || (dueAt !== null && new Date(dueAt) < now);
}

function mended(cycle: SlaCycle, due: Date, next: PolicyContext): SlaCycle {
  const open: SlaCycle = { ...cycle, state: 'running', breachedAt: null, breachTold: null, acknowledgedAt: null };
  const moved = movedTo({ ...open, dueFloorAt: null }, due, next);
  return { ...moved, attentionAt: attentionAt(moved, next) };
}

/** What an edit would do, before it is saved; `next` carries the settings as edited. */
export function planImpact(cycles: readonly SlaCycle[], next: PolicyContext): Impact {
  const changes = cycles
    .filter(isOpenCycle)
    .map((before) => ({ before, after: moveCycle(before, next, 'open-and-breached') }));
  const isMended = ({ before, after }: Change) => before.breachedAt !== null && after.breachedAt === null;
  const mended = changes.filter(isMended);
  const moved = changes.filter((change) => !isMended(change) && change.before.dueAt !== change.after.dueAt);
  const spared = moved.filter(({ before, after }) => before.dueFloorAt !== after.dueFloorAt);
  return {
    open: changes.length,
    moved: moved.length,
    spared: named(spared),
    unbreached: named(mended),
    largest: [...moved, ...mended]
      .sort((one, other) => distance(other) - distance(one))
      .slice(0, mostMoves)
      .map(({ before, after }) => ({
        requestKey: before.requestKey,
        oldDueAt: before.dueAt,
        newDueAt: after.dueAt,
      })),
  };
}

interface Change {
  readonly before: SlaCycle;
  readonly after: SlaCycle;
}

function named(changes: readonly Change[]): Impact['spared'] {
  return { count: changes.length, requestKeys: changes.slice(0, mostNamed).map(({ before }) => before.requestKey) };
}

/** A due time that appears or disappears is the largest move of all. */
function distance({ before, after }: Change): number {
  if (before.dueAt === null || after.dueAt === null) return Number.POSITIVE_INFINITY;
  return Math.abs(Date.parse(after.dueAt) - Date.parse(before.dueAt));
}
