import type { Ports, RequestWork } from '../ports';
import { outcomesForLabels } from '../rules/outcome-labels';
import { acceptRequest } from './accept-request';
import { askedEvent, isAskedWhenClosed, tellAssignee } from './ask-for-help';
import { auditParticipants } from './audit-participants';
import { cancelCycles, cancelMoved } from './cancel-cycles';
import { clonedFrom, noteClone } from './cloned-from';
import { followSolution } from './follow-solution';
import { policyOf } from './policy';
import { publishFromEvent } from './publish-from-event';
import { recountLeft, recountUnlinked } from './recount-left';
import { warnAskingAgent } from './warn-asking-agent';

export const deletedEvent = 'avi:jira:deleted:issue';
/** Work of the hourly run on what changed. */
export const hourlyEvent = 'reconcile';

/**
 * Something happened to an issue: what it was is read from Jira, because events arrive late, twice and in any order
 * (design decision 11). Answers and questions move the cycles; a configured label asks for an outcome (decision 10),
 * and an agent who asks for a password is told (A2).
 */
export async function noteRequestChange(ports: Ports, work: RequestWork): Promise<'noted' | 'gone' | 'not-ours'> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const read = await ports.requests.read(work.issueId);
  if (!read) {
    await leave(ports, work, () => cancelCycles(ports, policy, work.issueId, 'The request was deleted.'));
    return 'gone';
  }
  if (!policy.settings.serviceProjectKeys.includes(read.request.projectKey)) {
    await cancelMoved(ports, policy, read);
    await recountLeft(ports, work.issueId, read.request);
    return 'not-ours';
  }
  // Of a removed link Jira tells; what it told in vain is made up for.
  if (work.eventType === hourlyEvent) await recountUnlinked(ports, read.request);

  const settled = await acceptRequest(ports, policy, read);
  const { history } = settled;
  for (const kind of outcomesForLabels(read.request.labels, policy.settings)) {
    const original = await clonedFrom(ports, read.request, kind);
    if (original === null) await publishFromEvent(ports, policy, read, kind);
    else await noteClone(ports, read.request.id, kind, original);
  }
  await auditParticipants(ports, policy.settings, read.request);
  await followSolution(ports, policy, settled);
  await warnAskingAgent(ports, policy.settings, history);
  if (work.eventType === askedEvent || isAskedWhenClosed(read.request, settled.cycles))
    await tellAssignee(ports, policy.settings, read.request, settled.cycles);
  return 'noted';
}

/** 404 alone may also mean that the app lost sight of the project: only the event of the deletion ends the promise here. */
async function leave(ports: Ports, work: RequestWork, cancel: () => Promise<number>): Promise<void> {
  const isDeleted = work.eventType === deletedEvent;
  const cancelled = isDeleted ? await cancel() : 0;
  if (isDeleted) await recountLeft(ports, work.issueId, null);
  ports.log.info('request is not there any more', { requestId: work.issueId, eventType: work.eventType, cancelled });
}
