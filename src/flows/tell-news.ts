import type { Ports, TellNewsWork } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import type { NewsReader } from '../ports/jira';
import type { NewsRecord } from '../rules/issue-news';
import type { Settings } from '../rules/settings';
import { deletedNews, holdingNews } from './news-lease';
import { noteDeletedIssue } from './note-deleted-issue';
import { readNews } from './read-news';
import { leaveOut, tellRequest, type Telling } from './tell-request';

/** Told side by side: well below what Jira takes per second (platform fact: 100 calls). */
const atOnce = 5;
const reserveMs = 20_000;

/**
 * Tells some requests one generation of an issue's news, each once (clauses O3, O5). Whether it still is what the issue
 * has come to, and who may read of it, is read again first (clause O4, fail closed).
 * @throws JiraError, BusyError for what may pass; who was told stays told
 */
export async function tellNews(ports: Ports, work: Omit<TellNewsWork, 'kind'>): Promise<void> {
  await holdingNews(ports, work.issueId, () => tell(ports, work));
}

async function tell(ports: Ports, { issueId, generation, requests }: Omit<TellNewsWork, 'kind'>): Promise<void> {
  const record = await ports.issueNews.of(issueId);
  if (record?.phase !== 'telling' || record.generation !== generation) return;
  const { settings } = await ports.settings.read();
  if (record.telling === deletedNews(issueId))
    return oneAfterTheOther(ports, requests, (requestId) => noteDeletedIssue(ports, record, requestId));
  const telling = await readTelling(ports, settings, record);
  if (!telling) return;
  const readers = new Map((await ports.requests.newsReaders(requests)).map((reader) => [reader.id, reader]));
  await oneAfterTheOther(ports, requests, (requestId) => tellOne(ports, telling, requestId, readers.get(requestId)));
}

/** `null`: the issue has changed since; the look that its event brings decides anew. */
async function readTelling(ports: Ports, settings: Settings, record: NewsRecord): Promise<Telling | null> {
  const news = await readNews(ports, settings, record.issueId);
  if (!news?.owed || news.owed.id !== record.telling) return null;
  const siteUrl = news.owed.isPublic ? await ports.accounts.siteUrl() : '';
  return { record, news: news.owed, linked: news.linked, stays: news.stays, settings, siteUrl };
}

async function tellOne(ports: Ports, telling: Telling, requestId: string, reader: NewsReader | undefined) {
  if (!reader) return leaveOut(ports, telling, { id: requestId, key: '' }, 'gone');
  try {
    await tellRequest(ports, telling, reader);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    const { operation, status } = fault;
    ports.log.error('news of an issue are refused', { requestId, issueId: telling.record.issueId, operation, status });
    await leaveOut(ports, telling, reader, 'refused');
  }
}

/** One that cannot be told now takes nothing from the others; a Jira that asks for a pause gets it. */
async function oneAfterTheOther(
  ports: Ports,
  requests: readonly string[],
  tellIt: (requestId: string) => Promise<void>,
): Promise<void> {
  const faults: unknown[] = [];
  const isBusy = () => faults.some((fault) => fault instanceof JiraError && fault.status === 429);
  for (let start = 0; start < requests.length && !isBusy(); start += atOnce) {
    if (ports.remainingMs() < reserveMs) throw new BusyError('The rest is told next.', 5);
    const told = await Promise.allSettled(requests.slice(start, start + atOnce).map(tellIt));
    for (const one of told) if (one.status === 'rejected') faults.push(one.reason);
  }
  const unexpected = faults.find((fault) => !(fault instanceof JiraError) && !(fault instanceof BusyError));
  if (faults.length > 0) throw unexpected ?? faults[0];
}
