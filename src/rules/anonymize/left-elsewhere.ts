import type { Block } from './block';
import { matchesOf } from './matches';
import { shieldOver } from './overlap';
import type { ScanContext, Span } from './scan';
import { isVendorWord } from './vendor-words';
import { isOrdinary } from './vocabulary';

const oneWord = /^\p{Lu}\p{L}{2,30}$/u;
const word = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{2,30}(?![\p{L}\p{N}])/gu;

type Read = readonly (readonly [Block, readonly Span[], unknown])[];

/** Names of projects that are words everybody uses, as written and in capitals. */
function namesIn(blocks: Read, context: ScanContext): ReadonlySet<string> {
  const names = blocks
    .flatMap(([{ text }, spans]) =>
      spans.filter(({ label }) => label === 'project').map(({ start, end }) => text.slice(start, end)),
    )
    .filter((name) => oneWord.test(name))
    .filter((name) => isOrdinary(name.toLowerCase()) && !isVendorWord(name.toLowerCase(), context));
  return new Set(names.flatMap((name) => [name, name.toUpperCase()]));
}

/**
 * Of projects called by words that everybody uses what was taken out where a word tells, and left where none does: whether
 * `Open` is the project or a state there, a person has to say.
 */
export function leftElsewhere(blocks: Read, context: ScanContext): readonly string[] {
  const names = namesIn(blocks, context);
  if (names.size === 0) return [];
  return blocks.flatMap(([{ text }, spans]) =>
    matchesOf(word, text)
      .filter(({ 0: found, index }) => names.has(found) && shieldOver(spans, index, index + found.length) === null)
      .map(({ 0: found }) => found),
  );
}
