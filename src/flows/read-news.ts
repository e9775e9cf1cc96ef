import type { Ports } from '../ports';
import type { TrackedIssue } from '../ports/jira';
import { duplicateTarget, mayFollow, mayStillBeLinked } from '../rules/follow-duplicates';
import { newsOwed, type News, type NewsFacts } from '../rules/issue-news';
import { issueStateOf } from '../rules/issue-state';
import type { Settings } from '../rules/settings';
import { whatAllSee } from './what-all-see';

export interface ReadNews {
  readonly linked: TrackedIssue;
  /** Where its duplicates lead; itself when it is none. */
  readonly stays: TrackedIssue;
  /** Whether everybody sees the linked issue. */
  readonly isShown: boolean;
  readonly owed: News | null;
  /** Finished, or followed, so that news may come without anybody touching the issue. */
  readonly isOver: boolean;
}

/** What is owed to the customers behind an issue, as Jira has it now; `null` when the issue is not there. */
export async function readNews(ports: Ports, settings: Settings, issueId: string): Promise<ReadNews | null> {
  const [linked] = await ports.issues.readTracked([issueId]);
  if (!linked) return null;
  const stays = await followed(ports, settings, linked);
  const { mode } = settings.issueNews;
  const isSeen = await whatAllSee(ports, settings, [linked, stays]);
  const owed = awaitsLink(ports, settings, stays)
    ? null
    : newsOwed(factsOf(linked, isSeen), factsOf(stays, isSeen), mode);
  return { linked, stays, isShown: isSeen(linked), owed, isOver: linked.statusCategory === 'done' && mode !== 'never' };
}

/** `isSeen`: as `whatAllSee` has it. */
export const factsOf = (issue: TrackedIssue, isSeen: (issue: TrackedIssue) => boolean): NewsFacts => ({
  ...issue,
  isPublic: isSeen(issue),
});

/** Nothing is told until it is clear of what it is a duplicate; the hourly look comes back to it. */
function awaitsLink(ports: Ports, settings: Settings, issue: TrackedIssue): boolean {
  const isOfNothing = issueStateOf(issue) === 'duplicate' && duplicateTarget(issue.links, settings) === null;
  return isOfNothing && mayStillBeLinked(issue.resolvedAt, ports.now());
}

/** A duplicate of what is not there, or of itself over others, stays where it is. */
async function followed(ports: Ports, settings: Settings, linked: TrackedIssue): Promise<TrackedIssue> {
  const seen = [linked.id];
  let last = linked;
  while (issueStateOf(last) === 'duplicate') {
    const next = duplicateTarget(last.links, settings);
    if (next === null) return last;
    if (!mayFollow(seen, next)) return linked;
    seen.push(next);
    const [read] = await ports.issues.readTracked([next]);
    if (!read) return last;
    last = read;
  }
  return last;
}
