import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { LinkedIssue } from '../ports/jira';
import { publicProjects } from '../rules/public-projects';
import type { Settings } from '../rules/settings';
import { whyClosed } from './read-openness';

/** By what the app can see of it: no level, and in a project the admin named for public issues. */
export function isPublic(
  { projectKey, hasSecurityLevel }: Pick<LinkedIssue, 'projectKey' | 'hasSecurityLevel'>,
  settings: Settings,
): boolean {
  return !hasSecurityLevel && publicProjects(settings).includes(projectKey);
}

/**
 * Which of these issues everybody sees now: public ones in a project that everybody may browse, asked once per project.
 * A project may be closed after something was published in it, and what cannot be found out counts as closed (clause O4).
 */
export async function whatAllSee(
  ports: Ports,
  settings: Settings,
  issues: readonly LinkedIssue[],
): Promise<(issue: LinkedIssue) => boolean> {
  const keys = [...new Set(issues.filter((one) => isPublic(one, settings)).map(({ projectKey }) => projectKey))];
  const open = await Promise.all(keys.map(async (key) => ((await isOpen(ports, key)) ? [key] : [])));
  const places = new Set(open.flat());
  return (issue) => isPublic(issue, settings) && places.has(issue.projectKey);
}

async function isOpen(ports: Ports, projectKey: string): Promise<boolean> {
  try {
    return (await whyClosed(ports, projectKey)) === null;
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    ports.log.warn('whether everybody may browse a project is unreadable', { projectKey, status: fault.status });
    return false;
  }
}
