import type { ReactNode } from 'react';
import type { AdfNode } from './adf-node.ts';
import { safeAddress } from './app-link.tsx';

type Mark = NonNullable<AdfNode['marks']>[number];

const simple: Readonly<Record<string, 'strong' | 'em' | 's' | 'u' | 'code'>> = {
  strong: 'strong',
  em: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
};

/** Wraps text in its marks, the first mark innermost. */
export function markedText(node: AdfNode): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inside, mark) => withMark(inside, mark), node.text ?? '');
}

function withMark(inside: ReactNode, mark: Mark): ReactNode {
  const Tag = simple[mark.type];
  if (Tag) return <Tag>{inside}</Tag>;
  if (mark.type === 'link') return <DocumentLink href={String(mark.attrs?.['href'] ?? '')}>{inside}</DocumentLink>;
  if (mark.type === 'textColor') return <span style={{ color: colourOf(mark) }}>{inside}</span>;
  if (mark.type === 'backgroundColor') return <mark style={{ backgroundColor: colourOf(mark) }}>{inside}</mark>;
  if (mark.type === 'subsup') return mark.attrs?.['type'] === 'sub' ? <sub>{inside}</sub> : <sup>{inside}</sup>;
  return inside;
}

function colourOf(mark: Mark): string | undefined {
  const colour = mark.attrs?.['color'];
  return typeof colour === 'string' && /^#[0-9a-f]{3,8}$/i.test(colour) ? colour : undefined;
}

/** Opens beside what is being read; an address no page may open is shown as text. */
export function DocumentLink({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactNode {
  const address = safeAddress(href);
  if (address === null) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
