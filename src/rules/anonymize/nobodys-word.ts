import { isKnownWord } from './english-vocabulary';
import { fold } from './fold';
import { isForeignWord } from './foreign-words';
import { isTechnicalWord } from './understood-words';
import { isOrdinary } from './vocabulary';

/** In no vocabulary, and so safe to take out wherever it stands by itself. */
export function isNobodysWord(word: string): boolean {
  return word.length >= 3 && !isOrdinary(word) && !isKnownWord(word) && !isForeignWord(word) && !isTechnicalWord(word);
}

/** Has the name or value, written in any case and joined by anything, a word that is in no vocabulary? */
export function holdsNobodysWord(value: string): boolean {
  return fold(value)
    .split(/[^\p{L}]+/u)
    .some(isNobodysWord);
}
