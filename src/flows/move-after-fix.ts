import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { NewsReader } from '../ports/jira';
import type { NewsRecord } from '../rules/issue-news';
import type { Settings } from '../rules/settings';
import { wayTo } from '../rules/solution';
import { noteOnce } from './internal-note';

/**
 * A request whose fix is told waits for its customer (clause O1): into the status the admin named, by the project's own
 * workflow, and with reminders switched on under their care. What the workflow does not allow is told to the team.
 */
export async function moveAfterFix(
  ports: Ports,
  { record, settings }: { readonly record: NewsRecord; readonly settings: Settings },
  reader: NewsReader,
): Promise<void> {
  const { status } = settings.issueNews;
  const isThere = reader.statusName.toLowerCase() === status.toLowerCase();
  if (status !== '' && !reader.isResolved && !isThere) {
    const refusal = await move(ports, reader.id, status);
    if (refusal !== null)
      await noteOnce(ports, reader.id, `news-status:${record.issueId}:${record.generation}`, {
        sentence: `The customer was told that ${record.issueKey} is fixed. ${refusal}`,
      });
  }
  if (settings.acceptance.remindAfterDays > 0)
    await ports.queue.push([{ kind: 'request-changed', issueId: reader.id, eventType: 'news-told' }]);
}

/** `null` when it is done, or a sentence for the team. */
async function move(ports: Ports, requestId: string, status: string): Promise<string | null> {
  const way = wayTo(await ports.requests.waysOut(requestId), status);
  if (!way) return `The workflow offers this app no way to “${status}” from here.`;
  try {
    await ports.requests.take(requestId, way);
    return null;
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    return `Jira did not let this app move it to “${status}”.`;
  }
}
