import type { Block } from './block';
import { fold } from './fold';
import type { Doubt, PlacedWord } from './doubts';
import { shieldOver } from './overlap';
import { spanAt, type ScanContext, type Shield, type Span } from './scan';
import { spread, type SweptBlock } from './sweep';

/** So many words may go: with more of them too little would be left to read, and too much to guess from. */
const few = 2;
/** And in so many places: what stands everywhere is what the report is about. */
const rare = 20;

/** Is the place taken out already, or about to be? */
function isGone({ block, spans }: SweptBlock, start: number, end: number, places: readonly PlacedWord[]): boolean {
  const covers = (place: Shield | null) => place !== null && place.start <= start && place.end >= end;
  return covers(shieldOver(spans, start, end)) || places.some((place) => place.block === block && covers(place));
}

function countIn(text: string, wanted: string): number {
  return wanted === '' ? 0 : text.split(wanted).length - 1;
}

/** Is it also spelled apart: `Silverlake` and `silver lake`, `com.silver.lake`? */
function isSpelledApart(wanted: string, folded: string): boolean {
  const bare = (text: string) => text.replace(/[\s._-]+/g, '');
  return countIn(bare(folded), bare(wanted)) > countIn(folded, wanted);
}

/** Does it stand anywhere else, also as part of a longer word? There it would stay, or take the report's own words along. */
function standsElsewhere(value: string, places: readonly PlacedWord[], swept: readonly SweptBlock[]): boolean {
  const wanted = fold(value);
  return swept.some((entry) => {
    const { folded } = entry.block;
    if (isSpelledApart(wanted, folded)) return true;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
      if (!isGone(entry, at, at + wanted.length, places)) return true;
    return false;
  });
}

const ofWord = { kind: 'other', label: 'name', rule: 'not-understood', confidence: 'unsure' } as const;
const ofSignature = { kind: 'other', label: 'name', rule: 'in-signature', confidence: 'likely' } as const;

/**
 * The same with all doubts taken out as well, or `null` if they are too many or one of them stands in more places than it
 * can be taken from (decision 47).
 */
export function withoutDoubts(
  swept: readonly SweptBlock[],
  doubts: readonly Doubt[],
  context: ScanContext,
): readonly SweptBlock[] | null {
  const words = new Set(doubts.flatMap(({ value, places }) => (places.length > 0 ? [fold(value)] : [])));
  const places = doubts.flatMap((doubt) => doubt.places);
  const gone = [...places, ...doubts.flatMap(({ pieces }) => pieces)];
  if (doubts.length === 0 || words.size > few || places.length > rare) return null;
  if (doubts.some(({ value }) => standsElsewhere(value, gone, swept))) return null;
  const found = gone.map(({ block, start, end }, at) => ({
    block,
    span: spanAt(start, end, at < places.length ? ofWord : ofSignature),
    value: block.text.slice(start, end),
  }));
  const spansOf = new Map<Block, Span[]>();
  for (const { block, span } of found) spansOf.set(block, [...(spansOf.get(block) ?? []), span]);
  const more = swept.map((entry) => ({ ...entry, spans: [...entry.spans, ...(spansOf.get(entry.block) ?? [])] }));
  return spread(more, found, context);
}
