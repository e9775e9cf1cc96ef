import type { AdfMark, AdfNode } from '../adf';
import type { Collector } from './collector';
import type { Piece } from './draft';
import { fold, withoutInvisible } from './fold';
import { hostOf, isPublicHost } from './public-hosts';

const simpleMarks = new Set(['strong', 'em', 'strike', 'underline']);

function text(value: unknown): string {
  return typeof value === 'string' ? withoutInvisible(value) : '';
}

function isClean(href: string, collector: Collector): boolean {
  const host = hostOf(href);
  return host !== null && isPublicHost(host, collector.policy) && href.length <= 500 && /^[\x21-\x7e]+$/.test(href);
}

function linkMark(mark: AdfMark, collector: Collector): AdfMark | null {
  const href = text(mark.attrs?.['href']);
  collector.hidden.push(href);
  return isClean(href, collector) ? { type: 'link', attrs: { href } } : null;
}

function styleMark(mark: AdfMark): AdfMark | null {
  const position = mark.attrs?.['type'];
  if (mark.type === 'subsup' && (position === 'sub' || position === 'sup'))
    return { type: 'subsup', attrs: { type: position } };
  return simpleMarks.has(mark.type) ? { type: mark.type } : null;
}

/** Marks that may stay. Code goes with nothing but a link: platform fact, ADF schema. */
function marksOf(marks: readonly AdfMark[], collector: Collector): AdfMark[] {
  const isCode = marks.some((mark) => mark.type === 'code');
  const kept = marks.flatMap((mark): AdfMark[] => {
    if (mark.type === 'code') return [{ type: 'code' }];
    const allowed = mark.type === 'link' ? linkMark(mark, collector) : isCode ? null : styleMark(mark);
    return allowed ? [allowed] : [];
  });
  return kept.filter((mark, place) => kept.findIndex((other) => other.type === mark.type) === place);
}

/** Text keeps its marks; line breaks inside it become hard breaks, so that blocks read as they look. */
function textPieces(node: AdfNode, collector: Collector): Piece[] {
  const marks = marksOf(node.marks ?? [], collector);
  const whole = text(node.text);
  if (whole !== '' && !whole.includes('\n')) return [{ text: whole, marks }];
  const pieces: Piece[] = [];
  whole.split('\n').forEach((line, place) => {
    if (place > 0) pieces.push({ text: '\n', marks: [], isBreak: true });
    if (line !== '') pieces.push({ text: line, marks });
  });
  return pieces;
}

function mentionPiece(node: AdfNode, collector: Collector): Piece {
  const id = text(node.attrs?.['id']);
  const name = text(node.attrs?.['text']).replace(/^@/, '').trim();
  collector.hidden.push(id);
  const entity = id === '' ? `mention:${fold(name)}` : `person:${id}`;
  return {
    text: name === '' ? 'somebody' : name,
    marks: [],
    must: { kind: 'mention', label: 'person', rule: 'mention', entity, spreads: name.length >= 3 },
  };
}

/** An address that the recognizers of addresses read as a whole; anything else behind a card goes as it is. */
const readable = /^https?:\/\/[^\s"'<>|\\^`{}]{1,500}$/i;

/** A card shows its address: what of it is the customer's goes like that of an address in a text, and the rest says which page it was. */
function cardPiece(node: AdfNode, collector: Collector): Piece {
  const url = text(node.attrs?.['url']);
  if (isClean(url, collector)) return { text: url, marks: [{ type: 'link', attrs: { href: url } }] };
  collector.hidden.push(
    url,
    text((node.attrs?.['datasource'] as { parameters?: { jql?: unknown } } | undefined)?.parameters?.jql),
  );
  if (readable.test(url)) return { text: url, marks: [] };
  return {
    text: url === '' ? 'link' : url.replace(/\s/g, ''),
    marks: [],
    must: { kind: 'url', label: 'link', rule: 'card', spreads: false },
  };
}

function datePiece(node: AdfNode): Piece {
  const stamp = Number(node.attrs?.['timestamp']);
  return {
    text: Number.isFinite(stamp) && Math.abs(stamp) < 8.64e15 ? new Date(stamp).toISOString().slice(0, 10) : '[date]',
    marks: [],
  };
}

function emojiPiece(node: AdfNode): Piece {
  const shown = text(node.attrs?.['text']);
  return {
    text: /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f){1,12}$/u.test(shown)
      ? shown
      : '',
    marks: [],
  };
}

function mediaPiece(node: AdfNode, collector: Collector): Piece {
  collector.mediaCount += 1;
  collector.hidden.push(text(node.attrs?.['alt']));
  return { text: '[attachment removed]', marks: [] };
}

type Reader = (node: AdfNode, collector: Collector) => readonly Piece[];

const inside: Reader = (node, collector) => (node.content ?? []).flatMap((child) => piecesOf(child, collector));

const readers: Readonly<Record<string, Reader>> = {
  text: textPieces,
  hardBreak: () => [{ text: '\n', marks: [], isBreak: true }],
  mention: (node, collector) => [mentionPiece(node, collector)],
  inlineCard: (node, collector) => [cardPiece(node, collector)],
  date: (node) => [datePiece(node)],
  status: (node) => [{ text: text(node.attrs?.['text']), marks: [] }],
  emoji: (node) => [emojiPiece(node)],
  mediaInline: (node, collector) => [mediaPiece(node, collector)],
  placeholder: () => [],
  paragraph: inside,
  caption: inside,
};

function piecesOf(node: AdfNode, collector: Collector): readonly Piece[] {
  const reader = Object.hasOwn(readers, node.type) ? readers[node.type] : undefined;
  if (reader) return reader(node, collector);
  collector.dropped.push(node.type);
  return [];
}

const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{M}\p{N}]/u;

/** Nothing on the screen runs a mention or a status into the word beside it; a space keeps both readable as they are. */
function needsSpace(
  before: AdfNode | undefined,
  last: Piece | undefined,
  node: AdfNode,
  first: Piece | undefined,
): boolean {
  const isSeam = before !== undefined && (before.type !== 'text' || node.type !== 'text');
  return isSeam && endsInWord.test(last?.text ?? '') && beginsInWord.test(first?.text ?? '');
}

/** The inline content of one block as pieces, neighbouring texts without a seam between them. */
export function inlinePieces(nodes: readonly AdfNode[], collector: Collector): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: AdfNode | undefined;
  for (const node of nodes) {
    const read = piecesOf(node, collector).filter((piece) => piece.text !== '');
    if (read.length === 0) continue;
    if (needsSpace(before, pieces[pieces.length - 1], node, read[0])) pieces.push({ text: ' ', marks: [] });
    // one by one: a text of many lines is more than a call takes
    for (const piece of read) pieces.push(piece);
    before = node;
  }
  return pieces;
}
