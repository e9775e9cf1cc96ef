import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { sandboxFrame } from './frame.ts';

/** Where a link leads on this site; `null` for an address no page may open, such as a script. */
export function safeAddress(href: string): string | null {
  const isWeb = /^(https?:|mailto:)/i.test(href) || /^\/(?!\/)/.test(href) || href.startsWith('#');
  return isWeb ? href : null;
}

/** A link of the app: leaves through the bridge's `navigate`, since the frame itself must stay. */
export function AppLink(props: {
  readonly href: string;
  readonly isNewTab: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const address = safeAddress(props.href);
  if (address === null) return <span>{props.children}</span>;
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    goTo(address, props.isNewTab || event.metaKey || event.ctrlKey);
  };
  return (
    <a href={address} className="uikit-link" onClick={follow}>
      {props.children}
      {props.isNewTab && <span className="uikit-unseen"> (opens in a new tab)</span>}
    </a>
  );
}

export function goTo(url: string, isNewTab: boolean): void {
  void sandboxFrame()?.callBridge('navigate', { url, type: isNewTab ? 'new-tab' : 'same-tab' });
}
