import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';
import { isOfTheCustomer } from '../rules/answered';

export type ShareAnswer =
  /** The same whether or not anybody has an account with the address. */
  { readonly kind: 'taken-note' } | { readonly kind: 'not-found' } | { readonly kind: 'not-the-customer' };

/**
 * Takes note that a request is to be shared with whoever has an account with exactly this address, and with nobody else
 * (clause P3). One piece of work is queued in any case, so that neither the answer nor how long it takes, nor what a busy
 * Jira refuses, tells who has an account.
 * @throws BusyError when nothing was queued
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
  const who = { by: accountId, with: isOfTheCustomer(holder, read.request) ? null : holder };
  const what = { kind: 'request-shared', issueId: read.request.id, shareId: ports.newId() } as const;
  try {
    await ports.queue.push([{ ...what, at: ports.now().toISOString(), ...who }]);
  } catch {
    throw new BusyError('The queue took nothing.', 60);
  }
  return { kind: 'taken-note' };
}
