import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { NewsRecord } from '../rules/issue-news';
import { noteDeletion } from './deleted-outcome';
import { noteOnce } from './internal-note';

/**
 * The issue a request waited for is gone: its record says so, and what its customer is to hear of that is for the team
 * to say.
 */
export async function noteDeletedIssue(ports: Ports, record: NewsRecord, requestId: string): Promise<void> {
  const { issueId, issueKey, generation } = record;
  const held = await ports.issueNews.delivery(issueId, generation, requestId);
  if (held?.step === 'left-out') return;
  const entry = (await ports.outcomes.of(requestId)).find((one) => one.issueId === issueId);
  if (entry) await noteDeletion(ports, entry, record.startedAt);
  const isMade = entry !== undefined && entry.kind !== 'known-issue';
  // A label set again before that was noted asks for another one now.
  if (isMade) await ports.queue.push([{ kind: 'request-changed', issueId: requestId, eventType: 'outcome-deleted' }]);
  const again = isMade ? ' A new one can be made in the panel of this request.' : '';
  const sentence = `${issueKey}, which this request was linked to, was deleted. The customer will hear nothing more of it from this app: please tell them how it goes on.${again}`;
  let because: 'deleted' | 'gone' = 'deleted';
  try {
    await noteOnce(ports, requestId, `news-deleted:${issueId}`, { sentence });
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    because = 'gone';
  }
  await ports.issueNews.saveDelivery({
    ...{ issueId, issueKey, generation, requestId, requestKey: entry?.requestKey ?? '' },
    ...{ kind: 'deleted', state: null, versions: [], isPublic: false, step: 'left-out', because, toldAt: null },
    startedAt: ports.now().toISOString(),
  });
}
