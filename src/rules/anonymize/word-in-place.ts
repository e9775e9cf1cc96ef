import { shieldOver } from './overlap';
import type { Block, ScanContext, Shield } from './scan';
import {
  carriesSentence,
  isDocumentationWord,
  isFirstName,
  isKnownWord,
  isRatherName,
  isTechnicalWord,
  mayBeName,
} from './understood-words';

/** Where a word stands in its block. */
export interface WordPlace {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Joined stretches that are taken out or understood already. */
  readonly covered: readonly Shield[];
}

const contraction = /['’](?:s|t|m|d|re|ve|ll)$/i;
const subjects = new Set(
  `it he she we they you i this that these those there who which what someone somebody everyone everybody anyone nobody none one each all both some any another other others everything nothing something anything user users customer customers
  admin admins administrator agent agents team teams people person developer developers support management client manager colleague colleagues`.split(
    /\s+/,
  ),
);
/** What people do and programs hardly: before it stands somebody. */
const actsLikePerson =
  /^[ ]{1,3}(?:also |already |still |now |just |never |always )?(?:sees?|saw|says?|said|tells?|told|wants?|wanted|asks|asked|uses|noticed|notices|thinks|thought|wrote|writes|complains|complained|reported|confirmed|confirms|tried|tries|knows|hopes|needs to know|mentioned|called|emailed|agrees|agreed|lives|works (?:at|for|in|with)|has (?:it|the same|this|also|reported|seen|asked|tried|written|a (?:license|licence|subscription|contract))|have (?:it|the same|this)|is (?:on (?:leave|holiday|vacation)|our|my|a customer|affected|waiting|in (?:charge|the office)|working|responsible|using|asking|also|blocked|out of office))(?![\p{L}\p{N}])/u;
/** Short words that are names elsewhere, but open English sentences all the time. */
const openers = new Set('an to so no go do he she you see has in on at by or as if be'.split(' '));
const modal = /^(?:will|may|can|might|mark|see|page|rich|read|rest)$/;
const afterModal =
  /^[ ]{1,3}(?:it|this|that|the|there|a|an|i|we|you|they|he|she|be|not|also|any|your|our|my|these|those|all|as|for|below|above|above|attached|https?)(?![\p{L}\p{N}])/iu;

function isKnownInContext(lower: string, context: ScanContext): boolean {
  const entries = context.dictionary.byFirstWord.get(lower) ?? [];
  return entries.some((entry) => entry.mode === 'ambiguous' && entry.words.length === 1);
}

/** Has the place of the word, at the beginning of a sentence, made its first letter a capital? */
export function beginsSentence({ block, start, covered }: WordPlace): boolean {
  const { text } = block;
  let at = start - 1;
  while (at >= 0 && start - at < 6 && /[ \t([*_"“'‘]/.test(text.charAt(at))) at -= 1;
  if (at < 0) return true;
  const sign = text.charAt(at);
  if (sign === '\n') return true;
  if (!/[.!?:;•–—>|]/.test(sign) || (at === start - 1 && sign !== '>' && sign !== '|')) return isListSign(text, at);
  return shieldOver(covered, at, at + 1) === null || sign !== '.';
}

/** A hyphen or a number at the beginning of a line. */
function isListSign(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]{0,6}(?:-|\d{1,2}[.)])$/.test(text.slice(Math.max(0, at - 10), at + 1));
}

/** The line the word stands in, as far as it is near. */
function lineOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  const to = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to));
}

/** Few words, each with a capital, no sentence: like the last line of a letter. */
function isLoneLine(line: string): boolean {
  const words = line.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.?!:]\s*$/.test(line);
}

function isShouted(line: string): boolean {
  const words = line.match(/\p{L}{2,40}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => word === word.toUpperCase()).length > words.length * 0.7;
}

/** The word right before or after, when only a space stands between and it has a capital too. */
function hasCapitalBeside({ block, start, end, covered }: WordPlace): boolean {
  const { text } = block;
  const after = /^ (\p{Lu}[\p{L}\p{M}]{1,30})/u.exec(text.slice(end, end + 34))?.[1];
  const before = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}]{1,30}) $/u.exec(text.slice(Math.max(0, start - 34), start))?.[1];
  const counts = (word: string | undefined, at: number) =>
    word !== undefined &&
    word !== word.toUpperCase() &&
    !isTechnicalWord(word.toLowerCase()) &&
    !opensAt(at) &&
    isOpen(at);
  const isOpen = (at: number) => shieldOver(covered, at, at + 1) === null;
  const opensAt = (at: number) => beginsSentence({ block, start: at, end: at + 1, covered });
  return counts(after, end + 1) || (before !== undefined && counts(before, start - 1 - before.length));
}

function isUnderstoodOpener(lower: string, place: WordPlace): boolean {
  const rest = place.block.text.slice(place.end, place.end + 48);
  if (/['’]t$/i.test(place.block.text.slice(place.start, place.end))) return true;
  if (openers.has(lower)) return /^ [a-z]/.test(rest) && !actsLikePerson.test(rest);
  if (modal.test(lower)) return afterModal.test(rest);
  if (mayBeName(lower)) return false;
  return subjects.has(lower) || !actsLikePerson.test(rest);
}

function isUnderstoodCapital(lower: string, place: WordPlace): boolean {
  const line = lineOf(place.block.text, place.start, place.end);
  if (carriesSentence(lower)) return true;
  if (beginsSentence(place) && !isLoneLine(line)) return isUnderstoodOpener(lower, place);
  if (mayBeName(lower)) return false;
  return isTechnicalWord(lower) || (isDocumentationWord(lower) && !hasCapitalBeside(place));
}

/** `issueKey` and `PageLoader` are as known as their words. */
function partsOf(word: string): readonly string[] {
  return word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [word];
}

/** A name in an identifier shows as an unknown word, or as a pair such as `GrantMiller`. */
function isUnderstoodInCode(parts: readonly string[]): boolean {
  const words = parts.map((part) => part.toLowerCase());
  if (!words.every((word) => isKnownWord(word) && !isRatherName(word))) return false;
  if (words.length > 1) return !parts.every((part, at) => /^\p{Lu}/u.test(part) && mayBeName(words[at] ?? ''));
  const [word = ''] = words;
  return !/^\p{Lu}\p{Ll}/u.test(parts[0] ?? '') || !mayBeName(word) || isDocumentationWord(word);
}

const wordAfter = /^[ ._-]([a-z]{2,30})(?![\p{L}\p{N}])/u;
const wordBefore = /(?<![\p{L}\p{N}])([a-z]{2,30})[ ._-]$/u;
const verbs =
  /^(?:will|may) (?:be|block|bring|burn|close|cook|cross|cut|end|go|do|have|head|hold|key|land|lead|lock|love|mark|post|power|price|read|ring|rise|root|rush|seal|sell|ship|snow|stay|stock|turn|wait|walk|wear|work)$/;

/** `mark winters`: two words in small letters that are both names are somebody. */
function isNamePair(lower: string, { block, start, end }: WordPlace): boolean {
  const next = wordAfter.exec(block.text.slice(end, end + 34))?.[1];
  const previous = wordBefore.exec(block.text.slice(Math.max(0, start - 34), start))?.[1];
  const pair = (first: string | undefined, last: string | undefined) =>
    first !== undefined &&
    last !== undefined &&
    isFirstName(first) &&
    mayBeName(last) &&
    !isTechnicalWord(last) &&
    !verbs.test(`${first} ${last}`);
  return pair(lower, next) || pair(previous, lower);
}

function isUnderstoodSmall(lower: string, place: WordPlace): boolean {
  if (isRatherName(lower) || isNamePair(lower, place)) return false;
  return (
    !mayBeName(lower) || subjects.has(lower) || !actsLikePerson.test(place.block.text.slice(place.end, place.end + 48))
  );
}

/** A digit, an underscore, an at sign or an escape right beside: then the word is a part of an identifier. */
function isInIdentifier({ block, start, end }: WordPlace): boolean {
  return /[\p{N}_@%$]/u.test(`${block.text.charAt(start - 1)}${block.text.charAt(end)}`);
}

/** Digits after or before the letters make a name of a machine, a user or a contract of them, but for a short count. */
function isUnderstoodIdentifier({ block, start, end }: WordPlace, lower: string): boolean {
  const before = block.text.slice(Math.max(0, start - 30), start);
  const after = block.text.slice(end, end + 30);
  if (/[@%]$/.test(before) || /^[@%]/.test(after)) return /^(?:here|all|everyone|team|support|channel)$/.test(lower);
  if (/\p{N}$/u.test(before)) return /(?<![\p{L}\p{N}])\d{1,3}$/u.test(before) && lower.length <= 2;
  return !/^\p{N}/u.test(after) || (lower.length >= 3 && /^\d{1,2}(?![\p{L}\p{N}])/u.test(after));
}

/** Capitals all over are emphasis, where no name can be meant. */
function isUnderstoodShout(lower: string, place: WordPlace): boolean {
  return (
    isTechnicalWord(lower) ||
    !mayBeName(lower.replace(/s$/, '')) ||
    isShouted(lineOf(place.block.text, place.start, place.end))
  );
}

/** An English word of the text, not of code: does its case say nothing here? */
function isUnderstoodInProse(bare: string, place: WordPlace, context: ScanContext): boolean {
  const lower = bare.toLowerCase();
  if (!isKnownWord(lower) || (isKnownInContext(lower, context) && bare !== lower)) return false;
  if (bare === lower) return isUnderstoodSmall(lower, place);
  return bare === bare.toUpperCase() ? isUnderstoodShout(lower, place) : isUnderstoodCapital(lower, place);
}

/** Is the word, where and how it stands, one that names nobody? */
export function isUnderstoodWord(word: string, place: WordPlace, context: ScanContext): boolean {
  const bare = word.replace(contraction, '');
  if (!/^[A-Za-z]+$/.test(bare)) return false;
  const lower = bare.toLowerCase();
  if (isInIdentifier(place) && !isUnderstoodIdentifier(place, lower)) return false;
  if (bare.length === 1) return true;
  const parts = partsOf(bare);
  if (!place.block.inCode && parts.length === 1) return isUnderstoodInProse(bare, place, context);
  return isUnderstoodInCode(parts) || (parts.length > 1 && isKnownWord(lower));
}
