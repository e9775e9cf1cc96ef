import { useSyncExternalStore } from 'react';

let nowMs: number | null = null;
const listeners = new Set<() => void>();

/** Says what time the sandbox's clock shows; epoch ms. */
export function tellSandboxTime(ms: number): void {
  nowMs = ms;
  for (const listener of listeners) listener();
}

/** The year the sandbox's clock shows in a zone; `null` until it was read. Redraws only when the year changes. */
export function useSandboxYear(zone: string | undefined): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (nowMs === null ? null : yearIn(new Date(nowMs), zone)),
  );
}

function yearIn(at: Date, zone: string | undefined): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(at));
}
