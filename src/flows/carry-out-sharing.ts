import type { Ports, ShareWork } from '../ports';
import { JiraError } from '../ports/faults';
import { isOfTheCustomer } from '../rules/answered';

/**
 * Adds whom a customer shared a request with (clause P3) and writes it into the audit, once however often it is
 * delivered: what was begun is noted before and ended after, so that a late delivery brings nobody back who was taken
 * off since. No account is made and nobody is invited; who has no account is nothing to do.
 */
export async function carryOutSharing(ports: Ports, work: ShareWork): Promise<void> {
  const { issueId: requestId, shareId, at, by, with: holder } = work;
  const share = `share:${requestId}:${shareId}`;
  if (holder === null || (await ports.receipts.has(`${share}:done`))) return;
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestId);
  if (!read || !settings.serviceProjectKeys.includes(read.request.projectKey)) return;
  if (!isOfTheCustomer(by, read.request)) return;

  const takesPart = isOfTheCustomer(holder, read.request);
  // Somebody else brought them in, or the same customer a moment before.
  if (takesPart && !(await ports.receipts.has(share))) return;
  await ports.receipts.claim(share);
  if (takesPart || (await add(ports, requestId, holder)))
    await ports.audit.append({ requestId, at, what: 'request-shared', facts: { by, with: holder } }, shareId);
  await ports.receipts.claim(`${share}:done`);
}

async function add(ports: Ports, requestId: string, holder: string): Promise<boolean> {
  try {
    await ports.requests.addParticipant(requestId, holder);
    return true;
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn('a request could not be shared', { requestId, status: fault.status });
    return false;
  }
}
