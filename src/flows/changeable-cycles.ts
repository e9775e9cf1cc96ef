import type { Ports } from '../ports';
import type { Page } from '../ports/page';
import type { SlaCycle } from '../rules/sla-cycle';

const states = ['running', 'paused', 'breached', 'cancelled'] as const;
type OpenState = (typeof states)[number];

const DAY = 24 * 60 * 60_000;
/** What began longer ago than this and does not run is not looked at: what is over stays in that index for ever. */
const settledDays = 180;

/**
 * Promises an edit may change, a page at a time: those that wait for an answer, and those outside the promise, which
 * may come back. `next` also leads from state to state; a page may be empty although more follow.
 */
export async function changeableCycles(ports: Ports, now: Date, cursor: string | null): Promise<Page<SlaCycle>> {
  const { state, place } = readCursor(cursor);
  const isSettled = state === 'breached' || state === 'cancelled';
  const since = isSettled ? new Date(now.getTime() - settledDays * DAY).toISOString() : '0';
  const { items, next } = await ports.cycles.startedSince(state, since, place);
  return { items: items.filter(({ answeredAt }) => answeredAt === null), next: nextCursor(state, next) };
}

function readCursor(cursor: string | null): { state: OpenState; place: string | null } {
  const [name, ...rest] = (cursor ?? states[0]).split('|');
  return { state: states.find((state) => state === name) ?? states[0], place: rest.join('|') || null };
}

function nextCursor(state: OpenState, place: string | null): string | null {
  return place === null ? (states[states.indexOf(state) + 1] ?? null) : `${state}|${place}`;
}
