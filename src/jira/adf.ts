import type { AdfDocument, AdfMark, AdfNode } from '../rules/adf';

const deepest = 60;
const mostNodes = 20_000;

/**
 * Reads a document somebody else wrote. Only structure is kept; nodes nested deeper than any editor makes
 * them, and what comes after the first twenty thousand, are left out. Plain text becomes one paragraph.
 */
export function readAdf(value: unknown): AdfDocument | null {
  if (typeof value === 'string') return value.trim() === '' ? null : plain(value);
  if (!isRecord(value) || value['type'] !== 'doc') return null;
  const budget = { nodes: mostNodes };
  return { type: 'doc', version: 1, content: children(value['content'], 1, budget) };
}

function plain(text: string): AdfDocument {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

function children(value: unknown, depth: number, budget: { nodes: number }): AdfNode[] {
  if (!Array.isArray(value) || depth > deepest) return [];
  return value.flatMap((child: unknown) => {
    if (!isRecord(child) || typeof child['type'] !== 'string' || budget.nodes <= 0) return [];
    budget.nodes -= 1;
    return [node(child, child['type'], depth, budget)];
  });
}

function node(value: Record<string, unknown>, type: string, depth: number, budget: { nodes: number }): AdfNode {
  return {
    type,
    ...(typeof value['text'] === 'string' ? { text: value['text'] } : {}),
    ...(isRecord(value['attrs']) ? { attrs: value['attrs'] } : {}),
    ...(Array.isArray(value['marks']) ? { marks: value['marks'].filter(isMark) } : {}),
    ...(Array.isArray(value['content']) ? { content: children(value['content'], depth + 1, budget) } : {}),
  };
}

function isMark(value: unknown): value is AdfMark {
  return isRecord(value) && typeof value['type'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
