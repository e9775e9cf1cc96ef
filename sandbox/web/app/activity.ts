import { readInvocations, type Invocation } from '../rest/sandbox.ts';

const everyMs = 3_000;

/** Whether the app did this of its own accord: an event, a queue or the clock, not a page asking something. */
export function isBackground(invocation: Invocation): boolean {
  return !['resolver', 'invoke'].includes(String(invocation.kind));
}

/**
 * Watches what the app does in the background and calls `onActivity` when something new has finished, so that the
 * pages show it without a reload. Quiet while the window is hidden or the server is away.
 * @returns how to stop.
 */
export function watchActivity(onActivity: () => void): () => void {
  let last: string | number | undefined;
  let isStopped = false;
  const look = async (): Promise<void> => {
    if (!document.hidden) {
      const found = await readInvocations(last).catch(() => []);
      const isFirst = last === undefined;
      last = found.at(-1)?.id ?? last ?? 0;
      if (!isFirst && found.some(isBackground) && !isStopped) onActivity();
    }
    if (!isStopped) window.setTimeout(() => void look(), everyMs);
  };
  void look();
  return () => {
    isStopped = true;
  };
}
