/** The next number of a name's own row, from 0 up to 1. */
export type Dice = (name: string) => number;

/**
 * Repeatable chance: one row of numbers for each name, so that switching one fault on does not change what another one
 * does. The same seed gives the same rows.
 */
export function createDice(seed: number): Dice {
  const rows = new Map<string, () => number>();
  return (name) => {
    const row = rows.get(name) ?? rowFrom(hashOf(name, seed));
    rows.set(name, row);
    return row();
  };
}

/** Mulberry's way of making numbers: 32 bits of state, every state once. */
function rowFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const first = Math.imul(state ^ (state >>> 15), state | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV's hash over the name, started from the seed. */
function hashOf(name: string, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
