import { useSyncExternalStore } from 'react';

/**
 * Counts what happened behind the pages: the clock was moved, or the app did something of its own accord.
 * Pages that show requests read again whenever it grows.
 */
let count = 0;
const listeners = new Set<() => void>();

export function announceChange(): void {
  count += 1;
  for (const listener of listeners) listener();
}

export function useChanges(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => count,
  );
}
