import { useCallback, useEffect, useRef, useState } from 'react';
import { seenUpTo } from '../app/activity.ts';
import { readInvocations, type Invocation } from '../rest/sandbox.ts';
import { mergeInvocations } from './merge-invocations.ts';

export interface InvocationsState {
  /** Oldest first; `null` until the first answer. */
  readonly all: readonly Invocation[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

const everyMs = 2_000;

/** The invocations so far; while `isLive`, what is new is fetched and added. */
export function useInvocations(isLive: boolean): InvocationsState {
  const [all, setAll] = useState<readonly Invocation[] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const seen = useRef(0);

  const look = useCallback(async (): Promise<void> => {
    try {
      const found = await readInvocations(seen.current);
      seen.current = seenUpTo(found, seen.current);
      setAll((before) => mergeInvocations(before ?? [], found));
      setError(null);
    } catch (reason) {
      setError(reason as Error);
    }
  }, []);
  useEffect(() => {
    const first = window.setTimeout(() => void look(), 0);
    const timer = isLive ? window.setInterval(() => document.hidden || void look(), everyMs) : undefined;
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
    };
  }, [isLive, look]);
  return { all, error: all === null ? error : null, retry: () => void look() };
}
