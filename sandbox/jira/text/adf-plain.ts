import type { AdfNode } from './adf-node.ts';

const lineBlocks = new Set(['paragraph', 'heading', 'codeBlock', 'caption', 'taskItem', 'decisionItem', 'rule']);

/**
 * What a person would read in a document, one line per block, table cells separated by a tab.
 * Used by the text search and wherever JSM shows a body as plain text.
 */
export function adfToPlain(doc: AdfNode | null | undefined): string {
  if (!doc) return '';
  const lines: string[] = [];
  appendBlock(doc, lines);
  return lines.join('\n').trim();
}

function appendBlock(node: AdfNode, lines: string[]): void {
  if (node.type === 'tableRow') {
    lines.push((node.content ?? []).map((cell) => adfToPlain(cell).replaceAll('\n', ' ')).join('\t'));
    return;
  }
  if (lineBlocks.has(node.type)) {
    lines.push(inlineText(node));
    return;
  }
  const own = atomText(node);
  if (own !== null) lines.push(own);
  const title = node.attrs?.['title'];
  if ((node.type === 'expand' || node.type === 'nestedExpand') && typeof title === 'string') lines.push(title);
  for (const child of node.content ?? []) appendBlock(child, lines);
}

function inlineText(node: AdfNode): string {
  return (node.content ?? []).map((child) => atomText(child) ?? inlineText(child)).join('');
}

/** The words a node without readable children stands for; `null` when its children speak for it. */
function atomText(node: AdfNode): string | null {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '\n';
    case 'date':
      return dateText(node.attrs?.['timestamp']);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return firstText(node.attrs, ['url']);
    case 'emoji':
      return firstText(node.attrs, ['text', 'shortName']);
    case 'media':
    case 'mediaInline':
      return firstText(node.attrs, ['alt', 'url']);
    case 'mention':
    case 'status':
    case 'placeholder':
    case 'extension':
    case 'inlineExtension':
      return firstText(node.attrs, ['text']);
    default:
      return null;
  }
}

function firstText(attrs: AdfNode['attrs'], names: readonly string[]): string {
  for (const name of names) {
    const value = attrs?.[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

function dateText(timestamp: unknown): string {
  const at = new Date(Number(timestamp));
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}
