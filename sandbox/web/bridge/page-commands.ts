import type { FrameCallbacks } from './frame-callbacks.ts';
import type { FrameMessage, HostAnswer } from './protocol.ts';

/** Sends a command to the page around the frame and waits for its answer. Rejects with what the page says. */
export type AskPage = (command: string, payload: unknown) => Promise<unknown>;

export interface PageCommands {
  readonly ask: AskPage;
  /** Feeds an answer of the page back to whoever asked. */
  settle(answer: HostAnswer): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** `post` is `parent.postMessage` on the page's own origin. */
export function createPageCommands(
  frameId: string,
  callbacks: FrameCallbacks,
  post: (message: FrameMessage) => void,
): PageCommands {
  const waiting = new Map<string, Waiting>();
  let last = 0;
  return {
    ask: (command, payload) =>
      new Promise((resolve, reject) => {
        const id = `${++last}`;
        waiting.set(id, { resolve, reject });
        post({ source: 'forge-bridge', frameId, id, command, payload: callbacks.pack(payload) });
      }),
    settle: ({ id, result, error }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(result);
      else asked?.reject(new Error(error));
    },
  };
}
