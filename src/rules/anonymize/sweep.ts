import { encodedSpans } from './encoded-values';
import { findTerms } from './find-terms';
import { learnedDictionary, siblingPattern, type FoundValue } from './learned-values';
import { firstOver, withoutOverlap } from './overlap';
import type { Part } from './parts';
import { blocksOf, textOfPieces, type BlockNode } from './rebuild';
import { decisiveRecognizers, recognizers } from './recognizers';
import { Block } from './block';
import { spanAt, spansOf, type ScanContext, type Span } from './scan';
import { scanBlock, scanBlocks } from './scan-block';
import { Whole, type Part as TextPart } from './sign';
import type { Finding } from './verdict';

/** A block of the draft with what is to be taken out of it, in order, without overlap. */
export interface SweptBlock {
  readonly block: Block;
  readonly node: BlockNode;
  readonly spans: readonly Span[];
}

function mustGo(node: BlockNode): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const piece of node.pieces) {
    if (piece.must) spans.push(spanAt(at, at + piece.text.length, piece.must));
    at += piece.text.length;
  }
  return spans;
}

function outside(span: Span, wall: Span): Span[] {
  return [
    { ...span, end: Math.min(span.end, wall.start) },
    { ...span, start: Math.max(span.start, wall.end) },
  ].filter((part) => part.end > part.start && part.end > span.start && part.start < span.end);
}

/** A finding that runs into a mention ends there: the mention is somebody of their own. Walls come in order. */
function beside(walls: readonly Span[], spans: readonly Span[]): readonly Span[] {
  if (walls.length === 0) return spans;
  const clipped = spans.flatMap((span) => {
    const parts: Span[] = [];
    let rest: Span | undefined = span;
    for (let at = firstOver(walls, span.start); rest && at < walls.length; at += 1) {
      const wall = walls[at];
      if (!wall || wall.start >= rest.end) break;
      const pieces: Span[] = outside(rest, wall);
      rest = pieces.find((piece) => piece.end > wall.end);
      parts.push(...pieces.filter((piece) => piece !== rest));
    }
    return rest ? [...parts, rest] : parts;
  });
  return [...walls, ...clipped];
}

interface DraftedText {
  readonly node: BlockNode;
  readonly inTable: boolean;
  readonly text: string;
}

function textsOf({ draft }: Part): readonly DraftedText[] {
  return blocksOf(draft.nodes).map(({ node, inTable }) => ({ node, inTable, text: textOfPieces(node.pieces) }));
}

function blocksOfPart(
  where: Finding['where'],
  texts: readonly DraftedText[],
  partAt: (place: number) => TextPart,
): DraftedBlock[] {
  let before = '';
  return texts.map(({ node, inTable, text }, place) => {
    const block = new Block({
      where,
      text,
      inCode: node.type === 'codeBlock',
      inTable,
      before,
      partOf: partAt(place),
      isLast: place === texts.length - 1 && where !== 'summary',
    });
    before = block.folded.slice(-60);
    return { block, node };
  });
}

interface DraftedBlock {
  readonly block: Block;
  readonly node: BlockNode;
}

function draftedBlocks(parts: readonly Part[]): readonly DraftedBlock[] {
  const texts = parts.map(textsOf);
  const whole = new Whole(texts.flatMap((ofPart) => ofPart.map(({ text }) => text)));
  let first = 0;
  return texts.flatMap((ofPart, place) => {
    const start = first;
    first += ofPart.length;
    const where = parts[place]?.where ?? 'description';
    return blocksOfPart(where, ofPart, (at) => whole.part(start + at));
  });
}

function valuesIn(block: Block, spans: readonly Span[]): FoundValue[] {
  return spans.map((span) => ({ span, value: block.text.slice(span.start, span.end) }));
}

/** First pass: what each block gives away by itself, and what hidden texts tell. */
function firstPass(parts: readonly Part[], context: ScanContext): { blocks: SweptBlock[]; found: FoundValue[] } {
  const drafted = draftedBlocks(parts);
  const scanned = scanBlocks(
    drafted.map(({ block }) => block),
    context,
    recognizers,
  );
  const blocks = drafted.map(({ block, node }, place) => ({
    block,
    node,
    spans: beside(mustGo(node), [...(scanned[place] ?? []), ...encodedSpans(block, context, decisiveRecognizers)]),
  }));
  const hidden = parts.flatMap((part) =>
    part.draft.hidden
      .slice(0, 500)
      .map((text) => new Block({ where: part.where, text: text.slice(0, 2000), inCode: true })),
  );
  const found = [
    ...blocks.flatMap(({ block, spans }) => valuesIn(block, spans)),
    ...hidden.flatMap((block) => valuesIn(block, scanBlock(block, context, recognizers))),
  ];
  return { blocks, found };
}

/** What was found once is taken out everywhere, also in its encoded forms. */
export function spread(
  blocks: readonly SweptBlock[],
  found: readonly FoundValue[],
  context: ScanContext,
): readonly SweptBlock[] {
  const learned = { ...context, dictionary: learnedDictionary(found) };
  const siblings = siblingPattern(found);
  const again = {
    name: 'found-elsewhere',
    cutsShields: true,
    find: (block: Block) => findTerms(block, learned.dictionary),
  };
  const elsewhere = scanBlocks(
    blocks.map(({ block }) => block),
    context,
    [again],
  );
  return blocks.map(({ block, node, spans }, place) => {
    const more = [
      ...(elsewhere[place] ?? []),
      ...encodedSpans(block, context, [again]),
      ...(siblings
        ? spansOf(siblings, block, {
            kind: 'host',
            label: 'host',
            rule: 'machine-family',
            confidence: 'likely',
            spreads: false,
          })
        : []),
    ];
    return { block, node, spans: withoutOverlap([...spans, ...more]) };
  });
}

/** Two passes: what each block gives away, and then all of it wherever else it stands. */
export function sweep(
  parts: readonly Part[],
  context: ScanContext,
  known: readonly FoundValue[] = [],
): readonly SweptBlock[] {
  const { blocks, found } = firstPass(parts, context);
  return spread(blocks, [...known, ...found], context);
}
