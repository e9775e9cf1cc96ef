import type { LinkedKind, OutcomeRecord } from './outcome';

/** Where a request stands with one kind of outcome. */
export interface OutcomeRound<T> {
  /** The number the next record of the kind has, or the one that stands. */
  readonly round: number;
  /** The one that counts; `null` where there is none, or where its issue was deleted. */
  readonly standing: T | null;
  /** The last one, where its issue was deleted and nothing took its place. */
  readonly deleted: T | null;
}

/**
 * Of each kind a request has one outcome at a time (design decision 11). Once its issue is known to be deleted, the next
 * one has a record of its own beside it, with the next number, so that what the customer was told stays on record.
 */
export function outcomeRound<T extends Pick<OutcomeRecord, 'kind' | 'round' | 'deletedAt'>>(
  entries: readonly T[],
  kind: LinkedKind,
): OutcomeRound<T> {
  const [last] = entries.filter((entry) => entry.kind === kind).sort((one, other) => roundOf(other) - roundOf(one));
  if (!last) return { round: 0, standing: null, deleted: null };
  return isDeleted(last)
    ? { round: roundOf(last) + 1, standing: null, deleted: last }
    : { round: roundOf(last), standing: last, deleted: null };
}

export const roundOf = ({ round }: Pick<OutcomeRecord, 'round'>): number => round ?? 0;

export const isDeleted = ({ deletedAt }: Pick<OutcomeRecord, 'deletedAt'>): boolean => deletedAt !== undefined;

/** What is noted once for each outcome of a kind: the first keeps the plain name, later ones have their number behind. */
export const roundName = ({ kind, round }: Pick<OutcomeRecord, 'kind' | 'round'>): string =>
  round === undefined ? kind : `${kind}:${round}`;
