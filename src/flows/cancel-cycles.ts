import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { isOpenCycle } from '../rules/sla-time';
import { saveChanges, writeSlaProperty } from './settle-request';

const movedAway = 'The request is in no service project of this app any more.';

/** What was moved to a project where nothing is promised leaves the queues as well: JQL finds what the property says. */
export async function cancelMoved(ports: Ports, policy: PolicyContext, read: ReadRequest): Promise<void> {
  const { id } = read.request;
  if ((await cancelCycles(ports, policy, id, movedAway)) === 0) return;
  const cycles = [...(await ports.cycles.of(id))].sort((one, other) => one.number - other.number);
  await writeSlaProperty(ports, policy, read, cycles);
}

/**
 * Stops the open cycles of a request nobody can answer any more. Should it come back into sight, the rules revive
 * them from their own start.
 * @returns how many were stopped
 */
export async function cancelCycles(
  ports: Ports,
  policy: PolicyContext,
  requestId: string,
  because: string,
): Promise<number> {
  const open = (await ports.cycles.of(requestId)).filter(isOpenCycle);
  const changes = open.map((before) => ({ before, after: cancelled(before, because) }));
  // A conflict means that somebody settled the request in this instant; the sweep comes back to it.
  return (await saveChanges(ports, changes, policy)) === 'saved' ? changes.length : 0;
}

function cancelled(cycle: SlaCycle, because: string): SlaCycle {
  // A breach stands, and nobody is told any more: the request went away, the broken promise did not.
  if (cycle.state === 'breached') return { ...cycle, cancelledBecause: because, attentionAt: null };
  return { ...cycle, state: 'cancelled', dueAt: null, cancelledBecause: because, attentionAt: null };
}
