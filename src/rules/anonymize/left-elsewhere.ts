import type { Block } from './block';
import { matchesOf } from './matches';
import { shieldOver } from './overlap';
import type { Span } from './scan';
import { isOrdinary } from './vocabulary';

const oneWord = /^\p{Lu}\p{L}{2,30}$/u;

/**
 * Names of projects that are words everybody uses, taken out where a word tells and left where none does: whether `Open`
 * is the project or a state there, a person has to say.
 */
export function leftElsewhere(blocks: readonly (readonly [Block, readonly Span[], unknown])[]): readonly string[] {
  const names = new Set(
    blocks.flatMap(([block, spans]) =>
      spans
        .filter(({ label }) => label === 'project')
        .map(({ start, end }) => block.text.slice(start, end))
        .filter((value) => oneWord.test(value) && isOrdinary(value.toLowerCase())),
    ),
  );
  return [...names].filter((name) => {
    const written = new RegExp(`(?<![\\p{L}\\p{N}])(?:${name}|${name.toUpperCase()})(?![\\p{L}\\p{N}])`, 'gu');
    return blocks.some(([{ text }, spans]) =>
      matchesOf(written, text).some(({ index }) => shieldOver(spans, index, index + name.length) === null),
    );
  });
}
