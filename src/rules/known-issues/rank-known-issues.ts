import MiniSearch from 'minisearch';
import { searchWords, writtenWords } from './search-words';

/** What a request is compared by. */
export interface AskedProblem {
  readonly summary: string;
  readonly text: string;
  /** Product and version as the request tells them; empty when it does not. */
  readonly product: string;
  readonly version: string;
}

/** A public issue that may be the same problem. */
export interface KnownIssue {
  readonly id: string;
  readonly summary: string;
  readonly text: string;
  /** Names of components and affected versions. */
  readonly facts: readonly string[];
}

export interface Likeness<Issue extends KnownIssue> {
  readonly issue: Issue;
  /** The most telling words both have, at most five, as the problem writes them: why the issue is shown. */
  readonly shared: readonly string[];
}

/** Words of a summary were chosen; of a text repeated words tell little more than words said once. */
const summaryWeight = 5;
const mostWeight = 6;
const leastShared = 2;
const shownWords = 5;

/**
 * The issues that look like the problem, the likeliest first: BM25 over rare words, names and messages, those of the
 * summary before those of the text. Issues that share less than two words are left out, and the name of the product is
 * none of them: every request about it has that. How often the right one is among the first says `npm run known-issues`.
 */
export function rankKnownIssues<Issue extends KnownIssue>(
  problem: AskedProblem,
  issues: readonly Issue[],
  most: number,
): readonly Likeness<Issue>[] {
  const index = new MiniSearch<KnownIssue>({
    fields: ['summary', 'text', 'facts'],
    tokenize: searchWords,
    processTerm: (term) => term,
    extractField: (issue, field) =>
      field === 'facts' ? issue.facts.join(' ') : String(issue[field as 'id' | 'summary' | 'text']),
  });
  index.addAll(issues);
  const weights = weightsOf(problem);
  const found = index.search([...weights.keys()].join(' '), {
    tokenize: () => [...weights.keys()],
    boostTerm: (term) => weights.get(term) ?? 1,
    boost: { summary: 3 },
  });
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const { summary, text, product, version } = problem;
  const written = writtenWords(`${summary} ${text} ${product} ${version}`);
  const ofProduct = new Set(searchWords(product));
  return found
    .map(({ id, queryTerms }) => ({ id, words: queryTerms.filter((word) => !ofProduct.has(word)) }))
    .filter(({ words }) => words.length >= leastShared)
    .slice(0, most)
    .flatMap(({ id, words }) => {
      const issue = byId.get(String(id));
      const shared = mostTelling(words, weights, found).map((word) => written.get(word) ?? word);
      return issue ? [{ issue, shared }] : [];
    });
}

function weightsOf({ summary, text, product, version }: AskedProblem): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) weights.set(word, Math.min(mostWeight, (weights.get(word) ?? 0) + weight));
  };
  add(searchWords(summary), summaryWeight);
  add(searchWords(text), 1);
  add(searchWords(`${product} ${version}`), 1);
  return weights;
}

/** Few issues have them, and the problem says them where it counts. */
function mostTelling(
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
  found: readonly { readonly queryTerms: readonly string[] }[],
): readonly string[] {
  const rarity = (word: string): number =>
    (weights.get(word) ?? 1) / found.filter(({ queryTerms }) => queryTerms.includes(word)).length;
  return [...words].sort((one, other) => rarity(other) - rarity(one)).slice(0, shownWords);
}
