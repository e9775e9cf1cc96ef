import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import { isOfTheCustomer } from '../rules/answered';
import type { PolicyContext } from '../rules/sla';
import type { SolutionRecord } from '../rules/solution';
import { closeRequest } from './close-request';
import { describeFault } from './describe-fault';
import { noteOnce } from './internal-note';
import { policyOf } from './policy';
import { readSolution } from './read-solution';

export type SolutionAnswer =
  | { readonly kind: 'accepted'; readonly acceptedAt: string }
  | { readonly kind: 'not-found' }
  /** Only the customer's side can accept for the customer. */
  | { readonly kind: 'not-the-customer' }
  /** Nobody has answered yet, or the customer has asked again. */
  | { readonly kind: 'no-solution' };

/** Longer than a portal call takes: whoever finds the acceptance after that, finishes it. */
const restMs = 5 * 60_000;

/**
 * The customer accepts the solution (clause O1): noted first, then the request is closed. What closing meets is between
 * the app and the team; the customer has said all there is to say.
 */
export async function acceptSolution(ports: Ports, requestKey: string, accountId: string): Promise<SolutionAnswer> {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const read = await ports.requests.read(requestKey);
  if (!read || !policy.settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };
  if (!isOfTheCustomer(accountId, read.request)) return { kind: 'not-the-customer' };

  const { record, offer } = await readSolution(ports, policy, read.request);
  if (record?.acceptedAt) return { kind: 'accepted', acceptedAt: record.acceptedAt };
  if (!offer) return { kind: 'no-solution' };
  const now = policy.now.toISOString();
  const { id: requestId, key } = read.request;
  const noted: SolutionRecord = {
    ...{ requestId, requestKey: key, cycle: offer.cycle, offeredAt: offer.at, remindedAt: record?.remindedAt ?? null },
    ...{ state: 'accepted', acceptedAt: now, acceptedBy: accountId, closedAt: null },
    attentionAt: new Date(policy.now.getTime() + restMs).toISOString(),
  };
  await ports.solutions.save(noted);
  try {
    await closeAccepted(ports, policy, read, noted);
  } catch (fault) {
    ports.log.warn('an accepted request is closed later', { requestId, ...describeFault(fault) });
  }
  return { kind: 'accepted', acceptedAt: now };
}

/** Also what the sweep does when the first try was cut off or Jira was busy. */
export async function closeAccepted(
  ports: Ports,
  policy: PolicyContext,
  read: ReadRequest,
  noted: SolutionRecord,
): Promise<void> {
  const { request } = read;
  const { cycle, acceptedAt, acceptedBy, offeredAt } = noted;
  // The same entry however often this is begun anew.
  const entry = { requestId: request.id, at: acceptedAt ?? offeredAt, what: 'solution-accepted' };
  await ports.audit.append({ ...entry, facts: { cycle, accountId: acceptedBy } }, `solution-${cycle}`);
  const closed = await closeRequest(ports, policy, request);
  const who = [request.reporter, ...request.participants].find(({ accountId }) => accountId === acceptedBy);
  const accepted = `${who?.displayName ?? 'The customer'} accepted the solution in the portal.`;
  try {
    await noteOnce(ports, request.id, `solution-accepted-${cycle}`, {
      sentence: `${accepted} ${closed.sentence}`,
      recognisedBy: accepted,
      since: offeredAt,
    });
  } catch (fault) {
    // The acceptance stands in the records and the audit; a note Jira refuses for good is not tried for ever.
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
  }
  await ports.solutions.save({
    ...noted,
    state: closed.isClosed ? 'closed' : 'accepted',
    closedAt: closed.isClosed ? policy.now.toISOString() : null,
    attentionAt: null,
  });
}
