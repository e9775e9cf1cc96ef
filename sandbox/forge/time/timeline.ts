import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SandboxClock } from '../../clock.ts';
import { ClockError } from '../../clock.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { DrainCount } from '../delivery/pump.ts';
import type { Invoker } from '../host/invocation.ts';
import { InvocationFailure } from '../host/invocation.ts';
import type { Installation } from '../host/runtime-context.ts';
import type { AppModule } from '../manifest.ts';
import type { Schedules } from './schedules.ts';

/** What a drain did, and how many deliveries wait for a later time. */
export interface Drained extends DrainCount {
  readonly later: number;
}

/** Lets things happen at their time. */
export interface Timeline {
  /** Delivers all that is due, and what that causes; no schedules. */
  drain(): Promise<Drained>;
  /**
   * Moves the clock to an instant (epoch ms), stopping at every schedule, delayed event and retry on the way and
   * letting each do its work at its own time. Throws `ClockError` for an instant that has passed.
   */
  advanceTo(atMs: number): Promise<Drained>;
  /** Due schedules, then all deliveries due: what a running sandbox does every second. */
  tick(): Promise<void>;
  /** Resolves when what is under way has ended. */
  settled(): Promise<void>;
}

export interface TimelineInput {
  readonly clock: SandboxClock;
  readonly store: DeliveryStore;
  readonly schedules: Schedules;
  readonly invoker: Invoker;
  readonly installation: Installation;
  pump(): Promise<DrainCount>;
}

export function createTimeline(input: TimelineInput): Timeline {
  const { clock, store, schedules } = input;
  const inTurn = createTurns();

  const advance = async (atMs: number) => {
    if (Number.isNaN(atMs) || atMs < clock.now()) clock.moveTo(atMs);
    const total = await input.pump();
    for (;;) {
      const next = earliest(schedules.nextDueAtMs(), store.nextDueAtMs());
      if (next === null || next > atMs) break;
      clock.moveTo(Math.max(clock.now(), next));
      await runSchedules(input, schedules.takeDue());
      add(total, await input.pump());
      // Other requests are answered meanwhile: a year takes minutes.
      await nextTurn();
    }
    clock.moveTo(Math.max(clock.now(), atMs));
    add(total, await input.pump());
    return { ...total, later: store.waiting() };
  };
  return {
    drain: () => inTurn(async () => ({ ...(await input.pump()), later: store.waiting() })),
    advanceTo: (atMs) => inTurn(() => advance(atMs)),
    tick: () =>
      inTurn(async () => {
        await runSchedules(input, schedules.takeDue());
        await input.pump();
      }),
    settled: () => inTurn(async () => {}),
  };
}

/** An instant from `{to}` or `{advance}`, epoch ms. Throws `ClockError` with what is accepted. */
export function instantAsked(
  asked: { readonly to?: unknown; readonly advanceMs?: number | null },
  nowMs: number,
): number {
  if (typeof asked.to === 'string' && !Number.isNaN(Date.parse(asked.to))) return Date.parse(asked.to);
  if (asked.to === undefined && typeof asked.advanceMs === 'number') return nowMs + asked.advanceMs;
  throw new ClockError('Send {"to": "2026-11-30T14:00:00Z"} or {"advance": "PT8H"} (an ISO-8601 instant or duration)');
}

async function runSchedules(input: TimelineInput, due: readonly AppModule[]): Promise<void> {
  const { cloudId, installContext } = input.installation;
  for (const module of due) {
    try {
      await input.invoker.invoke({
        module,
        trigger: 'scheduled',
        event: { context: { cloudId, moduleKey: module.key }, contextToken: `sandbox-${module.key}` },
        context: { installContext, principal: undefined },
      });
    } catch (error) {
      // Recorded by the invoker; Forge does not call a scheduled trigger again.
      if (!(error instanceof InvocationFailure)) throw error;
    }
  }
}

/** One after the other: a drain and an advance never interleave. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}

function earliest(...instants: readonly (number | null)[]): number | null {
  return instants.reduce<number | null>(
    (first, at) => (at === null || (first !== null && first <= at) ? first : at),
    null,
  );
}

function add(total: DrainCount, more: DrainCount): void {
  total.events += more.events;
  total.jobs += more.jobs;
}
