import type { AdfDocument, AdfMark, AdfNode } from '../adf';
import type { DraftNode, Piece } from './draft';

/** What a place in a block's text becomes. Sorted by start, never overlapping. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type BlockNode = Extract<DraftNode, { readonly pieces: readonly Piece[] }>;

/** The text of a block as the recognizers see it. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Blocks with text, in reading order. */
export function blocksOf(
  nodes: readonly DraftNode[],
): readonly { readonly node: BlockNode; readonly inTable: boolean }[] {
  const found: { node: BlockNode; inTable: boolean }[] = [];
  const walk = (children: readonly DraftNode[], inTable: boolean): void => {
    for (const node of children) {
      if ('pieces' in node) found.push({ node, inTable });
      else if ('children' in node) walk(node.children, inTable || node.type === 'table');
    }
  };
  walk(nodes, false);
  return found;
}

export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: instead } of replacements) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}

/** Cuts the replaced places out of the pieces; a replacement takes the marks of the piece it begins in, links excepted. */
function replaced(pieces: readonly Piece[], replacements: readonly Replacement[]): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  let next = 0;
  for (const piece of pieces) {
    const to = from + piece.text.length;
    let at = from;
    while (at < to) {
      const change = replacements[next];
      if (!change || change.start >= to) {
        result.push({ ...piece, text: piece.text.slice(at - from) });
        break;
      }
      if (change.start >= from && change.start >= at) {
        if (change.start > at) result.push({ ...piece, text: piece.text.slice(at - from, change.start - from) });
        result.push({ text: change.text, marks: piece.marks.filter((mark) => mark.type !== 'link') });
      }
      at = Math.min(to, change.end);
      if (change.end <= to) next += 1;
      else break;
    }
    from = to;
  }
  return result.filter((piece) => piece.text !== '');
}

export function sameMarks(a: readonly AdfMark[], b: readonly AdfMark[]): boolean {
  return (a.length === 0 && b.length === 0) || JSON.stringify(a) === JSON.stringify(b);
}

function inlineNodes(pieces: readonly Piece[]): AdfNode[] {
  const nodes: AdfNode[] = [];
  for (const piece of pieces) {
    const last = nodes[nodes.length - 1];
    if (piece.isBreak && piece.text === '\n') nodes.push({ type: 'hardBreak' });
    else if (last?.type === 'text' && sameMarks(last.marks ?? [], piece.marks))
      nodes[nodes.length - 1] = { ...last, text: (last.text ?? '') + piece.text };
    else nodes.push({ type: 'text', text: piece.text, ...(piece.marks.length > 0 ? { marks: piece.marks } : {}) });
  }
  return nodes;
}

/** Builds the new document; `cleaned` gives the replacements of each block with text. */
export function rebuild(
  nodes: readonly DraftNode[],
  cleaned: (block: BlockNode) => readonly Replacement[],
): AdfDocument {
  const build = (node: DraftNode): AdfNode => {
    if (node.type === 'rule') return { type: 'rule' };
    const attrs = 'attrs' in node && node.attrs ? { attrs: node.attrs } : {};
    if ('children' in node) return { type: node.type, ...attrs, content: node.children.map(build) };
    const inside = inlineNodes(replaced(node.pieces, cleaned(node)));
    return {
      type: node.type,
      ...attrs,
      ...(inside.length > 0 || node.type === 'paragraph' ? { content: inside } : {}),
    };
  };
  const content = nodes.map(build);
  return { type: 'doc', version: 1, content: content.length > 0 ? content : [{ type: 'paragraph', content: [] }] };
}
