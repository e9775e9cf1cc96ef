import type { SupportRequest } from './request';

/** Clause A3: so long is everything kept after the last day of the collaboration. */
export const YEARS_KEPT = 2;

/** A customer's collaboration that has an end: an organization, or a customer who belongs to none. */
export interface Collaboration {
  /** `organization:<id>`, `customer:<account id>`; of what was deleted, nothing that leads to a person. */
  readonly id: string;
  readonly kind: 'organization' | 'customer';
  /** Jira's id of the organization, or the account id. */
  readonly ref: string;
  readonly name: string;
  /** Last day, as a calendar date. */
  readonly endedOn: string;
  /** Who says so: the register of licences, or an admin (account id). */
  readonly source: string;
  /** Why nothing may be deleted although it is due; `null` when nothing holds it. */
  readonly hold: string | null;
  /** When and by whom (account id) the deletion was confirmed; `null` before. */
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly purgedAt: string | null;
}

/** `kept`: the two years are not over. */
export type RetentionStage = 'kept' | 'due' | 'held' | 'purging' | 'purged';

export function stageOf(collaboration: Collaboration, today: string): RetentionStage {
  const { purgedAt, hold, confirmedAt, endedOn } = collaboration;
  if (purgedAt !== null) return 'purged';
  if (hold !== null) return 'held';
  if (confirmedAt !== null) return 'purging';
  return dueOn(endedOn) <= today ? 'due' : 'kept';
}

/** The first day on which the data may go: the day after the same date two years later. */
export function dueOn(endedOn: string): string {
  const [year = 0, month = 1, day = 1] = endedOn.split('-').map(Number);
  const last = new Date(Date.UTC(year + YEARS_KEPT, month - 1, day));
  // The 29th of February has no anniversary in a common year: the 28th is the last day then.
  if (last.getUTCMonth() !== month - 1) last.setUTCDate(0);
  last.setUTCDate(last.getUTCDate() + 1);
  return last.toISOString().slice(0, 10);
}

/** The latest last day whose data may go today. */
export function lastDueEnd(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  for (let back = 1; back <= 2; back += 1) {
    const end = new Date(Date.UTC(year - YEARS_KEPT, month - 1, day - back)).toISOString().slice(0, 10);
    if (dueOn(end) <= today) return end;
  }
  return new Date(Date.UTC(year - YEARS_KEPT, month - 1, day - 3)).toISOString().slice(0, 10);
}

/** Is it a date of the calendar, as people write it in forms? */
export function isCalendarDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/**
 * Why a request stays although the collaboration it was found under is deleted; `null` when it goes.
 * `isOver`: has the collaboration of that organization been deleted as well?
 */
export function whyKept(
  { organizations, reporter }: Pick<SupportRequest, 'organizations' | 'reporter'>,
  { kind, ref }: Pick<Collaboration, 'kind' | 'ref'>,
  isOver: (organizationId: string) => boolean,
): string | null {
  if (kind === 'customer') {
    if (reporter.accountId !== ref) return 'Somebody else is its reporter now.';
    return organizations.length > 0 ? 'It belongs to an organization.' : null;
  }
  // A request its reporter kept to themselves was found because they are a member.
  if (organizations.length > 0 && !organizations.some(({ id }) => id === ref))
    return 'It does not belong to the organization any more.';
  const goesOn = organizations.some(({ id }) => id !== ref && !isOver(id));
  return goesOn ? 'It is shared with another organization, whose data is still kept.' : null;
}

/** How far a deletion has got; what was asked for is in the collaboration. */
export interface Purge {
  readonly startedAt: string;
  /** Requests whose deletion has begun, noted before anything of them is touched (design decision 11). */
  readonly batch: readonly { readonly id: string; readonly key: string }[];
  /** Where the search goes on: which of the service projects, after which key of a request that stays. */
  readonly at: { readonly project: number; readonly after: string | null };
  readonly counts: PurgeCounts;
  /** Requests that stay, and why: the first fifty. */
  readonly left: readonly { readonly key: string; readonly because: string }[];
  /** SHA-256 over the ids of all deleted requests, one after the other: a proof that names none. */
  readonly digest: string;
  readonly doneAt: string | null;
}

export interface PurgeCounts {
  readonly requests: number;
  /** Private Bugs, Change requests and development issues that were made of those requests alone. */
  readonly issues: number;
  /** Records of this app. */
  readonly records: number;
  /** Requests that stay because they belong to somebody else as well. */
  readonly kept: number;
  /** Requests that Jira would not let this app delete. */
  readonly refused: number;
}

export const MOST_LEFT_SHOWN = 50;

export function beginPurge(at: string): Purge {
  const counts = { requests: 0, issues: 0, records: 0, kept: 0, refused: 0 };
  return { startedAt: at, batch: [], at: { project: 0, after: null }, counts, left: [], digest: '', doneAt: null };
}
