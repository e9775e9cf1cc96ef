import { fold } from './fold';
import { opensSentence } from './name-use';
import { joined, shieldOver } from './overlap';
import type { Block, ScanContext, Shield, Span } from './scan';
import { keptShields, technicalShields } from './shields';
import { isOrdinary, placesThatStay } from './vocabulary';

const capitalised = /(?<![\p{L}\p{N}_./\\@$-])\p{Lu}[\p{Ll}\p{M}'’]{2,30}(?![\p{L}\p{N}_(\\/=]|\.\p{L})/gu;
const germanWords =
  /(?<!\p{L})(?:und|der|die|das|dem|den|des|nicht|ist|sind|wir|mit|auf|ein|eine|nach|bei|beim|im|vom|zum|wird|werden|haben|hat|seit|es|unser|wenn|kann|keine?|dass|sich|auch|oder|aber|nur|noch)(?!\p{L})/giu;

/** In German every noun has a capital: it says nothing. */
function isGerman(blocks: readonly Block[]): boolean {
  const prose = blocks
    .filter((block) => !block.inCode)
    .map((block) => block.text)
    .join(' ');
  const words = prose.split(/\s+/).length;
  return (prose.match(germanWords)?.length ?? 0) > Math.max(2, words / 10);
}

function lowerCaseWords(blocks: readonly Block[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const block of blocks)
    for (const match of block.text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]{2,30}/gu)) words.add(fold(match[0]));
  return words;
}

function stem(word: string): string {
  return word.replace(/['’]s$/, '').replace(/(?:ies|es|s|ed|ing)$/, '');
}

/** Words that are rightly capitalised here: ordinary and technical ones, countries, the vendor's own. */
function isExplained(word: string, explained: ReadonlySet<string>): boolean {
  return isOrdinary(word) || isOrdinary(stem(word)) || placesThatStay.has(word) || explained.has(word);
}

/** An ordinary word that is also the name of one of the request's people, where its use cannot be told. */
function mayBePerson(word: string, context: ScanContext): boolean {
  return (context.dictionary.byFirstWord.get(word) ?? []).some(
    (entry) => entry.mode === 'ambiguous' && entry.words.length === 1,
  );
}

/** Capitalised words in mid-sentence that could be names: left in place, and shown to a person. */
export function unsureWords(
  blocks: readonly (readonly [Block, readonly Span[]])[],
  context: ScanContext,
): readonly string[] {
  const prose = blocks.filter(([block]) => !block.inCode);
  if (isGerman(prose.map(([block]) => block))) return [];
  const ours = [...context.policy.vendorNames, ...context.policy.alwaysKeep].flatMap((name) =>
    fold(name).split(/[^\p{L}\p{N}]+/u),
  );
  const explained = new Set([...ours, ...lowerCaseWords(blocks.map(([block]) => block))]);
  const unsure = new Set<string>();
  for (const [block, spans] of prose) {
    const covered: readonly Shield[] = joined([...spans, ...technicalShields(block), ...keptShields(block, context)]);
    for (const match of block.text.matchAll(capitalised)) {
      const word = fold(match[0]).replace(/['’](?:s|m|ve|re|ll|d|t)?$/, '');
      const isOpen = shieldOver(covered, match.index, match.index + match[0].length) === null;
      const couldBeName =
        mayBePerson(word, context) || (!isExplained(word, explained) && !opensSentence(block, match.index));
      if (isOpen && couldBeName) unsure.add(match[0].replace(/['’]s?$/, ''));
    }
  }
  return [...unsure];
}
