/** Keeps what comes before anyone listens; afterwards hands everything on as it comes. */
export interface LatestQueue<T> {
  put(item: T): void;
  subscribe(listener: (item: T) => void): void;
}

export function createLatestQueue<T>(): LatestQueue<T> {
  const early: T[] = [];
  let listener: ((item: T) => void) | null = null;
  return {
    put: (item) => (listener ? listener(item) : void early.push(item)),
    subscribe: (next) => {
      listener = next;
      early.splice(0).forEach(next);
    },
  };
}
