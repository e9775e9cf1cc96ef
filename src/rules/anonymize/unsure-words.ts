import { fold } from './fold';
import { joined, shieldOver } from './overlap';
import type { Block, ScanContext, Shield, Span } from './scan';
import { keptShields } from './shields';
import { understoodText } from './understood-text';
import { isForeignWord } from './understood-words';
import { unsureNumbers } from './unsure-numbers';
import { isUnderstoodWord, type WordPlace } from './word-in-place';

/** What may not be published without a person looking at it. */
export interface Unsure {
  /** As written, each once, so that a reader can find it. */
  readonly values: readonly string[];
  /** Words that carry sentences of a language the vocabulary does not cover. */
  readonly foreignWords: number;
}

const letters = /[\p{L}\p{M}]{1,200}(?:['’][\p{L}\p{M}]{1,20})?/gu;
const partOfToken = /[\p{L}\p{M}\p{N}_@%'’.+-]/u;
const longestValue = 80;

/** The whole of `hinrichs42`, `@cvinter` or `M%C3%BCller`, where only a part is unknown; never beyond what stays. */
function tokenAround(text: string, start: number, end: number, covered: readonly Shield[]): string {
  let [from, to] = [start, end];
  const isFree = (at: number) => partOfToken.test(text.charAt(at)) && shieldOver(covered, at, at + 1) === null;
  while (from > 0 && start - from < longestValue && isFree(from - 1)) from -= 1;
  while (to < text.length && to - end < longestValue && isFree(to)) to += 1;
  const token = text.slice(from, to).replace(/^[.'’%+-]{1,80}|[.'’%+-]{1,80}$/g, '');
  const isMoreThanWord = /[\p{N}_@%]|\p{L}[.+-]\p{L}/u.test(token);
  const word = text.slice(start, end);
  return isMoreThanWord && token.length <= longestValue && token.includes(word) ? token : word.slice(0, longestValue);
}

function withoutPossessive(value: string): string {
  return value.replace(/['’]s?$/i, '');
}

/** A value that is a link's target is read as well, by programs if not by people. */
function targetsOf(hrefs: readonly string[], like: Block): Block[] {
  return hrefs.map((text) => ({ ...like, text, folded: fold(text), inCode: true }));
}

interface Found {
  readonly values: Set<string>;
  readonly foreign: Set<string>;
}

function lookAtWords(block: Block, covered: readonly Shield[], context: ScanContext, found: Found): void {
  for (const match of block.text.matchAll(letters)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (shieldOver(covered, start, end) !== null) continue;
    const place: WordPlace = { block, start, end, covered };
    if (isUnderstoodWord(match[0], place, context)) continue;
    const folded = fold(match[0]);
    if (!block.inCode && match[0] === match[0].toLowerCase() && isForeignWord(folded)) found.foreign.add(folded);
    else found.values.add(withoutPossessive(tokenAround(block.text, start, end, covered)));
  }
}

/** A word half of which was taken out: what remains of it is unsure as a whole. */
function coveredBy(block: Block, spans: readonly Span[], context: ScanContext): readonly Shield[] {
  return joined([...spans, ...understoodText(block.text), ...keptShields(block, context)]);
}

/**
 * Everything in the text that stays and is not positively understood: words no vocabulary knows, in any place and
 * case, capitals that could be names, numbers that could belong to somebody, handles, encoded values (clause O4).
 */
export function unsureWords(
  blocks: readonly (readonly [Block, readonly Span[], readonly string[]])[],
  context: ScanContext,
): Unsure {
  const found: Found = { values: new Set(), foreign: new Set() };
  for (const [block, spans, hrefs] of blocks) {
    const covered = coveredBy(block, spans, context);
    lookAtWords(block, covered, context, found);
    for (const value of unsureNumbers(block, covered)) found.values.add(value);
    for (const target of targetsOf(hrefs, block)) lookAtWords(target, coveredBy(target, [], context), context, found);
  }
  found.values.delete('');
  return { values: [...found.values], foreignWords: found.foreign.size };
}
