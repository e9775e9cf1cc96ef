import { fold } from '../anonymize/fold';
import { isOrdinary } from '../anonymize/vocabulary';
import type { AskedProblem } from './rank-known-issues';
import { namesIn, searchWords } from './search-words';

/** Jira answers a search of few terms quickly; a dozen reach what is alike without reaching everything. */
const mostTerms = 12;

/**
 * What to ask Jira for, as two lists of which any term may occur: the words of the summary, and the names and rare words
 * of the text, each the most telling first. Terms hold letters, digits, `.`, `-`, `:` and `_` only, nothing of a query.
 */
export function searchTerms({ summary, text }: AskedProblem): readonly (readonly string[])[] {
  const ofSummary = telling(namesIn(summary));
  const known = new Set(ofSummary);
  const ofText = telling(namesIn(text)).filter((name) => !known.has(name) && !isPlain(name));
  return [ofSummary, ofText].map((terms) => terms.slice(0, mostTerms)).filter((terms) => terms.length > 0);
}

/** Names and rare words before ordinary ones; among equals what is said more often. */
function telling(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (searchWords(name).length > 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([one, often], [other, seldom]) => Number(isPlain(one)) - Number(isPlain(other)) || seldom - often)
    .map(([name]) => name);
}

function isPlain(name: string): boolean {
  return isOrdinary(fold(name));
}
