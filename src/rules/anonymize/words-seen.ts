import type { Block } from './block';
import { isWhereNamesStand } from './capital-in-place';
import { fold } from './fold';
import { isCourtesy } from './foreign-words';
import { matchesOf } from './matches';
import { shieldOver } from './overlap';
import type { ScanContext, Shield } from './scan';
import { beginsSentence, type WordPlace } from './sentence-place';
import { mayBeName } from './understood-words';
import { isUnderstoodWord } from './word-in-place';

const letters = /[\p{L}\p{M}]{1,200}(?:['’][\p{L}\p{M}]{1,20})?/gu;
const wordBefore = /(\p{L}{2,20}) $/u;
const nextWord = /^ (\p{L}{2,20})(?!\p{L})/u;

/** Nothing but the end of the line, another name or another word of courtesy follows. */
function takesLeave(rest: string): boolean {
  const next = nextWord.exec(rest)?.[1];
  return /^[,.!]{0,2}[ ]?(?:$|\n)|^[,.!] ?\p{Lu}/u.test(rest) || (next !== undefined && isCourtesy(fold(next)));
}

const everybody = new Set('team all everyone everybody folks guys there friends colleagues community'.split(' '));
const greeted = /^(?<words>(?: \p{L}[\p{L}\p{M}'’-]{0,20}){1,3})(?:[,!:]|$|\n)/u;

/** `Grüezi mitenand,` and `Hej team`: nothing but courtesies and people at large up to the comma or the end of the line. */
function greets(text: string, { block, start, end }: WordPlace): boolean {
  if ((start > 0 && block.text.charAt(start - 1) !== '\n') || !/^\p{Lu}/u.test(text)) return false;
  const words = greeted
    .exec(block.text.slice(end, end + 64))
    ?.groups?.['words']?.trim()
    .split(' ');
  return words?.every((word) => isCourtesy(fold(word)) || everybody.has(fold(word))) ?? false;
}

/** `Hoi, if an approver …`: a short greeting; longer words of courtesy may be somebody who is spoken of. */
function opensLetter(text: string, { block, start, end }: WordPlace): boolean {
  if (text.length > 4 && mayBeName(fold(text))) return false;
  return start === 0 && /^(?:, (?!who|our|my|the|from)|! )\p{Ll}/u.test(block.text.slice(end, end + 8));
}

/** `grtz Wouter`, in small letters. */
function signsSmall(text: string, { block, end }: WordPlace): boolean {
  return text === text.toLowerCase() && /^,? \p{Lu}/u.test(block.text.slice(end, end + 3));
}

/** `Kiitos, …` or `terima kasih` under an English text: before a comma, a name or the end of the line. */
function isThanking(text: string, place: WordPlace): boolean {
  const { block, start, end } = place;
  if (block.inCode || !isCourtesy(fold(text)) || isWhereNamesStand(text.toLowerCase(), place)) return false;
  const before = wordBefore.exec(block.text.slice(Math.max(0, start - 22), start))?.[1];
  return (
    (beginsSentence(place) || (before !== undefined && isCourtesy(fold(before)))) &&
    (takesLeave(block.text.slice(end, end + 24)) ||
      signsSmall(text, place) ||
      opensLetter(text, place) ||
      greets(text, place))
  );
}

/** A word of the text that nothing covers. */
export interface SeenWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isUnderstood: boolean;
}

/** Letters at the beginning that are part of an escape and not of the word: `\nCaused by`, `\n\tat `, `%2Fsecure`. */
function escapeBefore(word: string, at: number, { text }: Block): number {
  const before = text.charAt(at - 1);
  if (before === '\\')
    return /^[nrt]\p{Lu}\p{Ll}/u.test(word) || (word === 'tat' && text.slice(at - 3, at) === '\\n\\') ? 1 : 0;
  return text.charAt(at - 2) === '%' && before === '2' && /^F[A-Za-z]/.test(word) ? 1 : 0;
}

/** The words of a block that are neither taken out nor understood as part of something, in their order. */
export function wordsSeen(block: Block, covered: readonly Shield[], context: ScanContext): readonly SeenWord[] {
  const words: SeenWord[] = [];
  for (const match of matchesOf(letters, block.text)) {
    const start = match.index + escapeBefore(match[0], match.index, block);
    const end = match.index + match[0].length;
    if (shieldOver(covered, start, end) !== null) continue;
    const text = block.text.slice(start, end);
    const place: WordPlace = { block, start, end, covered };
    words.push({ text, start, end, isUnderstood: isUnderstoodWord(text, place, context) || isThanking(text, place) });
  }
  return words;
}
