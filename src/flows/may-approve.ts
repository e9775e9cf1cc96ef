import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { isOfTheCustomer } from '../rules/answered';
import type { SupportRequest } from '../rules/request';

/**
 * May this person approve that something of a request is passed on (clauses A4, P2)? Whoever reported it may, and of those
 * it is shared with the ones of the reporter's own organizations: who may read what a customer wrote does not own it. Where
 * Jira does not tell the organizations, only the reporter may.
 */
export async function mayApprove(ports: Ports, request: SupportRequest, accountId: string): Promise<boolean> {
  const { reporter, projectKey } = request;
  if (accountId === reporter.accountId) return true;
  if (!isOfTheCustomer(accountId, request)) return false;
  try {
    const [own, theirs] = await Promise.all([
      ports.organizations.ofMember(projectKey, reporter.accountId),
      ports.organizations.ofMember(projectKey, accountId),
    ]);
    return theirs.some(({ id }) => own.some((organization) => organization.id === id));
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn('the organizations of somebody are not known', { requestId: request.id, status: fault.status });
    return false;
  }
}
