import { useEffect, useRef, useState } from 'react';
import { useChanges } from '../app/changes.ts';

/**
 * A number that grows when the app or the clock changed something, for the `key` of an app's frame: the frame then
 * shows the new state. It waits while somebody is busy inside a frame, so that nothing typed there is lost.
 */
export function useFrameTurn(): number {
  const changes = useChanges();
  const [turn, setTurn] = useState(changes);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const take = (): boolean => {
      if (document.activeElement?.tagName === 'IFRAME') return false;
      setTurn(changes);
      return true;
    };
    if (take()) return undefined;
    const timer = window.setInterval(() => take() && window.clearInterval(timer), 1_000);
    return () => window.clearInterval(timer);
  }, [changes]);
  return turn;
}
