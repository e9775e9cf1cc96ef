import type { AdfDocument, AdfNode } from '../adf';
import type { AnonymizedRequest } from './verdict';

/** What a text tells of an installation besides names: together it may single a customer out. */
export interface InstallationFacts {
  readonly version?: string;
  readonly hosting?: string;
  /** IANA zone, or what it was generalised to. */
  readonly zone?: string;
  readonly locale?: string;
}

/** How many customers share these facts, as far as a register knows; `null`: there is none, or it cannot tell. */
export type SharedBy = (facts: InstallationFacts) => number | null;

export interface Generalized {
  readonly summary: string;
  readonly description: AdfDocument;
  /** What was made less precise, in words an agent reads; empty when nothing was. */
  readonly generalized: readonly string[];
  /** Still shared by fewer, although nothing can be made less precise. */
  readonly isRare: boolean;
}

/** Fewer than this many customers with the same facts: they could be told apart. */
const fewestSharing = 5;

const version = /(?<![\w.])(\d{1,4}\.\d{1,4}\.\d{1,4})(?:[.-]\d{1,6}){1,3}(?![\w.]*\w)/g;
const zone =
  /(?<![\w/])(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_+-]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?(?![\w/])/g;
const locale = /(?<![\w.-])([a-z]{2})[-_][A-Z]{2}(?![\w-])/g;
const date =
  /(?<![\w.-])(\d{4}-(?:0[1-9]|1[0-2]))-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z| ?[+-]\d{2}:?\d{2})?)?(?![\w-])/g;
const isAboutZones = /time ?-?zones?|zeitzone|fuseau horaire|daylight saving|\bDST\b|\bUTC ?[+-]|sommerzeit/i;

interface Step {
  readonly what: string;
  readonly fact: keyof InstallationFacts | null;
  readonly pattern: RegExp;
  readonly instead: (match: RegExpMatchArray) => string;
}

/** The least useful for the developers first. */
const steps: readonly Step[] = [
  { what: 'dates', fact: null, pattern: date, instead: (match) => match[1] ?? '' },
  { what: 'time zone', fact: 'zone', pattern: zone, instead: ([name]) => regionOf(name) },
  { what: 'locale', fact: 'locale', pattern: locale, instead: (match) => match[1] ?? '' },
  { what: 'version', fact: 'version', pattern: version, instead: (match) => match[1] ?? '' },
];

/**
 * Makes a finished text less precise, step by step, until as many customers share what it tells of their installation as
 * have to (design of clause O4). Without a register nothing is known to be rare, and the text stays. A report about
 * time zones keeps them.
 */
export function generalizeRare(
  text: { readonly summary: string; readonly description: AdfDocument },
  known: InstallationFacts,
  sharedBy: SharedBy,
): Generalized {
  let result = { summary: text.summary, description: text.description };
  const generalized: string[] = [];
  for (const step of steps) {
    if (!isRare(factsOf(result, known), sharedBy)) break;
    const words = wordsOf(result);
    if (words.search(step.pattern) < 0 || (step.fact === 'zone' && isAboutZones.test(words))) continue;
    result = {
      summary: without(result.summary, step),
      description: { ...result.description, content: result.description.content.map((node) => inNode(node, step)) },
    };
    generalized.push(step.what);
  }
  return { ...result, generalized, isRare: isRare(factsOf(result, known), sharedBy) };
}

/** The same for a decided document: what stays rare is never public unseen, and both are told to whoever reviews it. */
export function lessRare<T extends AnonymizedRequest>(anonymized: T, known: InstallationFacts, sharedBy: SharedBy): T {
  const { summary, description, generalized, isRare } = generalizeRare(anonymized, known, sharedBy);
  const reasons = [
    ...anonymized.reasons,
    ...(generalized.length > 0
      ? [`Made less precise, because few customers share it: ${generalized.join(', ')}.`]
      : []),
    ...(isRare ? [`Fewer than ${fewestSharing} customers share what the text tells of the installation.`] : []),
  ];
  const decision = isRare && anonymized.decision === 'public' ? 'review' : anonymized.decision;
  return { ...anonymized, decision, reasons, summary, description };
}

function isRare(facts: InstallationFacts, sharedBy: SharedBy): boolean {
  const count = Object.keys(facts).length === 0 ? null : sharedBy(facts);
  return count !== null && count < fewestSharing;
}

/** What the text says now, and the form where the text is silent. */
function factsOf(text: { summary: string; description: AdfDocument }, known: InstallationFacts): InstallationFacts {
  const words = wordsOf(text);
  const found = steps.flatMap(({ fact, pattern }) => {
    const [first] = fact === null ? [] : (words.match(pattern) ?? []);
    return fact !== null && first !== undefined ? [[fact, first] as const] : [];
  });
  const region = /\ba zone of ([A-Z][\p{L} ]{2,40}? Time)\b/u.exec(words)?.[1];
  const short = /(?<![\w.])\d{1,4}\.\d{1,4}\.\d{1,4}(?![\w.]*\w)/.exec(words)?.[0];
  return {
    ...(short ? { version: short } : {}),
    ...known,
    ...(region ? { zone: region } : {}),
    ...Object.fromEntries(found),
  };
}

function regionOf(name: string): string {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longGeneric' });
    const region = format.formatToParts(new Date(Date.UTC(2026, 0, 1))).find(({ type }) => type === 'timeZoneName');
    return region ? `a zone of ${region.value}` : 'a time zone';
  } catch {
    return 'a time zone';
  }
}

const without = (text: string, { pattern, instead }: Step): string =>
  text.replace(pattern, (...match) => instead(match as unknown as RegExpMatchArray));

function inNode(node: AdfNode, step: Step): AdfNode {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: without(node.text, step) }),
    ...(node.content ? { content: node.content.map((child) => inNode(child, step)) } : {}),
  };
}

function wordsOf({ summary, description }: { summary: string; description: AdfDocument }): string {
  const texts = (node: AdfNode): string => node.text ?? (node.content ?? []).map(texts).join(' ');
  return [summary, ...description.content.map(texts)].join('\n');
}
