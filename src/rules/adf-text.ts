import type { AdfDocument, AdfNode } from './adf';

const blockTypes = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'caption',
  'taskItem',
  'decisionItem',
  'rule',
  'media',
  'blockCard',
  'embedCard',
]);

function textAttribute(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function dateText(node: AdfNode): string {
  const stamp = Number(node.attrs?.['timestamp']);
  return Number.isFinite(stamp) && Math.abs(stamp) < 8.64e15 ? new Date(stamp).toISOString().slice(0, 10) : '';
}

type Reader = (node: AdfNode) => string;

const url: Reader = (node) => textAttribute(node, 'url');
const alt: Reader = (node) => textAttribute(node, 'alt');
const shown: Reader = (node) => textAttribute(node, 'text');

const readers: Readonly<Record<string, Reader>> = {
  text: (node) => node.text ?? '',
  hardBreak: () => '\n',
  mention: shown,
  status: shown,
  emoji: (node) => shown(node) || textAttribute(node, 'shortName'),
  inlineCard: url,
  blockCard: url,
  embedCard: url,
  date: dateText,
  media: alt,
  mediaInline: alt,
};

function inlineText(node: AdfNode): string {
  const reader = Object.hasOwn(readers, node.type) ? readers[node.type] : undefined;
  return reader ? reader(node) : (node.content ?? []).map(inlineText).join('');
}

function rowText(row: AdfNode): string {
  return (row.content ?? []).map((cell) => linesOf(cell, 0).join(' ')).join('\t');
}

function linesOf(node: AdfNode, depth: number): string[] {
  if (depth > 60) return [];
  if (node.type === 'tableRow') return [rowText(node)];
  if (blockTypes.has(node.type)) return [inlineText(node)];
  const title = node.type === 'expand' || node.type === 'nestedExpand' ? textAttribute(node, 'title') : '';
  const lines: string[] = title === '' ? [] : [title];
  let loose = '';
  for (const child of node.content ?? []) {
    if (child.content === undefined && !blockTypes.has(child.type)) loose += inlineText(child);
    else lines.push(...linesOf(child, depth + 1));
  }
  return loose === '' ? lines : [...lines, loose];
}

/** Readable plain text: one line per block, cells of a row separated by tabs. A document that is absent is empty. */
export function adfToText(doc: AdfDocument | null): string {
  return doc === null
    ? ''
    : linesOf(doc, 0)
        .filter((line) => line !== '')
        .join('\n');
}

/** Paragraphs out of plain text: a blank line begins a new one, a line break stays a line break. */
export function textToAdf(text: string): AdfDocument {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''));
  const content = paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph): AdfNode => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, place): AdfNode[] => [
          ...(place > 0 ? [{ type: 'hardBreak' }] : []),
          ...(line === '' ? [] : [{ type: 'text', text: line }]),
        ]),
    }));
  return { type: 'doc', version: 1, content: content.length > 0 ? content : [{ type: 'paragraph', content: [] }] };
}
