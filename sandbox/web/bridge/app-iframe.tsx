import { type CSSProperties, type ReactElement, useEffect, useState } from 'react';
import { useForgeFlags } from './forge-flags.tsx';
import type { HostAbilities, ModalOptions } from './host-answers.ts';
import type { ForgeFrameCallbacks } from './host-callbacks.ts';
import { postTo, useHostSide } from './host-side.ts';
import type { FramePlace } from './protocol.ts';

interface AppIframeProps {
  readonly frameId: string;
  readonly url: string;
  readonly title: string;
  readonly minHeight: number;
  readonly callbacks: ForgeFrameCallbacks;
  readonly onReload: () => void;
  readonly onModal: (options: ModalOptions) => void;
}

/** The iframe itself, with the page's half of the bridge. */
export function AppIframe(props: AppIframeProps): ReactElement {
  const [iframe, setIframe] = useState<HTMLIFrameElement | null>(null);
  const [height, setHeight] = useState(props.minHeight);
  const [isCovering, setCovering] = useState(false);
  const flags = useForgeFlags();
  useStillPage(isCovering);
  const overlay = (isOpen: boolean): FramePlace | null => {
    setCovering(isOpen);
    return isOpen && iframe ? placeOf(iframe) : null;
  };
  // While it covers the page the frame's own height says nothing about its content.
  const takeHeight = (heightPx: number): void => (isCovering ? undefined : setHeight(Math.max(heightPx, 1)));
  useHostSide(iframe, props.frameId, { ...abilitiesOf(props, iframe), flags, overlay }, takeHeight);
  return (
    <div style={{ height }}>
      <iframe ref={setIframe} src={props.url} title={props.title} style={isCovering ? covering : inFlow} />
    </div>
  );
}

function abilitiesOf(
  props: AppIframeProps,
  iframe: HTMLIFrameElement | null,
): Omit<HostAbilities, 'flags' | 'overlay'> {
  const { callbacks, frameId, onReload, onModal } = props;
  return {
    submit: callbacks.onSubmit,
    close: callbacks.onClose,
    refresh: callbacks.onRefresh,
    navigate: (url, isNewTab) => go(url, isNewTab, callbacks.onNavigate),
    reload: onReload,
    setWindowTitle: (title) => {
      document.title = title;
    },
    surface: () => colourBehind(iframe?.parentElement ?? null),
    openModal: (options) => {
      onModal(options);
      return true;
    },
    callBack: (callback, ...args) => postTo(iframe, frameId)({ callback, args }),
  };
}

/** Behind a dialog the page does not scroll. */
function useStillPage(isStill: boolean): void {
  useEffect(() => {
    if (!isStill) return undefined;
    const { style } = document.documentElement;
    style.overflow = 'hidden';
    return () => {
      style.overflow = '';
    };
  }, [isStill]);
}

/** @throws Error for anything but a web address: a frame must not make the page run a script. */
function go(url: string, isNewTab: boolean, within: ((path: string) => void) | undefined): void {
  const address = new URL(url, location.origin);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new Error('Only web addresses can be opened.');
  }
  const isHere = address.origin === location.origin;
  if (isNewTab) window.open(address.href, '_blank', 'noopener');
  else if (isHere && within) within(address.pathname + address.search + address.hash);
  else location.assign(address.href);
}

function placeOf(iframe: HTMLIFrameElement): FramePlace {
  const { left, top, width } = iframe.getBoundingClientRect();
  return { left, top, width };
}

/** The first ancestor that paints a colour is what one sees through the frame. */
function colourBehind(element: Element | null): string {
  for (let at = element; at !== null; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== 'transparent' && !/^rgba\(.*,\s*0\)$/.test(colour)) return colour;
  }
  return 'Canvas';
}

const inFlow: CSSProperties = { width: '100%', height: '100%', border: 0, display: 'block', background: 'transparent' };

/** Above everything the page draws, as Forge draws UI Kit dialogs over the whole product page. */
const covering: CSSProperties = {
  ...inFlow,
  position: 'fixed',
  inset: 0,
  height: '100vh',
  width: '100vw',
  zIndex: 550,
};
