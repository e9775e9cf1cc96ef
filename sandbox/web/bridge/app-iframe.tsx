import { type CSSProperties, type ReactElement, useRef, useState } from 'react';
import { AppDialog } from './app-dialog.tsx';
import { useForgeFlags } from './forge-flags.tsx';
import type { HostAbilities, ModalOptions } from './host-answers.ts';
import type { ForgeFrameCallbacks } from './host-frame.tsx';
import { postTo, useHostSide } from './host-side.ts';
import type { FrameWish } from './open-frame.ts';
import type { FramePlace } from './protocol.ts';

interface AppIframeProps {
  readonly frameId: string;
  readonly url: string;
  readonly wish: FrameWish;
  readonly title: string;
  readonly minHeight: number;
  readonly callbacks: ForgeFrameCallbacks;
  readonly onReload: () => void;
}

/** The iframe itself, with the page's half of the bridge. */
export function AppIframe(props: AppIframeProps): ReactElement {
  const iframe = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(props.minHeight);
  const [isCovering, setCovering] = useState(false);
  const [modal, setModal] = useState<ModalOptions | null>(null);
  const flags = useForgeFlags();
  const overlay = (isOpen: boolean): FramePlace | null => {
    const place = isOpen ? placeOf(iframe.current) : null;
    setCovering(isOpen);
    document.documentElement.style.overflow = isOpen ? 'hidden' : '';
    return place;
  };
  const openModal = (options: ModalOptions): boolean => {
    setModal(options);
    return true;
  };
  useHostSide(iframe, props.frameId, { ...abilitiesOf(props, () => iframe.current), flags, overlay, openModal }, (heightPx) =>
    isCovering ? undefined : setHeight(Math.max(heightPx, 1)),
  );
  const closeModal = (payload: unknown): void => {
    setModal(null);
    modal?.onClose(payload);
  };
  return (
    <div style={{ height }}>
      <iframe ref={iframe} src={props.url} title={props.title} style={isCovering ? covering : inFlow} />
      {modal && <AppDialog wish={props.wish} options={modal} onClose={closeModal} />}
    </div>
  );
}

/** The first ancestor that paints a colour is what one sees through the frame. */
function colourBehind(element: Element | null): string {
  for (let at = element; at !== null; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== 'transparent' && !/^rgba\(.*,\s*0\)$/.test(colour)) return colour;
  }
  return 'Canvas';
}

type Abilities = Omit<HostAbilities, 'flags' | 'overlay' | 'openModal'>;

function abilitiesOf(props: AppIframeProps, iframe: () => HTMLIFrameElement | null): Abilities {
  const { callbacks, frameId, onReload } = props;
  return {
    submit: callbacks.onSubmit,
    close: callbacks.onClose,
    refresh: callbacks.onRefresh,
    navigate: (url, isNewTab) => go(url, isNewTab, callbacks.onNavigate),
    reload: onReload,
    setWindowTitle: (title) => {
      document.title = title;
    },
    surface: () => colourBehind(iframe()?.parentElement ?? null),
    callBack: (callback, ...args) => postTo(iframe(), frameId)({ callback, args }),
  };
}

/** @throws Error for anything but a web address: a frame must not make the page run a script. */
function go(url: string, isNewTab: boolean, within: ((path: string) => void) | undefined): void {
  const address = new URL(url, location.origin);
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new Error('Only web addresses can be opened.');
  const isHere = address.origin === location.origin;
  if (isNewTab) window.open(address.href, '_blank', 'noopener');
  else if (isHere && within) within(address.pathname + address.search + address.hash);
  else location.assign(address.href);
}

function placeOf(iframe: HTMLIFrameElement | null): FramePlace | null {
  if (!iframe) return null;
  const { left, top, width } = iframe.getBoundingClientRect();
  return { left, top, width };
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
