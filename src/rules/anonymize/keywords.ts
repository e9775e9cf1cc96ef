import { codeAt, codeWithin } from './code-at';
import { fold } from './fold';

interface Entry {
  readonly keyword: string;
  readonly list: Keywords<unknown>;
  readonly meant: unknown;
  /** Only where no letter of the folded Latin alphabet stands before it. */
  readonly opensWord: boolean;
}

/** What of each list stands in a text, by the list's place; each meaning once. */
export type KeywordsFound = readonly (readonly unknown[] | undefined)[];

/** Keywords of all lists by how they begin: by four letters, shorter ones by all they have. */
const slots = 32_768;
const entriesAt = new Map<number, Entry[]>();
/** Says at once of nearly every place that no keyword begins there: a bit for those of two, three and more letters. */
const mayBegin = new Uint8Array(slots);
const [ofTwo, ofThree, ofFour] = [1, 2, 4];

function slotOf(first: number, second: number, third: number, fourth: number): number {
  return (((first * 31 + second) * 31 + third) * 31 + fourth) & (slots - 1);
}

function has(slot: number, bit: number): boolean {
  return ((mayBegin[slot] ?? 0) & bit) !== 0;
}

type Four = [number, number, number, number];

function register(entry: Entry): void {
  const { keyword } = entry;
  const [first, second, third, fourth] = [0, 1, 2, 3].map((at) => codeWithin(keyword, at, keyword.length)) as Four;
  const slot = slotOf(first, second, third, fourth);
  const entries = entriesAt.get(slot);
  if (entries) entries.push(entry);
  else entriesAt.set(slot, [entry]);
  const bit = keyword.length === 2 ? ofTwo : keyword.length === 3 ? ofThree : ofFour;
  mayBegin[slot] = (mayBegin[slot] ?? 0) | bit;
}

/**
 * Tells which of many keywords stand in a text: a pattern that cannot match without its keyword need not be tried.
 * Keywords are folded, of two letters at least, and found inside words too. All lists are looked up in one walk over a
 * text, whatever their number.
 */
export class Keywords<T> {
  static #made = 0;
  /** Which of all lists it is. */
  readonly place: number;

  /**
   * `opensWord`: does the pattern they are of match only where no letter stands before it? Throws a `TypeError` for a
   * keyword of less than two letters, which only a mistake in this code can bring about.
   */
  constructor(entries: readonly (readonly [keyword: string, meant: T])[], opensWord = false) {
    const short = entries.find(([keyword]) => keyword.length < 2);
    if (short) throw new TypeError(`A keyword has two letters at least: “${short[0]}”.`);
    this.place = Keywords.#made;
    Keywords.#made += 1;
    for (const [keyword, meant] of entries) register({ keyword, list: this, meant, opensWord });
  }

  /** Does any of them stand in the text? */
  standIn({ keywords }: { readonly keywords: KeywordsFound }): boolean {
    return keywords[this.place] !== undefined;
  }

  /** What the keywords of the text mean, each once, in the order of the text. */
  in({ keywords }: { readonly keywords: KeywordsFound }): readonly T[] {
    return (keywords[this.place] as readonly T[] | undefined) ?? nothing;
  }
}

/** Keywords with `|` between, that all mean the same: that the pattern is worth trying. */
export function keywordsOf(keywords: string): Keywords<true> {
  return new Keywords(keywords.split('|').map((keyword) => [keyword, true]));
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** What stands in a folded text. */
export function keywordsIn(folded: string): KeywordsFound {
  const found: unknown[][] = [];
  const note = (slot: number, at: number): void => {
    for (const { keyword, list, meant, opensWord } of entriesAt.get(slot) ?? []) {
      if (!folded.startsWith(keyword, at) || (opensWord && at > 0 && isLetter(codeAt(folded, at - 1)))) continue;
      const known = found[list.place];
      if (!known) found[list.place] = [meant];
      else if (!known.includes(meant)) known.push(meant);
    }
  };
  const { length } = folded;
  let first = codeWithin(folded, 0, length);
  let second = codeWithin(folded, 1, length);
  let third = codeWithin(folded, 2, length);
  for (let at = 0; at < length - 1; at += 1) {
    const fourth = codeWithin(folded, at + 3, length);
    const two = slotOf(first, second, 0, 0);
    const three = slotOf(first, second, third, 0);
    const four = slotOf(first, second, third, fourth);
    if (has(two, ofTwo)) note(two, at);
    if (has(three, ofThree)) note(three, at);
    if (has(four, ofFour)) note(four, at);
    first = second;
    second = third;
    third = fourth;
  }
  return found;
}

/**
 * What one of a pattern's alternatives begins with: `bestell(?:ungs)?|kund[éy]` begins with `bestell` or `kund`.
 * Alternatives stand side by side, none in brackets; what does not begin with plain letters has no beginning here.
 */
export function beginningsOf(alternatives: string): readonly string[] {
  return alternatives.split('|').flatMap((one) => {
    const [plain = ''] = /^(?:\\.|[^\\()[\]?*+{}])+(?![?*{])|/.exec(one) ?? [];
    const beginning = fold(plain.replace(/\\/g, ''));
    return beginning === '' ? [] : [beginning];
  });
}

const nothing: readonly never[] = [];
