/** Words of a language are some ten thousand; beyond that a text is made of something else. */
const most = 20_000;

/**
 * What is known of words, each looked up once: the same few thousand come again and again, and each is asked for by
 * many. What is remembered was made of the word alone and of lists, never of a request.
 */
export class Remembered<T> {
  readonly #lookUp: (word: string) => T;
  readonly #known = new Map<string, T>();
  #lastWord: string | undefined;
  #lastFound: T | undefined;

  constructor(lookUp: (word: string) => T) {
    this.#lookUp = lookUp;
  }

  /** Several things are asked about a word before the next one comes. */
  of(word: string): T {
    if (this.#lastWord === word) return this.#lastFound as T;
    const found = this.#known.get(word) ?? this.#added(word);
    this.#lastWord = word;
    this.#lastFound = found;
    return found;
  }

  #added(word: string): T {
    const found = this.#lookUp(word);
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(word, found);
    return found;
  }
}
