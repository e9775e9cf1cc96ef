import { isDerived } from './derived-rules';
import type { Label } from './label';
import type { Shield, Span } from './scan';

/** Where two findings meet, the more telling one names the place. */
const order: readonly Label[] = [
  'secret',
  'removed',
  'link',
  'email',
  'account',
  'tenant',
  'licence',
  'iban',
  'card',
  'host',
  'ip',
  'mac',
  'issue',
  'database',
  'person',
  'company',
  'phone',
  'project',
  'user',
  'date',
  'number',
  'address',
  'file',
  'path',
  'place',
  'name',
];

function rank(span: Span): number {
  return order.indexOf(span.label);
}

const none: readonly Shield[] = [];

/** Sorts shields and joins the ones that touch, for quick look-up. */
export function joined(shields: readonly Shield[]): readonly Shield[] {
  if (shields.length === 0) return none;
  const result: { start: number; end: number }[] = [];
  for (const shield of [...shields].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result[result.length - 1];
    if (last && shield.start < last.end) last.end = Math.max(last.end, shield.end);
    else result.push({ ...shield });
  }
  return result;
}

/** Index of the first of the ordered, disjoint shields that ends after the place. */
export function firstOver(shields: readonly Shield[], start: number): number {
  let low = 0;
  let high = shields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shields[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The joined shield that overlaps the place, if any. */
export function shieldOver(shields: readonly Shield[], start: number, end: number): Shield | null {
  const found = shields[firstOver(shields, start)];
  return found && found.start < end ? found : null;
}

/** Found by a rule that is sure by itself, and not because something else was found. */
function isSure({ rule, confidence }: Span): boolean {
  return confidence === 'certain' && !isDerived(rule);
}

/** The first names the place; but a place that surely gives somebody away never becomes a mere guess by its company. */
function union(a: Span, b: Span): Span {
  const [first, second] = rank(a) <= rank(b) ? [a, b] : [b, a];
  const grew = Math.min(a.start, b.start) < first.start || Math.max(a.end, b.end) > first.end;
  return {
    ...first,
    ...(isSure(second) && !isSure(first) ? { confidence: second.confidence, rule: second.rule } : {}),
    start: Math.min(a.start, second.start),
    end: Math.max(a.end, b.end),
    spreads: first.spreads && !grew,
  };
}

/** Overlapping findings become one that covers them all, so that no part of any survives. */
export function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result[result.length - 1];
    if (last && span.start < last.end) {
      const merged = union(last, span);
      result[result.length - 1] = { ...merged, start: Math.min(last.start, span.start) };
    } else result.push(span);
  }
  return result;
}
