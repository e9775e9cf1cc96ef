import { joined, shieldOver } from './overlap';
import type { Block, Recognizer, ScanContext, Shield, Span } from './scan';
import { alwaysKeptShields, technicalShields, vendorShields } from './shields';
import { standIn } from './stand-in';

/**
 * A kept value guards what lies wholly inside it: `jira` is the vendor's word, `jira.customer.example` is not. Guesses
 * about names give way to it altogether.
 */
function isKept(span: Span, kept: readonly Shield[]): boolean {
  if (span.kind === 'secret' || span.kind === 'admin-term') return false;
  const keep = shieldOver(kept, span.start, span.end);
  if (!keep) return false;
  const isGuess = span.label === 'name' || span.label === 'place';
  return isGuess || (keep.start <= span.start && keep.end >= span.end);
}

/** What an admin keeps yields to the request's own people and addresses; what the vendor and its products are called does not. */
interface Kept {
  readonly vendor: readonly Shield[];
  readonly all: readonly Shield[];
}

function admitted(span: Span, cuts: boolean, technical: readonly Shield[], kept: Kept): boolean {
  const isTheirs = span.rule === 'identity' || span.kind === 'email';
  if (span.end <= span.start || isKept(span, isTheirs ? kept.vendor : kept.all)) return false;
  return cuts || shieldOver(technical, span.start, span.end) === null;
}

/** Stand-ins of an earlier run are nobody's values: what lies wholly inside one stays. */
function standIns(text: string): readonly Shield[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(standIn)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isInside(span: Span, shields: readonly Shield[]): boolean {
  const over = shieldOver(shields, span.start, span.end);
  return over !== null && over.start <= span.start && over.end >= span.end;
}

/** Everything the recognizers find in one block, technical text and kept values respected. Spans may overlap. */
export function scanBlock(block: Block, context: ScanContext, recognizers: readonly Recognizer[]): readonly Span[] {
  if (block.text === '') return [];
  const technical = joined(technicalShields(block));
  const vendor = joined(vendorShields(block, context));
  const kept = { vendor, all: joined([...vendor, ...alwaysKeptShields(block, context)]) };
  const replaced = standIns(block.text);
  return recognizers.flatMap((recognizer) =>
    recognizer
      .find(block, context)
      .filter((span) => admitted(span, recognizer.cutsShields, technical, kept) && !isInside(span, replaced)),
  );
}
