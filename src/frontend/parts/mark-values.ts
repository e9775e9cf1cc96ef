import type { DocNode } from '@forge/react';
import type { AdfDocument, AdfNode } from '../../rules/adf';

/** The light yellow Atlassian's editor uses for highlights. */
const highlight = { type: 'backgroundColor', attrs: { color: '#fedec8' } } as const;

/**
 * The document with every occurrence of the values highlighted, for the agent's eyes; nothing else changes but that a
 * word in code is not shown as code, which takes no highlight. A block of code stays as it is for the same reason.
 */
export function markValues(document: AdfDocument, values: readonly string[]): DocNode {
  const wanted = anyOf(values);
  const marked = wanted === null ? document : { ...document, content: markAll(document.content, wanted) };
  return marked as unknown as DocNode;
}

/** One pattern for all values, in any case; `null` when there are none. */
export function anyOf(values: readonly string[]): RegExp | null {
  const wanted = values.filter((value) => value.length > 0).map(escaped);
  return wanted.length === 0 ? null : new RegExp(wanted.join('|'), 'giu');
}

function escaped(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function markAll(nodes: readonly AdfNode[], wanted: RegExp): readonly AdfNode[] {
  const places = [...nodes.map(shownAs).join('').matchAll(wanted)].map(({ index, 0: value }) => ({
    start: index,
    end: index + value.length,
  }));
  let at = 0;
  return nodes.flatMap((node) => {
    const start = at;
    at += shownAs(node).length;
    if (node.type === 'text') return split(node, start, places);
    if (node.type === 'codeBlock' || !node.content) return [node];
    return [{ ...node, content: markAll(node.content, wanted) }];
  });
}

/** A value may go on in the next piece of text, whatever its marks, but not beyond anything else. */
function shownAs(node: AdfNode): string {
  return node.type === 'text' ? (node.text ?? '') : '\n';
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function split(node: AdfNode, start: number, places: readonly Stretch[]): readonly AdfNode[] {
  const text = node.text ?? '';
  if (node.marks?.some(({ type }) => type === 'backgroundColor')) return [node];
  const here = places.filter((place) => place.end > start && place.start < start + text.length);
  const edges = here.flatMap((place) => [place.start, place.end]).filter((edge) => edge > start);
  const pieces: AdfNode[] = [];
  for (let at = start; at < start + text.length;) {
    const end = Math.min(edges.find((edge) => edge > at) ?? Infinity, start + text.length);
    const piece = { ...node, text: text.slice(at - start, end - start) };
    const isWanted = here.some((place) => place.start <= at && place.end >= end);
    pieces.push(isWanted ? { ...piece, marks: [...colourable(node), highlight] } : piece);
    at = end;
  }
  return pieces;
}

function colourable(node: AdfNode): NonNullable<AdfNode['marks']> {
  return (node.marks ?? []).filter(({ type }) => type !== 'code');
}
