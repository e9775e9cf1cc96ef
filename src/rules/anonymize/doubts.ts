import type { Block } from './block';
import { fold, isUnspaced } from './fold';
import { isNobodysWord } from './learned-values';
import type { Shield } from './scan';

/** A word and the block it stands in; offsets are UTF-16 units of the block's text. */
export interface PlacedWord {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

const word = /^\p{L}[\p{Ll}\p{M}’-]{2,40}$/u;
const before = /(?:^|[\s(“‘"'«—–])$/u;
const after = /^(?:$|[)”’"'»—–,;!?]|[.:]?(?:\s|$)|['’]s?(?![\p{L}\p{N}]))/u;

/** Is it a word of a sentence, and no part of a path or of a message's code? */
function isOfSentence(value: string, { block, start, end }: PlacedWord): boolean {
  const { text, inCode } = block;
  return (
    !inCode &&
    word.test(value) &&
    !isUnspaced(value) &&
    before.test(text.slice(Math.max(0, start - 1), start)) &&
    after.test(text.slice(end, end + 4))
  );
}

const identifier = /^[A-Za-z0-9_-]{5,60}$/;
const parts = /\p{Lu}?\p{Ll}{4,}|\p{Lu}{5,}(?!\p{Ll})/gu;

/** `apapa-lt-0441`: somebody called it after something, for no word of programs is in no vocabulary. */
function isNamedAfterSomething(value: string): boolean {
  return (
    identifier.test(value) && (value.match(parts) ?? []).some((part) => part.length > 4 && isNobodysWord(fold(part)))
  );
}

/** What is not understood: each value once, as written, and where those stand that could be taken out as well. */
export class Doubts {
  readonly #places = new Map<string, readonly PlacedWord[]>();

  add(value: string): void {
    if (value !== '' && !this.#places.has(value)) this.#places.set(value, []);
  }

  /** @param value the word as it is shown, with what it is joined to */
  addWord(value: string, block: Block, word: Shield): void {
    this.add(value);
    const start = block.text.lastIndexOf(value, word.start);
    const place = { block, start, end: start + value.length };
    const isThere = start >= 0 && place.end > word.start;
    if (isThere && (isOfSentence(value, place) || isNamedAfterSomething(value)))
      this.#places.set(value, [...(this.#places.get(value) ?? []), place]);
  }

  values(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** One list of places for each value that could go. */
  removable(): readonly (readonly PlacedWord[])[] {
    return [...this.#places.values()].filter((places) => places.length > 0);
  }
}
