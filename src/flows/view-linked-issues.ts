import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { LinkedIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import { issueStateOf } from '../rules/issue-state';
import { publicProjects } from '../rules/public-projects';
import type { Settings } from '../rules/settings';

/**
 * The live state of what a request became (clauses O3, O5) as an outsider may see it. Public is only what was
 * published as public, still has no security level and still lies in a project configured for it; of everything else
 * the customer learns that it is tracked, nothing more (clause O4).
 */
export async function viewLinkedIssues(ports: Ports, settings: Settings, outcomes: readonly OutcomeEntry[]) {
  const existing = outcomes.filter(({ issueKey }) => issueKey !== null);
  const siteUrl = existing.some(({ visibility }) => visibility === 'public') ? await ports.accounts.siteUrl() : '';
  return Promise.all(existing.map(async (entry) => view(await readPublic(ports, settings, entry), siteUrl)));
}

async function readPublic(
  ports: Ports,
  settings: Settings,
  { visibility, issueKey }: OutcomeEntry,
): Promise<LinkedIssue | null> {
  if (visibility === 'private' || issueKey === null) return null;
  const issue = await readOrHide(ports, issueKey);
  return issue && isPublic(issue, settings) ? issue : null;
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
