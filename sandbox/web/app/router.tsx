import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

/** Where the browser is, on the History API; pages are real paths, so every one can be linked and reloaded. */
export interface Place {
  readonly pathname: string;
  readonly search: string;
}

const listeners = new Set<() => void>();
let here = read();

function read(): Place {
  return { pathname: window.location.pathname, search: window.location.search };
}

function announce(): void {
  here = read();
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', announce);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => here);
}

/** Goes to a path of these pages; `replace` leaves no entry in the history (filters, redirects). */
export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  const target = new URL(to, window.location.href);
  if (target.origin !== window.location.origin) return window.location.assign(target.href);
  const isSamePage = target.pathname === window.location.pathname;
  if (options.replace === true) window.history.replaceState(null, '', target.href);
  else if (target.href !== window.location.href) window.history.pushState(null, '', target.href);
  announce();
  if (!isSamePage) window.scrollTo(0, 0);
}

/** One value of the query string that is part of the page's state, and how to change it. */
export function useSearchParam(name: string, fallback: string): readonly [string, (value: string) => void] {
  const { search } = usePlace();
  const value = new URLSearchParams(search).get(name) ?? fallback;
  const change = (next: string): void => {
    const params = new URLSearchParams(window.location.search);
    if (next === fallback) params.delete(name);
    else params.set(name, next);
    // A changed filter starts over at the first page.
    if (name !== 'page') params.delete('page');
    const text = params.toString();
    navigate(window.location.pathname + (text === '' ? '' : `?${text}`), { replace: name !== 'page' });
  };
  return [value, change];
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: string };

/** A link inside these pages; modified clicks keep their browser meaning. */
export function Link({ to, onClick, children, ...rest }: LinkProps): JSX.Element {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  );
}
