import type { Block } from './block';
import { isKnownWord } from './english-vocabulary';
import { fold } from './fold';
import { matchesOf } from './matches';
import type { ScanContext, Shield } from './scan';
import { isTechnicalWord, mayBeName } from './understood-words';
import type { AnonymizerPolicy } from './verdict';
import { partsOf } from './word-in-identifier';

interface Code {
  /** The last part of the key, folded: where it is missing nothing of this code is named. */
  readonly sign: string;
  readonly pattern: RegExp;
}

const codes = new WeakMap<AnonymizerPolicy, readonly Code[]>();

/** `com.vendor.radar`, as logs write it too: `c.v.radar`, `c.vendor.radar`, and as class files do: `Lcom/vendor/radar/Rule;`. */
function codeOf(key: string): Code {
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  const before = parts.map((part) => `(?:${part}|${part.charAt(0)})[./]`).join('');
  const tail = '(?:[./][\\w$<>]{1,80}){0,12}(?:\\([\\w$]{1,80}\\.(?:java|kt|scala|groovy)(?::\\d{1,6})?\\))?';
  return {
    sign: fold(last),
    pattern: new RegExp(`(?<![\\w./])L?${before}${last}(?![\\w-])(${tail})(?![\\p{L}\\p{N}_$])`, 'gu'),
  };
}

function codesOf(policy: AnonymizerPolicy): readonly Code[] {
  const known = codes.get(policy);
  if (known) return known;
  const fresh = policy.vendorNames.filter((name) => /^[a-z]\w*(?:\.[a-z][\w-]*){2,6}$/.test(name)).map(codeOf);
  codes.set(policy, fresh);
  return fresh;
}

/** What programmers shorten names of packages to. */
const shortened = new Set('cal lic cfg svc dto mgr util impl ctx evt msg req resp sched gen calc conv fmt'.split(' '));

/** A customer may put code of theirs below the vendor's: a word nobody knows is asked about there as well. */
function isOfWords(code: string): boolean {
  const words = code.split(/[^A-Za-z]+/).flatMap((name) => partsOf(name).map((part) => part.toLowerCase()));
  return words.every(
    (word) =>
      word.length < 2 || shortened.has(word) || isTechnicalWord(word) || (isKnownWord(word) && !mayBeName(word)),
  );
}

/** Classes, categories of logs and frames of the vendor's own apps, in words whose place in code says nothing. */
export function vendorCode({ text, folded }: Block, context: ScanContext): readonly Shield[] {
  return codesOf(context.policy)
    .filter(({ sign }) => folded.includes(sign))
    .flatMap(({ pattern }) => matchesOf(pattern, text))
    .filter(({ 1: behind = '' }) => isOfWords(behind))
    .map(({ 0: value, index }) => ({ start: index, end: index + value.length }));
}
