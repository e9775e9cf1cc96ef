import { useCallback, useEffect, useRef, useState } from 'react';
import { useChanges } from '../app/changes.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'loaded'; readonly value: T };

export interface Loader<T> {
  readonly now: Loaded<T>;
  /** Reads again in the background: what is shown stays until the new answer is there. */
  readonly reload: () => void;
}

/**
 * Reads something for a page, again whenever `key` changes (then the old value goes away at once),
 * on `reload`, and when the clock moved or the app did something. Late answers of an older key are dropped.
 */
export function useLoader<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loader<T> {
  const [found, setFound] = useState<{ key: string; now: Loaded<T> }>({ key, now: { state: 'loading' } });
  const [turn, setTurn] = useState(0);
  const changes = useChanges().all;
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    const stop = new AbortController();
    latest.current(stop.signal).then(
      (value) => stop.signal.aborted || setFound({ key, now: { state: 'loaded', value } }),
      (error: Error) => stop.signal.aborted || setFound((before) => afterFailure(before, key, error)),
    );
    return () => stop.abort();
  }, [key, turn, changes]);

  const reload = useCallback(() => {
    setFound((before) => (before.now.state === 'failed' ? { ...before, now: { state: 'loading' } } : before));
    setTurn((count) => count + 1);
  }, []);
  return { now: found.key === key ? found.now : { state: 'loading' }, reload };
}

/** A failed refresh leaves what was shown in place; only a first read that fails shows the failure. */
function afterFailure<T>(
  before: { key: string; now: Loaded<T> },
  key: string,
  error: Error,
): { key: string; now: Loaded<T> } {
  if (before.key === key && before.now.state === 'loaded') return before;
  return { key, now: { state: 'failed', error } };
}
