import type { DocNode } from '@forge/react';
import type { OutcomePreview } from '../../contracts/agent';
import type { AdfDocument, AdfNode } from '../../rules/adf';
import type { Passage } from '../../rules/anonymize/verdict';
import { anyOf, markValues } from './mark-values';

/** What is certain, and what somebody should look at; colours of the editor's own palette. */
const certainly = { type: 'backgroundColor', attrs: { color: '#dcdfe4' } } as const;
const perhaps = { type: 'backgroundColor', attrs: { color: '#fedec8' } } as const;

/** Did anything in it become something else, or does something stay that a person has to look at (clause O4)? */
export function asksForALook({ pieces }: Passage, unsure: readonly string[]): boolean {
  if (pieces.some((piece) => typeof piece === 'number')) return true;
  return anyOf(unsure)?.test(pieces.join('')) ?? false;
}

/**
 * A passage as it was and as it becomes. Each replacement stands out on both sides, guesses and values the engine is
 * unsure about in another colour than what is certain.
 */
export function compared(
  { pieces }: Passage,
  { findings, guesses, unsure }: Pick<OutcomePreview, 'findings' | 'guesses' | 'unsure'>,
): { readonly original: DocNode; readonly result: DocNode } {
  const side = (shown: 'original' | 'replacement'): AdfDocument => {
    const nodes = pieces.flatMap((piece): AdfNode[] => {
      if (typeof piece === 'string') return lines(piece, []);
      const text = findings[piece]?.[shown] ?? '';
      return lines(text, [guesses.includes(piece) ? perhaps : certainly]);
    });
    return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: nodes }] };
  };
  return { original: markValues(side('original'), unsure), result: markValues(side('replacement'), unsure) };
}

function lines(text: string, marks: readonly (typeof certainly | typeof perhaps)[]): AdfNode[] {
  return text
    .split('\n')
    .flatMap((line, number): AdfNode[] => [
      ...(number > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...(marks.length > 0 ? { marks } : {}) }]),
    ]);
}
