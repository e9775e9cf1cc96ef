import type { Block } from './block';

const before =
  /(?:^|[\s(,;:>"“])(?:hi|hello|hey|dear|hallo|liebe[rs]?|cher|chere|hola|ciao|bonjour|cc|@|from|by|with|ask|asked|tell|told|contact|thanks|thank you|danke|merci|gracias|mr|mrs|ms|herr|frau|user|colleague|von|mit|de|para|par|regards|cheers|thx|ty|tnx|mfg|lg|vg|gruss|saludos|saluti|groet|hilsen|mvh)[,:.]?\s{1,3}@?$/;
const after =
  /^(?:['’]s)?\s{0,2}(?:(?:says|said|told|tells|noticed|wrote|writes|reported|reports|confirmed|found|asked|tried|mentioned|thinks|here|can(?:not|['’]t)?(?=[,.;!?])|and i|from|is on|isn't|wasn't|dit|sagt|sagte|meint|dice)(?![\p{L}])|[,!.]?\s{0,2}$|[,!]?\s{0,2}(?:\n|☎|☏|\||–|tel)|[,!]\s{0,2}\n)/u;

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Is this place the beginning of a sentence, where a capital letter says nothing? */
export function opensSentence(block: Block, start: number): boolean {
  return /(?:^|[.!?:;•*–—|>\n"“”'([-]\s{0,3}|\s{2})$/u.test(block.text.slice(Math.max(0, start - 4), start));
}

function followsCue(block: Block, start: number): boolean {
  return before.test(block.folded.slice(Math.max(0, start - 20), start));
}

/** After "hi" or "from" a small letter is a name only when the sentence pauses or somebody acts. */
function namesSomebody(block: Block, start: number, end: number): boolean {
  const rest = block.folded.slice(end, end + 16);
  return isCapital(block.text.charAt(start)) || !/^\s{0,2}[\p{L}]/u.test(rest.slice(0, 3)) || after.test(rest);
}

function doesSomething(block: Block, start: number, end: number): boolean {
  const rest = block.folded.slice(end, end + 16);
  const speaks = /^\s{0,2}(?:says|said|told|noticed|here|confirmed|reported|can[,.;!?])/.test(rest.slice(0, 12));
  return isCapital(block.text.charAt(start)) || opensSentence(block, start) || speaks;
}

/** `grant, see below`: a line that begins with a word and a comma speaks to somebody. */
function isSpokenTo(block: Block, start: number, end: number): boolean {
  return block.folded[end] === ',' && /(?:^|\n)\s{0,3}$/.test(block.folded.slice(Math.max(0, start - 4), start));
}

/**
 * Is an ordinary word used as a name here? "Will" in mid-sentence, "hi will", "will says" are;
 * "this will return" and "since may" are not.
 */
export function isUsedAsName(block: Block, start: number, end: number): boolean {
  if (block.inCode) return false;
  if (isSpokenTo(block, start, end)) return true;
  if (followsCue(block, start)) return namesSomebody(block, start, end);
  const rest = block.folded.slice(end, end + 16);
  if (after.test(rest) && !rest.startsWith('.')) return doesSomething(block, start, end);
  const word = block.text.slice(start, end);
  const isShouted = word.length > 1 && word === word.toUpperCase();
  return isCapital(word.charAt(0)) && !isShouted && !opensSentence(block, start);
}
