import type { PlacedWord } from './doubts';
import { isSupportWord } from './english-vocabulary';
import { fold } from './fold';
import type { ScanContext } from './scan';
import { carriesSentence, isDocumentationWord, isLineOfBusiness, isTechnicalWord, mayBeName } from './understood-words';
import { isVendorWord } from './vendor-words';
import { partsOf } from './word-in-identifier';
import type { SeenWord } from './words-seen';

/** Such words join names: `the plant in Brunhovd`. */
const joins = new Set('of in at from and or near for by the'.split(' '));

/** Right beside a name no trade may stand, `juniper reinsurance`: a word of documentation has to. */
function isSaidOfAnything(lower: string, isBeside: boolean): boolean {
  if (isLineOfBusiness(lower)) return false;
  if (isBeside) return isDocumentationWord(lower) && !mayBeName(lower);
  return isTechnicalWord(lower) || isDocumentationWord(lower) || isSupportWord(lower);
}

interface Neighbour extends SeenWord {
  /** Does nothing but words that join names stand between? */
  readonly isBeside: boolean;
}

/** Is it a word that is said of anything, and so no part of a name that is taken out near it? */
function isHarmless({ text, isUnderstood, isBeside }: Neighbour, inCode: boolean, context: ScanContext): boolean {
  if (!isUnderstood) return false;
  const lower = fold(text.replace(/['’](?:s|ve|m|re|ll|d)?$/i, ''));
  if (carriesSentence(lower) || isVendorWord(lower, context)) return true;
  if (inCode && text !== lower) return partsOf(text).every((part) => isTechnicalWord(fold(part)));
  if (/^\p{Lu}/u.test(text)) return !isBeside && isTechnicalWord(lower) && !mayBeName(lower);
  return isSaidOfAnything(lower, isBeside);
}

/** The words on one side in the same sentence, the nearest first: one name may reach over four. In code each value is one. */
function neighbours(
  { block, start, end }: PlacedWord,
  words: readonly SeenWord[],
  at: number,
  step: 1 | -1,
): Neighbour[] {
  const found: Neighbour[] = [];
  let isBeside = true;
  for (let place = at + step; found.length < (block.inCode ? 1 : 4); place += step) {
    const word = words[place];
    if (!word) break;
    if (word.start < end && word.end > start) continue;
    const between = word.end <= start ? block.text.slice(word.end, start) : block.text.slice(end, word.start);
    if (/[.!?][\s"”)]/.test(between)) break;
    found.push({ ...word, isBeside });
    isBeside = isBeside && joins.has(fold(word.text));
  }
  return found;
}

/**
 * Is nothing around the place, in which the word at this index stands, that could be the rest of its name, or tell by
 * itself who is meant: `osprey benevolent`, `the only brewery in Brunhovd` (decision 47)?
 */
export function standsAlone(place: PlacedWord, words: readonly SeenWord[], at: number, context: ScanContext): boolean {
  const near = [...neighbours(place, words, at, -1), ...neighbours(place, words, at, 1)];
  return near.every((word) => isHarmless(word, place.block.inCode, context));
}
