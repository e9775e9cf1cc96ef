import { readInvocations, type Invocation } from '../rest/sandbox.ts';

const everyMs = 1_500;

/** Writes that pages show; properties are left out, because an app may refresh one whenever somebody only looks. */
const shownWrites = /^(POST|PUT|DELETE) \/rest\/(api\/3\/issue|servicedeskapi\/request)(?!.*\/(properties|bulkfetch))/;

/**
 * Whether pages should read again after this: the app did something on an event, a queue's or the clock's account,
 * or a page made it write to an issue.
 */
export function isNews(invocation: Invocation): boolean {
  if (invocation.outcome === 'running') return false;
  return invocation.trigger !== 'resolver' || invocation.rest.some(({ operation }) => shownWrites.test(operation));
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
      if (!isFirst && found.some(isNews) && !isStopped) onActivity();
      isFirst = false;
    }
    if (!isStopped) window.setTimeout(() => void look(), everyMs);
  };
  void look();
  return () => {
    isStopped = true;
  };
}
