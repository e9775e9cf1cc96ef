/** Which part of a text a tool takes out; offsets are UTF-16 units, `end` not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What was taken out of `original`, told from what became of it: everything between the stand-ins is still there, in
 * its order.
 */
export function removedBetween(original: string, published: string, standIns: readonly string[]): readonly Range[] {
  if (original === published) return [];
  const cuts = new RegExp(standIns.map(escaped).join('|') || '(?!)', 'g');
  const kept = published.split(cuts);
  const whole = new RegExp(`^${kept.map((part) => `(${escaped(part)})`).join('([\\s\\S]*?)')}$`, 'd').exec(original);
  const places = whole?.indices;
  if (!places) return [{ start: 0, end: original.length }];
  return kept.slice(1).map((_, place) => {
    const [start = 0, end = 0] = places[2 * place + 2] ?? [];
    return { start, end };
  });
}
