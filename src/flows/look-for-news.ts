import type { IssueNewsWork, Ports } from '../ports';
import type { OutcomeEntry } from '../ports/records';
import { afterLook, isDuplicateNews, type NewsRecord } from '../rules/issue-news';
import { deletedNews, holdingNews, mostReaders } from './news-lease';
import { newsRecipients, type NewsRecipient } from './news-recipients';
import { deletedEvent } from './note-request-change';
import { readNews } from './read-news';

/** Work that came from the issue that stays, and an agent's wish to try those again who were left out. */
export const followerEvent = 'followed';
export const retryEvent = 'retry';

/** What was handed to the queue is not handed over again before the queue had time for it. */
const handOverMs = 15 * 60_000;

/**
 * Looks whether the customers behind an issue are owed news (clauses O3, O5) and, if so, hands their requests to the
 * queue, some at a time. What is owed is decided from what Jira has now, so events may come late, twice and in any
 * order; the record is written before anything is queued.
 * @throws BusyError while other work on the same news goes on
 */
export async function lookForNews(ports: Ports, work: Omit<IssueNewsWork, 'kind'>): Promise<void> {
  await holdingNews(ports, work.issueId, () => look(ports, work));
  if (work.eventType !== followerEvent) await passOn(ports, work.issueId);
}

/** Issues that were closed in favour of this one wait for its end. */
async function passOn(ports: Ports, issueId: string): Promise<void> {
  const followers = await ports.issueNews.followersOf(issueId);
  if (followers.length === 0) return;
  await ports.queue.push(
    followers.map((one) => ({ kind: 'issue-news', issueId: one.issueId, eventType: followerEvent })),
  );
}

async function look(ports: Ports, { issueId, eventType, at }: Omit<IssueNewsWork, 'kind'>): Promise<void> {
  const { settings } = await ports.settings.read();
  const [news, before, entries] = await Promise.all([
    readNews(ports, settings, issueId),
    ports.issueNews.of(issueId),
    ports.outcomes.ofIssue(issueId),
  ]);
  if (!news) {
    const isReported = eventType === deletedEvent || before?.telling === deletedNews(issueId);
    if (isReported) await lookAfterDeletion(ports, { issueId, before, entries, at });
    return;
  }
  const { linked, stays, isShown, owed, isOver } = news;
  const recipients = newsRecipients(linked, entries, settings, isShown);
  if (!before && recipients.length === 0) return;
  const seen = { id: issueId, key: linked.key, follows: stays.id, isOver };
  const { record, isNew } = afterLook(before, seen, owed, ports.now().toISOString());
  // Of an open issue of which nothing was ever told nothing is kept.
  if (!before && record.phase === 'resting') return;
  const isCurrent = owed !== null && record.telling === owed.id;
  if (isNew) await ports.issueNews.save(record);
  if (isCurrent) await handOver(ports, record, recipients, eventType === retryEvent);
  else await ports.issueNews.save(record);
}

/** Hands over who was not told yet, also who was linked since; with nobody left it is done. */
async function handOver(
  ports: Ports,
  record: NewsRecord,
  recipients: readonly NewsRecipient[],
  isRetry: boolean,
): Promise<void> {
  const { issueId, generation } = record;
  const deliveries = await ports.issueNews.deliveriesOf(issueId, generation);
  const left = recipients.filter(({ requestId, isLinked }) => {
    const delivery = deliveries.find((one) => one.requestId === requestId);
    if (delivery?.step !== 'left-out') return delivery?.step !== 'told';
    return isRetry || (delivery.because === 'unlinked' && isLinked);
  });
  if (left.length === 0) {
    const phase = isDuplicateNews(record.telling) ? 'watching' : 'resting';
    return ports.issueNews.save({ ...record, phase });
  }
  const now = ports.now();
  const isRecent = record.queuedAt !== null && now.getTime() - Date.parse(record.queuedAt) < handOverMs;
  if (record.phase === 'telling' && isRecent && !isRetry) return;
  await ports.issueNews.save({ ...record, phase: 'telling', queuedAt: null });
  await ports.queue.push(chunks(record, left));
  await ports.issueNews.save({ ...record, phase: 'telling', queuedAt: now.toISOString() });
}

function chunks({ issueId, generation }: NewsRecord, left: readonly NewsRecipient[]) {
  const starts = Array.from({ length: Math.ceil(left.length / mostReaders) }, (_, turn) => turn * mostReaders);
  return starts.map((start) => {
    const requests = left.slice(start, start + mostReaders).map(({ requestId }) => requestId);
    return { kind: 'tell-news' as const, issueId, generation, requests };
  });
}

interface Deletion {
  readonly issueId: string;
  readonly before: NewsRecord | null;
  /** Also those that had not come to an end. */
  readonly entries: readonly OutcomeEntry[];
  /** By the event; now where it does not say. */
  readonly at: string | undefined;
}

/** Customers are told nothing of an issue that is gone; the agents of its requests are. */
async function lookAfterDeletion(ports: Ports, { issueId, before, entries, at }: Deletion): Promise<void> {
  const [first] = entries;
  if (!first) return;
  const issue = { id: issueId, key: first.issueKey ?? before?.issueKey ?? '', follows: issueId, isOver: false };
  const { record } = afterLook(before, issue, { id: deletedNews(issueId) }, at ?? ports.now().toISOString());
  await ports.issueNews.save(record);
  const recipients = entries.map(({ requestId }) => ({ requestId, isLinked: true }));
  await handOver(ports, record, recipients, false);
}
