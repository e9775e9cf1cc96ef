import type { Block } from './block';
import type { PlacedWord } from './doubts';
import { spanAt, type ScanContext, type Span } from './scan';
import { spread, type SweptBlock } from './sweep';

/** The words with their places are taken out as well, and everywhere else if nothing but a name is spelled like them. */
export function withoutDoubts(
  swept: readonly SweptBlock[],
  doubts: readonly PlacedWord[],
  context: ScanContext,
): readonly SweptBlock[] {
  const spansOf = new Map<Block, Span[]>();
  const found = doubts.map(({ block, start, end }) => {
    const shape = { kind: 'other', label: 'name', rule: 'not-understood', confidence: 'unsure' } as const;
    const span = spanAt(start, end, shape);
    spansOf.set(block, [...(spansOf.get(block) ?? []), span]);
    return { span, value: block.text.slice(start, end) };
  });
  const more = swept.map((entry) => ({ ...entry, spans: [...entry.spans, ...(spansOf.get(entry.block) ?? [])] }));
  return spread(more, found, context);
}
