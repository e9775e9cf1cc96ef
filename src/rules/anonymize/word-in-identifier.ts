import { codeWithin } from './code-at';
import { isCommonWord, isProgramWord, isSupportWord } from './english-vocabulary';
import type { Block } from './block';
import type { ScanContext } from './scan';
import { isDocumentationWord, isRatherName, mayBeName } from './understood-words';
import { isVendorWord } from './vendor-words';

interface IdentifierPlace {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** `issueKey` and `PageLoader` are as known as their words. */
export function partsOf(word: string): readonly string[] {
  return wholeWord.test(word) ? [word] : (word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [word]);
}

/** Of one part: small letters, with or without a capital before them, or nothing but capitals. */
const wholeWord = /^(?:[A-Z]?[a-z]+|[A-Z]+)$/;

/** Two letters are a word of an identifier when they often are; others, as in `oVh34`, are chance. */
const twoLetters = new Set(
  'id op ui db io os js ip to of in on by is no or as at do go if it up us ux qa vm dc ad pk fk fn ts dn ou cn ms kb mb gb tx rx ok my me we an be so sp ao gi cc px em ex ry ds tz'.split(
    ' ',
  ),
);

/** Names that programs give to what goes through something or waits for it: `MacroWalker`, `PushHook`. */
const doers = new Set([
  'walker',
  'reader',
  'writer',
  'hook',
  'hooks',
  'mapper',
  'parser',
  'canonicalizer',
  'crawler',
  'looper',
  'tracker',
  'math',
]);

function isChance(word: string, words: readonly string[]): boolean {
  return words.length > 1 && word.length === 2 && !twoLetters.has(word);
}

/** `FullerBoard` may be Fuller's board, while `PageBoard` is a page's. */
function isSurname(part: string): boolean {
  const word = part.toLowerCase();
  return /^\p{Lu}\p{Ll}/u.test(part) && mayBeName(word) && !isDocumentationWord(word);
}

/** `PageWalker`: what it does, after what it does it with. */
function isOfClass(part: string, parts: readonly string[]): boolean {
  return part !== parts[0] && doers.has(part.toLowerCase());
}

/** `GrantMiller`, and `FullerBoard`: a name that is a word shows by its capital and by what it is joined to. */
function isJoinedName(parts: readonly string[], isOwn: (word: string) => boolean): boolean {
  const mayName = (part: string) =>
    /^\p{Lu}/u.test(part) && mayBeName(part.toLowerCase()) && !isOwn(part.toLowerCase()) && !isOfClass(part, parts);
  return parts.every(mayName) || (isSurname(parts[0] ?? '') && !isOwn((parts[0] ?? '').toLowerCase()));
}

/**
 * A name in an identifier shows as an unknown word, or as a pair such as `GrantMiller`. A single word with a capital
 * has to be one of support, or a member as in `sync.Connector`: in a log, names of people stand like any other word.
 */
export function isUnderstoodInCode(parts: readonly string[], isMember: boolean, context: ScanContext): boolean {
  const words = parts.map((part) => part.toLowerCase());
  const isOwn = (word: string) => isVendorWord(word, context);
  const isDoer = (word: string) => words.length > 1 && doers.has(word);
  const isWord = (word: string) =>
    isDoer(word) || (isCommonWord(word) && !isRatherName(word) && !isChance(word, words));
  if (!words.every((word) => isOwn(word) || isWord(word))) return false;
  if (words.length > 1) return !isJoinedName(parts, isOwn);
  const [word = ''] = words;
  if (!/^\p{Lu}\p{Ll}/u.test(parts[0] ?? '') || isOwn(word)) return true;
  return (isSupportWord(word) || isProgramWord(word) || (isMember && isCommonWord(word))) && !mayBeName(word);
}

const joint = /[\p{Nd}\p{Nl}_@%$]/u;

function isJoint(unit: number): boolean {
  if (unit > 127) return joint.test(String.fromCharCode(unit));
  return (unit >= 48 && unit <= 57) || unit === 95 || unit === 64 || unit === 37 || unit === 36;
}

/** `%2Fsecure%2FDashboard`: an address within another. */
function isSlash(text: string, at: number): boolean {
  return /^%2f/i.test(text.slice(at, at + 3));
}

/** A digit, an underscore, an at sign or an escape right beside: then the word is a part of an identifier. */
export function isInIdentifier({ block, start, end }: IdentifierPlace): boolean {
  const { text } = block;
  const { length } = text;
  return (
    isJoint(codeWithin(text, start - 1, length)) || (isJoint(codeWithin(text, end, length)) && !isSlash(text, end))
  );
}

/** `UpgradeTask0041`: of such a thing there are many, one after the other. */
const inSeries = /(?:Upgrade|Migration)(?:Task|Step)?$/;

/** Services and formats with a digit, run into the name of a class: `S3Uploader`, `OAuth2Client`. */
const numbered = '(?:S3|EC2|K8s|OAuth2|Log4j2|H2|Base64|Sha256|Md5|Http2)';
const numberedBefore = new RegExp(`(?<![\\p{L}\\p{N}])${numbered}$`, 'u');
const numberedHere = new RegExp(`^${numbered}(?=[A-Z][a-z])`);

/** `curl -d @push.json` */
const dataFile = /^(?:[\w-]{0,40})\.(?:json|xml|txt|csv|ya?ml)(?![\w.-])/;

/** Is a number right behind the text one of a row of such things? */
export function isInSeries(before: string): boolean {
  return inSeries.test(before);
}

/** Beside a sign of addresses, where only accounts that everybody has and files are understood. */
function isUnderstoodBesideSign(before: string, after: string, lower: string): boolean {
  if (/^@/.test(after) && /^(?:git|root|postgres|ubuntu|jenkins)$/.test(lower)) return true;
  if (/(?:^|[\s="'])@$/.test(before) && dataFile.test(after)) return true;
  return /^(?:here|all|everyone|team|support|channel)$/.test(lower);
}

/** Digits after or before the letters make a name of a machine, a user or a contract of them, but for a short count. */
export function isUnderstoodIdentifier({ block, start, end }: IdentifierPlace, lower: string): boolean {
  const before = block.text.slice(Math.max(0, start - 30), start);
  const after = block.text.slice(end, end + 30);
  if (/[@%]$/.test(before) || /^[@%]/.test(after)) return isUnderstoodBesideSign(before, after, lower);
  if (numberedBefore.test(before) || numberedHere.test(block.text.slice(start, start + 12))) return true;
  if (/\p{N}$/u.test(before)) return /(?<![\p{L}\p{N}])\d{1,3}$/u.test(before) && lower.length <= 2;
  if (isInSeries(block.text.slice(start, end))) return true;
  return !/^\p{N}/u.test(after) || (lower.length >= 3 && /^\d{1,2}(?![\p{L}\p{N}])/u.test(after));
}
