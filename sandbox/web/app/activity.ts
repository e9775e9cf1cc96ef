import { readInvocations, type Invocation } from '../rest/sandbox.ts';

const everyMs = 1_500;

/** Whether the app did this of its own accord: an event, a queue or the clock, not a page asking something. */
export function isBackground(invocation: Invocation): boolean {
  return invocation.trigger !== 'resolver' && invocation.outcome !== 'running';
}

/** Where the next look starts: before the first invocation that still runs, so that its end is not missed. */
export function seenUpTo(found: readonly Invocation[], before: number): number {
  const running = found.find((invocation) => invocation.outcome === 'running');
  return running === undefined ? Math.max(before, found.at(-1)?.id ?? 0) : Math.max(before, running.id - 1);
}

let seen = 0;

/** The id of the newest invocation that is known to have ended. */
export function seenSoFar(): number {
  return seen;
}

/**
 * Watches what the app does in the background and calls `onActivity` when something new has finished, so that the
 * pages show it without a reload. Quiet while the window is hidden or the server is away.
 * @returns how to stop.
 */
export function watchActivity(onActivity: () => void): () => void {
  let isFirst = true;
  let isStopped = false;
  const look = async (): Promise<void> => {
    if (!document.hidden) {
      const found = await readInvocations(seen).catch(() => []);
      seen = seenUpTo(found, seen);
      if (!isFirst && found.some(isBackground) && !isStopped) onActivity();
      isFirst = false;
    }
    if (!isStopped) window.setTimeout(() => void look(), everyMs);
  };
  void look();
  return () => {
    isStopped = true;
  };
}
