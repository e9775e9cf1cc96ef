import type { AnnotatedRecord } from '../../tests/rules/anonymize/corpus/cases';
import { leavesOf, type Tool } from './span-score';

const leastPasses = 10;
const leastMs = 10_000;

/** One pass over all requests, each with people the tool has not seen; only the tool's own work is timed. */
async function passMs(tool: Tool, records: readonly AnnotatedRecord[]): Promise<number> {
  const works = records.map((record) => tool.prepare(leavesOf(record), record));
  const startedAt = performance.now();
  for (const work of works) await work();
  return performance.now() - startedAt;
}

/** KB of text per second, the quickest of many passes: the first ones measure how the engine compiles patterns. */
export async function kilobytesPerSecond(tool: Tool, records: readonly AnnotatedRecord[]): Promise<number> {
  const texts = records.flatMap(leavesOf).map(({ text }) => text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const passes: number[] = [];
  for (let spent = 0; passes.length < leastPasses || spent < leastMs; spent += passes.at(-1) ?? 0)
    passes.push(await passMs(tool, records));
  return bytes / 1024 / (Math.min(...passes) / 1000);
}

/** Longer requests: the strings of several short ones in one. Five are about a thousand characters. */
export function joinedRequests(records: readonly AnnotatedRecord[], together: number): AnnotatedRecord[] {
  return Array.from({ length: Math.ceil(records.length / together) }, (_, at) => {
    const group = records.slice(at * together, (at + 1) * together);
    const [first] = group as [AnnotatedRecord];
    const content = group
      .flatMap(leavesOf)
      .map(({ text }) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    return {
      ...first,
      comments: [],
      descriptionAdf: { type: 'doc', version: 1, content },
      leaves: content.map((_block, place) => `/descriptionAdf/content/${place}/content/0/text`),
      sensitive: [],
      keep: [],
    };
  });
}
