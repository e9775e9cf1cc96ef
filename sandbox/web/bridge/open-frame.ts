import { useEffect, useState } from 'react';
import type { Place } from '../../seams.ts';
import type { FrameTheme } from './protocol.ts';

/** What to open: a module at a place, or another of its app's resources with the context of a dialog. */
export interface FrameWish {
  readonly moduleKey: string;
  readonly place: Place;
  readonly modal?: { readonly resource: string | null; readonly context: Readonly<Record<string, unknown>> };
}

export type OpenFrame =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly frameId: string; readonly url: string }
  | { readonly state: 'failed'; readonly message: string };

/** Milliseconds by which the sandbox's clock is ahead of this browser's. */
export async function fetchClockOffset(): Promise<number> {
  const response = await fetch('/sandbox/clock', { credentials: 'same-origin' });
  if (!response.ok) return 0;
  const { now } = (await response.json()) as { now: string };
  return Date.parse(now) - Date.now();
}

/** The theme of this page, which its frames take over. */
export function pageTheme(): FrameTheme {
  return { colorMode: document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light' };
}

async function openFrame(wish: FrameWish): Promise<{ frameId: string; url: string }> {
  const response = await fetch('/sandbox/frames', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...wish, colorMode: pageTheme().colorMode }),
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(await refusalOf(response));
  return (await response.json()) as { frameId: string; url: string };
}

async function refusalOf(response: Response): Promise<string> {
  if (response.status === 403 || response.status === 404) return 'You may not see this here.';
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error?: string };
    if (error) return error;
  } catch {
    // not JSON: the status says enough
  }
  return `The sandbox answered ${response.status}.`;
}

/** Opens a frame for the wish and again when its value or `attempt` changes. */
export function useOpenFrame(wish: FrameWish, attempt: number): OpenFrame {
  const [frame, setFrame] = useState<OpenFrame>({ state: 'opening' });
  const asked = JSON.stringify(wish);
  useEffect(() => {
    let isCurrent = true;
    setFrame({ state: 'opening' });
    openFrame(JSON.parse(asked) as FrameWish).then(
      (opened) => isCurrent && setFrame({ state: 'open', ...opened }),
      (fault: Error) => isCurrent && setFrame({ state: 'failed', message: fault.message }),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, attempt]);
  return frame;
}
