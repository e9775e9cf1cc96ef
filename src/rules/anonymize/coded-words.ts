import { inflateSync, strFromU8 } from 'fflate';
import { bytesOfBase85 } from './base85';

/** As much of a set of words as is asked of one. */
export interface Words {
  has(word: string): boolean;
}

/** Decoding takes time that only a function that anonymizes should spend: at the first question, not at its start. */
function onceAsked(words: () => ReadonlySet<string>): Words {
  let known: ReadonlySet<string> | null = null;
  return { has: (word) => (known ??= words()).has(word) };
}

/**
 * Words in alphabetical order, each written as a capital letter – how many letters it shares with the one before, A for
 * none – and the letters that follow (`AabandonGment`), deflated and in base 85: less than half the bytes of the plain list's.
 * The settings page tries the policy in the browser, so that nothing of the platform is asked for.
 */
export function decodedSet(coded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let word = '';
  const whole = strFromU8(inflateSync(bytesOfBase85(coded.replace(/\n/g, ''))));
  for (const [, shared = 'A', rest = ''] of whole.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
    words.add(word);
  }
  return words;
}

/** The same, decoded when it is asked for the first time. */
export function decodedWords(coded: string): Words {
  return onceAsked(() => decodedSet(coded));
}
