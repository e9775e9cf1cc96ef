import type { Block } from './block';
import { fold } from './fold';
import { spansOf, type Span, type SpanShape } from './scan';
import { isOrdinary } from './vocabulary';

/**
 * What a pattern finds where a secret has to stand, as far as `isOne` says so: a word that everybody uses is a password
 * there, and nowhere else.
 */
export function secretSpans(pattern: RegExp, block: Block, shape: SpanShape, isOne: (text: string) => boolean): Span[] {
  return spansOf(pattern, block, shape, isOne).map((span) => {
    const text = block.text.slice(span.start, span.end);
    return { ...span, spreads: text.length >= 5 && !isOrdinary(fold(text)) };
  });
}
