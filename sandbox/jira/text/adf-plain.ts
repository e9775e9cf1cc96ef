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

/** Which attributes of a node without readable children say what it stands for, the better first. */
const spokenAttributes: Readonly<Record<string, readonly string[]>> = {
  inlineCard: ['url'],
  blockCard: ['url'],
  embedCard: ['url'],
  emoji: ['text', 'shortName'],
  media: ['alt', 'url'],
  mediaInline: ['alt', 'url'],
  mention: ['text'],
  status: ['text'],
  placeholder: ['text'],
  extension: ['text'],
  inlineExtension: ['text'],
};

/** The words of a node without readable children; `null` when its children speak for it. */
function atomText(node: AdfNode): string | null {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'date') return dateText(node.attrs?.['timestamp']);
  const spoken = spokenAttributes[node.type];
  return spoken ? firstText(node.attrs, spoken) : null;
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
