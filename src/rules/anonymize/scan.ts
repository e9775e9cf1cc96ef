import type { Block } from './block';
import type { Dictionary } from './dictionary';
import type { Label } from './label';
import { matchesOf } from './matches';
import type { AnonymizerPolicy, Finding, FindingKind } from './verdict';

/** A place in one block that must not be published. Offsets are UTF-16 units of the block's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  readonly label: Label;
  readonly rule: string;
  readonly confidence: Finding['confidence'];
  /** The entity, where several spellings mean one: all names of a person share it. */
  readonly entity?: string | undefined;
  /** Should the same value be taken out wherever else it stands? */
  readonly spreads: boolean;
}

export interface Shield {
  readonly start: number;
  readonly end: number;
}

export interface ScanContext {
  readonly dictionary: Dictionary;
  readonly policy: AnonymizerPolicy;
  readonly privateProjectKeys: readonly string[];
}

/**
 * One way of finding something. Patterns must be linear: bounded quantifiers, none nested.
 * `cutsShields`: may it cut inside technical text such as stack frames? Only identities and secrets may.
 */
export interface Recognizer {
  readonly name: string;
  readonly cutsShields: boolean;
  find(block: Block, context: ScanContext): readonly Span[];
}

export interface SpanShape {
  readonly kind: FindingKind;
  readonly label: Label;
  readonly rule: string;
  readonly confidence?: Finding['confidence'];
  readonly spreads?: boolean;
  readonly entity?: string;
}

/** What the rules for firms find. */
export const asCompany = { kind: 'organization', label: 'company' } as const;

/** What the rules for passwords, tokens and keys find. */
export const asSecret = { kind: 'secret', label: 'secret' } as const;

/** A span of the given shape; confidence is `certain` and the value spreads unless said otherwise. */
export function spanAt(start: number, end: number, shape: SpanShape): Span {
  const { kind, label, rule, confidence = 'certain', spreads = true, entity } = shape;
  return { start, end, kind, label, rule, confidence, spreads, entity };
}

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a named group of a match stands (the pattern needs flag `d`), or `null` when it took no part. */
export function placeOf(match: RegExpExecArray, group: string): Place | null {
  const place = match.indices?.groups?.[group];
  return place ? { start: place[0], end: place[1], text: match.groups?.[group] ?? '' } : null;
}

type Accept = (value: string, start: number) => boolean;

function spansFrom(matches: readonly RegExpExecArray[], block: Block, shape: SpanShape, accept?: Accept): Span[] {
  if (matches.length === 0) return [];
  const spans: Span[] = [];
  for (const match of matches) {
    const groups = match.indices?.groups;
    const place = groups && 'value' in groups ? groups['value'] : [match.index, match.index + match[0].length];
    if (!place) continue;
    const [start, end] = place as [number, number];
    if (end > start && (!accept || accept(block.text.slice(start, end), start))) spans.push(spanAt(start, end, shape));
  }
  return spans;
}

/** Spans of every match of a pattern, or of its named group `value` when it has one (flag `d` needed then). */
export function spansOf(pattern: RegExp, block: Block, shape: SpanShape, accept?: Accept): Span[] {
  return spansFrom(matchesOf(pattern, block.text), block, shape, accept);
}

/** The same where the folded text matches: a pattern of many words costs a multiple when it has to ignore case itself. */
export function foldedSpansOf(pattern: RegExp, block: Block, shape: SpanShape, accept?: Accept): Span[] {
  return spansFrom(matchesOf(pattern, block.folded), block, shape, accept);
}
