import { issueStateOf, type IssueState, type StateFacts } from './issue-state';

/** When customers hear that an issue is fixed; that it will not be is told at once, unless nothing is told at all. */
export type NewsMode = 'release' | 'resolution' | 'never';

export type NewsKind = 'released' | 'fixed' | 'not-fixed' | 'duplicate';

/** As much of an issue as decides what is owed. `resolvedAt` is ISO-8601 UTC. */
export interface NewsFacts extends StateFacts {
  readonly id: string;
  readonly key: string;
  /** Whether anybody may see it: no security level, in a project named for public issues (clause O4). */
  readonly isPublic: boolean;
  readonly resolvedAt: string | null;
  readonly fixVersions: readonly { readonly name: string; readonly released: boolean }[];
}

/** What the customers behind an issue are to be told. */
export interface News {
  readonly kind: NewsKind;
  readonly state: IssueState;
  /** The same for the same end of the same issue, however often and in whichever order its events arrive. */
  readonly id: string;
  /** The issue that stays: another one than the linked issue where that is its duplicate. */
  readonly of: string;
  readonly key: string;
  /** Names of the released versions it is fixed in. */
  readonly versions: readonly string[];
  /** Every issue the news names may be seen by anybody. */
  readonly isPublic: boolean;
}

/**
 * The news owed for an issue (clauses O3, O5): fixed and, in the mode `release`, one of its fix versions released; not
 * fixed; or a duplicate, of which the issue that stays is followed. `null` while there is nothing to tell.
 * @param linked the issue requests are linked to
 * @param stays the issue its duplicates lead to; `linked` itself when it is none
 */
export function newsOwed(linked: NewsFacts, stays: NewsFacts, mode: NewsMode): News | null {
  if (mode === 'never') return null;
  const kind = endOf(stays, mode);
  if (kind !== null) return newsOf(kind, linked, stays);
  // Where one of the two is private, that they are the same is nobody's business.
  return stays.id !== linked.id && linked.isPublic && stays.isPublic ? newsOf('duplicate', linked, stays) : null;
}

function endOf(issue: NewsFacts, mode: NewsMode): Exclude<NewsKind, 'duplicate'> | null {
  const state = issueStateOf(issue);
  if (state === 'open' || state === 'in-progress') return null;
  if (state !== 'fixed') return 'not-fixed';
  if (issue.fixVersions.some(({ released }) => released)) return 'released';
  return mode === 'resolution' ? 'fixed' : null;
}

function newsOf(kind: NewsKind, linked: NewsFacts, stays: NewsFacts): News {
  // Told as fixed and released later is the same news; resolved again after it was opened again is not.
  const meaning = kind === 'released' ? 'fixed' : kind;
  const resolvedAt = (kind === 'duplicate' ? linked : stays).resolvedAt ?? '';
  return {
    ...{ kind, state: issueStateOf(stays), of: stays.id, key: stays.key },
    id: `${meaning}:${stays.id}:${resolvedAt}`,
    versions: stays.fixVersions.filter(({ released }) => released).map(({ name }) => name),
    isPublic: linked.isPublic && stays.isPublic,
  };
}

/** After it the issue that stays is waited for. */
export const isDuplicateNews = (newsId: string | null): boolean => newsId?.startsWith('duplicate:') ?? false;

/** How far the news of one issue have got. Instants ISO-8601 UTC. */
export interface NewsRecord {
  readonly issueId: string;
  /** Key when it was last seen. */
  readonly issueKey: string;
  /** `watching`: resolved, or followed, and waits; `telling`: some may not have been told; `resting`: nothing to do. */
  readonly phase: 'watching' | 'telling' | 'resting';
  /** The issue whose end decides; itself unless it is a duplicate. */
  readonly follows: string;
  /** Counts what was told; 0 before the first. */
  readonly generation: number;
  /** Of this generation; `deleted` is told to the team alone. */
  readonly telling: string | null;
  /** Ids of all news told or being told, oldest first. */
  readonly said: readonly string[];
  readonly startedAt: string;
  /** When the requests were last handed to the queue; `null`: not yet. */
  readonly queuedAt: string | null;
}

/** What became of the news of one generation for one request. */
export interface NewsDelivery {
  readonly issueId: string;
  readonly issueKey: string;
  readonly generation: number;
  readonly requestId: string;
  readonly requestKey: string;
  readonly kind: NewsKind | 'deleted';
  readonly state: IssueState | null;
  readonly versions: readonly string[];
  /** Told with the key of the issue, or only that the work on it is over. */
  readonly isPublic: boolean;
  readonly step: 'intended' | 'told' | 'left-out';
  readonly because: LeftOut | null;
  readonly startedAt: string;
  /** Of the comment, by its own time. */
  readonly toldAt: string | null;
  /** The comment as plain text, noted before it is written; absent where there is none, and before it was kept. */
  readonly words?: string | undefined;
}

/** Why somebody is not told: the link was removed, the request is gone or in no service project, Jira refuses. */
export type LeftOut = 'unlinked' | 'gone' | 'not-served' | 'refused' | 'told-there' | 'deleted';

const mostSaid = 50;

/** What a look at an issue makes of its record; `isNew`: a generation begins, and everybody has to be told. */
export function afterLook(
  record: NewsRecord | null,
  issue: Pick<NewsFacts, 'id' | 'key'> & { readonly follows: string; readonly isOver: boolean },
  owed: Pick<News, 'id'> | null,
  now: string,
): { readonly record: NewsRecord; readonly isNew: boolean } {
  const held: NewsRecord = record ?? {
    ...{ issueId: issue.id, issueKey: issue.key, phase: 'resting', follows: issue.follows, generation: 0 },
    ...{ telling: null, said: [], startedAt: now, queuedAt: null },
  };
  const seen = { ...held, issueKey: issue.key, follows: issue.follows };
  if (owed === null) return { record: { ...seen, phase: issue.isOver ? 'watching' : 'resting' }, isNew: false };
  if (held.said.includes(owed.id)) {
    const isStill = held.phase === 'telling' && held.telling === owed.id;
    const waits = isDuplicateNews(owed.id);
    return { record: { ...seen, phase: isStill ? 'telling' : waits ? 'watching' : 'resting' }, isNew: false };
  }
  const said = [...held.said, owed.id].slice(-mostSaid);
  const begun = { phase: 'telling', generation: held.generation + 1, telling: owed.id, said } as const;
  return { record: { ...seen, ...begun, startedAt: now, queuedAt: null }, isNew: true };
}
