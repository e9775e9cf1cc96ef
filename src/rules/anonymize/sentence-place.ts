import { shieldOver } from './overlap';
import type { Block } from './block';
import type { Shield } from './scan';

/** Where a word stands in its block. */
export interface WordPlace {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Joined stretches that are taken out or understood already. */
  readonly covered: readonly Shield[];
}

export const subjects = new Set(
  `it he she we they you i this that these those there who which what someone somebody everyone everybody anyone nobody none one each all both some any another other others everything nothing something anything user users customer customers
  mine yours ours theirs hers
  admin admins administrator agent agents team teams people person developer developers support management client manager colleague colleagues`.split(
    /\s+/,
  ),
);

/** Words for looks and ages, all of them surnames, that open sentences about things. */
export const adjectives = new Set(
  'nice smart small long short large old new young good big high low black white blue green brown grey gray red strong sharp bright quick early late broad common fast hard light dark wide deep full open free left right cold hot golden silver little'.split(
    ' ',
  ),
);

/** What people do and programs hardly: before it stands somebody. */
export const actsLikePerson =
  /^[ ]{1,3}(?:also |already |still |now |just |never |always )?(?:and (?:I|we)|sees?|saw|says?|said|tells?|told|wants?|wanted|asks|asked|uses|noticed|notices|thinks|thought|wrote|writes|complains|complained|reported|confirmed|confirms|tried|tries|knows|hopes|needs to know|mentioned|called|emailed|agrees|agreed|lives|works (?:at|for|in|with)|has (?:it|the same|this|also|reported|seen|asked|tried|written|a (?:license|licence|subscription|contract))|have (?:it|the same|this)|is (?:on (?:leave|holiday|vacation)|our|my|a customer|affected|waiting|in (?:charge|the office)|working|responsible|using|asking|also|blocked|out of office))(?![\p{L}\p{N}])/u;

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
export function lineOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  const to = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to));
}

/** Few words, each with a capital, no sentence: like the last line of a letter. */
export function isLoneLine(line: string): boolean {
  const words = line.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.?!:]\s*$/.test(line);
}

export function isShouted(line: string): boolean {
  const words = line.match(/\p{L}{2,40}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => word === word.toUpperCase()).length > words.length * 0.7;
}
