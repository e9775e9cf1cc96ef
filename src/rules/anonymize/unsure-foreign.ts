import { matchesOf } from './matches';
import { isCommonWord, isKnownWord } from './english-vocabulary';
import { fold } from './fold';
import { acts, actsInSmallLetters, articleBefore, startsWithVerb } from './foreign-verbs';
import { isForeignWord } from './foreign-words';
import { isGermanNoun } from './german-nouns';
import { languageOf } from './language-of';
import { shieldOver } from './overlap';
import type { Block } from './block';
import type { ScanContext, Shield } from './scan';
import { isCountryOrLanguage } from './countries-and-languages';
import { tokenAround } from './token-around';
import { isFirstName, isTechnicalWord, mayBeName } from './understood-words';
import { unsureUnspaced } from './unsure-unspaced';
import { isVendorWord } from './vendor-words';
import { partsOf } from './word-in-identifier';
import { beginsSentence } from './sentence-place';

const letters = /[\p{L}\p{M}]{1,200}(?:['’][\p{L}\p{M}]{1,40})?/gu;
/** Scripts without capitals, in which only what stands around a word tells a name. */
const caseless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Georgian}\p{Script=Armenian}]/u;
/** What stands behind it is the name of a project or a space, whatever else its words may be. */
const space =
  /(?<!\p{L})(?:[Pp]ro[gjy]e[ckt]{1,2}\p{Ll}{0,3}|[Bb]ereichs?|[Rr]aum|[Vv]organg|[Ee]spa[cç][eio]o?|[Ss]pazio|[Pp]rzestrze[nń]i?|[Tt]able(?:ro|au)) (?:[«„“"'] ?)?(?:\p{Lu}[\p{L}\p{N}&-]{0,30} (?:(?:d[aeio]s?|del|en|&) )?){0,3}$/u;

interface ForeignWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** ISO 639-1; `null` when nothing tells. */
  readonly language: string | null;
}

function isKnown(text: string): boolean {
  const lower = fold(text.replace(/['’].{0,40}$/u, ''));
  const last = fold(text.replace(/^.{0,20}['’]/u, ''));
  return [fold(text), lower, last].every(
    (word) => isForeignWord(word) || (/^[a-z]+$/.test(word) && isKnownWord(word) && !mayBeName(word)),
  );
}

/** `TableTooWideException` is as known as its words, in any language. */
function isKnownCompound(text: string): boolean {
  const parts = /^[A-Za-z]+$/.test(text) ? partsOf(text) : [];
  return (
    parts.length >= 2 &&
    parts.every((part) => isCommonWord(part.toLowerCase())) &&
    !parts.every((part) => mayBeName(part.toLowerCase()))
  );
}

/** Few words and no sentence: a signature or a cell, unless a word in it carries sentences. Titles are short by nature. */
function isShort(block: Block): boolean {
  const words = fewWords(block.text);
  if (words === null || /[.?!:]\s{0,100}$/.test(block.text)) return false;
  if (block.where === 'summary' && words.some((word) => /^\p{Ll}/u.test(word))) return false;
  return !words.some((word) => isForeignWord(fold(word)));
}

/** The words of a text of three at most. It is asked for each word of a block, so it must not read on. */
function fewWords(text: string): readonly string[] | null {
  const words: string[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    if (words.length === 3) return null;
    words.push(match[0]);
  }
  return words;
}

const word = /[\p{L}\p{M}]+/gu;

/** First names that open sentences of other languages all the time. */
const functionWordsThatAreNames = new Set('son mon ma an da sin nach por per del als bei'.split(' '));

/** At the beginning of a sentence everything has a capital, and a name shows by what it does. */
function opensLikeName(text: string, rest: string, language: string | null): boolean {
  const lower = fold(text);
  if (isFirstName(lower) && !functionWordsThatAreNames.has(lower)) return true;
  return !isKnown(text) && (startsWithVerb(acts, rest, language) || /^ \p{Lu}\p{Ll}|^[,:]/u.test(rest));
}

/** `Konfigurace:` over a block: who speaks goes on. */
const isLabel = /^ ?:\s{0,3}$/;

/** In German every noun has a capital, and `Projekt Einstellungen` is no project. */
function isOfSpace({ text, start, language }: ForeignWord, block: Block): boolean {
  return (
    (language !== 'de' || !isForeignWord(fold(text))) && space.test(block.text.slice(Math.max(0, start - 90), start))
  );
}

function isNoun({ start, end, language }: ForeignWord, block: Block): boolean {
  return language === 'de' && isGermanNoun(block.text, start, end);
}

function isCapitalNameLike(word: ForeignWord, block: Block, covered: readonly Shield[]): boolean {
  const { text, start, end } = word;
  const lower = fold(text);
  if (text.length === 1 || isTechnicalWord(lower)) return false;
  if (isOfSpace(word, block)) return true;
  if (isForeignWord(lower)) return false;
  if (text === text.toUpperCase()) return !isKnown(text);
  if (!beginsSentence({ block, start, end, covered }) || isShort(block)) return !isKnown(text) && !isNoun(word, block);
  return opensBlock(word, block);
}

/** At the beginning of a sentence: a name by what follows, or a label by its colon? */
function opensBlock(word: ForeignWord, block: Block): boolean {
  const rest = block.text.slice(word.end, word.end + 16);
  if (isLabel.test(rest) && !isFirstName(fold(word.text))) return false;
  return opensLikeName(word.text, rest, word.language) && !(rest.startsWith(':') && isNoun(word, block));
}

/** `belarra_admin`, `k.wrobel`, and `belarra-admin`, whose other half is English; other languages join with hyphens too. */
function isJoined({ start, end }: ForeignWord, { text }: Block): boolean {
  if (/^[._]\p{L}/u.test(text.slice(end, end + 2)) || /\p{L}[._]$/u.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  const other =
    /^-([a-z]{2,20})(?![\p{L}-])/u.exec(text.slice(end, end + 23)) ??
    /(?<![\p{L}-])([a-z]{2,20})-$/u.exec(text.slice(Math.max(0, start - 23), start));
  return other !== null && isTechnicalWord(other[1] ?? '');
}

/** `srv-kelm-01`: words of a language are seldom joined with digits, three in number, or where it has no such letters. */
function isOfMachine({ start, end }: ForeignWord, { text }: Block): boolean {
  const before = text.slice(Math.max(0, start - 30), start).split(/[^a-z\d-]/);
  const joint = `${before.at(-1) ?? ''}.${text.slice(end, end + 30).split(/[^a-z\d-]/)[0] ?? ''}`;
  return /-\.|\.-/.test(joint) && (/\d|-.{1,40}-/.test(joint) || caseless.test(text));
}

/** Does it what people do, with no article before it? Things have one: `la tabella è vuota`. */
function actsAlone({ text, start, end, language }: ForeignWord, block: Block): boolean {
  if (start === 0 && isFirstName(fold(text))) return true;
  const rest = block.text.slice(end, end + 40);
  const second = /^ (\p{Ll}[\p{L}\p{M}]{2,20})(?= )/u.exec(rest);
  const after = second && !isKnown(second[1] ?? '') ? rest.slice(second[0].length) : rest;
  const before = block.text.slice(Math.max(0, start - 14), start);
  return startsWithVerb(actsInSmallLetters, after, language) && !articleBefore.test(before);
}

/** In small letters: alone in its line, before what somebody does, or a part of something joined. */
function isSmallNameLike(word: ForeignWord, block: Block): boolean {
  const { text } = word;
  if (text.length < 3 || isKnown(text)) return false;
  return isShort(block) || isJoined(word, block) || isOfMachine(word, block) || actsAlone(word, block);
}

function isNameLike(word: ForeignWord, block: Block, covered: readonly Shield[]): boolean {
  if (/^\p{Ll}/u.test(word.text)) return isSmallNameLike(word, block);
  return isCapitalNameLike(word, block, covered);
}

/**
 * What could be a name in a text whose words are not known one by one: words with a capital that is not the
 * sentence's, and what titles and labels announce in scripts without capitals. Such a text is never public unseen.
 * A block that tells no language itself is in the one of the whole.
 */
export function unsureForeign(
  block: Block,
  covered: readonly Shield[],
  { language: whole, context }: { readonly language: string | null; readonly context: ScanContext },
): readonly string[] {
  const found: string[] = [];
  const language = languageOf(block.text) ?? whole;
  for (const match of matchesOf(letters, block.text)) {
    const [text, start, end] = [match[0], match.index, match.index + match[0].length];
    if (shieldOver(covered, start, end) !== null || caseless.test(text)) continue;
    const isIdentifier = /[\p{N}_@%$]/u.test(`${block.text.charAt(start - 1)}${block.text.charAt(end)}`);
    if (isKnownCompound(text) || isVendorWord(fold(text), context) || isCountryOrLanguage(text, language)) continue;
    if (isIdentifier ? !isKnown(text) : isNameLike({ text, start, end, language }, block, covered))
      found.push(tokenAround(block.text, start, end, covered));
  }
  return [...found, ...(caseless.test(block.text) ? unsureUnspaced(block, covered) : [])];
}
