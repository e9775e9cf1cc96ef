import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { SupportRequest } from '../rules/request';
import type { PolicyContext } from '../rules/sla';
import { wayToClose } from '../rules/solution';

/** What became of closing, in a sentence for the team. */
export interface Closing {
  readonly isClosed: boolean;
  readonly sentence: string;
}

/**
 * Closes a request by its project's own workflow (clause O1). That the workflow has no way, or does not let the app go
 * it, is told to the team and never to the customer.
 * @throws JiraError for what may pass
 */
export async function closeRequest(
  ports: Ports,
  { settings }: PolicyContext,
  request: SupportRequest,
): Promise<Closing> {
  if (request.resolvedAt !== null) return { isClosed: true, sentence: 'It was closed already.' };
  const way = wayToClose(await ports.requests.waysOut(request.id), settings.acceptance.status);
  if (!way) {
    const target = settings.acceptance.status ? `“${settings.acceptance.status}”` : 'a status that counts as done';
    const sentence = `The workflow offers this app no way from “${request.statusName}” to ${target}: please close the request.`;
    return { isClosed: false, sentence };
  }
  try {
    await ports.requests.take(request.id, way);
    return { isClosed: true, sentence: `It is now “${way.toStatus}”.` };
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    const reason = fault.detail ? ` Jira says: ${fault.detail}` : '';
    return { isClosed: false, sentence: `Jira did not let this app close it: please close the request.${reason}` };
  }
}
