import type { Block } from './block';
import { fold, isUnspaced } from './fold';
import { isNobodysWord } from './nobodys-word';
import type { Shield } from './scan';

/** A place in a block; offsets are UTF-16 units of the block's text. */
export interface PlacedWord {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** What is not understood, as written, and where it stands. */
export interface Doubt {
  readonly value: string;
  /** Where it stands by itself. */
  readonly places: readonly PlacedWord[];
  /** The lines under somebody's name that hold it, piece by piece: no report needs them. */
  readonly pieces: readonly PlacedWord[];
}

const plainWord = /^\p{L}[\p{Ll}\p{M}’-]{2,40}$/u;
const compound = /^(?=.*[a-z])[A-Za-z0-9]{1,30}(?:[-_][A-Za-z0-9]{1,30}){1,6}$/;
const before = /(?:^|[\s(“‘"'«—–])$/u;
const beforeInCode = /(?:^|[\s("'=:])$/;
const after = /^(?:$|[)”’"'»—–,;!?]|[.:]?(?:\s|$)|['’]s?(?![\p{L}\p{N}]))/u;

/** `apapa-lt-0441`: what somebody called after something; a word of five letters in it is in no vocabulary. */
function isNamedAfterSomething(value: string): boolean {
  return compound.test(value) && value.split(/[^A-Za-z]+/).some((part) => part.length > 4 && isNobodysWord(fold(part)));
}

/** May it be taken out here without harm: a word of a sentence or a joined name by itself, no part of a path or a code? */
function canGo(value: string, { block, start, end }: PlacedWord): boolean {
  const { text, inCode } = block;
  const isWord = !inCode && plainWord.test(value) && !isUnspaced(value);
  return (
    (isWord || isNamedAfterSomething(value)) &&
    text.startsWith(value, start) &&
    (inCode ? beforeInCode : before).test(text.slice(Math.max(0, start - 1), start)) &&
    after.test(text.slice(end, end + 4))
  );
}

interface Entry {
  readonly places: PlacedWord[];
  readonly pieces: PlacedWord[];
}

/** With more of them the text is of something else than a report: nothing is tried. */
const most = 12;

/** What is not understood: each value once, and whether all of it could be taken out as well. */
export class Doubts {
  readonly #entries = new Map<string, Entry>();
  #isStuck = false;

  #entry(value: string): Entry {
    const known = this.#entries.get(value);
    if (known) return known;
    const fresh = { places: [], pieces: [] };
    if (value !== '') this.#entries.set(value, fresh);
    return fresh;
  }

  /** Could all of them still go? Most texts that are not understood hold many that could not. */
  get mayGo(): boolean {
    return !this.#isStuck && this.#entries.size <= most;
  }

  /** It has to stay where it is, for a person to look at. */
  add(value: string): void {
    if (value !== '') this.#isStuck = true;
    this.#entry(value);
  }

  /** @param place where nothing beside it is part of its name */
  addWord(value: string, place: PlacedWord): void {
    const { places } = this.#entry(value);
    if (canGo(value, place)) places.push(place);
    else this.#isStuck = true;
  }

  /** @param pieces of the signature that the word stands in: it goes as a whole, lest half a firm stay */
  addInSignature(value: string, block: Block, pieces: readonly Shield[]): void {
    const known = this.#entry(value).pieces;
    if (known.every((piece) => piece.block !== block))
      known.push(...pieces.map(({ start, end }) => ({ block, start, end })));
  }

  values(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** All of them with their places, or `null` if one has to stay for a person to look at. */
  removable(): readonly Doubt[] | null {
    if (!this.mayGo) return null;
    return [...this.#entries].map(([value, { places, pieces }]) => ({ value, places, pieces }));
  }
}
