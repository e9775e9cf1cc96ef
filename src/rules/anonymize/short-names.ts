import type { Term } from './term';
import { isOrdinary } from './vocabulary';

const endings = ['', 'i', 'y', 'ie', 'o', 'u'];
const leastStem = 3;

/** Is it what somebody of this first name may be called for short: Kasi and Kasimi for Kasimir? Folded, both. */
function isShortFor(word: string, first: string): boolean {
  return endings.some((ending) => {
    const stem = word.endsWith(ending) ? word.slice(0, word.length - ending.length) : '';
    return stem.length >= leastStem && stem.length < first.length && first.startsWith(stem);
  });
}

/** First names of which any shortening counts: told when a word is looked up, for to spell them all out is dear. */
export class ShortNames {
  readonly #byStart = new Map<string, Term[]>();

  /** Terms of one word, the first name; short ones have no shortenings that tell. */
  constructor(firstNames: readonly Term[]) {
    for (const entry of firstNames) {
      const [first = ''] = entry.words;
      if (first.length < 5) continue;
      const start = first.slice(0, leastStem);
      const entries = this.#byStart.get(start);
      if (entries) entries.push(entry);
      else this.#byStart.set(start, [entry]);
    }
  }

  get isEmpty(): boolean {
    return this.#byStart.size === 0;
  }

  /** Whose shortened first name the word may be. */
  of(word: string): Term | undefined {
    const found = this.#byStart
      .get(word.slice(0, leastStem))
      ?.find(({ words: [first = ''] }) => isShortFor(word, first));
    return found && !isOrdinary(word) ? found : undefined;
  }
}
