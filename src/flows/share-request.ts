import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { isOfTheCustomer } from '../rules/answered';

export type ShareAnswer =
  /** The same whether or not anybody has an account with the address. */
  { readonly kind: 'taken-note' } | { readonly kind: 'not-found' } | { readonly kind: 'not-the-customer' };

/**
 * Shares a request with whoever has an account with exactly this address, and with nobody else (clause P3): no account is
 * made, nobody is invited, and the answer does not tell who has one.
 */
export async function shareRequest(
  ports: Ports,
  requestKey: string,
  { email, accountId }: { email: string; accountId: string },
): Promise<ShareAnswer> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };
  if (!isOfTheCustomer(accountId, read.request)) return { kind: 'not-the-customer' };

  const holder = await ports.accounts.holderOf(email);
  if (holder === null || isOfTheCustomer(holder, read.request)) return { kind: 'taken-note' };
  try {
    await ports.requests.addParticipant(read.request.id, holder);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    // Somebody Jira does not let take part looks to the customer like nobody.
    ports.log.warn('a request could not be shared', { requestId: read.request.id, status: fault.status });
    return { kind: 'taken-note' };
  }
  const at = ports.now().toISOString();
  const facts = { by: accountId, with: holder };
  await ports.audit.append({ requestId: read.request.id, at, what: 'request-shared', facts });
  return { kind: 'taken-note' };
}
