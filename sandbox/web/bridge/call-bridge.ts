import type { FrameEvents } from './frame-events.ts';
import type { LatestQueue } from './latest-queue.ts';
import type { AskPage } from './page-commands.ts';
import type { FrameTheme } from './protocol.ts';

/** What an app finds at `globalThis.__bridge.callBridge` (forge-runtime §4.1). */
export type CallBridge = (command: string, payload?: unknown) => Promise<unknown>;

export interface BridgeParts {
  readonly frameId: string;
  readonly askServer: (command: string, payload: unknown) => Promise<unknown>;
  readonly askPage: AskPage;
  readonly events: FrameEvents;
  readonly documents: LatestQueue<unknown>;
  readonly faults: LatestQueue<unknown>;
  /** The theme the page shows now; `null` when the frame stands alone. */
  readonly theme: () => FrameTheme | null;
  readonly enableTheming: () => void;
}

type Local = (payload: Record<string, unknown>) => unknown;

const serverCommands = new Set(['invoke', 'getContext', 'fetchProduct', 'requestJira']);
const pageCommands = new Set([
  'submit', 'close', 'open', 'refresh', 'showFlag', 'closeFlag', 'openModal', 'navigate', 'reload', 'getUrl', 'changeWindowTitle',
]); // prettier-ignore

/** Every command of the bridge this sandbox knows; the rest reject with their own name. */
export function createCallBridge(parts: BridgeParts): CallBridge {
  const closing = { hook: async (): Promise<void> => undefined };
  const local = localCommands(parts, closing);
  return async (command, payload) => {
    const known = Object.hasOwn(local, command) ? local[command] : undefined;
    if (known) return known((payload ?? {}) as Record<string, unknown>);
    if (command === 'getContext') return contextWithTheme(parts);
    if (serverCommands.has(command))
      return parts.askServer(command === 'requestJira' ? 'fetchProduct' : command, payload);
    if (command === 'close') await closing.hook();
    if (pageCommands.has(command)) return parts.askPage(command, payload);
    throw new Error(`The bridge command “${command}” is not available in the sandbox.`);
  };
}

function localCommands(parts: BridgeParts, closing: { hook: () => Promise<void> }): Readonly<Record<string, Local>> {
  const { events } = parts;
  const on: Local = ({ event, callback }) => events.on(String(event), callback as (payload: unknown) => void);
  const emit: Local = ({ event, payload }) => events.emit(String(event), payload);
  return {
    reconcile: ({ forgeDoc }) => parts.documents.put(forgeDoc),
    onError: ({ error }) => parts.faults.put(error),
    on,
    onPublic: on,
    emit,
    emitPublic: emit,
    onClose: (hook) => void (closing.hook = hook as unknown as () => Promise<void>),
    enableTheming: () => parts.enableTheming(),
    emitReadyEvent: () => undefined,
    getFrameId: () => parts.frameId,
  };
}

async function contextWithTheme(parts: BridgeParts): Promise<unknown> {
  const context = (await parts.askServer('getContext', {})) as Record<string, unknown>;
  const theme = parts.theme();
  return theme ? { ...context, theme } : context;
}
