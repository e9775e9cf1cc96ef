import type { Block } from './block';

/**
 * What is made of a block's text at the first question and kept with the block. A weak map would do the same, and have
 * the collector look after each of its entries.
 */
export class OfBlock<T> {
  static #made = 0;
  readonly #place: number;
  readonly #make: (block: Block) => T;

  constructor(make: (block: Block) => T) {
    this.#make = make;
    this.#place = OfBlock.#made;
    OfBlock.#made += 1;
  }

  of(block: Block): T {
    return (block.kept[this.#place] ??= this.#make(block)) as T;
  }
}
