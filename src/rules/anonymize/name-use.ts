import type { Block } from './scan';

const before =
  /(?:^|[\s(,;:>"“])(?:hi|hello|hey|dear|hallo|liebe[rs]?|cher|chere|hola|ciao|bonjour|cc|@|from|by|with|ask|asked|tell|told|contact|thanks|thank you|danke|merci|gracias|mr|mrs|ms|herr|frau|user|colleague|von|mit|de|para|par|regards|cheers)[,:.]?\s{1,3}@?$/;
const after =
  /^(?:['’]s)?\s{0,2}(?:(?:says|said|told|tells|noticed|wrote|writes|reported|reports|confirmed|found|asked|tried|mentioned|thinks|here|and i|from|is on|isn't|wasn't|dit|sagt|sagte|meint|dice)(?![\p{L}])|[,!.]?\s{0,2}$|[,!]?\s{0,2}(?:\n|☎|☏|\||–|tel)|[,!]\s{0,2}\n)/u;

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Is this place the beginning of a sentence, where a capital letter says nothing? */
export function opensSentence(block: Block, start: number): boolean {
  return /(?:^|[.!?:;•*–—|>\n"“”'(\[-]\s{0,3}|\s{2})$/u.test(block.text.slice(Math.max(0, start - 4), start));
}

/**
 * Is an ordinary word used as a name here? "Will" in mid-sentence, "hi will", "will says" are;
 * "this will return" and "since may" are not.
 */
export function isUsedAsName(block: Block, start: number, end: number): boolean {
  if (block.inCode) return false;
  const word = block.text.slice(start, end);
  const shouting = word.length > 1 && word === word.toUpperCase();
  if (before.test(block.folded.slice(Math.max(0, start - 20), start)))
    return (
      isCapital(word[0] ?? '') ||
      !/^\s{0,2}[\p{L}]/u.test(block.folded.slice(end, end + 3)) ||
      after.test(block.folded.slice(end, end + 16))
    );
  if (after.test(block.folded.slice(end, end + 16)) && !block.folded.slice(end, end + 3).startsWith('.')) {
    return (
      isCapital(word[0] ?? '') ||
      opensSentence(block, start) ||
      /^\s{0,2}(?:says|said|told|noticed|here|confirmed|reported)/.test(block.folded.slice(end, end + 12))
    );
  }
  return isCapital(word[0] ?? '') && !shouting && !opensSentence(block, start);
}
