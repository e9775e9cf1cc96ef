import { InvocationError, InvocationErrorCode } from '@forge/events';
import { describeFault } from '../flows/describe-fault';
import type { Ports, RequestWork } from '../ports';
import { JiraError } from '../ports/faults';
import { readIssueEvent } from './issue-event';
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
      ports.log.error('an event could not be queued', { eventType: seen.work[0]?.eventType, ...describeFault(fault) });
      return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
    }
  };
}

async function enqueue(
  ports: Ports,
  { work, projectKey, receipt }: NonNullable<ReturnType<typeof readIssueEvent>>,
): Promise<void> {
  const { settings } = await ports.settings.read();
  if (projectKey !== null && !settings.serviceProjectKeys.includes(projectKey)) return;
  if (await ports.receipts.has(receipt)) return;
  // Noted only afterwards: an end in between makes work that is done twice, and does nothing the second time.
  await ports.queue.push(await oursAmong(ports, work, settings.serviceProjectKeys));
  await ports.receipts.claim(receipt);
}

/** Of the two ends of a link, those in a service project, by one question for both; both when Jira cannot tell. */
async function oursAmong(
  ports: Ports,
  work: readonly RequestWork[],
  projectKeys: readonly string[],
): Promise<readonly RequestWork[]> {
  if (work.length < 2) return work;
  try {
    const ours = await ports.requests.inProjects(
      projectKeys,
      work.map(({ issueId }) => issueId),
    );
    return work.filter(({ issueId }) => ours.includes(issueId));
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    return work;
  }
}

export const handler = issueEvents();
