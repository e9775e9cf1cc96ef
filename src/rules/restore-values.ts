import { isDerived } from './anonymize/derived-rules';
import { fold, wordsOf } from './anonymize/fold';
import type { Finding, FindingKind } from './anonymize/verdict';

/** Kinds that never stay in a public issue, however unsure the engine was that it found one. */
const neverRestored: ReadonlySet<FindingKind> = new Set(['secret', 'email', 'mention', 'media', 'extension']);

/** As words are compared: case, accents and punctuation aside, with a space around each. */
function bare(text: string): string {
  const folded = fold(text);
  const words = wordsOf(folded).map((word) => word.text);
  return ` ${words.length === 0 ? folded.trim() : words.join(' ')} `;
}

function isAbout({ original }: Finding, value: string): boolean {
  const [found, wanted] = [bare(original), bare(value)];
  return found.trim() !== '' && (found.includes(wanted) || wanted.includes(found));
}

/** Was the value, or something it is part of or holds, taken out? */
export function isFoundIn(value: string, findings: readonly Finding[]): boolean {
  return findings.some((finding) => isAbout(finding, value));
}

/** Did the engine only guess, so that a person who knows better may let the value stay (clause O4)? */
export function isGuess(finding: Finding, all: readonly Finding[]): boolean {
  if (neverRestored.has(finding.kind)) return false;
  if (!isDerived(finding.rule)) return finding.confidence !== 'certain';
  const origins = all.filter(({ replacement, rule }) => replacement === finding.replacement && !isDerived(rule));
  return origins.length > 0 && origins.every((origin) => isGuess(origin, all));
}

/**
 * Which of the values an agent wants to stay may stay: those whose every finding is a guess. `refused` are certainly
 * about the customer, or secret.
 */
export function splitRestored(
  values: readonly string[],
  findings: readonly Finding[],
): { readonly kept: readonly string[]; readonly refused: readonly string[] } {
  const isRefused = (value: string) =>
    findings.some((finding) => isAbout(finding, value) && !isGuess(finding, findings));
  const wanted = values.filter((value) => bare(value).trim().length > 1);
  return { kept: wanted.filter((value) => !isRefused(value)), refused: wanted.filter(isRefused) };
}
