/**
 * The script in front of every app page: puts `__bridge` in place before the app's own code asks for it
 * (forge-runtime §4.1), gives the app the sandbox's clock, and reports the page's height.
 * Built as one classic script, so that it runs before any module.
 */
import { watchHeight } from './auto-height.ts';
import { createCallBridge } from './call-bridge.ts';
import { createFrameCallbacks } from './frame-callbacks.ts';
import { createFrameEvents } from './frame-events.ts';
import { createLatestQueue } from './latest-queue.ts';
import { createPageCommands } from './page-commands.ts';
import type { FrameStart, FrameTheme, HostAnswer, HostCallback, HostEvent } from './protocol.ts';
import { shiftedDate } from './sandbox-date.ts';
import type { SandboxFrame } from './sandbox-frame.ts';
import { askServer } from './server-commands.ts';
import { applyTheme, provideTokens } from './token-themes.ts';

interface FrameRealm {
  readonly __frame: FrameStart;
  __bridge: { callBridge: ReturnType<typeof createCallBridge> };
  __sandboxFrame: SandboxFrame;
}

type FromHost = HostAnswer | HostEvent | HostCallback;

function startBridge(realm: typeof globalThis & FrameRealm): void {
  const { frameId, context, clockOffsetMs } = realm.__frame;
  const isEmbedded = realm.parent !== realm.window;
  const state = { offsetMs: clockOffsetMs, theme: context.theme ?? null, isThemed: false };
  realm.Date = shiftedDate(Date, () => state.offsetMs);

  const callbacks = createFrameCallbacks();
  const events = createFrameEvents();
  const documents = createLatestQueue<unknown>();
  const faults = createLatestQueue<unknown>();
  const post = (message: unknown): void =>
    isEmbedded ? realm.parent.postMessage(message, location.origin) : undefined;
  const page = createPageCommands(frameId, callbacks, post);
  const enableTheming = (): void => {
    provideTokens(document);
    state.isThemed = true;
    applyTheme(document, state.theme ?? { colorMode: 'light' });
  };

  listenToHost(frameId, {
    answer: page.settle,
    callback: ({ callback, args }) => callbacks.call(callback, args),
    event: ({ event, payload }) => {
      if (event === 'clock') state.offsetMs = (payload as { offsetMs: number }).offsetMs;
      if (event === 'FORGE_CORE_THEME_CHANGED') state.theme = (payload as { theme: FrameTheme }).theme;
      if (state.isThemed && state.theme) applyTheme(document, state.theme);
      events.emit(event, payload);
    },
  });
  const callBridge = createCallBridge({
    frameId,
    askServer: (command, payload) => askServer(fetch, frameId, command, payload),
    askPage: isEmbedded ? page.ask : async () => false,
    events,
    documents,
    faults,
    theme: () => state.theme,
    enableTheming,
  });
  realm.__bridge = { callBridge };
  realm.__sandboxFrame = { documents, faults, ask: isEmbedded ? page.ask : async () => null, callBridge };
  const tellHeight = (heightPx: number): void =>
    post({ source: 'forge-bridge', frameId, id: 'resize', command: 'resize', payload: { heightPx } });
  document.addEventListener('DOMContentLoaded', () => watchHeight(document, tellHeight), { once: true });
}

function listenToHost(
  frameId: string,
  hear: { answer(message: HostAnswer): void; callback(message: HostCallback): void; event(message: HostEvent): void },
): void {
  window.addEventListener('message', ({ data, source, origin }: MessageEvent<FromHost | null>) => {
    if (source !== window.parent || origin !== location.origin) return;
    if (data?.source !== 'forge-host' || data.frameId !== frameId) return;
    if ('callback' in data) hear.callback(data);
    else if ('event' in data) hear.event(data);
    else hear.answer(data);
  });
}

startBridge(globalThis as typeof globalThis & FrameRealm);
