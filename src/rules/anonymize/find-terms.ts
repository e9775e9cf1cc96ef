import type { Dictionary } from './dictionary';
import { isUnspaced, wordsOf, type Word } from './fold';
import { isUsedAsName } from './name-use';
import { spanAt, type Block, type Span } from './scan';
import type { Term } from './term';
import { isOrdinary } from './vocabulary';

const gap = /^[\s._\-,'’‘+&/]{0,3}$/;
const partOfWord = /[\p{L}\p{N}]/u;

function matchAt(words: readonly Word[], at: number, entry: Term, folded: string): Word | null {
  let last = words[at];
  for (let step = 1; step < entry.words.length; step += 1) {
    const next = words[at + step];
    if (!last || !next || next.text !== entry.words[step] || !gap.test(folded.slice(last.end, next.start))) return null;
    last = next;
  }
  return last ?? null;
}

function allowed(block: Block, entry: Term, start: number, end: number): boolean {
  const text = block.text.slice(start, end);
  if (entry.mode === 'plain') return true;
  if (entry.mode === 'ambiguous') return isUsedAsName(block, start, end);
  if (entry.mode === 'short') return !block.inCode && text !== text.toLowerCase();
  const around = `${block.text[start - 1] ?? ' '}${block.text[end] ?? ' '}`;
  return !block.inCode && !/[._/\\=@$-]\S|\S[_/\\=@$(]/.test(around);
}

/** A hit inside an identifier takes the identifier with it: `harbour_jira`, `harbour-plan-board`. */
function wholeIdentifier(text: string, start: number, end: number): [number, number] {
  const left = /[A-Za-z0-9_-]{1,60}$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const right = /^[A-Za-z0-9_-]{1,60}/.exec(text.slice(end, end + 60))?.[0] ?? '';
  const grown: [number, number] = [start, end];
  if (/[_-]$/.test(left)) grown[0] = start - left.replace(/^[_-]+/, '').length;
  if (/^[_-][A-Za-z0-9]/.test(right)) grown[1] = end + right.replace(/[_-]+$/, '').length;
  return grown;
}

function spanOf(block: Block, entry: Term, start: number, end: number): Span {
  const [from, to] = entry.mode === 'plain' ? wholeIdentifier(block.text, start, end) : [start, end];
  return spanAt(from, to, {
    kind: entry.kind,
    label: entry.label,
    rule: entry.rule,
    entity: entry.entity,
    confidence: entry.confidence,
    spreads: false,
  });
}

function byWords(block: Block, dictionary: Dictionary, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  words.forEach((word, at) => {
    const bare = word.text.replace(/\d{1,4}$/, '');
    for (const entry of [
      ...(dictionary.byFirstWord.get(word.text) ?? []),
      ...(bare !== word.text && bare.length > 3
        ? (dictionary.byFirstWord.get(bare) ?? []).filter((one) => one.words.length === 1 && one.mode === 'plain')
        : []),
    ]) {
      const last = entry.words.length === 1 ? word : matchAt(words, at, entry, block.folded);
      if (!last || !allowed(block, entry, word.start, last.end)) continue;
      spans.push(spanOf(block, entry, word.start, last.end));
      break;
    }
  });
  return spans;
}

function insideWords(block: Block, dictionary: Dictionary, words: readonly Word[]): Span[] {
  if (dictionary.long.length === 0) return [];
  const spans: Span[] = [];
  for (const word of words) {
    if (word.text.length < 7 || word.text.length > 200 || isOrdinary(word.text)) continue;
    const entry = dictionary.long.find((one) => word.text !== one.words[0] && word.text.includes(one.words[0] ?? ' '));
    if (entry) spans.push(spanOf(block, entry, word.start, word.end));
  }
  return spans;
}

/** Does the place begin or end in the middle of a word? Only asked of values in scripts with spaces. */
function cutsWord(folded: string, start: number, end: number): boolean {
  const joins = (inner: string, outer: string) => partOfWord.test(inner) && partOfWord.test(outer);
  return joins(folded.charAt(start), folded.charAt(start - 1)) || joins(folded.charAt(end - 1), folded.charAt(end));
}

function placesOf(folded: string, value: string): number[] {
  const places: number[] = [];
  if (value === '') return places;
  for (let at = folded.indexOf(value); at >= 0; at = folded.indexOf(value, at + value.length)) places.push(at);
  return places;
}

/** What an admin always removes goes also where it runs into another word, unless it is short enough to be a syllable. */
function isLongAdminTerm(entry: Term): boolean {
  return entry.kind === 'admin-term' && (entry.words[0] ?? '').length >= 6;
}

function byValue(block: Block, entries: readonly Term[]): Span[] {
  return entries.flatMap((entry) => {
    const value = entry.words[0] ?? '';
    const { kind, label, rule, entity, confidence } = entry;
    return placesOf(block.folded, value)
      .filter((at) => isUnspaced(value) || isLongAdminTerm(entry) || !cutsWord(block.folded, at, at + value.length))
      .map((at) => spanAt(at, at + value.length, { kind, label, rule, entity, confidence, spreads: false }));
  });
}

/** Everything of the dictionary that stands in the block. */
export function findTerms(block: Block, dictionary: Dictionary): readonly Span[] {
  const words = wordsOf(block.folded);
  return [
    ...byWords(block, dictionary, words),
    ...insideWords(block, dictionary, words),
    ...byValue(block, dictionary.unspaced),
    ...byValue(block, dictionary.literals),
  ];
}
