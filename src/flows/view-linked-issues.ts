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

/**
 * The live state of what a request became (clauses O3, O5) as an outsider may see it: of the outcomes those whose link
 * nobody removed, and public issues somebody linked by hand. Public is only what was published as public, still has no
 * security level and still lies in a project configured for it; of everything else the customer learns that it is
 * tracked, nothing more (clause O4).
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
  const seen = [
    ...made.map((entry) => viewOutcome(ports, settings, links, entry)),
    ...byHand(settings, links, made).map(({ id }) => viewByHand(ports, settings, id)),
  ];
  const shown = (await Promise.all(seen)).filter((issue) => issue !== 'nothing');
  const siteUrl = shown.some((issue) => issue !== null) ? await ports.accounts.siteUrl() : '';
  return shown.map((issue) => view(issue, siteUrl));
}

/** `null`: tracked, and nobody's business where. */
type Seen = LinkedIssue | null | 'nothing';

async function viewOutcome(
  ports: Ports,
  settings: Settings,
  links: readonly IssueLink[],
  { visibility, step, issueId, issueKey }: OutcomeEntry & { readonly issueKey: string },
): Promise<Seen> {
  const isLinked = step === 'created' || links.some(({ id }) => id === issueId);
  if (isLinked && visibility === 'private') return null;
  const issue = await readOrHide(ports, issueKey);
  // Jira shows no link to what the app cannot see; only where the issue is there, or gone, somebody took it away.
  if (!isLinked && (issue || (await deletedAt(ports, issueId)) !== null)) return 'nothing';
  return issue && visibility === 'public' && isPublic(issue, settings) ? issue : null;
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
async function viewByHand(ports: Ports, settings: Settings, issueId: string): Promise<Seen> {
  const issue = await readOrHide(ports, issueId);
  return issue && isPublic(issue, settings) ? issue : 'nothing';
}

/** By what the app can see of it: no level, and in a project the admin named for public issues. */
export function isPublic({ projectKey, hasSecurityLevel }: LinkedIssue, settings: Settings): boolean {
  return !hasSecurityLevel && publicProjects(settings).includes(projectKey);
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
