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

/** Capitalised words in mid-sentence that could be names: left in place, shown to a person (README of the policy: unsure). */
export function unsureWords(
  blocks: readonly (readonly [Block, readonly Span[]])[],
  context: ScanContext,
): readonly string[] {
  const all = blocks.map(([block]) => block);
  if (isGerman(all)) return [];
  const elsewhere = lowerCaseWords(all);
  const ours = new Set(
    [...context.policy.vendorNames, ...context.policy.alwaysKeep].flatMap((name) =>
      fold(name).split(/[^\p{L}\p{N}]+/u),
    ),
  );
  const unsure = new Set<string>();
  for (const [block, spans] of blocks) {
    if (block.inCode) continue;
    const covered: readonly Shield[] = joined([...spans, ...technicalShields(block), ...keptShields(block, context)]);
    for (const match of block.text.matchAll(capitalised)) {
      const word = fold(match[0]).replace(/['’](?:s|m|ve|re|ll|d|t)?$/, '');
      const mayBeKnown = (context.dictionary.byFirstWord.get(word) ?? []).some(
        (entry) => entry.mode === 'ambiguous' && entry.words.length === 1,
      );
      if (mayBeKnown && !shieldOver(covered, match.index, match.index + match[0].length)) unsure.add(match[0]);
      if (
        isOrdinary(word) ||
        isOrdinary(stem(word)) ||
        placesThatStay.has(word) ||
        ours.has(word) ||
        elsewhere.has(word)
      )
        continue;
      if (opensSentence(block, match.index) || shieldOver(covered, match.index, match.index + match[0].length))
        continue;
      unsure.add(match[0].replace(/['’]s?$/, ''));
    }
  }
  return [...unsure];
}
