import type { ReactNode } from 'react';
import { DocumentLink, markedText } from './adf-marks.tsx';
import { type AdfNode, textAttr } from './adf-node.ts';

type Inline = (node: AdfNode) => ReactNode;

const statusColours = new Set(['neutral', 'purple', 'blue', 'red', 'yellow', 'green']);

const date: Inline = (node) => {
  const at = new Date(Number(textAttr(node, 'timestamp')));
  if (Number.isNaN(at.getTime())) return null;
  const day = at.toISOString().slice(0, 10);
  return (
    <time className="adf-date" dateTime={day}>
      {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)}
    </time>
  );
};

const status: Inline = (node) => {
  const colour = textAttr(node, 'color');
  return (
    <span className={`adf-status adf-${statusColours.has(colour) ? colour : 'neutral'}`}>{textAttr(node, 'text')}</span>
  );
};

const mention: Inline = (node) => {
  const name = textAttr(node, 'text').replace(/^@/, '') || 'somebody';
  return <span className="adf-mention">@{name}</span>;
};

const card: Inline = (node) => {
  const url = textAttr(node, 'url');
  return <DocumentLink href={url}>{url}</DocumentLink>;
};

/** Nodes that stand within a line of text. */
export const inlineNodes: Readonly<Record<string, Inline>> = {
  text: markedText,
  hardBreak: () => <br />,
  mention,
  emoji: (node) => <span className="adf-emoji">{textAttr(node, 'text') || textAttr(node, 'shortName')}</span>,
  date,
  status,
  inlineCard: card,
  blockCard: card,
  embedCard: card,
  placeholder: (node) => <span className="adf-quiet">{textAttr(node, 'text')}</span>,
};
