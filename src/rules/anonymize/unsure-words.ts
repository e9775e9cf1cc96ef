import { Doubts, type Doubt } from './doubts';
import { isKeyInBrackets, isRestOfRemoved, isTitle, removedNames } from './beside-removed';
import { matchesOf } from './matches';
import { isProgramWord } from './english-vocabulary';
import { fold, isUnspaced } from './fold';
import { isForeignWord } from './foreign-words';
import { joined, shieldOver } from './overlap';
import type { Block } from './block';
import type { ScanContext, Shield, Span } from './scan';
import { leftElsewhere } from './left-elsewhere';
import { mayStay } from './public-hosts';
import { keptShields } from './shields';
import { understoodFrames } from './understood-frames';
import { understoodText } from './understood-text';
import { signatureOf } from './signature-lines';
import { standsAlone } from './stands-alone';
import { tokenAround } from './token-around';
import {
  carriesSentence,
  isDocumentationWord,
  isFirstName,
  isLineOfBusiness,
  isTechnicalWord,
  mayBeName,
} from './understood-words';
import { languagesOf, partsAbroad, unsureAbroad } from './parts-abroad';
import { unsureNumbers } from './unsure-numbers';
import { helpsVerb } from './small-in-place';
import { vendorCode } from './vendor-code';
import { productCodes, productParts } from './key-like-codes';
import { vendorErrorCodes } from './vendor-error-codes';
import { wordsSeen, type SeenWord } from './words-seen';

/** What may not be published without a person looking at it. */
export interface Unsure {
  /** As written, each once, so that a reader can find it. */
  readonly values: readonly string[];
  /** Where they stand, if all of them could be taken out without loss to the report and without leaving half a name. */
  readonly removable: readonly Doubt[] | null;
  /** Is there a word of a language the vocabulary does not cover? What is in it is read less strictly. */
  readonly isForeign: boolean;
}

const dotted = /(?<![\w.@-])[a-z][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,5}(?![\w@-])/gi;
function withoutPossessive(value: string): string {
  return value.replace(/['’]s?$/i, '');
}

interface Found {
  readonly doubts: Doubts;
  readonly foreign: Set<string>;
}

interface Reading {
  readonly block: Block;
  readonly spans: readonly Span[];
  readonly covered: readonly Shield[];
  /** The pieces of the lines under the name of who writes: asked for where something is not understood. */
  readonly signature: () => readonly Shield[];
}

/** Does nothing but a space or a hyphen stand between, or the full stop of an initial: J. Vinterdahl? */
function areBeside(one: SeenWord, other: SeenWord, { text }: Block): boolean {
  const [left, right] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(left.end, right.start);
  return /^[ ,&_-]{1,2}$/.test(between) || (/^\. ?$/.test(between) && left.text.length <= 2);
}

function isOfPrograms(lower: string): boolean {
  return isTechnicalWord(lower) || (isProgramWord(lower) && !mayBeName(lower));
}

/** Beside an unknown word, one that may be a name or has a capital belongs to it: Rose and Vinterdahl are one. */
function belongsTo(word: SeenWord, other: SeenWord | undefined, { block, covered }: Reading): boolean {
  if (!other || !mayHaveNeighbour(other, block)) return false;
  const lower = fold(withoutPossessive(word.text));
  if (!areBeside(word, other, block) || lower.length < 2) return false;
  if (carriesSentence(lower) || helpsVerb(word.text, { ...word, block, covered })) return false;
  if (/^\p{Lu}/u.test(word.text)) return !isOfPrograms(lower);
  return isLineOfBusiness(lower) || (mayBeName(lower) && (isFirstName(lower) || !isDocumentationWord(lower)));
}

function mayHaveNeighbour(word: SeenWord, block: Block): boolean {
  return !word.isUnderstood && !isAlone(word, block) && !isBesideDigit(word, block);
}

/** A word that merely carries a sentence of another language has no neighbours of its kind. */
function isAlone(word: SeenWord, block: Block): boolean {
  return (
    !block.inCode &&
    word.text === word.text.toLowerCase() &&
    word.text.length > 1 &&
    !isBesideDigit(word, block) &&
    isForeignWord(fold(word.text))
  );
}

function isBesideDigit({ start, end }: SeenWord, { text }: Block): boolean {
  return /\p{N}/u.test(`${text.charAt(start - 1)}${text.charAt(end)}`);
}

/** The word with what it is joined to; a name of two words of a script without capitals is one, `西澤 遥`. */
function shownAs(word: SeenWord, next: SeenWord | undefined, { block, covered }: Reading): string {
  if (next && isUnspaced(word.text) && isUnspaced(next.text) && block.text.slice(word.end, next.start) === ' ')
    return block.text.slice(word.start, next.end);
  return withoutPossessive(tokenAround(block.text, word.start, word.end, covered));
}

interface Looking {
  readonly context: ScanContext;
  readonly found: Found;
}

/** The word is shown to a person, unless it can go: with the part of a signature it stands in, or by itself. */
function doubt(words: readonly SeenWord[], at: number, reading: Reading, { found, context }: Looking): void {
  const { block, signature } = reading;
  const word = words[at];
  if (!word) return;
  const value = shownAs(word, words[at + 1], reading);
  const start = Math.max(0, block.text.lastIndexOf(value, word.start));
  const place = { block, start, end: start + value.length };
  const { doubts } = found;
  const pieces = doubts.mayGo ? signature() : [];
  if (shieldOver(pieces, word.start, word.end) !== null) doubts.addInSignature(value, block, pieces);
  else if (doubts.mayGo && standsAlone(place, words, at, context)) doubts.addWord(value, place);
  else doubts.add(value);
}

function lookAtWords(reading: Reading, context: ScanContext, found: Found): void {
  const { block, covered } = reading;
  const removed = removedNames(reading.spans);
  const words = wordsSeen(block, covered, context);
  words.forEach((word, at) => {
    const isPart =
      belongsTo(word, words[at - 1], reading) ||
      belongsTo(word, words[at + 1], reading) ||
      isRestOfRemoved(word, block.text, removed) ||
      isKeyInBrackets(word, block.text, removed);
    if ((word.isUnderstood && !isPart) || isTitle(word, removed)) return;
    if (isAlone(word, block) && !word.isUnderstood) {
      found.foreign.add(fold(word.text));
      return;
    }
    doubt(words, at, reading, { found, context });
  });
}

/** What is taken out, and what is understood without looking at its words. */
function coveredBy(block: Block, spans: readonly Span[], context: ScanContext): readonly Shield[] {
  const hosts = (block.signs.isDotted ? matchesOf(dotted, block.text) : []).filter((match) =>
    mayStay(match[0], context.policy),
  );
  return joined([
    ...spans,
    ...understoodText(block),
    ...understoodFrames(block),
    ...keptShields(block, context),
    ...vendorCode(block, context),
    ...vendorErrorCodes(block, context),
    ...productCodes(block, context),
    ...productParts(block, context),
    ...hosts.map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ]);
}

/** The target of a link is read as well, by programs if not by people; it is shown as a whole. */
function isUnderstoodTarget(href: string, like: Block, context: ScanContext): boolean {
  const block = like.saying(href, true);
  const covered = coveredBy(block, [], context);
  return (
    wordsSeen(block, covered, context).every((word) => word.isUnderstood) && unsureNumbers(block, covered).length === 0
  );
}

/**
 * Everything in the text that stays and is not positively understood: words no vocabulary knows, in any place and
 * case, capitals that could be names, numbers that could belong to somebody, handles, encoded values (clause O4).
 * Texts in a language that may not be public are read by where their words stand instead, and are said to be foreign.
 */
export function unsureWords(
  blocks: readonly (readonly [Block, readonly Span[], readonly string[]])[],
  context: ScanContext,
): Unsure {
  const found: Found = { doubts: new Doubts(), foreign: new Set() };
  const { doubts } = found;
  const languages = languagesOf(
    blocks.map(([block]) => block),
    context,
  );
  let isMixed = false;
  for (const [block, spans, hrefs] of blocks) {
    const covered = coveredBy(block, spans, context);
    const abroad = partsAbroad(block, languages, context);
    isMixed ||= abroad.length > 0;
    for (const value of unsureAbroad(abroad, block, covered, { ...languages, context })) doubts.add(value);
    const signature = () => signatureOf(block, spans);
    const left = abroad.length > 0 ? joined([...covered, ...abroad]) : covered;
    lookAtWords({ block, spans, covered: left, signature }, context, found);
    for (const value of unsureNumbers(block, covered, removedNames(spans))) doubts.add(value);
    for (const target of hrefs) if (!isUnderstoodTarget(target, block, context)) doubts.add(target.slice(0, 300));
  }
  for (const value of leftElsewhere(blocks, context)) doubts.add(value);
  const isForeign = !languages.isPublishable || isMixed || (languages.foreign.size === 0 && found.foreign.size > 0);
  return { values: doubts.values(), removable: doubts.removable(), isForeign };
}
