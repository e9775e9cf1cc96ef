import { createElement, useMemo, type ReactNode } from 'react';

/** What the renderer of wiki markup writes; anything else loses its tag and keeps its text. */
const allowed = new Set(
  'p br b strong i em u del s ins sup sub tt code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 hr table thead tbody tr th td a span div dl dt dd'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'hr']);
const dropped = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'svg', 'math']);

interface RichHtmlProps {
  /** HTML as the server rendered it; shown through an allow-list, never as it is. */
  readonly html: string | undefined;
  /** The source, shown when there is no HTML. */
  readonly text: string;
}

export function RichHtml({ html, text }: RichHtmlProps): JSX.Element {
  const nodes = useMemo(() => (html === undefined || html === '' ? null : nodesOf(html)), [html]);
  return <div className={`rich ${nodes === null ? 'is-plain' : ''}`}>{nodes ?? text}</div>;
}

function nodesOf(html: string): ReactNode[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node, index) => reactOf(node, index));
}

function reactOf(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (dropped.has(tag)) return null;
  if (empty.has(tag)) return createElement(tag, { key });
  const children = [...node.childNodes].map((child, index) => reactOf(child, index));
  if (!allowed.has(tag)) return <span key={key}>{children}</span>;
  return createElement(shownAs(tag), { key, ...propsOf(tag, node) }, ...children);
}

/** A long line of code scrolls, so the keyboard has to reach it. */
function propsOf(tag: string, node: Element): Record<string, unknown> {
  if (tag === 'pre') return { tabIndex: 0 };
  return tag === 'a' ? linkOf(node) : {};
}

/** Headings inside a comment stay below those of the page. */
function shownAs(tag: string): string {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  return level === undefined ? tag : `h${Math.min(6, Number(level) + 2)}`;
}

function linkOf(node: Element): Record<string, string> {
  const href = node.getAttribute('href') ?? '';
  return /^(https?:|mailto:|\/)/i.test(href) ? { href, rel: 'noopener noreferrer nofollow' } : {};
}
