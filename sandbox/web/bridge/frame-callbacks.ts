import type { CallbackRef } from './protocol.ts';

type Callable = (...args: readonly unknown[]) => unknown;

/** Functions of an app that the page may call: they stay here, a name of theirs travels. */
export interface FrameCallbacks {
  /** A copy of the payload that `postMessage` can carry. */
  pack(payload: unknown): unknown;
  /** Calls the function the page named; an unknown name is ignored, the app may have gone on. */
  call(name: string, args: readonly unknown[]): void;
}

export function createFrameCallbacks(): FrameCallbacks {
  const kept = new Map<string, Callable>();
  const keep = (callable: Callable): CallbackRef => {
    const name = `callback-${kept.size + 1}`;
    kept.set(name, callable);
    return { __callback: name };
  };
  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') return keep(value as Callable);
    if (Array.isArray(value)) return value.map(pack);
    if (value === null || typeof value !== 'object' || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
  };
  return { pack, call: (name, args) => void kept.get(name)?.(...args) };
}
