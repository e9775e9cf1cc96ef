import type { Ports } from '../ports';
import type { WrittenIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import { allTargets } from '../rules/outcome-targets';
import type { Settings } from '../rules/settings';
import { noteOnce } from './internal-note';
import { makePrivate } from './protect-issue';

/**
 * A development issue is always private (clause O2), for developers write on it as they please. One that everybody reads
 * since somebody moved or opened it gets a level of the project it lies in; the team is told either way.
 * @returns whether it is out of everybody's sight
 */
export async function closeDevelopment(
  ports: Ports,
  settings: Settings,
  { key, projectKey }: WrittenIssue,
  entries: readonly OutcomeEntry[],
): Promise<boolean> {
  const levels = allTargets(settings)
    .filter(({ target }) => target.projectKey === projectKey)
    .map(({ target }) => target.privateLevelName);
  let isClosed = false;
  for (const privateLevelName of new Set(levels))
    isClosed ||= await makePrivate(ports, key, { projectKey, privateLevelName });
  if (!isClosed) ports.log.error('a development issue is open to everybody', { issueKey: key });
  const day = ports.now().toISOString().slice(0, 10);
  for (const { requestId, outcomeId } of entries)
    await noteOnce(ports, requestId, `development-open:${outcomeId}:${day}`, {
      sentence: `${isClosed ? '' : 'Act now: '}${key} is a development issue of this request, so it has to be private, but since it was moved or opened everybody could read it. ${
        isClosed
          ? 'This app gave it its security level again. Please check what was read meanwhile.'
          : 'Jira does not let this app set a security level on it. Restrict it by hand, then tell an admin.'
      }`,
      since: day,
    });
  return isClosed;
}
