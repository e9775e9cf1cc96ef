import { useEffect } from 'react';

/** Runs something every so many minutes while the surface is open. */
export function useEvery(minutes: number, run: () => void): void {
  useEffect(() => {
    const timer = setInterval(run, minutes * 60_000);
    return () => clearInterval(timer);
  }, [minutes, run]);
}
