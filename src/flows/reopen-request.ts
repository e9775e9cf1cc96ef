import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { wayTo } from '../rules/solution';

/**
 * A request that is resolved while its customer needs an answer again is in no queue of open ones (clause O1): it goes to
 * the status the admin named, by the project's own workflow. Never stands in the way of the question.
 * @returns what became of it, in a sentence for the team; empty where it is open
 */
export async function reopenRequest(
  ports: Ports,
  { acceptance: { reopenStatus } }: Settings,
  { id, statusName, resolvedAt }: SupportRequest,
): Promise<string> {
  if (resolvedAt === null) return '';
  const still = `It is still “${statusName}”: please reopen it.`;
  if (reopenStatus === '') return still;
  try {
    const open = (await ports.requests.waysOut(id)).filter(({ isDone }) => !isDone);
    const way = wayTo(open, reopenStatus);
    if (!way) return `The workflow offers this app no way to “${reopenStatus}”. ${still}`;
    await ports.requests.take(id, { ...way, resolutionId: null });
    return `It is now “${way.toStatus}”.`;
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    ports.log.warn('a request was not reopened', { requestId: id, operation: fault.operation, status: fault.status });
    return `Jira did not let this app reopen it. ${still}`;
  }
}
