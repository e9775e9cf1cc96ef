import { fold } from './fold';

/** Where a sign is looked for: as it was written, or folded. */
type Reading = 'text' | 'folded';

/** A text, by itself or one of several that are read together. */
export interface Readable {
  readonly text: string;
  readonly folded: string;
  readonly whole: Whole | undefined;
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
  readonly reading: Reading;
  /** Which of all signs it is. */
  readonly place: number;

  /** Throws a `TypeError` when the pattern is not of that kind, which only a mistake in this code can bring about. */
  constructor(pattern: RegExp, reading: Reading = 'text') {
    if (looksAround(pattern) || /[gym]/.test(pattern.flags)) throw new TypeError(`This is no sign: ${pattern.source}`);
    this.pattern = pattern;
    this.reading = reading;
    this.place = Sign.#made;
    Sign.#made += 1;
  }

  in(readable: Readable): boolean {
    const { whole } = readable;
    return (
      (whole === undefined || whole.holds(this)) &&
      this.pattern.test(this.reading === 'text' ? readable.text : readable.folded)
    );
  }
}

/** What is worth trying only where its sign stands. */
export interface Signed {
  readonly sign: Sign;
}

/** Those of the list whose sign stands in the text. */
export function signedIn<T extends Signed>(readable: Readable, list: readonly T[]): readonly T[] {
  const likely = readable.whole?.likely(list) ?? list;
  return likely.filter(({ sign }) => sign.in(readable));
}

const isMissing = 1;
const isThere = 2;

/**
 * All texts of a request together: a sign is looked for in them once, and in each of them only when it is there. Of a
 * hundred signs a request holds ten.
 */
export class Whole {
  readonly text: string;
  #folded: string | undefined = undefined;
  readonly #answers: number[] = [];
  readonly #likely = new Map<readonly Signed[], readonly Signed[]>();

  constructor(texts: readonly string[]) {
    this.text = texts.join('\n');
  }

  get folded(): string {
    return (this.#folded ??= fold(this.text));
  }

  /** Those of the list whose sign is in any of the texts; asked for again and again, so kept by the list. */
  likely<T extends Signed>(list: readonly T[]): readonly T[] {
    const known = this.#likely.get(list);
    if (known) return known as readonly T[];
    const likely = list.filter(({ sign }) => this.holds(sign));
    this.#likely.set(list, likely);
    return likely;
  }

  holds(sign: Sign): boolean {
    const known = this.#answers[sign.place];
    if (known !== undefined) return known === isThere;
    const holds = sign.pattern.test(sign.reading === 'text' ? this.text : this.folded);
    this.#answers[sign.place] = holds ? isThere : isMissing;
    return holds;
  }
}
