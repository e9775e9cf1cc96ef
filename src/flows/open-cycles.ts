import type { Ports } from '../ports';
import type { Page } from '../ports/page';
import type { SlaCycle } from '../rules/sla-cycle';

const states = ['running', 'paused', 'breached'] as const;
type OpenState = (typeof states)[number];

const DAY = 24 * 60 * 60_000;
/** A breach nobody answered for longer than this is not looked at: late answers stay in that index for ever. */
const breachedDays = 180;

/**
 * Promises that wait for an answer, a page at a time, whatever their state; `next` also leads from state to state. A
 * page may be empty although more follow.
 */
export async function openCycles(ports: Ports, now: Date, cursor: string | null): Promise<Page<SlaCycle>> {
  const { state, place } = readCursor(cursor);
  const since = state === 'breached' ? new Date(now.getTime() - breachedDays * DAY).toISOString() : '0';
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
