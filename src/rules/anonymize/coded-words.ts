/** As much of a set of words as is asked of one. */
export interface Words {
  has(word: string): boolean;
}

/** Decoding takes time that only a function that anonymizes should spend: at the first question, not at its start. */
function onceAsked(words: () => ReadonlySet<string>): Words {
  let known: ReadonlySet<string> | null = null;
  return { has: (word) => (known ??= words()).has(word) };
}

/** What the digits stand for, each in what those before it left: pieces that come again and again in the generated lists. */
export const pieces = 'ing er st ion ed en sD eD sC an'.split(' ');

/**
 * Words in alphabetical order, each written as a capital letter – how many letters it shares with the one before,
 * A for none – and the letters that follow, with digits for pieces of all that: `AabandonGm5t`. The generated lists take
 * less than half the bytes that way.
 */
export function decodedSet(coded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let word = '';
  const whole = coded.replace(/\d/g, (digit) => pieces[Number(digit)] ?? '');
  for (const [, shared = 'A', rest = ''] of whole.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, shared.charCodeAt(0) - 65) + rest.replace(/\n/g, '');
    words.add(word);
  }
  return words;
}

/** The same, decoded when it is asked for the first time. */
export function decodedWords(coded: string): Words {
  return onceAsked(() => decodedSet(coded));
}
