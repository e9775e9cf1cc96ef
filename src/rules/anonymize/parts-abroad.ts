import type { Block } from './block';
import { fold } from './fold';
import { isForeignWord } from './foreign-words';
import { foreignBlocks, foreignSentences } from './language';
import { languageOf } from './language-of';
import { matchesOf } from './matches';
import { joined, shieldOver } from './overlap';
import type { ScanContext, Shield } from './scan';
import { unsureForeign } from './unsure-foreign';

/** May texts in the language of these blocks be public at all? One that is not English has to be told for sure. */
function isAllowed(isForeign: boolean, language: string | null, context: ScanContext): boolean {
  const allowed = context.policy.languages ?? ['en'];
  if (!isForeign) return allowed.includes('en');
  return language !== null && language !== 'en' && allowed.includes(language);
}

/** Sentences of another language in a block that is not, unless such a language may be public: then they are read like it. */
function sentencesAbroad(block: Block, context: ScanContext): readonly Shield[] {
  const sentences = foreignSentences(block);
  if (sentences.length === 0) return sentences;
  const text = sentences.map(({ start, end }) => block.text.slice(start, end)).join('\n');
  const language = languageOf(text);
  return language !== null && context.policy.languages?.includes(language) ? [] : sentences;
}

const lettersAndDigits = /(?=\p{L}{0,40}\d)(?=\d{0,40}\p{L})[\p{L}\d]{3,40}/gu;
const word = /\p{L}[\p{L}\p{M}]{1,40}/gu;
/** Who they stand for is no name, and no name comes after them. */
const pronouns = /^(?:nous|vous|je|il|elle|on|ich|wir|sie|es|noi|yo|eu|ja|my)$/;

/** Who does something may open a sentence in small letters, after one other word at most: `Anche haruka nishikado vede`. */
function openersOf(part: string): readonly RegExpExecArray[] {
  const words = matchesOf(word, part.slice(0, 200)).slice(0, 3);
  if (pronouns.test(fold(words[0]?.[0] ?? ''))) return [];
  const isUnknown = ([value]: RegExpExecArray) => !isForeignWord(fold(value));
  const first = words.slice(0, 2).findIndex(isUnknown);
  const rest = first < 0 ? [] : words.slice(first, first + 2);
  const end = rest.findIndex((one) => !isUnknown(one));
  return end < 0 ? rest : rest.slice(0, end);
}

/** In a sentence between English ones: who opens it, and codes. */
function alsoUnsure(sentences: readonly Shield[], { text }: Block, covered: readonly Shield[]): readonly string[] {
  return sentences.flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    return [...openersOf(part), ...matchesOf(lettersAndDigits, part)]
      .filter(({ index, 0: value }) => shieldOver(covered, start + index, start + index + value.length) === null)
      .map(([value]) => value);
  });
}

/** What the parts, which come in order, leave of a block. */
function between(parts: readonly Shield[], block: Block): readonly Shield[] {
  const ends = [0, ...parts.map(({ end }) => end)];
  const starts = [...parts.map(({ start }) => start), block.text.length];
  return ends.flatMap((start, place) => {
    const end = starts[place] ?? start;
    return end > start ? [{ start, end }] : [];
  });
}

/** The languages of a request. */
export interface Languages {
  /** Blocks that are in another one than English. */
  readonly foreign: ReadonlySet<Block>;
  /** ISO 639-1 of these blocks; `null` when nothing tells. */
  readonly language: string | null;
  readonly isPublishable: boolean;
}

export function languagesOf(blocks: readonly Block[], context: ScanContext): Languages {
  const foreign = foreignBlocks(blocks.filter((block) => !block.inCode));
  const language = foreign.size > 0 ? languageOf([...foreign].map((block) => block.text).join('\n')) : null;
  return { foreign, language, isPublishable: isAllowed(foreign.size > 0, language, context) };
}

/** What of a block is read by where its words stand, because they are not known one by one. */
export function partsAbroad(
  block: Block,
  { foreign, isPublishable }: Languages,
  context: ScanContext,
): readonly Shield[] {
  if (!foreign.has(block)) return sentencesAbroad(block, context);
  return isPublishable ? [] : [{ start: 0, end: block.text.length }];
}

/** What could be a name in the parts of a block that are read by where their words stand. */
export function unsureAbroad(
  parts: readonly Shield[],
  block: Block,
  covered: readonly Shield[],
  { foreign, language, context }: Languages & { readonly context: ScanContext },
): readonly string[] {
  if (parts.length === 0) return [];
  const rest = joined([...covered, ...between(parts, block)]);
  const found = unsureForeign(block, rest, { language, context });
  return foreign.has(block) ? found : [...found, ...alsoUnsure(parts, block, covered)];
}
