import { fold } from './fold';
import { matchesOf } from './matches';
import type { Block } from './scan';
import { isOrdinary } from './vocabulary';

const lowerCaseWord = /(?<![\p{L}\p{N}_./@-])\p{Ll}[\p{L}\p{M}]{2,24}(?![\p{L}\p{N}_(/=]|\.\p{L})/gu;

/**
 * Is the prose in a language whose names the rules tell less surely? Measured by how few of its lower-case words
 * are known English ones; short texts and code are not judged.
 */
export function isForeign(blocks: readonly Block[]): boolean {
  let known = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.inCode) continue;
    for (const match of matchesOf(lowerCaseWord, block.text)) {
      const word = fold(match[0]);
      all += 1;
      if (
        /^[a-z]+$/.test(match[0]) &&
        (isOrdinary(word) ||
          isOrdinary(word.replace(/(?:ies|es|s|ed|ing|ly|d|er)$/, '')) ||
          isOrdinary(word.replace(/(?:ed|ing)$/, 'e')))
      )
        known += 1;
    }
  }
  return all >= 8 && known / all < 0.6;
}
