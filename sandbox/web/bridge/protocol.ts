/**
 * What crosses between an app's frame and the page around it, both ways, by `postMessage`. Commands carry the
 * name and payload of the Forge bridge (forge-runtime §5); functions in a payload stay in the frame and travel
 * as a `CallbackRef`.
 */
export interface CallbackRef {
  readonly __callback: string;
}

/** Frame → page. `id` is answered once, unless the command is one of `resize` and `overlay`. */
export interface FrameMessage {
  readonly source: 'forge-bridge';
  readonly frameId: string;
  readonly id: string;
  readonly command: string;
  readonly payload: unknown;
}

/** Page → frame: the answer to one command. */
export interface HostAnswer {
  readonly source: 'forge-host';
  readonly frameId: string;
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
}

/** Page → frame: an event the app may have subscribed to, such as `FORGE_CORE_THEME_CHANGED`. */
export interface HostEvent {
  readonly source: 'forge-host';
  readonly frameId: string;
  readonly event: string;
  readonly payload: unknown;
}

/** Page → frame: calls a function the frame kept. */
export interface HostCallback {
  readonly source: 'forge-host';
  readonly frameId: string;
  readonly callback: string;
  readonly args: readonly unknown[];
}

/** What the server writes into a frame's page before the bridge script, at `window.__frame`. */
export interface FrameStart {
  readonly frameId: string;
  readonly context: { readonly theme?: FrameTheme } & Readonly<Record<string, unknown>>;
  /** Sandbox time minus real time, in milliseconds. */
  readonly clockOffsetMs: number;
}

/** The colour theme as Forge's context states it. */
export interface FrameTheme {
  readonly colorMode: 'light' | 'dark';
}

/** Where the frame stands on the page while it covers the page for a modal dialog; CSS pixels. */
export interface FramePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}
