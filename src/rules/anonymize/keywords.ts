import { fold } from './fold';

interface Entry {
  readonly keyword: string;
  readonly list: Keywords<unknown>;
  readonly meant: unknown;
}

/** What of each list stands in a text. */
export type KeywordsFound = ReadonlyMap<Keywords<unknown>, ReadonlySet<unknown>>;

/** Keywords of all lists by how they begin: those of two letters by both, longer ones by three. */
const slots = 16_384;
const entriesAt = new Map<number, Entry[]>();
/** Says at once of nearly every place that no keyword begins there: small, so that it stays at hand. */
const mayBegin = new Uint8Array(slots);

function slotOf(first: number, second: number, third: number): number {
  return (((first * 31 + second) * 31) ^ third) & (slots - 1);
}

function register(entry: Entry): void {
  const { keyword } = entry;
  const third = keyword.length > 2 ? keyword.charCodeAt(2) : 0;
  const slot = slotOf(keyword.charCodeAt(0), keyword.charCodeAt(1), third);
  const entries = entriesAt.get(slot);
  if (entries) entries.push(entry);
  else entriesAt.set(slot, [entry]);
  mayBegin[slot] = 1;
}

/**
 * Tells which of many keywords stand in a text: a pattern that cannot match without its keyword need not be tried.
 * Keywords are folded, of two letters at least, and found inside words too. All lists are looked up in one walk over a
 * text, whatever their number.
 */
export class Keywords<T> {
  constructor(entries: readonly (readonly [keyword: string, meant: T])[]) {
    for (const [keyword, meant] of entries) register({ keyword, list: this, meant });
  }

  /** Does any of them stand in the text? */
  standIn({ keywords }: { readonly keywords: KeywordsFound }): boolean {
    return keywords.has(this);
  }

  /** What the keywords of the text mean, each once, in the order of the text. */
  in({ keywords }: { readonly keywords: KeywordsFound }): ReadonlySet<T> {
    return (keywords.get(this) as ReadonlySet<T> | undefined) ?? nothing;
  }
}

/** Keywords with `|` between, that all mean the same: that the pattern is worth trying. */
export function keywordsOf(keywords: string): Keywords<true> {
  return new Keywords(keywords.split('|').map((keyword) => [keyword, true]));
}

/** What stands in a folded text. */
export function keywordsIn(folded: string): KeywordsFound {
  const found = new Map<Keywords<unknown>, Set<unknown>>();
  const note = (slot: number, at: number): void => {
    for (const { keyword, list, meant } of entriesAt.get(slot) ?? []) {
      if (!folded.startsWith(keyword, at)) continue;
      const known = found.get(list);
      if (known) known.add(meant);
      else found.set(list, new Set([meant]));
    }
  };
  let [first, second] = [folded.charCodeAt(0), folded.charCodeAt(1)];
  for (let at = 0; at < folded.length - 1; at += 1) {
    const third = folded.charCodeAt(at + 2);
    const shorter = slotOf(first, second, 0);
    const longer = slotOf(first, second, third);
    if (mayBegin[shorter] === 1) note(shorter, at);
    if (longer !== shorter && mayBegin[longer] === 1) note(longer, at);
    first = second;
    second = third;
  }
  return found;
}

/**
 * What one of a pattern's alternatives begins with: `bestell(?:ungs)?|kund[éy]` begins with `bestell` or `kund`.
 * Alternatives stand side by side, none in brackets, and begin with two plain letters at least.
 */
export function beginningsOf(alternatives: string): readonly string[] {
  return alternatives.split('|').map((one) => {
    const [plain = ''] = /^(?:\\.|[^\\()[\]?*+{}])+(?![?*{])|/.exec(one) ?? [];
    return fold(plain.replace(/\\/g, ''));
  });
}

const nothing: ReadonlySet<never> = new Set();
