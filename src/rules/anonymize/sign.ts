/** A text, by itself or one of several that are read together. */
export interface Readable {
  readonly text: string;
  readonly partOf: Part | undefined;
}

/** Which of the texts of a request one is. */
export interface Part {
  readonly whole: Whole;
  readonly place: number;
}

function looksAround({ source }: RegExp): boolean {
  const withoutClasses = source.replace(/\\[^bB]/g, '').replace(/\[[^\]]*\]/g, '');
  return /\(\?<?[=!]|\\[bB]|[$^]/.test(withoutClasses);
}

/**
 * What a pattern cannot match without, cheap to look for. It must be such that what stands in a part of a text stands
 * in the text: no anchors, nothing looked at around it.
 */
export class Sign {
  static #made = 0;
  readonly pattern: RegExp;
  /** The same, for one match after the other. */
  readonly everywhere: RegExp;
  /** Which of all signs it is. */
  readonly place: number;

  /** Throws a `TypeError` when the pattern is not of that kind, which only a mistake in this code can bring about. */
  constructor(pattern: RegExp) {
    if (looksAround(pattern) || /[gym]/.test(pattern.flags)) throw new TypeError(`This is no sign: ${pattern.source}`);
    this.pattern = pattern;
    this.everywhere = new RegExp(pattern, `${pattern.flags}g`);
    this.place = Sign.#made;
    Sign.#made += 1;
  }

  in({ text, partOf }: Readable): boolean {
    if (partOf) return partOf.whole.partsWith(this)?.[partOf.place] === true;
    return this.pattern.test(text);
  }
}

/** What is worth trying only where its sign stands. */
export interface Signed {
  readonly sign: Sign;
}

/** Those of the list whose sign stands in the text. */
export function signedIn<T extends Signed>(readable: Readable, list: readonly T[]): readonly T[] {
  const likely = readable.partOf?.whole.likely(list) ?? list;
  return likely.filter(({ sign }) => sign.in(readable));
}

/**
 * All texts of a request together: a sign is looked for in all of them at once, and where it is missing nobody need look
 * again. Of a hundred signs a request holds ten.
 */
export class Whole {
  readonly text: string;
  readonly #ends: readonly number[];
  readonly #answers: (readonly boolean[] | null)[] = [];
  readonly #likely = new Map<readonly Signed[], readonly Signed[]>();

  constructor(texts: readonly string[]) {
    this.text = texts.join('\n');
    let end = -1;
    this.#ends = texts.map((text) => (end += text.length + 1));
  }

  part(place: number): Part {
    return { whole: this, place };
  }

  /** Those of the list whose sign is in any of the texts; asked for again and again, so kept by the list. */
  likely<T extends Signed>(list: readonly T[]): readonly T[] {
    const known = this.#likely.get(list);
    if (known) return known as readonly T[];
    const likely = list.filter(({ sign }) => this.partsWith(sign) !== null);
    this.#likely.set(list, likely);
    return likely;
  }

  /** In which of the texts the sign stands, by their places; `null` when in none. */
  partsWith(sign: Sign): readonly boolean[] | null {
    const known = this.#answers[sign.place];
    if (known !== undefined) return known;
    const answer = this.#lookFor(sign);
    this.#answers[sign.place] = answer;
    return answer;
  }

  #lookFor({ pattern, everywhere }: Sign): readonly boolean[] | null {
    const { text } = this;
    everywhere.lastIndex = 0;
    let match = everywhere.exec(text);
    if (match === null) return null;
    const found = this.#ends.map(() => false);
    for (let place = 0; match !== null; match = everywhere.exec(text)) {
      while (match.index > this.#endOf(place)) place += 1;
      const end = this.#endOf(place);
      // what runs into the next text may hide what stands in this one alone
      found[place] = everywhere.lastIndex <= end || pattern.test(text.slice(this.#endOf(place - 1) + 1, end));
      everywhere.lastIndex = end + 1;
    }
    return found;
  }

  #endOf(place: number): number {
    return this.#ends[place] ?? (place < 0 ? -1 : Infinity);
  }
}
