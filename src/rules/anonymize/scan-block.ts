import { matchesOf } from './matches';
import { joined, shieldOver } from './overlap';
import type { Block } from './block';
import type { Recognizer, ScanContext, Shield, Span } from './scan';
import { alwaysKeptShields, technicalShields, vendorShields } from './shields';
import { standIn } from './stand-in';
import { timeZones } from './time-zones';
import { isOfVendorWords } from './vendor-words';

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

/** Text that findings respect; looked for only once something was found, and once per block. */
class Respected {
  readonly #block: Block;
  readonly #context: ScanContext;
  #technical: readonly Shield[] | undefined;
  #vendor: readonly Shield[] | undefined;
  #kept: readonly Shield[] | undefined;
  #standIns: readonly Shield[] | undefined;
  #zones: readonly Shield[] | undefined;

  constructor(block: Block, context: ScanContext) {
    this.#block = block;
    this.#context = context;
  }

  /** What the vendor and its products are called does not yield to anybody. */
  get vendor(): readonly Shield[] {
    return (this.#vendor ??= joined(vendorShields(this.#block, this.#context)));
  }

  /** With what an admin keeps, which yields to the request's own people and addresses. */
  get kept(): readonly Shield[] {
    return (this.#kept ??= joined([...this.vendor, ...alwaysKeptShields(this.#block, this.#context)]));
  }

  get technical(): readonly Shield[] {
    return (this.#technical ??= joined(technicalShields(this.#block)));
  }

  isOfVendorWords({ start, end }: Span): boolean {
    return isOfVendorWords(this.#block.text.slice(start, end), this.#context);
  }

  get zones(): readonly Shield[] {
    return (this.#zones ??= placesOf(timeZones, this.#block.text));
  }

  /** Stand-ins of an earlier run are nobody's values. */
  get standIns(): readonly Shield[] {
    return (this.#standIns ??= standInsOf(this.#block.text));
  }
}

function placesOf(pattern: RegExp, text: string): readonly Shield[] {
  return matchesOf(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function standInsOf(text: string): readonly Shield[] {
  return text.includes('[') ? placesOf(standIn, text) : [];
}

function isInside(span: Span, shields: readonly Shield[]): boolean {
  const over = shieldOver(shields, span.start, span.end);
  return over !== null && over.start <= span.start && over.end >= span.end;
}

/** A place of the tz database is public, also where the town in it was found elsewhere in the request. */
function isInZone(span: Span, respected: Respected): boolean {
  return (span.label === 'name' || span.label === 'place') && isInside(span, respected.zones);
}

/** Where no word says that somebody or something of the customer's is meant. */
const withoutCue: ReadonlySet<string> = new Set(['name-part', 'found-elsewhere', 'unknown-name']);
const guessed: ReadonlySet<string> = new Set(['name', 'person', 'company', 'project', 'user']);

/** Guessed to be a name, or learned from one, and nothing but words of what the vendor sells. */
function isVendors(span: Span, respected: Respected): boolean {
  return withoutCue.has(span.rule) && guessed.has(span.label) && respected.isOfVendorWords(span);
}

/** Found because it belongs to the request's own people, their hosts or a private project. */
const theirs: ReadonlySet<string> = new Set(['identity', 'known-host', 'private-issue-key']);

function admitted(span: Span, cuts: boolean, respected: Respected): boolean {
  const isTheirs = theirs.has(span.rule) || span.kind === 'email';
  if (span.end <= span.start || isKept(span, isTheirs ? respected.vendor : respected.kept)) return false;
  if (isInZone(span, respected) || isVendors(span, respected)) return false;
  if (!cuts && shieldOver(respected.technical, span.start, span.end) !== null) return false;
  return !isInside(span, respected.standIns);
}

/**
 * Everything the recognizers find in each block, technical text and kept values respected. Spans may overlap. One
 * recognizer reads all blocks before the next begins: its patterns are at hand then.
 */
export function scanBlocks(
  blocks: readonly Block[],
  context: ScanContext,
  recognizers: readonly Recognizer[],
): readonly (readonly Span[])[] {
  const read = blocks.map((block) => ({ block, respected: new Respected(block, context), spans: [] as Span[] }));
  for (const recognizer of recognizers) {
    for (const { block, respected, spans } of read) {
      const found = block.text === '' ? none : recognizer.find(block, context);
      for (const span of found) if (admitted(span, recognizer.cutsShields, respected)) spans.push(span);
    }
  }
  return read.map(({ spans }) => spans);
}

const none: readonly Span[] = [];

/** The same for one block. */
export function scanBlock(block: Block, context: ScanContext, recognizers: readonly Recognizer[]): readonly Span[] {
  return scanBlocks([block], context, recognizers)[0] ?? none;
}
