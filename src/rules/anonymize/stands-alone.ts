import type { PlacedWord } from './doubts';
import { isSupportWord } from './english-vocabulary';
import { fold } from './fold';
import type { ScanContext } from './scan';
import { carriesSentence, isDocumentationWord, isLineOfBusiness, isTechnicalWord, mayBeName } from './understood-words';
import { isVendorWord } from './vendor-words';
import { partsOf } from './word-in-identifier';
import type { SeenWord } from './words-seen';

/** Such words join names: `the plant in Brunhovd`. */
export const joins = new Set('of in at from and or near for by the'.split(' '));

/** Of the words of documentation those that firms, papers and offices have in their names: `the customs in Brunhovd`. */
const ofFirms = new Set(
  'radio news press times express customs border security legal bridge power water grid supply daily home smart open direct fast track line first national port fire opera pacific alpha delta central public private network cloud digital service control state post mail club point'.split(
    ' ',
  ),
);

function isPlain(lower: string): boolean {
  return isDocumentationWord(lower) && !mayBeName(lower) && !ofFirms.has(lower);
}

/** May the word stand near a name without being part of it? `isBeside`: with nothing but words that join names between. */
function isSaidOfAnything(lower: string, isBeside: boolean): boolean {
  if (isLineOfBusiness(lower)) return false;
  return isBeside ? isPlain(lower) : isTechnicalWord(lower) || isDocumentationWord(lower) || isSupportWord(lower);
}

interface Neighbour extends SeenWord {
  readonly isBeside: boolean;
}

/** With a capital a word of programs names a program, and may name a firm as well. */
function isHarmlessCapital(lower: string, isBeside: boolean): boolean {
  return !isBeside && isTechnicalWord(lower) && !mayBeName(lower) && !ofFirms.has(lower);
}

function isHarmless({ text, isUnderstood, isBeside }: Neighbour, inCode: boolean, context: ScanContext): boolean {
  if (!isUnderstood) return false;
  const lower = fold(text.replace(/['’](?:s|ve|m|re|ll|d)?$/i, ''));
  if (carriesSentence(lower)) return true;
  if (inCode && text !== lower) return partsOf(text).every((part) => isTechnicalWord(fold(part)));
  if (isVendorWord(lower, context)) return !isBeside || inCode;
  return /^\p{Lu}/u.test(text) ? isHarmlessCapital(lower, isBeside) : isSaidOfAnything(lower, isBeside);
}

/** A full stop after a word of some length, and a capital: `grace j. Brunhovd` and `i.e. Brunhovd` are one sentence. */
function isSentenceBetween(left: string, between: string, right: string): boolean {
  if (/^[”")\]]?[!?][”")\]]?\s/.test(between)) return true;
  return /^[”")\]]?\.[”")\]]?\s+[("“]?$/.test(between) && left.length > 4 && /^\p{Lu}/u.test(right);
}

/** The words on one side in the same sentence, the nearest first: one name may reach over four. In code each value is one. */
function neighbours(place: PlacedWord, words: readonly SeenWord[], at: number, step: 1 | -1): Neighbour[] {
  const { block, start, end } = place;
  const found: Neighbour[] = [];
  // `brunhovd's old prison`: all of it is theirs
  const owns = step > 0 && /^['’]s/.test(block.text.slice(end, end + 2));
  let isBeside = true;
  for (let next = at + step; found.length < (block.inCode ? 1 : 4); next += step) {
    const word = words[next];
    if (!word) break;
    if (word.start < end && word.end > start) continue;
    const token = block.text.slice(start, end);
    const isOver =
      word.end <= start
        ? isSentenceBetween(word.text, block.text.slice(word.end, start), token)
        : isSentenceBetween(token, block.text.slice(end, word.start), word.text);
    if (isOver) break;
    found.push({ ...word, isBeside });
    isBeside &&= owns || joins.has(fold(word.text));
  }
  return found;
}

/** Does what stood before the block end like a sentence, or with a word that names nobody: `at heron` and then `Brunhovd`? */
function followsSentence({ block, start }: PlacedWord): boolean {
  const before = block.before.trimEnd();
  if (/\S/.test(block.text.slice(0, start)) || before === '' || /[.!?:;]$/.test(before)) return true;
  const last = /[\p{L}\p{M}'’]+$/u.exec(before)?.[0] ?? '';
  return carriesSentence(last) || isPlain(last);
}

/** A heading, a cell, a point of a list: what belongs to it stands elsewhere. */
function isLone({ block }: PlacedWord): boolean {
  return !block.inCode && (block.text.match(/\p{L}{2,40}/gu)?.length ?? 0) < 5;
}

/**
 * Is nothing around the place, in which the word at this index stands, that could be the rest of its name, or tell by
 * itself who is meant: `osprey benevolent`, `the only brewery in Brunhovd` (decision 47)?
 */
export function standsAlone(place: PlacedWord, words: readonly SeenWord[], at: number, context: ScanContext): boolean {
  if (isLone(place) || !followsSentence(place)) return false;
  const near = [...neighbours(place, words, at, -1), ...neighbours(place, words, at, 1)];
  return near.every((word) => isHarmless(word, place.block.inCode, context));
}
