import { fold, wordsOf, type Word } from './fold';
import type { Block } from './scan';

/** What a block holds at all, counted once: most patterns need not be tried on most texts. */
export interface Signs {
  readonly digits: number;
  /** Length of the longest run of characters that keys, ids and encoded values are made of. */
  readonly longestRun: number;
  readonly isBeyondAscii: boolean;
  /** Does a full stop stand inside a word, as in the name of a host? One that ends a sentence joins nothing. */
  readonly isDotted: boolean;
}

const runUnits = new Uint8Array(128);
for (const unit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_=.-')
  runUnits[unit.charCodeAt(0)] = 1;

/** Letters, digits, `_` and `-`, all beyond ASCII taken for letters. */
function joins(code: number): boolean {
  return code >= 128 || (runUnits[code] === 1 && code !== 43 && code !== 46 && code !== 47 && code !== 61);
}

function counted(text: string): Signs {
  let digits = 0;
  let longestRun = 0;
  let run = 0;
  let isBeyondAscii = false;
  let isDotted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128) isBeyondAscii = true;
    if (code === 46 && joins(text.charCodeAt(at + 1))) isDotted = true;
    if (code >= 48 && code <= 57) digits += 1;
    run = code < 128 && runUnits[code] === 1 ? run + 1 : 0;
    if (run > longestRun) longestRun = run;
  }
  return { digits, longestRun, isBeyondAscii, isDotted };
}

/** What is known of a block. One after the other is asked about by every recognizer, so the last one is at hand. */
interface Read {
  signs?: Signs;
  words?: readonly Word[];
}

const known = new WeakMap<Block, Read>();
let last: { readonly block: Block; readonly read: Read } | undefined;

function readOf(block: Block): Read {
  if (last?.block === block) return last.read;
  const read = known.get(block) ?? {};
  known.set(block, read);
  last = { block, read };
  return read;
}

export function signsOf(block: Block): Signs {
  return (readOf(block).signs ??= counted(block.text));
}

/** The words of the folded text; every dictionary looks at the same ones. */
export function blockWords(block: Block): readonly Word[] {
  return (readOf(block).words ??= wordsOf(block.folded));
}

/** Is one of the block's words, folded, among these? A pattern that begins with one of them need not be tried else. */
export function hasWord(block: Block, words: ReadonlySet<string>): boolean {
  for (const { text } of blockWords(block)) if (words.has(text)) return true;
  return false;
}

/** The words of a list, folded as they stand in a block. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsOf(fold(list)).map(({ text }) => text));
}
