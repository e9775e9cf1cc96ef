import { useSyncExternalStore } from 'react';

/**
 * Counts what happened behind the pages. Pages that show requests read again whenever `all` grows;
 * `clockMoves` counts those changes that came from moving the clock.
 */
export interface Changes {
  readonly all: number;
  readonly clockMoves: number;
}

let changes: Changes = { all: 0, clockMoves: 0 };
const listeners = new Set<() => void>();

/** Says that something changed: `activity` is the app's or a page's doing. */
export function announceChange(cause: 'activity' | 'clock' = 'activity'): void {
  changes = { all: changes.all + 1, clockMoves: changes.clockMoves + (cause === 'clock' ? 1 : 0) };
  for (const listener of listeners) listener();
}

export function useChanges(): Changes {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => changes,
  );
}
