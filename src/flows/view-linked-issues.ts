import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { LinkedIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import { issueStateOf } from '../rules/issue-state';
import { isDeleted } from '../rules/outcome-round';
import { publicProjects } from '../rules/public-projects';
import type { IssueLink } from '../rules/follow-duplicates';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { deletedAt } from './deleted-outcome';
import { isOurType } from './news-recipients';
import { whatAllSee } from './what-all-see';

/**
 * The live state of what a request became (clauses O3, O5) as an outsider may see it: of the outcomes those whose link
 * nobody removed, and public issues somebody linked by hand. Public is only what was published as public, still has no
 * security level and still lies in a project configured for it that everybody may browse; of everything else the customer
 * learns that it is tracked, nothing more (clause O4).
 */
export async function viewLinkedIssues(
  ports: Ports,
  settings: Settings,
  { links }: Pick<SupportRequest, 'links'>,
  outcomes: readonly OutcomeEntry[],
) {
  const made = outcomes
    .filter((entry) => !isDeleted(entry))
    .flatMap((entry) => (entry.issueKey === null ? [] : [{ ...entry, issueKey: entry.issueKey }]));
  const read = await Promise.all([
    ...made.map((entry) => readOutcome(ports, links, entry)),
    ...byHand(settings, links, made).map(({ id }) => readByHand(ports, id)),
  ]);
  const found = read.flatMap(({ issue }) => (issue ? [issue] : []));
  const isSeen = await whatAllSee(ports, settings, found);
  const shown = read.flatMap(({ issue, isTold }) => (issue && isSeen(issue) ? [issue] : isTold ? [null] : []));
  const siteUrl = shown.some((issue) => issue !== null) ? await ports.accounts.siteUrl() : '';
  return shown.map((issue) => view(issue, siteUrl));
}

interface Read {
  readonly issue: LinkedIssue | null;
  /** Is the customer told that something is tracked even where not everybody sees it? */
  readonly isTold: boolean;
}

const hidden: Read = { issue: null, isTold: true };

async function readOutcome(
  ports: Ports,
  links: readonly IssueLink[],
  { visibility, step, issueId, issueKey }: OutcomeEntry & { readonly issueKey: string },
): Promise<Read> {
  const isLinked = step === 'created' || links.some(({ id }) => id === issueId);
  if (isLinked && visibility === 'private') return hidden;
  const issue = await readOrHide(ports, issueKey);
  // Jira shows no link to what the app cannot see; only where the issue is there, or gone, somebody took it away.
  if (!isLinked && (issue || (await deletedAt(ports, issueId)) !== null)) return { issue: null, isTold: false };
  return visibility === 'public' ? { issue, isTold: true } : hidden;
}

/** Linked with the type the app links with, where Bugs and Change requests are. */
function byHand(settings: Settings, links: readonly IssueLink[], made: readonly OutcomeEntry[]): readonly IssueLink[] {
  const others = links.filter(({ id }) => made.every(({ issueId }) => issueId !== id));
  const places = publicProjects(settings);
  return others.filter(
    ({ key, typeName }) => isOurType(typeName, settings) && places.includes(key.slice(0, key.lastIndexOf('-'))),
  );
}

/** What the team links without publishing is the customer's to see only where it is everybody's. */
async function readByHand(ports: Ports, issueId: string): Promise<Read> {
  return { issue: await readOrHide(ports, issueId), isTold: false };
}

/** What cannot be read now is shown as private rather than not at all. */
async function readOrHide(ports: Ports, issueKey: string): Promise<LinkedIssue | null> {
  try {
    return await ports.issues.read(issueKey);
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    ports.log.warn('a linked issue is unreadable', { issueKey, status: fault.status });
    return null;
  }
}

function view(issue: LinkedIssue | null, siteUrl: string) {
  if (!issue) {
    return {
      key: null,
      url: null,
      summary: null,
      visibility: 'private' as const,
      state: null,
      fixVersions: [],
      updatedAt: null,
    };
  }
  const { key, summary, fixVersions, updatedAt } = issue;
  return {
    key,
    url: `${siteUrl}/browse/${key}`,
    summary,
    visibility: 'public' as const,
    state: issueStateOf(issue),
    fixVersions,
    updatedAt,
  };
}
