import { InvocationError, InvocationErrorCode } from '@forge/events';
import { describeFault } from '../flows/describe-fault';
import { deletedEvent } from '../flows/note-request-change';
import type { IssueNewsWork, Ports, PublicIssueWork, RequestWork } from '../ports';
import { JiraError } from '../ports/faults';
import { allTargets } from '../rules/outcome-targets';
import type { Settings } from '../rules/settings';
import { readIssueEvent, type IssueEvent } from './issue-event';
import { wirePorts } from './wiring';

/**
 * Manifest function `issue-events`: has 25 seconds, so it looks, queues and returns (design decision 11). What is lost
 * here all the same, the hourly run finds.
 */
export function issueEvents(wire: () => Ports = wirePorts): (event: unknown) => Promise<InvocationError | undefined> {
  return async (event) => {
    const ports = wire();
    const seen = readIssueEvent(event);
    if (!seen) return undefined;
    try {
      await enqueue(ports, seen);
      return undefined;
    } catch (fault) {
      ports.log.error('an event could not be queued', { eventType: seen.eventType, ...describeFault(fault) });
      return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
    }
  };
}

async function enqueue(ports: Ports, event: IssueEvent): Promise<void> {
  const { settings } = await ports.settings.read();
  const { eventType, receipt } = event;
  if (await ports.receipts.has(receipt)) return;
  const requests = event.isAboutFiles ? [] : await requestsAmong(ports, event, settings.serviceProjectKeys);
  const others = event.issueIds.filter((issueId) => !requests.includes(issueId));
  const made = await madeFromRequests(ports, others);
  const guarded = eventType === deletedEvent ? [] : made;
  const awaited = awaitedAmong(event, { settings, others, made });
  const work = [
    ...requests.map((issueId): RequestWork => ({ kind: 'request-changed', issueId, eventType })),
    ...guarded.map((issueId): PublicIssueWork => ({ kind: 'public-issue-changed', issueId, eventType })),
    ...awaited.map((issueId): IssueNewsWork => ({ kind: 'issue-news', issueId, eventType, ...whenDeleted(event) })),
  ];
  // Of every other issue of the site nothing is kept, not even that its event came.
  if (work.length === 0) return;
  // Noted only afterwards: an end in between makes work that is done twice, and does nothing the second time.
  await ports.queue.push(work);
  await ports.receipts.claim(receipt);
}

/** Only of a deletion it matters when it was: what was asked for after it is asked for anew. */
function whenDeleted({ eventType, at }: IssueEvent): Pick<IssueNewsWork, 'at'> {
  return eventType === deletedEvent && at !== undefined ? { at } : {};
}

/**
 * Of the two ends of a link, those in a service project, by one question for both; both when Jira cannot tell. What left
 * its project still is one when something was promised on it.
 */
async function requestsAmong(
  ports: Ports,
  { projectKey, hasMoved, issueIds }: IssueEvent,
  projectKeys: readonly string[],
): Promise<readonly string[]> {
  if (projectKey !== null && hasMoved && !projectKeys.includes(projectKey)) return promisedAmong(ports, issueIds);
  if (projectKey !== null) return projectKeys.includes(projectKey) ? issueIds : [];
  if (issueIds.length < 2) return issueIds;
  try {
    return await ports.requests.inProjects(projectKeys, issueIds);
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    return issueIds;
  }
}

async function promisedAmong(ports: Ports, issueIds: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    issueIds.map(async (issueId) => ((await ports.cycles.of(issueId)).length > 0 ? [issueId] : [])),
  );
  return found.flat();
}

/**
 * Issues whose customers may be owed news: those made from requests, and in the projects outcomes go to also those that
 * requests were linked to by hand or that others were closed in favour of, which only Jira knows.
 */
function awaitedAmong(
  { eventType, projectKey, mayBeNews, issueIds }: IssueEvent,
  { settings, others, made }: { settings: Settings; others: readonly string[]; made: readonly string[] },
): readonly string[] {
  const targets = allTargets(settings).map(({ target }) => target.projectKey);
  if (!mayBeNews) return eventType === deletedEvent ? made : [];
  if (projectKey !== null) return targets.includes(projectKey) ? others : made;
  const linkedToRequest = issueIds.length === 2 && others.length === 1;
  return linkedToRequest ? others : made;
}

/** Issues that requests were turned into, wherever they were moved since: the app's own records say so. */
async function madeFromRequests(ports: Ports, issueIds: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    issueIds.map(async (issueId) => ((await ports.outcomes.ofIssue(issueId)).length > 0 ? [issueId] : [])),
  );
  return found.flat();
}

export const handler = issueEvents();
