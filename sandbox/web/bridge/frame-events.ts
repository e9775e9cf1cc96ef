type Listener = (payload: unknown) => void;

/** `events.on` and `events.emit` of the bridge, within one frame, and what the page sends into it. */
export interface FrameEvents {
  on(event: string, listener: Listener): { unsubscribe(): void };
  emit(event: string, payload: unknown): void;
}

export function createFrameEvents(): FrameEvents {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on(event, listener) {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return { unsubscribe: () => void those.delete(listener) };
    },
    emit(event, payload) {
      for (const listener of [...(listeners.get(event) ?? [])]) listener(payload);
    },
  };
}
