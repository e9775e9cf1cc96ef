import type { Ports } from '../ports';
import { newsOwed } from '../rules/issue-news';
import { factsOf } from './read-news';
import { whatAllSee } from './what-all-see';

/**
 * Every hour: news that were not told to the end, and issues whose version was released since (platform fact: releasing
 * a version is no event of the issues fixed in it). A hundred of those that wait are one call to Jira, and only those
 * with something owed become work.
 */
export async function resumeNews(ports: Ports): Promise<void> {
  const { settings } = await ports.settings.read();
  if (settings.issueNews.mode === 'never') return;
  const [telling, watching] = await Promise.all([
    ports.issueNews.inPhase('telling'),
    ports.issueNews.inPhase('watching'),
  ]);
  const followed = [...new Set(watching.map(({ follows }) => follows))];
  const tracked = followed.length > 0 ? await ports.issues.readTracked(followed) : [];
  const isSeen = await whatAllSee(ports, settings, tracked);
  const ended = tracked.flatMap((issue) => {
    const facts = factsOf(issue, isSeen);
    const owed = newsOwed(facts, facts, settings.issueNews.mode);
    return owed ? [{ issueId: issue.id, newsId: owed.id }] : [];
  });
  const awaited = watching.filter(({ follows, said }) =>
    ended.some(({ issueId, newsId }) => issueId === follows && !said.includes(newsId)),
  );
  const work = [...telling, ...awaited].map(({ issueId }) => ({
    kind: 'issue-news' as const,
    issueId,
    eventType: 'reconcile',
  }));
  if (work.length > 0) await ports.queue.push(work);
}
