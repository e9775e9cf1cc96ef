import { InvocationError, InvocationErrorCode } from '@forge/events';
import { describeFault } from '../flows/describe-fault';
import type { Ports } from '../ports';
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
  if (!(await ports.receipts.claim(receipt))) return;
  try {
    await ports.queue.push(work);
  } catch (fault) {
    await ports.receipts.release(receipt);
    throw fault;
  }
}

export const handler = issueEvents();
