import type { DocNode } from '@forge/react';
import type { AdfDocument, AdfNode } from '../../rules/adf';

/** The light yellow Atlassian's editor uses for highlights. */
const highlight = { type: 'backgroundColor', attrs: { color: '#fedec8' } } as const;

/** The document with every occurrence of the values highlighted, for the agent's eyes; nothing else changes. */
export function markValues(document: AdfDocument, values: readonly string[]): DocNode {
  const wanted = values.filter((value) => value.length > 0);
  const marked = wanted.length === 0 ? document : { ...document, content: markAll(document.content, wanted) };
  return marked as unknown as DocNode;
}

function markAll(nodes: readonly AdfNode[], values: readonly string[]): readonly AdfNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return markText(node, values);
    // Code takes no highlight: the schema allows text without marks only.
    if (node.type === 'codeBlock' || !node.content) return [node];
    return [{ ...node, content: markAll(node.content, values) }];
  });
}

function markText(node: AdfNode, values: readonly string[]): readonly AdfNode[] {
  const text = node.text ?? '';
  if (node.marks?.some(({ type }) => type === 'code' || type === 'backgroundColor')) return [node];
  const pieces = text.split(new RegExp(`(${values.map(escaped).join('|')})`, 'giu')).filter((piece) => piece !== '');
  const isWanted = (piece: string) => values.some((value) => value.toLowerCase() === piece.toLowerCase());
  return pieces.map((piece) => {
    const plain = { ...node, text: piece };
    return isWanted(piece) ? { ...plain, marks: [...(node.marks ?? []), highlight] } : plain;
  });
}

function escaped(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
