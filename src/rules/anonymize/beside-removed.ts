import { fold } from './fold';
import type { Span } from './scan';
import { isLineOfBusiness, isTechnicalWord } from './understood-words';

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the names that were taken out of a block begin and end. */
export interface Removed {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** Where hosts and their addresses end. */
  readonly hostEnds: ReadonlySet<number>;
}

const named = new Set(['person', 'company', 'name', 'place', 'user', 'account', 'project', 'address']);
const ofPlaces = new Set(
  'port route lane link run street road avenue square drive way court close hill lake mount fort new general north south east west upper lower old great bad'.split(
    ' ',
  ),
);
const titles = new Set(
  'ing khun hr fru herr herrn frau mr mrs ms mx dr prof mme mlle monsieur madame sr sra senor senora sig signora pan pani domnul doamna don dona sir bay bayan lg vg mfg grusse gruss saludos saludo saluti cordialement hilsen groet groeten'.split(
    ' ',
  ),
);

export function removedNames(spans: readonly Span[]): Removed {
  const names = spans.filter((span) => named.has(span.label));
  const hosts = spans.filter((span) => span.label === 'host' || span.label === 'ip');
  return {
    starts: new Set(names.map((span) => span.start)),
    ends: new Set(names.map((span) => span.end)),
    hostEnds: new Set(hosts.map((span) => span.end)),
  };
}

/** `Signalling [name-1] (SIGNAL)`: the key of what was named before it. */
export function isKeyInBrackets({ text, start }: Place, block: string, { ends }: Removed): boolean {
  return (
    ends.has(start - 2) &&
    /^[A-Z]{4,10}$/.test(text) &&
    block.slice(start - 2, start) === ' (' &&
    block[start + text.length] === ')'
  );
}

/** May the word be the rest of a name that was taken out beside it: `[person-1] Vinterdahl`, `Port [person-1]`? */
export function isRestOfRemoved({ text, start, end }: Place, block: string, { starts, ends }: Removed): boolean {
  const isAfter = ends.has(start - 1) && block.charAt(start - 1) !== '\n';
  if (!isAfter && !(starts.has(end + 1) && block.charAt(end) !== '\n')) return false;
  const lower = fold(text.replace(/['’]s?$/i, ''));
  const hasCapital = /^\p{Lu}/u.test(text);
  if (hasCapital && ofPlaces.has(lower)) return true;
  return isAfter && (isLineOfBusiness(lower) || (hasCapital && lower.length > 1 && !isTechnicalWord(lower)));
}

/** `Mr [person-1]`: what comes before a name that was taken out, in any language, names nobody. */
export function isTitle({ text, end }: Place, { starts }: Removed): boolean {
  return (starts.has(end + 1) || starts.has(end + 2)) && titles.has(fold(text));
}

/** The number of a house stands beside the name of its street, also when only that was found. */
export function isHouseNumber(block: string, start: number, end: number, { starts, ends }: Removed): boolean {
  const before = [1, 2].find((gap) => ends.has(start - gap));
  const after = [1, 2, 3].find((gap) => starts.has(end + gap));
  return (
    (before !== undefined && /^,? $/.test(block.slice(start - before, start))) ||
    (after !== undefined && /^[a-z]?,? $/.test(block.slice(end, end + after)))
  );
}
