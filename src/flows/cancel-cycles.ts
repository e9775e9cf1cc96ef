import type { Ports } from '../ports';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { saveChanges } from './settle-request';

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
  const open = (await ports.cycles.of(requestId)).filter(isOpen);
  const changes = open.map((before) => ({ before, after: cancelled(before, because) }));
  // A conflict means that somebody settled the request in this instant; the sweep comes back to it.
  return (await saveChanges(ports, changes, policy)) === 'saved' ? changes.length : 0;
}

function isOpen(cycle: SlaCycle): boolean {
  return cycle.answeredAt === null && cycle.state !== 'cancelled';
}

function cancelled(cycle: SlaCycle, because: string): SlaCycle {
  // A breach stands: the request went away, the broken promise did not.
  if (cycle.state === 'breached') return { ...cycle, attentionAt: null };
  return { ...cycle, state: 'cancelled', dueAt: null, cancelledBecause: because, attentionAt: null };
}
