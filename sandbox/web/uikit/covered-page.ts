import { useEffect } from 'react';
import type { FramePlace } from '../bridge/protocol.ts';
import { sandboxFrame } from './frame.ts';

const opened = { dialogs: 0 };

/** While mounted, the frame covers the page and its own content stays where the reader last saw it. */
export function useCoveredPage(): void {
  useEffect(() => {
    opened.dialogs += 1;
    if (opened.dialogs === 1) void cover(true);
    return () => {
      opened.dialogs -= 1;
      if (opened.dialogs === 0) void cover(false);
    };
  }, []);
}

async function cover(isOpen: boolean): Promise<void> {
  const place = (await sandboxFrame()?.ask('overlay', { isOpen })) as FramePlace | null | undefined;
  document.documentElement.toggleAttribute('data-covering', opened.dialogs > 0);
  const root = document.getElementById('uikit-root');
  if (!root) return;
  const pinned: Partial<CSSStyleDeclaration> =
    place && opened.dialogs > 0
      ? { position: 'absolute', left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` }
      : { position: '', left: '', top: '', width: '' };
  Object.assign(root.style, pinned);
}
