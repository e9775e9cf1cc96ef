import type { IssueNewsWork, Ports, PublicIssueWork, RequestWork } from '../ports';
import type { ChangedRequest } from '../ports/jira';
import type { Page } from '../ports/page';
import { hourlyEvent } from './note-request-change';

const minute = 60_000;
/** Events may be three minutes late and search lags; what is looked at twice costs little, a missed change a promise. */
const overlapMinutes = 15;
const firstRunMinutes = 24 * 60;
export const reserveMs = 60_000;

/** What may have changed without an event, and what is to be done about each of it. */
export interface ChangedSearch {
  /** Where its mark is kept: a project key, or a name of ours. */
  readonly name: string;
  /** To be queued in one run. */
  readonly most: number;
  readonly find: (minutes: number, page: string | null) => Promise<Page<ChangedRequest>>;
  readonly kinds: readonly (RequestWork | PublicIssueWork | IssueNewsWork)['kind'][];
}

/** What was queued last, where a run had to stop: `instant|number`, so that many changes of one instant end too. */
const restOf = (name: string) => `reconcile-rest:${name}`;

/**
 * A project the app is shut out of keeps its mark, so that the first run that sees it again looks all the way back.
 * What one run may not queue the next one does, from the request it stopped at.
 */
export async function enqueueChanged(
  ports: Ports,
  { name, find, kinds }: Omit<ChangedSearch, 'most'>,
  { now, most }: { now: Date; most: number },
): Promise<{ queued: number; isComplete: boolean }> {
  const mark = `reconcile:${name}`;
  const [since, stopped] = await Promise.all([ports.progress.read(mark), ports.progress.read(restOf(name))]);
  const rest = readRest(stopped);
  const minutes = minutesBack(now, since, rest);
  let queued = 0;
  let page: string | null = null;
  do {
    if (queued >= most || ports.remainingMs() < reserveMs) return { queued, isComplete: false };
    const found: Page<ChangedRequest> = await find(minutes, page);
    const waiting = found.items.filter((item) => rest === null || isAfter(item, rest));
    const some = waiting.slice(0, most - queued);
    if (some.length > 0)
      await ports.queue.push(
        some.flatMap(({ id }) => kinds.map((kind) => ({ kind, issueId: id, eventType: hourlyEvent }))),
      );
    queued += some.length;
    const last = some.at(-1);
    if (last) await ports.progress.write(restOf(name), `${last.changedAt}|${last.number}`);
    if (some.length < waiting.length) return { queued, isComplete: false };
    page = found.next;
  } while (page);
  await ports.progress.write(mark, now.toISOString());
  await ports.progress.write(restOf(name), '');
  return { queued, isComplete: true };
}

type Rest = Pick<ChangedRequest, 'changedAt' | 'number'>;

function readRest(stopped: string | null): Rest | null {
  const [changedAt = '', number = ''] = (stopped ?? '').split('|');
  return Number.isNaN(Date.parse(changedAt)) ? null : { changedAt, number: Number(number) };
}

function isAfter(item: ChangedRequest, rest: Rest): boolean {
  return item.changedAt === rest.changedAt ? item.number > rest.number : item.changedAt > rest.changedAt;
}

function minutesBack(now: Date, since: string | null, rest: Rest | null): number {
  if (rest) return (now.getTime() - Date.parse(rest.changedAt)) / minute + 1;
  return since ? (now.getTime() - Date.parse(since)) / minute + overlapMinutes : firstRunMinutes;
}
