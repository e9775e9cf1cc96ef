import type { Block } from './block';
import { firstOver } from './overlap';
import type { Shield, Span } from './scan';

const contacts = new Set(['company', 'phone', 'email', 'address', 'link']);
/** Small words between the capitals of a title: `Head of Claims`. */
const small = /^(?:of|and|for|the|to|in|at|de|du|des|la|le|do|da|dos|van|von|der|und|e|y|i|og|och|en)$/;
const opening = /^[^.!?\n]{0,30}$/;

function lineAround(text: string, at: number): Shield {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** The spans of a line; those of a block come in order. */
function spansIn(spans: readonly Span[], { start, end }: Shield): readonly Span[] {
  const first = firstOver(spans, start);
  let last = first;
  while (last < spans.length && (spans[last]?.start ?? end) < end) last += 1;
  return spans.slice(first, last);
}

/** Does the line end with a name, and hold no more than a greeting before it: `Kind regards, [person-1]`? */
function isLineOfPerson({ text }: Block, line: Shield, spans: readonly Span[]): boolean {
  const { start, end } = line;
  const name = spansIn(spans, line).findLast((span) => span.label === 'person');
  if (!name || !/^(?: \p{Lu})?[.,)]{0,2}\s{0,2}$/u.test(text.slice(name.end, end))) return false;
  return opening.test(text.slice(start, name.start));
}

/** No sentence: it holds how to reach somebody, or each of its words has a capital. */
function isOfSignature({ text }: Block, { start, end }: Shield, spans: readonly Span[]): boolean {
  const line = text.slice(start, end);
  if (line.trim() === '' || line.length > 120 || /[?!:]\s*$/.test(line)) return false;
  if (spansIn(spans, { start, end }).some((span) => contacts.has(span.label))) return true;
  return (line.match(/\p{L}{2,40}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word) || small.test(word));
}

/** Does the line stand below a name, with nothing but such lines between? At most six lines are looked back. */
function isBelowName(block: Block, line: Shield, spans: readonly Span[]): boolean {
  let above = line;
  for (let step = 0; step < 6 && above.start > 0; step += 1) {
    if (!isOfSignature(block, above, spans)) return false;
    above = lineAround(block.text, above.start - 1);
    if (isLineOfPerson(block, above, spans)) return true;
  }
  return false;
}

const separator = /[,|;•·/\n]| [-–—] /g;

/**
 * What is said of who writes under their name, between two commas or strokes, if the place is in it: a job, a department,
 * a town. The report needs none of it.
 */
export function partOfSignature(block: Block, at: number, spans: readonly Span[]): Shield | null {
  if (block.inCode) return null;
  const { text } = block;
  const line = lineAround(text, at);
  if (!isBelowName(block, line, spans)) return null;
  let { start, end } = line;
  const limits = [
    ...[...text.slice(line.start, line.end).matchAll(separator)].map(({ index, 0: sign }) => ({
      start: line.start + index,
      end: line.start + index + sign.length,
    })),
    ...spansIn(spans, line),
  ];
  for (const limit of limits) {
    if (limit.end <= at) start = Math.max(start, limit.end);
    else if (limit.start > at) end = Math.min(end, limit.start);
  }
  while (/\s/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s.]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
