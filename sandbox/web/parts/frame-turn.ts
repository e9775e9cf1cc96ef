import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useChanges } from '../app/changes.ts';

const settleMs = 2_000;

/**
 * A number that grows when the frame in `box` should open anew. A frame somebody worked in is left alone, or what
 * they typed would be lost; only a moved clock, which they did themselves, opens it again.
 */
export function useFrameTurn(box: RefObject<HTMLElement>, isLive: boolean): number {
  const changes = useChanges();
  const isTouched = useRef(false);
  const seen = useRef(changes);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    // The window loses the focus to a frame exactly when somebody clicks or tabs into it.
    const onBlur = (): void => {
      const active = document.activeElement;
      if (active?.tagName === 'IFRAME' && box.current?.contains(active) === true) isTouched.current = true;
    };
    window.addEventListener('blur', onBlur);
    return () => window.removeEventListener('blur', onBlur);
  }, [box]);

  useEffect(() => {
    const hasClockMoved = changes.clockMoves > seen.current.clockMoves;
    const isNew = changes.all > seen.current.all;
    seen.current = changes;
    if (document.activeElement?.tagName === 'IFRAME' && box.current?.contains(document.activeElement) === true) {
      isTouched.current = true;
    }
    if (!isLive || !isNew || (isTouched.current && !hasClockMoved)) return undefined;
    isTouched.current = false;
    const timer = window.setTimeout(() => setTurn((count) => count + 1), 0);
    return () => window.clearTimeout(timer);
  }, [box, changes, isLive]);
  return turn;
}

/** Keeps the height a frame had while its successor loads, so that the page does not jump. */
export function useKeptHeight(box: RefObject<HTMLElement>, turn: number): void {
  const height = useRef(0);
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      height.current = entry?.contentRect.height ?? 0;
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || turn === 0) return undefined;
    element.style.minHeight = `${height.current}px`;
    const timer = window.setTimeout(() => {
      element.style.minHeight = '';
    }, settleMs);
    return () => window.clearTimeout(timer);
  }, [box, turn]);
}
