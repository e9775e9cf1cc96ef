import { fold } from './fold';

/** Slots of the filter that says at once that no keyword begins with two letters. */
const slots = 2048;

function slotAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (slots - 1);
}

/**
 * Tells which of many keywords stand in a text, in one walk over it whatever their number: a pattern that cannot match
 * without its keyword need not be tried. Keywords are folded, of two letters at least, and found inside words too.
 */
export class Keywords<T> {
  readonly #bySlot: (readonly (readonly [keyword: string, meant: T])[] | undefined)[] = Array.from({ length: slots });

  constructor(entries: readonly (readonly [keyword: string, meant: T])[]) {
    for (const entry of entries) {
      const slot = slotAt(entry[0], 0);
      this.#bySlot[slot] = [...(this.#bySlot[slot] ?? []), entry];
    }
  }

  /** What the keywords of the text mean, each once. */
  in(folded: string): ReadonlySet<T> {
    let meant: Set<T> | undefined;
    for (let at = 0; at < folded.length - 1; at += 1) {
      const entries = this.#bySlot[slotAt(folded, at)];
      if (entries === undefined) continue;
      for (const [keyword, means] of entries) if (folded.startsWith(keyword, at)) (meant ??= new Set()).add(means);
    }
    return meant ?? nothing;
  }
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
