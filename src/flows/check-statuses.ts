import type { Ports } from '../ports';
import type { ProjectStatus } from '../ports/projects';
import type { SettingsIssue } from '../rules/check-settings';
import type { Settings } from '../rules/settings';

interface ProjectStatuses {
  readonly key: string;
  readonly statuses: readonly ProjectStatus[];
}

/**
 * Clause O1: whether the workflows of the service projects have the statuses the settings name. Warnings only: without
 * such a status the team is told to move the request.
 * @param visible keys of the projects the app can see; of each the statuses are read once
 */
export async function checkStatuses(
  ports: Ports,
  settings: Settings,
  visible: readonly string[],
): Promise<readonly SettingsIssue[]> {
  const keys = settings.serviceProjectKeys.filter((key) => visible.includes(key));
  const projects = await Promise.all(keys.map(async (key) => ({ key, statuses: await ports.projects.statuses(key) })));
  return projects.flatMap((project) => [
    ...checkClosing(settings, project),
    ...checkReopening(settings, project),
    ...checkNewsStatus(settings, project),
  ]);
}

/** What is accepted is closed by the project's own workflow, if that has a way. */
function checkClosing({ acceptance: { status } }: Settings, { key, statuses }: ProjectStatuses): SettingsIssue[] {
  const told = 'customers can accept a solution, but an agent has to close the request.';
  const done = statuses.filter(({ isDone }) => isDone);
  if (done.length === 0) return [warning('acceptance.status', `No status of project ${key} counts as done: ${told}`)];
  if (status === '' || hasStatus(done, status)) return [];
  return [warning('acceptance.status', `Project ${key} has no status “${status}” that counts as done: ${told}`)];
}

/** Where a resolved request goes whose customer needs help again; what counts as done is in no queue of open ones. */
function checkReopening(
  { acceptance: { reopenStatus } }: Settings,
  { key, statuses }: ProjectStatuses,
): SettingsIssue[] {
  const open = statuses.filter(({ isDone }) => !isDone);
  if (reopenStatus === '' || hasStatus(open, reopenStatus)) return [];
  const why = hasStatus(statuses, reopenStatus)
    ? `“${reopenStatus}” counts as done in project ${key}`
    : `Project ${key} has no status “${reopenStatus}”`;
  const message = `${why}: a resolved request whose customer needs help again stays where it is, and an internal note asks an agent to reopen it.`;
  return [warning('acceptance.reopenStatus', message)];
}

/** Where requests go whose fix is told. */
function checkNewsStatus({ issueNews: { status } }: Settings, { key, statuses }: ProjectStatuses): SettingsIssue[] {
  if (status === '' || hasStatus(statuses, status)) return [];
  const message = `Project ${key} has no status “${status}”: a request whose fix is told stays where it is, and an internal note asks an agent to move it.`;
  return [warning('issueNews.status', message)];
}

function hasStatus(statuses: readonly ProjectStatus[], wanted: string): boolean {
  return statuses.some(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
}

const warning = (path: string, message: string): SettingsIssue => ({ level: 'warning', path, message });
