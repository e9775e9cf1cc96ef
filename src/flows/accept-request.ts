import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { PolicyContext } from '../rules/sla';
import { settleRequest, type SettledRequest } from './settle-request';
import { stampAcceptance } from './stamp-acceptance';

/**
 * Takes a request under the terms: stamps what the customer accepted (T1), decides the entitlement (L2, L3), starts
 * the promise at the instant the request was created (L1) and tells JQL. The panel's property may arrive after the
 * created event, so this is run again with every later change; it does nothing twice.
 */
export async function acceptRequest(ports: Ports, policy: PolicyContext, read: ReadRequest): Promise<SettledRequest> {
  await stampAcceptance(ports, read.request, policy);
  return settleRequest(ports, policy, read);
}
