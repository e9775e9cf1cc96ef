import { codeAt } from './code-at';
import { matchesOf } from './matches';

/**
 * Case and accent folding that never changes the length of a text, so that a place found in the folded
 * text is the same place in the original. Letters that Unicode does not decompose are mapped by hand.
 */
const undecomposed: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  ß: 's',
  þ: 't',
  ð: 'd',
};

const known = new Map<string, string>();

/** The letters, digits and signs of a keyboard: nothing in them to fold but case, and nothing invisible. */
const plain = /^[\t\n\x20-\x7e]*$/;

function foldUnit(unit: string): string {
  const cached = known.get(unit);
  if (cached !== undefined) return cached;
  // a Hangul syllable is a letter of its own: its first sound alone would make many names one
  if (unit >= '\uac00' && unit <= '\ud7a3') return unit;
  const decomposed =
    undecomposed[unit.toLowerCase()] ?? unit.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace('ς', 'σ');
  const folded = decomposed.length === 1 ? decomposed : decomposed === '' ? unit : (decomposed[0] ?? unit);
  if (known.size < 4000) known.set(unit, folded);
  return folded;
}

/** Lower case, accents removed, same length in UTF-16 units. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.replace(capitalsAndOthers, (part) => (part < '\u0080' ? part.toLowerCase() : foldUnit(part)));
}

/** What folding may change: capitals, and each unit beyond ASCII but the halves of a letter that takes two. */
const capitalsAndOthers = /[A-Z]+|[\u0080-\ud7ff\ue000-\uffff]/g;

/** Spellings of a name that transliteration makes: Köhler → kohler, koehler; Weiß → weis, weiss; Åse → ase, aase. */
export function spellings(name: string): readonly string[] {
  if (plain.test(name)) return [name.toLowerCase()];
  const lower = name.normalize('NFC').toLowerCase();
  const spelled = lower
    .replace(/ä|æ/g, 'ae')
    .replace(/ö|ø|œ/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/å/g, 'aa')
    .replace(/ß/g, 'ss');
  return [...new Set([fold(lower), fold(spelled), fold(lower.replace(/ß/g, 'ss'))])];
}

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

function isPlainWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

/** As the pattern finds them, at a third of its cost: nearly all texts and names are plain. */
function plainWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    if (!isPlainWordUnit(codeAt(text, at))) continue;
    const start = at;
    while (at < length && isPlainWordUnit(codeAt(text, at))) at += 1;
    words.push({ text: text.slice(start, at), start, end: at });
  }
  return words;
}

/** How many runs of two letters or digits at least a text has. */
export function countWords(text: string): number {
  if (!plain.test(text)) return text.match(longerWord)?.length ?? 0;
  const { length } = text;
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const start = at;
    while (at < length && isPlainWordUnit(codeAt(text, at))) at += 1;
    if (at - start > 1) count += 1;
  }
  return count;
}

const longerWord = /[\p{L}\p{N}]{2,}/gu;

/** Runs of letters and digits of a folded text, with their places. */
export function wordsOf(folded: string): readonly Word[] {
  if (plain.test(folded)) return plainWords(folded);
  return matchesOf(wordPattern, folded).map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** Scripts written without spaces between words, or with particles run into them. */
export function isUnspaced(text: string): boolean {
  const { length } = text;
  let at = 0;
  // none of them comes before Thai; this is asked of every form of a name
  while (at < length && codeAt(text, at) < 0xe00) at += 1;
  if (at === length) return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Hangul}]/u.test(
    text,
  );
}

/** Everything that `withoutInvisible` may change. */
const typeset =
  /[\r\u00a0\u00ad\u180e\u2000-\u2015\u202a-\u202f\u205f-\u2064\u2066-\u2069\u2212\u3000\ufeff\uff0e\uff10-\uff19]|\u034f|[\ufe00-\ufe0f]/;

/**
 * Without the characters no reader sees, used by accident or on purpose to split a value; spaces, digits and hyphens of
 * the typesetter are those of the keyboard, for patterns of numbers read these.
 */
export function withoutInvisible(text: string): string {
  if (plain.test(text)) return text;
  const composed = text.normalize('NFC');
  if (!typeset.test(composed)) return composed;
  return composed
    .replace(
      /\u034f|[\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]|[\ufe00-\ufe0f]/g,
      '',
    )
    .replace(/(?<=[\p{Script=Latin}\d@.])[\u200c\u200d](?=[\p{Script=Latin}\d@.])/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[\p{Script=Latin}\d])\uff0e(?=[\p{Script=Latin}\d])/gu, '.')
    .replace(/[\u2010\u2011]|(?<=\d ?)[\u2012-\u2015\u2212](?= ?\d)/g, '-')
    .replace(/\r\n?/g, '\n');
}
