import type { AdfDocument, AdfNode } from '../adf';
import { encodedSpans } from './encoded-values';
import { fold } from './fold';
import { sameMarks } from './rebuild';
import { decisiveRecognizers } from './recognizers';
import { Block } from './block';
import type { ScanContext } from './scan';
import { scanBlock } from './scan-block';

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function tells(href: string, context: ScanContext, originals: readonly string[]): boolean {
  const readable = decoded(href);
  const block = new Block({ where: 'description', text: readable, inCode: true });
  return (
    originals.some((original) => block.folded.includes(original)) ||
    scanBlock(block, context, decisiveRecognizers).length > 0 ||
    encodedSpans(block, context, decisiveRecognizers).length > 0
  );
}

/** Neighbours that a target kept apart are one text again. */
function joinedTexts(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const result: AdfNode[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks ?? [], node.marks ?? []))
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}

function hasLink(nodes: readonly AdfNode[]): boolean {
  return nodes.some(
    (node) => (node.marks ?? []).some(({ type }) => type === 'link') || (node.content && hasLink(node.content)),
  );
}

/** The document without links that lead to something that was taken out: their words stay, their targets go. */
export function withSafeLinks(
  document: AdfDocument,
  context: ScanContext,
  found: readonly { readonly original: string }[],
): AdfDocument {
  if (!hasLink(document.content)) return document;
  const originals = [...new Set(found.map(({ original }) => fold(original.trim())))].filter((one) => one.length >= 4);
  const cleaned = (node: AdfNode): AdfNode => {
    const marks = node.marks?.filter(
      (mark) => mark.type !== 'link' || !tells(String(mark.attrs?.['href'] ?? ''), context, originals),
    );
    const { marks: _before, ...rest } = node;
    return {
      ...rest,
      ...(marks && marks.length > 0 ? { marks } : {}),
      ...(node.content ? { content: joinedTexts(node.content.map(cleaned)) } : {}),
    };
  };
  return { ...document, content: document.content.map(cleaned) };
}
