import { useEffect, useLayoutEffect, useRef } from 'react';
import { useChanges } from '../app/changes.ts';
import { answerFrame, type HostAbilities } from './host-answers.ts';
import { fetchClockOffset, pageTheme } from './open-frame.ts';
import type { FrameMessage, HostAnswer, HostCallback, HostEvent } from './protocol.ts';

type ToFrame = HostAnswer | HostEvent | HostCallback;
type Unaddressed<T> = T extends ToFrame ? Omit<T, 'source' | 'frameId'> : never;

/** Posts into the frame, addressed to it. */
export type PostToFrame = (message: Unaddressed<ToFrame>) => void;

export function postTo(iframe: HTMLIFrameElement | null, frameId: string): PostToFrame {
  return (message) =>
    iframe?.contentWindow?.postMessage({ source: 'forge-host', frameId, ...message }, location.origin);
}

/** Listens to one frame and answers each command once; `resize` is told to `onHeight` instead. */
export function useHostSide(
  iframe: HTMLIFrameElement | null,
  frameId: string,
  abilities: HostAbilities,
  onHeight: (heightPx: number) => void,
): void {
  const current = useRef({ abilities, onHeight });
  useLayoutEffect(() => {
    current.current = { abilities, onHeight };
  });
  useLayoutEffect(() => {
    const post = postTo(iframe, frameId);
    const hear = ({ data, source, origin }: MessageEvent<FrameMessage | null>): void => {
      if (!iframe || origin !== location.origin || source !== iframe.contentWindow) return;
      if (data?.source !== 'forge-bridge' || data.frameId !== frameId) return;
      if (data.command === 'resize') current.current.onHeight((data.payload as { heightPx: number }).heightPx);
      else answer(data, current.current.abilities, post);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [iframe, frameId]);
  useNews(iframe, frameId);
}

function answer({ id, command, payload }: FrameMessage, abilities: HostAbilities, post: PostToFrame): void {
  try {
    post({ id, result: answerFrame(command, payload, abilities) });
  } catch (fault) {
    post({ id, error: (fault as Error).message });
  }
}

/** The frame follows the page's theme and, whenever something happened behind the pages, the sandbox's clock. */
function useNews(iframe: HTMLIFrameElement | null, frameId: string): void {
  useEffect(() => {
    const post = postTo(iframe, frameId);
    const tellTheme = (): void => post({ event: 'FORGE_CORE_THEME_CHANGED', payload: { theme: pageTheme() } });
    const themeWatch = new MutationObserver(tellTheme);
    themeWatch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-mode'] });
    return () => themeWatch.disconnect();
  }, [iframe, frameId]);
  const changes = useChanges();
  useEffect(() => {
    const post = postTo(iframe, frameId);
    void fetchClockOffset().then((offsetMs) => post({ event: 'clock', payload: { offsetMs } }));
  }, [iframe, frameId, changes]);
}
