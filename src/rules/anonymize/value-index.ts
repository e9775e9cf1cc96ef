import { codeAt } from './code-at';
import { Slots } from './slots';
import type { Term } from './term';

/** Longer values are told apart by comparing them; there cannot be many of them in one text. */
const longestKey = 64;

/** Slots of the filter that says at once that no value begins with two letters. */
const slots = 1024;

function pairAt(text: string, at: number): number {
  return (codeAt(text, at) << 16) | codeAt(text, at + 1);
}

function slotOf(pair: number): number {
  return pair ^ (pair >>> 11);
}

/** Finds which of many values stand at a place of a text, in a time that does not grow with their number. */
export class ValueIndex {
  readonly #mayBegin = new Slots(slots);
  readonly #lengths = new Map<number, number[]>();
  readonly #byKey = new Map<string, Term[]>();

  /** Of no values; there is one, for most requests have no terms of one kind or another. */
  static readonly #ofNothing = new ValueIndex([]);

  static of(terms: readonly Term[]): ValueIndex {
    return terms.length === 0 ? ValueIndex.#ofNothing : new ValueIndex(terms);
  }

  private constructor(terms: readonly Term[]) {
    for (const term of terms) {
      const value = term.words[0] ?? '';
      if (value.length >= 2) this.#add(value, term);
    }
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /** Says at once of nearly every place that no value begins there. */
  mayBeginAt(text: string, at: number): boolean {
    return this.#mayBegin.isTaken(slotOf(pairAt(text, at)));
  }

  /** The terms whose value begins at this place, in the order they were given for each value. */
  startingAt(text: string, at: number): readonly Term[] {
    const lengths = this.#lengths.get(pairAt(text, at));
    if (!lengths) return none;
    return lengths.flatMap((length) => {
      const terms = at + length <= text.length ? this.#byKey.get(text.slice(at, at + length)) : undefined;
      if (!terms) return none;
      return length < longestKey ? terms : terms.filter((term) => text.startsWith(term.words[0] ?? '', at));
    });
  }

  #add(value: string, term: Term): void {
    const key = value.slice(0, longestKey);
    const terms = this.#byKey.get(key);
    if (terms) {
      terms.push(term);
      return;
    }
    this.#byKey.set(key, [term]);
    const pair = pairAt(value, 0);
    const lengths = this.#lengths.get(pair);
    this.#mayBegin.take(slotOf(pair));
    if (!lengths) this.#lengths.set(pair, [key.length]);
    else if (!lengths.includes(key.length)) lengths.push(key.length);
  }
}

const none: readonly Term[] = [];
