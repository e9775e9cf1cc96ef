import type { AdfMark, AdfNode } from '../adf';
import type { Piece } from './draft';
import { fold, withoutInvisible } from './fold';
import type { Collector } from './linearise';
import { hostOf, isPublicHost } from './public-hosts';

const simpleMarks = new Set(['strong', 'em', 'strike', 'underline']);

function text(value: unknown): string {
  return typeof value === 'string' ? withoutInvisible(value) : '';
}

function isClean(href: string, collector: Collector): boolean {
  const host = hostOf(href);
  return host !== null && isPublicHost(host, collector.policy) && href.length <= 500 && /^[\x21-\x7e]+$/.test(href);
}

/** Marks that may stay. Code goes with nothing but a link: platform fact, ADF schema. */
function marksOf(marks: readonly AdfMark[], collector: Collector): AdfMark[] {
  const kept: AdfMark[] = [];
  const isCode = marks.some((mark) => mark.type === 'code');
  for (const mark of marks) {
    if (mark.type === 'link') {
      const href = text(mark.attrs?.['href']);
      if (isClean(href, collector)) kept.push({ type: 'link', attrs: { href } });
      collector.hidden.push(href);
    } else if (mark.type === 'code') kept.push({ type: 'code' });
    else if (!isCode && simpleMarks.has(mark.type)) kept.push({ type: mark.type });
    else if (!isCode && mark.type === 'subsup' && (mark.attrs?.['type'] === 'sub' || mark.attrs?.['type'] === 'sup')) kept.push({ type: 'subsup', attrs: { type: mark.attrs['type'] } });
  }
  return kept.filter((mark, place) => kept.findIndex((other) => other.type === mark.type) === place);
}

/** Text keeps its marks; line breaks inside it become hard breaks, so that blocks read as they look. */
function textPieces(node: AdfNode, collector: Collector): Piece[] {
  const marks = marksOf(node.marks ?? [], collector);
  const lines = text(node.text).split('\n');
  return lines.flatMap((line, place) => [...(place > 0 ? [{ text: '\n', marks: [], isBreak: true }] : []), ...(line === '' ? [] : [{ text: line, marks }])]);
}

function mentionPiece(node: AdfNode, collector: Collector): Piece {
  const id = text(node.attrs?.['id']);
  const name = text(node.attrs?.['text']).replace(/^@/, '').trim();
  collector.hidden.push(id);
  const entity = id === '' ? `mention:${fold(name)}` : `person:${id}`;
  return { text: name === '' ? 'somebody' : name, marks: [], must: { kind: 'mention', label: 'person', rule: 'mention', entity, spreads: name.length >= 3 } };
}

function cardPiece(node: AdfNode, collector: Collector): Piece {
  const url = text(node.attrs?.['url']);
  if (isClean(url, collector)) return { text: url, marks: [{ type: 'link', attrs: { href: url } }] };
  collector.hidden.push(url, text((node.attrs?.['datasource'] as { parameters?: { jql?: unknown } } | undefined)?.parameters?.jql));
  return { text: url === '' ? 'link' : url.replace(/\s/g, ''), marks: [], must: { kind: 'url', label: 'link', rule: 'card', spreads: false } };
}

function datePiece(node: AdfNode): Piece {
  const stamp = Number(node.attrs?.['timestamp']);
  return { text: Number.isFinite(stamp) && Math.abs(stamp) < 8.64e15 ? new Date(stamp).toISOString().slice(0, 10) : '[date]', marks: [] };
}

function piecesOf(node: AdfNode, collector: Collector): Piece[] {
  switch (node.type) {
    case 'text':
      return textPieces(node, collector);
    case 'hardBreak':
      return [{ text: '\n', marks: [], isBreak: true }];
    case 'mention':
      return [mentionPiece(node, collector)];
    case 'inlineCard':
      return [cardPiece(node, collector)];
    case 'date':
      return [datePiece(node)];
    case 'status':
      return [{ text: text(node.attrs?.['text']), marks: [] }];
    case 'emoji': {
      const shown = text(node.attrs?.['text']);
      return [{ text: /^\p{Extended_Pictographic}/u.test(shown) ? shown : '', marks: [] }];
    }
    case 'mediaInline':
      collector.mediaCount += 1;
      collector.hidden.push(text(node.attrs?.['alt']));
      return [{ text: '[attachment removed]', marks: [] }];
    case 'placeholder':
      return [];
    default:
      if (node.type === 'paragraph' || node.type === 'caption') return (node.content ?? []).flatMap((child) => piecesOf(child, collector));
      collector.dropped.push(node.type);
      return [];
  }
}

/** The inline content of one block as pieces, neighbours without a seam between them. */
export function inlinePieces(nodes: readonly AdfNode[], collector: Collector): readonly Piece[] {
  return nodes.flatMap((node) => piecesOf(node, collector)).filter((piece) => piece.text !== '');
}
