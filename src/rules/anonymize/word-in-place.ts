import {
  isAcronym,
  isOpenerInCode,
  isUnderstoodCapital,
  isUnderstoodShout,
  isWhereNamesStand,
  openers,
} from './capital-in-place';
import { termsOfWord } from './dictionary';
import { isCommonWord, isKnownWord, isProgramWord, isSupportWord, isWordInSmallLetters } from './english-vocabulary';
import { isJobTitle } from './job-titles';
import { standsForSomebody } from './person-slot';
import { isValueOfNameKey } from './name-slot';
import { isInNameOfThing } from './named-things-in-place';
import { Remembered } from './remembered';
import type { ScanContext } from './scan';
import { isRootNamespace } from './root-namespace';
import { lineOf, type WordPlace } from './sentence-place';
import {
  describesThing,
  followsPronoun,
  followsWord,
  helpsVerb,
  isNamePair,
  isSeason,
  isUnderstoodSmall,
  isWithinSentence,
  standsBeforeDeed,
  standsLikeName,
} from './small-in-place';
import { carriesSentence, isFirstName, isTechnicalWord, mayBeName } from './understood-words';
import { isInTitledPlace } from './titled-places';
import { isVendorWord } from './vendor-words';
import { isInIdentifier, isUnderstoodIdentifier, isUnderstoodInCode, partsOf } from './word-in-identifier';

const contraction = /['’](?:s|t|m|d|re|ve|ll)$/i;

function withoutContraction(word: string): string {
  return word.includes("'") || word.includes('’') ? word.replace(contraction, '') : word;
}

function isKnownInContext(lower: string, context: ScanContext): boolean {
  const entries = termsOfWord(context.dictionary, lower);
  return entries.some((entry) => entry.mode !== 'plain' && entry.words.length === 1);
}

/** Words of programs are nobody's, but a first letter in capitals is asked about when the word is short. */
function isPlainProgramWord(bare: string, lower: string): boolean {
  if (!isProgramWord(lower) || mayBeName(lower)) return false;
  return bare === lower || bare.length >= 5 || (bare.length >= 3 && bare === bare.toUpperCase());
}

/** Is it, small as it is written, a name of the request's people or of many others, where it stands like one? */
function mayBeCalled(lower: string, place: WordPlace, isTheirs: boolean): boolean {
  if (isTheirs && (standsLikeName(place) || standsBeforeDeed(lower, place))) return true;
  const isCalled = isTheirs || (isFirstName(lower) && !isTechnicalWord(lower));
  return isCalled && !isWithinSentence(place);
}

/** Told by the words beside it, whatever else it may be: after `he`, before a verb, `good find`. */
function isWordByPlace(lower: string, place: WordPlace, isTheirs: boolean): boolean {
  if (openers.has(lower) || helpsVerb(lower, place) || followsPronoun(place)) return true;
  return !isTheirs && (lower === 'said' || describesThing(lower, place) || isSeason(lower, place));
}

/** With no capital, a word is a word, unless people of the request, or many others, are called that. */
function isUnderstoodWithoutCapital(lower: string, place: WordPlace, isTheirs: boolean): boolean {
  if (!isKnownWord(lower) && !isWordInSmallLetters(lower)) return false;
  if (isWordByPlace(lower, place, isTheirs)) return true;
  if (mayBeCalled(lower, place, isTheirs)) return false;
  return (!mayBeName(lower) || isTechnicalWord(lower) || followsWord(place)) && isUnderstoodSmall(lower, place);
}

/** Does the word stand where somebody is named, or is asked for, whatever it means elsewhere? */
function standsForName(bare: string, lower: string, place: WordPlace): boolean {
  return standsForSomebody(bare, place) || (bare !== lower && isWhereNamesStand(lower, place));
}

/** An English word of the text, not of code: does its case say nothing here? */
function isUnderstoodInProse(bare: string, place: WordPlace, context: ScanContext): boolean {
  const lower = bare.toLowerCase();
  if (isVendorWord(lower, context)) return true;
  if (standsForName(bare, lower, place)) return false;
  if (isPlainProgramWord(bare, lower)) return true;
  const isTheirs = isKnownInContext(lower, context) && !carriesSentence(lower);
  if (bare === lower) return isUnderstoodWithoutCapital(lower, place, isTheirs);
  if (isTheirs) return false;
  if (isJobTitle(lower, place) || isAcronym(bare, place)) return true;
  if (!isKnownWord(lower)) return false;
  return bare === bare.toUpperCase() ? isUnderstoodShout(lower, place) : isUnderstoodCapital(lower, place);
}

/** The signs right before and after, with the word itself as one letter between. */
function around({ block, start, end }: WordPlace): string {
  return `${block.text.charAt(start - 1)}x${block.text.charAt(end)}`;
}

/** `long count = 0`: what a value is made of. */
function isTypeOfValue(lower: string, { block, end }: WordPlace): boolean {
  return lower === 'long' && /^ [a-z]\w{0,40}[ ]?[=;,)]/i.test(block.text.slice(end, end + 48));
}

/** Among the words of code: two names beside each other, or one of the request's people outside a sentence. */
function namesInCode(bare: string, place: WordPlace, context: ScanContext): boolean {
  const lower = bare.toLowerCase();
  if (bare === lower && isNamePair(lower, place)) return true;
  if (!isKnownInContext(lower, context) || helpsVerb(lower, place)) return false;
  return standsLikeName(place) || !(isWithinSentence(place) || isTypeOfValue(lower, place));
}

/** In small letters these name nobody wherever they stand in prose: half of all words, told before all else. */
const namesNobody = new Remembered(
  (word) =>
    carriesSentence(word) &&
    word !== 'best' &&
    isKnownWord(word) &&
    isSupportWord(word) &&
    !isFirstName(word) &&
    !mayBeName(word),
);

function isPlainly(word: string, place: WordPlace): boolean {
  return namesNobody.of(word) && !place.block.inCode && !isInIdentifier(place);
}

/** Where any word tells whose something is, whatever else it means. */
function isSomebodysByPlace(bare: string, place: WordPlace, context: ScanContext): boolean {
  return (
    isValueOfNameKey(bare.toLowerCase(), place) ||
    isRootNamespace(bare, place) ||
    isInNameOfThing(bare, place) ||
    isInTitledPlace(place, context)
  );
}

/** `don't`, which without its ending would be somebody's name. */
function isNegated(word: string): boolean {
  return word.endsWith("n't") || word.endsWith('n’t');
}

const initials = /^\s{0,3}(?:[-–—/~]\s?)?\p{L}(?:\.\s?\p{L}){0,2}\.?\s{0,3}$/u;

/** `R.A.` or `-d` in a line of its own: how somebody signs. */
function isInitial({ block, start, end }: WordPlace): boolean {
  return !block.inCode && !block.inTable && initials.test(lineOf(block.text, start, end));
}

/** `the letters Č, Ć and Đ`: one letter that no full stop makes an initial. */
function isLetter(word: string, { block, end }: WordPlace): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}?$/u.test(word) && block.text.charAt(end) !== '.';
}

/** What programs say in the names of errors, beside words of their own. */
const ofErrors = new Set(
  'TOO LARGE LONG MANY BIG SHORT NOT FOUND ALLOWED VALID SUPPORTED INVALID ERROR FAILED DENIED EXCEEDED MISSING UNKNOWN UNSUPPORTED EXPIRED FORBIDDEN E164'.split(
    ' ',
  ),
);

/** `VALUE_TOO_LARGE` in a sentence: nothing but words of programs, one of which says what went wrong. */
function isInErrorConstant({ block, start, end, covered }: WordPlace): boolean {
  if (!/_x|x_/.test(around({ block, start, end, covered }))) return false;
  const left = /[A-Z\d_]*$/.exec(block.text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const right = /^[A-Z\d_]*/.exec(block.text.slice(end, end + 60))?.[0] ?? '';
  const parts = `${left}${block.text.slice(start, end)}${right}`.split('_');
  return (
    parts.some((part) => ofErrors.has(part)) &&
    parts.every((part) => ofErrors.has(part) || isTechnicalWord(part.toLowerCase()))
  );
}

function isOfProse(parts: readonly string[], { block }: WordPlace): boolean {
  return !block.inCode && parts.length === 1;
}

/** Is the word, where and how it stands, one that names nobody? */
export function isUnderstoodWord(word: string, place: WordPlace, context: ScanContext): boolean {
  if (isPlainly(word, place) || isNegated(word)) return true;
  const bare = withoutContraction(word);
  if (!/^[A-Za-z]+$/.test(bare)) return isLetter(word, place) && !isInitial(place);
  const lower = bare.toLowerCase();
  if (isSomebodysByPlace(bare, place, context)) return false;
  if (isInIdentifier(place) && !isUnderstoodIdentifier(place, lower)) return false;
  if (bare.length === 1) return !isInitial(place);
  const parts = partsOf(bare);
  if (isOfProse(parts, place)) return isInErrorConstant(place) || isUnderstoodInProse(bare, place, context);
  return !namesInCode(bare, place, context) && isUnderstoodOutsideProse(parts, lower, place, context);
}

function isUnderstoodOutsideProse(
  parts: readonly string[],
  lower: string,
  place: WordPlace,
  context: ScanContext,
): boolean {
  if (parts.length === 1 && isOpenerInCode(lower, place.block.text.slice(place.end, place.end + 48))) return true;
  const isMember = /\.x|x[.(]|(?:^|[\n'"])x[:-]/.test(around(place));
  return isUnderstoodInCode(parts, isMember, context) || (parts.length > 1 && isCommonWord(lower));
}
