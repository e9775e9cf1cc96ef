import type { Dictionary } from './dictionary';
import { wordsOf, type Word } from './fold';
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

/** A hit inside an identifier takes the identifier with it: `lumen_jira`, `orchard-q3-board`. */
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
  return spanAt(from, to, { kind: entry.kind, label: entry.label, rule: entry.rule, entity: entry.entity, confidence: entry.confidence, spreads: false });
}

function byWords(block: Block, dictionary: Dictionary, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  words.forEach((word, at) => {
    const bare = word.text.replace(/\d{1,4}$/, '');
    for (const entry of [...(dictionary.byFirstWord.get(word.text) ?? []), ...(bare !== word.text && bare.length > 3 ? (dictionary.byFirstWord.get(bare) ?? []).filter((one) => one.words.length === 1 && one.mode === 'plain') : [])]) {
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

function byValue(block: Block, entries: readonly Term[], bounded: boolean): Span[] {
  const spans: Span[] = [];
  for (const entry of entries) {
    const value = entry.words[0] ?? '';
    if (value === '') continue;
    for (let at = block.folded.indexOf(value); at >= 0; at = block.folded.indexOf(value, at + value.length)) {
      const end = at + value.length;
      const cutsWord = (partOfWord.test(value[0] ?? '') && partOfWord.test(block.folded[at - 1] ?? '')) || (partOfWord.test(value[value.length - 1] ?? '') && partOfWord.test(block.folded[end] ?? ''));
      if (bounded && cutsWord && !/[^\x00-\x7f]/.test(value)) continue;
      spans.push(spanAt(at, end, { kind: entry.kind, label: entry.label, rule: entry.rule, entity: entry.entity, confidence: entry.confidence, spreads: false }));
    }
  }
  return spans;
}

/** Everything of the dictionary that stands in the block. */
export function findTerms(block: Block, dictionary: Dictionary): readonly Span[] {
  const words = wordsOf(block.folded);
  return [
    ...byWords(block, dictionary, words),
    ...insideWords(block, dictionary, words),
    ...byValue(block, dictionary.unspaced, false),
    ...byValue(block, dictionary.literals, true),
  ];
}
