import type { Ports } from '../ports';
import { isOfTheCustomer } from '../rules/answered';
import type { RequestDetails } from '../rules/request';
import { policyOf } from './policy';
import { settleRequest } from './settle-request';

export type DetailsAnswer =
  | { readonly kind: 'completed' }
  | { readonly kind: 'not-found' }
  /** Only the customer's side can answer for the customer. */
  | { readonly kind: 'not-the-customer' };

/**
 * What the form would have asked, told afterwards (clause H3): for requests by e-mail, over REST or by an agent. What was
 * told before stays. The promise began when the request did, so no clock waits for this; a goal of the product's own
 * applies from now on. Our own events are ignored, so the cycles are settled here.
 */
export async function completeDetails(
  ports: Ports,
  requestKey: string,
  { accountId, told }: { accountId: string; told: Pick<RequestDetails, 'productId' | 'productVersion' | 'hosting'> },
): Promise<DetailsAnswer> {
  const snapshot = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !snapshot.settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };
  if (!isOfTheCustomer(accountId, read.request)) return { kind: 'not-the-customer' };

  const details: RequestDetails = { ...told, ...read.request.details };
  await ports.requests.writeDetails(read.request.id, details);
  await settleRequest(ports, policyOf(snapshot, ports.now()), { ...read, request: { ...read.request, details } });
  return { kind: 'completed' };
}
