import { codeAt } from './code-at';
import { termsOfWord, type Dictionary } from './dictionary';
import type { Word } from './fold';
import { isUsedAsName } from './name-use';
import type { Block } from './block';
import { spanAt, type Span } from './scan';
import type { Term } from './term';
import type { ValueIndex } from './value-index';
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
  if (entry.mode === 'capitals') return text === text.toUpperCase();
  const around = `${block.text[start - 1] ?? ' '}${block.text[end] ?? ' '}`;
  return !block.inCode && !/[._/\\=@$-]\S|\S[_/\\=@$(]/.test(around);
}

const identifierUnit = /[A-Za-z0-9_-]/;

/** How far an identifier goes on from the place, at most 60 characters; the signs at its far end do not count. */
function reach(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < 60 && identifierUnit.test(text.charAt(at))) at += step;
  while (at !== from && /[_-]/.test(text.charAt(at - step))) at -= step;
  return at;
}

/** Of files that somebody wrote, exported or was given; a class, a script or a setting keeps what it is. */
const ofFile =
  /^\.(?:xlsx?|docx?|pptx?|odt|ods|pdf|csv|tsv|pem|crt|cer|p12|pfx|jks|keytab|zip|7z|png|jpe?g|gif|mp4|mov|msg|eml|har|hprof|bak|dump|dmp|ics|vsdx?|drawio)(?![\w(-]|\.\w|\s?=)/i;

/** A hit inside an identifier takes the identifier with it, of a file to its end: `harbour_jira`, `harbour-plan.xlsx`. */
function wholeIdentifier(text: string, start: number, end: number): [number, number] {
  const joinsLeft = /[_-]/.test(text.charAt(start - 1));
  const joinsRight = /[_-]/.test(text.charAt(end)) && /[A-Za-z0-9]/.test(text.charAt(end + 1));
  const to = joinsRight ? reach(text, end, 1) : end;
  const ending = joinsLeft || joinsRight ? (ofFile.exec(text.slice(to, to + 12))?.[0].length ?? 0) : 0;
  return [joinsLeft ? reach(text, start - 1, -1) + 1 : start, to + ending];
}

/** Of a project whose key is a word: `DEPOT-T88` is one of its test cases. */
const testCase = /^-[TCR]\d{1,6}(?![\w-])/;

function spanOf(block: Block, entry: Term, start: number, end: number): Span {
  const ofKey = entry.label === 'project' ? (testCase.exec(block.text.slice(end, end + 10))?.[0].length ?? 0) : 0;
  const [from, to] = entry.mode === 'plain' ? wholeIdentifier(block.text, start, end) : [start, end + ofKey];
  return spanAt(from, to, {
    kind: entry.kind,
    label: entry.label,
    rule: entry.rule,
    entity: entry.entity,
    confidence: entry.confidence,
    spreads: false,
  });
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const none: readonly Term[] = [];

/** Terms of several words that may begin with this one. */
function severalAt(words: readonly Word[], at: number, dictionary: Dictionary): readonly Term[] {
  const word = words[at]?.text ?? '';
  const next = words[at + 1];
  if (!next || !dictionary.beginsTwoWords.has(word)) return none;
  return dictionary.byTwoWords.get(`${word} ${next.text}`) ?? none;
}

/** `vinter2` is Vinter with a number. */
function numberedAt({ text: word, start, end }: Word, dictionary: Dictionary): readonly Term[] {
  if (!isDigit(codeAt(word, end - start - 1))) return none;
  const bare = word.replace(/\d{1,4}$/, '');
  const known = bare.length > 3 ? dictionary.byFirstWord.get(bare) : undefined;
  return known?.mode === 'plain' ? [known] : none;
}

function firstOf(entries: readonly Term[], at: number, words: readonly Word[], block: Block): Span | null {
  const word = words[at];
  if (!word || entries.length === 0) return null;
  for (const entry of entries) {
    const last = entry.words.length === 1 ? word : matchAt(words, at, entry, block.folded);
    if (last && allowed(block, entry, word.start, last.end)) return spanOf(block, entry, word.start, last.end);
  }
  return null;
}

function byWords(block: Block, dictionary: Dictionary, words: readonly Word[]): Span[] {
  if (dictionary.byFirstWord.size === 0 && dictionary.byTwoWords.size === 0) return [];
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || !dictionary.starts.may(word.text)) continue;
    const span =
      firstOf(severalAt(words, at, dictionary), at, words, block) ??
      firstOf(termsOfWord(dictionary, word.text), at, words, block) ??
      firstOf(numberedAt(word, dictionary), at, words, block);
    if (span) spans.push(span);
  }
  return spans;
}

function insideWord(word: Word, { inWords }: Dictionary): Term | undefined {
  const { text, start, end } = word;
  for (let at = 0; at < end - start - 5; at += 1) {
    if (!inWords.mayBeginAt(text, at)) continue;
    const entry = inWords.startingAt(text, at).find((one) => one.words[0] !== text);
    if (entry) return entry;
  }
  return undefined;
}

function insideWords(block: Block, dictionary: Dictionary, words: readonly Word[]): Span[] {
  if (dictionary.inWords.isEmpty) return [];
  const spans: Span[] = [];
  for (const word of words) {
    // the length of a text costs more than what the word knows of its places
    const length = word.end - word.start;
    if (length < 7 || length > 200 || isOrdinary(word.text)) continue;
    const entry = insideWord(word, dictionary);
    if (entry) spans.push(spanOf(block, entry, word.start, word.end));
  }
  return spans;
}

function valueSpan(entry: Term, at: number): Span {
  const { kind, label, rule, entity, confidence } = entry;
  return spanAt(at, at + (entry.words[0] ?? '').length, { kind, label, rule, entity, confidence, spreads: false });
}

/** Does a letter or digit before the place make it the middle of a word? */
function isInWord(folded: string, at: number): boolean {
  return at > 0 && partOfWord.test(folded.charAt(at)) && partOfWord.test(folded.charAt(at - 1));
}

interface PlacedTerm {
  readonly entry: Term;
  readonly at: number;
}

function placesOf(index: ValueIndex, folded: string): readonly PlacedTerm[] {
  const places: PlacedTerm[] = [];
  if (index.isEmpty) return places;
  const end = folded.length - 1;
  for (let at = 0; at < end; at += 1)
    if (index.mayBeginAt(folded, at)) for (const entry of index.startingAt(folded, at)) places.push({ entry, at });
  return places;
}

/** Values stand by themselves, except in scripts without spaces and where an admin's long term runs into a word. */
function byValue(block: Block, { values, anywhere }: Dictionary): Span[] {
  const { folded } = block;
  const spans: Span[] = [];
  for (const { entry, at } of placesOf(anywhere, folded)) spans.push(valueSpan(entry, at));
  for (const { entry, at } of placesOf(values, folded)) {
    const span = valueSpan(entry, at);
    if (!isInWord(folded, at) && !isInWord(folded, span.end) && allowed(block, entry, at, span.end)) spans.push(span);
  }
  return spans;
}

/** Everything of the dictionary that stands in the block. */
export function findTerms(block: Block, dictionary: Dictionary): readonly Span[] {
  const words = block.words;
  return [
    ...byWords(block, dictionary, words),
    ...insideWords(block, dictionary, words),
    ...byValue(block, dictionary),
  ];
}
