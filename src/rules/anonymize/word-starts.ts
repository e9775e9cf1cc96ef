import { codeAt } from './code-at';
import { Slots } from './slots';

/** Slots of the filter; a dictionary of a request holds some hundred words. */
const slots = 2048;

function slotOf(word: string): number {
  const third = word.length > 2 ? codeAt(word, 2) : 0;
  return (codeAt(word, 0) * 31 + codeAt(word, 1)) * 31 + third;
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
