import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { Account, SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { noteOnce } from './internal-note';

/**
 * Who takes part in a request (clause P3), compared with the last look: changes go into the audit, and of a participant
 * whose account is not active any more the agents are told; where the admin chose so, they are taken off. Requests that
 * are shared are remembered for the hourly look, closed ones too: whoever takes part reads them still.
 */
export async function auditParticipants(
  ports: Ports,
  { sharing }: Pick<Settings, 'sharing'>,
  request: SupportRequest,
): Promise<void> {
  if (request.isPortalSideKnown === false) return;
  const { participants: before, inactiveSince } = await ports.sharedRequests.of(request.id);
  const now = request.participants.map(({ accountId }) => accountId).sort();
  if (now.length === 0 && before.length === 0) return;

  await noteChanges(ports, request.id, { before, now });
  if (now.length === 0) return ports.sharedRequests.drop(request.id);
  const gone = request.participants.filter(({ isActive }) => isActive === false);
  const seen = ports.now().toISOString();
  const since = Object.fromEntries(gone.map(({ accountId }) => [accountId, inactiveSince[accountId] ?? seen]));
  await ports.sharedRequests.write(request.id, { participants: now, inactiveSince: since });
  for (const one of gone) {
    const done = sharing.removeInactive ? 'this app takes them off' : 'they should be taken off';
    const sentence = `The request is shared with ${nameOf(one)}, whose account is not active any more: ${done}.`;
    // Told first: who is taken off already would not be found any more.
    const when = since[one.accountId] ?? seen;
    await noteOnce(ports, request.id, `inactive-${one.accountId}-${when}`, { sentence, since: when });
    if (sharing.removeInactive) await takeOff(ports, request.id, one, when);
  }
}

/** Where Jira does not let the app do it, the agents are asked to. */
async function takeOff(ports: Ports, requestId: string, one: Account, since: string): Promise<void> {
  try {
    await ports.requests.removeParticipant(requestId, one.accountId);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn('a participant could not be taken off', { requestId, status: fault.status });
    const sentence = `Jira did not let this app take ${nameOf(one)} off the request: please do so.`;
    await noteOnce(ports, requestId, `stays-${one.accountId}-${since}`, { sentence, since });
  }
}

const nameOf = ({ displayName }: Account): string => displayName || 'somebody';

async function noteChanges(
  ports: Ports,
  requestId: string,
  { before, now }: { before: readonly string[]; now: readonly string[] },
): Promise<void> {
  const added = now.filter((id) => !before.includes(id)).join(' ');
  const removed = before.filter((id) => !now.includes(id)).join(' ');
  if (added === '' && removed === '') return;
  const at = ports.now().toISOString();
  await ports.audit.append({ requestId, at, what: 'participants-changed', facts: { added, removed } });
}
