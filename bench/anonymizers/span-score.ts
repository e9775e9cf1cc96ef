import type { AnnotatedRecord } from '../../tests/rules/anonymize/corpus/cases';
import type { Range } from './removed';

/** One string of a request with its annotations. */
export interface Leaf {
  readonly path: string;
  readonly text: string;
}

/** What is taken out of each string, in their order. */
export type Removed = readonly (readonly Range[])[];

export interface Tool {
  readonly name: string;
  /** Gives the work to be timed; what it gives in turn says what was taken out. */
  prepare(leaves: readonly Leaf[], record: AnnotatedRecord): () => Promise<() => Removed>;
}

/** Shares from 0 to 1. */
export interface SpanScore {
  readonly leak: number;
  readonly wholeSurvives: number;
  readonly over: number;
  readonly keep: number;
  /** Publishable requests with a leak, of those that have anything to leak. */
  readonly leakingRequests: number;
}

export function leavesOf(record: AnnotatedRecord): Leaf[] {
  return record.leaves.map((path) => {
    const value = path
      .slice(1)
      .split('/')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], record);
    return { path, text: String(value) };
  });
}

const isLetter = /[\p{L}\p{N}]/u;

/** Per code point, because annotations count those: is it taken out? */
function removedPoints(text: string, ranges: readonly Range[]): boolean[] {
  let at = 0;
  return [...text].map((character) => {
    const place = at;
    at += character.length;
    return ranges.some(({ start, end }) => place >= start && place < end);
  });
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(what: string, amount = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + amount);
  }

  share(part: string, of: string): number {
    const all = this.#counts.get(of) ?? 0;
    return all === 0 ? 0 : (this.#counts.get(part) ?? 0) / all;
  }
}

function countSpans(record: AnnotatedRecord, leaf: Leaf, removed: readonly boolean[], tally: Tally): number {
  const points = [...leaf.text];
  const isSensitive = points.map(() => false);
  let leaks = 0;
  for (const { start, end } of record.sensitive.filter(({ path }) => path === leaf.path)) {
    isSensitive.fill(true, start, end);
    const letters = points.map((_, at) => at).slice(start, end);
    const telling = letters.filter((at) => isLetter.test(points[at] ?? ''));
    const left = telling.filter((at) => !removed[at]).length;
    tally.add('spans');
    if (left > 0) tally.add('leaks');
    if (left === telling.length) tally.add('whole');
    if (left > 0) leaks += 1;
  }
  for (const { start, end } of record.keep.filter(({ path }) => path === leaf.path)) {
    tally.add('keep');
    if (!removed.slice(start, end).includes(true)) tally.add('kept');
  }
  points.forEach((point, at) => {
    if (isSensitive[at] || !isLetter.test(point)) return;
    tally.add('neutral');
    if (removed[at]) tally.add('lost');
  });
  return leaks;
}

/** Every string of every request goes through the tool. */
export async function scoreSpans(tool: Tool, records: readonly AnnotatedRecord[]): Promise<SpanScore> {
  const tally = new Tally();
  for (const record of records) {
    const leaves = leavesOf(record);
    const removed = (await tool.prepare(leaves, record)())();
    const leaks = leaves.map((leaf, place) =>
      countSpans(record, leaf, removedPoints(leaf.text, removed[place] ?? []), tally),
    );
    if (record.sensitive.length > 0) tally.add('requests');
    if (leaks.some((count) => count > 0)) tally.add('leaking');
  }
  return {
    leak: tally.share('leaks', 'spans'),
    wholeSurvives: tally.share('whole', 'spans'),
    over: tally.share('lost', 'neutral'),
    keep: tally.share('kept', 'keep'),
    leakingRequests: tally.share('leaking', 'requests'),
  };
}
