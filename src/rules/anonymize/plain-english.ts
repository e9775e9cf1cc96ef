import { decodedWords, type Words } from './coded-words';
import { plainWords, surnamesAmongWords } from './word-data';

/**
 * Base forms of everyday English as support requests use it, in lower case, but for those that another list written by
 * hand has already. Together with the other vocabularies they decide which words are positively understood; a word that
 * is missing here costs a look by a person, never a leak. Words that are mostly seen as names of people, towns or firms
 * are left out on purpose.
 */
export const plainEnglish: Words = decodedWords(plainWords);

/** Ordinary words that are common surnames or firms as well: with a capital they are understood nowhere. */
export const surnamesThatAreWords: Words = decodedWords(surnamesAmongWords);
