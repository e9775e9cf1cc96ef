import { termsOfWord } from './dictionary';
import { isKnownWord } from './english-vocabulary';
import { fold } from './fold';
import type { ScanContext } from './scan';
import { mayBeName } from './understood-words';
import type { AnonymizerPolicy } from './verdict';

const wordsOfPolicy = new WeakMap<AnonymizerPolicy, ReadonlySet<string>>();

function wordsOf(policy: AnonymizerPolicy): ReadonlySet<string> {
  const known = wordsOfPolicy.get(policy);
  if (known) return known;
  const hosts = policy.publicHosts.map((host) => host.split('.').slice(0, -1).join(' '));
  const words = new Set(
    [...policy.vendorNames, ...hosts, ...policy.publicIssueKeyPrefixes].flatMap(
      (name) => fold(name).match(/[a-z]{3,}/g) ?? [],
    ),
  );
  wordsOfPolicy.set(policy, words);
  return words;
}

/**
 * Is it a word of what the vendor and its products are called, as in `table-loom` for Table Loom? Not where somebody
 * of the request is called the same.
 */
export function isVendorWord(foldedWord: string, context: ScanContext): boolean {
  return wordsOf(context.policy).has(foldedWord) && termsOfWord(context.dictionary, foldedWord).length === 0;
}

/**
 * Is the value made of such words, beside others that nobody is called? Then it is no name that was learned or guessed:
 * `Roster Planner` where the vendor sells Shift Roster.
 */
export function isOfVendorWords(value: string, context: ScanContext): boolean {
  const words = fold(value).match(/\p{L}{2,60}/gu) ?? [];
  const isOwn = (word: string) => isVendorWord(word, context);
  return words.some(isOwn) && words.every((word) => (isOwn(word) || isKnownWord(word)) && !mayBeName(word));
}
