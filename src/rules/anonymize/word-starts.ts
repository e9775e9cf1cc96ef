import { codeWithin } from './code-at';
import { Slots } from './slots';

/** Slots of the filter; a dictionary of a request holds some hundred words. */
const slots = 2048;

function slotOf(word: string): number {
  const { length } = word;
  return (codeWithin(word, 0, length) * 31 + codeWithin(word, 1, length)) * 31 + codeWithin(word, 2, length);
}

/** Says at once of most words that none of the added ones begins as they do: with the same three letters. */
export class WordStarts {
  readonly #taken = new Slots(slots);

  add(word: string): void {
    this.#taken.take(slotOf(word));
  }

  may(word: string): boolean {
    return this.#taken.isTaken(slotOf(word));
  }
}
