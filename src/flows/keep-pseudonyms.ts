import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import { fittingKey, type PseudonymKey } from '../rules/anonymize/pseudonym-key';

/** Platform fact: a property holds 32,768 characters. */
const longest = 32_000;

/**
 * Notes what the pseudonyms stand for before anybody reads them, so that whatever comes of the request later uses the
 * same. Being refused it for good costs that consistency, not the outcome.
 */
export async function keepPseudonyms(
  ports: Ports,
  { request, pseudonyms: held }: ReadRequest,
  wanted: PseudonymKey,
): Promise<void> {
  const key = fittingKey(wanted, longest);
  if (JSON.stringify(key) === JSON.stringify(held)) return;
  try {
    await ports.requests.writePseudonyms(request.id, key);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn('the key of the pseudonyms was refused', { requestId: request.id, status: fault.status });
  }
}
