import { fold, wordsOf, type Word } from './fold';

/** As many as a number has bits that are safe to combine. */
const mostLists = 31;

/** A list of words of which a pattern needs one: `bit` tells it apart from the other lists. */
export interface WordSign {
  readonly bit: number;
}

const listsOf = new Map<string, number>();
let made = 0;

/**
 * The words, folded, of which one has to stand in a block before a pattern is worth trying. All lists share one look-up:
 * a word is looked for once, whoever asks. Throws a `RangeError` when there are more lists than a number has bits.
 */
export function wordSign(words: Iterable<string>): WordSign {
  if (made >= mostLists) throw new RangeError(`There are more than ${mostLists} lists of words.`);
  const bit = 1 << made;
  made += 1;
  for (const word of words) listsOf.set(word, (listsOf.get(word) ?? 0) | bit);
  return { bit };
}

/** The same of a list as it is written: every word of it, folded. */
export function wordSignOf(list: string): WordSign {
  return wordSign(wordsOf(fold(list)).map(({ text }) => text));
}

/** The bits of all lists that have one of these words. */
export function listsWith(words: readonly Word[]): number {
  let lists = 0;
  for (const { text } of words) lists |= listsOf.get(text) ?? 0;
  return lists;
}
