import { decodedWords } from './coded-words';
import { isKnownWord } from './english-vocabulary';
import { courtesiesAbroad, foreignWords, supportAbroad } from './word-data';

const functionWords = decodedWords(foreignWords);

/**
 * Words of support requests, greetings, months and weekdays in other languages, without accents, and function words that
 * the generated list leaves out because somebody bears them as a name.
 */
const supportWords = decodedWords(supportAbroad);

/** Thanks, greetings and leave-takings, which people write in their own language under any text. */
const courtesies = decodedWords(courtesiesAbroad);

/** Is the word, folded, one of courtesy? Alone in its line, or before a name, it says nothing but that. */
export function isCourtesy(foldedWord: string): boolean {
  return courtesies.has(foldedWord);
}

/** Is the word, folded, one that carries sentences or requests of another language, and no English one? */
export function isForeignWord(foldedWord: string): boolean {
  return (functionWords.has(foldedWord) || supportWords.has(foldedWord)) && !isKnownWord(foldedWord);
}
