import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../contracts/result';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'refused'; readonly problem: Problem };

export interface Load<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; what is shown stays until the answer is there. */
  readonly reload: () => void;
}

/** Loads once on mount. `ask` may be a new function on every render; the latest one is used. */
export function useLoad<T>(ask: () => Promise<Result<T>>): Load<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const latest = useRef({ ask, turn: 0 });
  latest.current.ask = ask;
  const reload = useCallback(() => {
    const turn = ++latest.current.turn;
    void latest.current.ask().then((answer) => {
      if (turn !== latest.current.turn) return;
      setLoaded(answer.ok ? { state: 'ready', value: answer.value } : { state: 'refused', problem: answer.problem });
    });
  }, []);
  useEffect(reload, [reload]);
  return { loaded, reload };
}
