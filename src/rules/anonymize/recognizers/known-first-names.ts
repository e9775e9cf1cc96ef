import { firstNames } from '../first-names';
import { fold } from '../fold';
import { opensSentence } from '../name-use';
import { spanAt, type Block, type Recognizer, type Span } from '../scan';
import { commonWords, isOrdinary, namesThatAreWords, placesThatStay } from '../vocabulary';

const capitalised =
  /(?<![\p{L}\p{N}_.@/\\-])\p{Lu}[\p{Ll}\p{M}'’]{1,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?(?: (?:(?:de|da|di|del|la|le|van|von|der|den|el|al|bin|dos|du|zu) ){0,2}\p{Lu}[\p{L}\p{M}'’-]{1,24}){0,3}(?![\p{L}\p{N}_(])/gu;

function surnameParts(words: readonly string[]): number {
  let count = 1;
  while (
    count < words.length &&
    count < 4 &&
    !isOrdinary(fold(words[count] ?? '')) &&
    !placesThatStay.has(fold(words[count] ?? ''))
  )
    count += 1;
  return count;
}

function spanOfRun(block: Block, run: string, at: number): Span | null {
  const words = run.split(' ');
  for (let place = 0; place < words.length; place += 1) {
    const first = fold(words[place] ?? '').replace(/['’]s$/, '');
    const parts = first.split('-');
    if (
      !firstNames.has(first) &&
      !namesThatAreWords.has(first) &&
      !(parts.length === 2 && firstNames.has(parts[0] ?? ''))
    )
      continue;
    const start = at + words.slice(0, place).join(' ').length + (place > 0 ? 1 : 0);
    const count = surnameParts(words.slice(place));
    if (
      count === 1 &&
      (commonWords.has(first) || namesThatAreWords.has(first) || (opensSentence(block, start) && isOrdinary(first)))
    )
      continue;
    const end =
      start +
      words
        .slice(place, place + count)
        .join(' ')
        .replace(/['’]s$/, '').length;
    return spanAt(start, end, {
      kind: 'person',
      label: 'person',
      rule: count > 1 ? 'first-and-last-name' : 'first-name',
      confidence: 'likely',
      spreads: !commonWords.has(first) || count > 1,
    });
  }
  return null;
}

/** A capitalised first name common in some country, with the capitalised words that follow it. */
export const knownFirstNames: Recognizer = {
  name: 'known-first-names',
  cutsShields: false,
  find(block) {
    if (block.inCode) return [];
    const spans: Span[] = [];
    for (const match of block.text.matchAll(capitalised)) {
      const span = spanOfRun(block, match[0], match.index);
      if (span) spans.push(span);
    }
    return spans;
  },
};
