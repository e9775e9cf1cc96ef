import type { Ports } from '../ports';
import type { PublicIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import { adfToText } from '../rules/adf-text';
import { rankKnownIssues, type AskedProblem, type Likeness } from '../rules/known-issues/rank-known-issues';
import { searchTerms } from '../rules/known-issues/search-terms';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { productName } from './product-name';
import { publicProjects } from '../rules/public-projects';
import { whyClosed } from './read-openness';

const most = 5;
/** What was fixed longer before the request than this is hardly what its customer met. */
const fixedDays = 365;

export interface FoundIssue extends Likeness<PublicIssue> {
  /** How many requests are linked to it so far; told to agents only. */
  readonly requests: number;
  /** Of how many organizations, as it was counted last; `null` while it was not. */
  readonly organizations: number | null;
  /** The app linked the request to it, or made it from the request, and the link is there. */
  readonly isLinked: boolean;
}

/**
 * Public issues that look like the request, the likeliest first, so that nobody makes the same Bug twice. Jira gathers
 * (one search for the words of the summary, one for names and rare words of the text), `rankKnownIssues` orders. Reads
 * only; what the request says goes nowhere but into Jira's own search.
 */
export async function findKnownIssues(
  ports: Ports,
  requestKey: string,
): Promise<
  | { readonly kind: 'found'; readonly issues: readonly FoundIssue[]; readonly siteUrl: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-ours' }
> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' };
  if (!settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-ours' };
  const problem = problemOf(read.request, settings);
  const since = new Date(Date.parse(read.request.createdAt) - fixedDays * 24 * 60 * 60_000);
  const projects = await openProjects(ports, settings);
  const [outcomes, ...gathered] = await Promise.all([
    ports.outcomes.of(read.request.id),
    ...searchTerms(problem).map((terms) => ports.issues.searchPublic(projects, terms, since)),
  ]);
  const issues = new Map(gathered.flat().map((issue) => [issue.id, issue]));
  const ranked = rankKnownIssues(problem, [...issues.values()], most);
  const [siteUrl, ...counts] = await Promise.all([
    ports.accounts.siteUrl(),
    ...ranked.map(({ issue }) => countedBehind(ports, issue.id)),
  ]);
  return {
    kind: 'found',
    siteUrl,
    issues: ranked.map((each, place) => ({
      ...each,
      ...(counts[place] ?? nobody),
      isLinked: isLinked(each.issue.id, read.request, outcomes),
    })),
  };
}

/** Of a link that people made by hand the customer was told nothing, and one that was removed can be made again. */
function isLinked(issueId: string, { links }: SupportRequest, outcomes: readonly OutcomeEntry[]): boolean {
  return outcomes.some((entry) => entry.issueId === issueId) && links.some(({ id }) => id === issueId);
}

const nobody = { requests: 0, organizations: null } as const;

/** As the issue was counted last; before, only what this app linked is known. */
async function countedBehind(ports: Ports, issueId: string): Promise<Pick<FoundIssue, 'requests' | 'organizations'>> {
  const count = await ports.affectedCustomers.countOf(issueId);
  if (count) return { requests: count.requests, organizations: count.organizations };
  const entries = await ports.outcomes.ofIssue(issueId);
  return { ...nobody, requests: new Set(entries.map(({ requestId }) => requestId)).size };
}

/** Of the projects for public issues those that are public. */
async function openProjects(ports: Ports, settings: Settings): Promise<readonly string[]> {
  const keys = publicProjects(settings);
  const closed = await Promise.all(keys.map((key) => whyClosed(ports, key)));
  return keys.filter((_key, place) => closed[place] === null);
}

function problemOf({ summary, description, details }: SupportRequest, settings: Settings): AskedProblem {
  return {
    summary,
    text: description ? adfToText(description) : '',
    product: details ? productName(details, settings) : '',
    version: details?.productVersion ?? '',
  };
}
