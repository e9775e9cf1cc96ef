import { decodedWords, type Words } from './coded-words';
import { everydayEnglish } from './word-data';

/**
 * English words of technical writing that are nearly always written in lower case: seen with a capital, they begin a
 * sentence or name a part of a program, hardly ever a person. Words that are also names need a cue in any case.
 */
export const everydayWords: Words = decodedWords(everydayEnglish);
