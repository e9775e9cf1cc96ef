import type { TrackedIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { Settings } from '../rules/settings';

export interface NewsRecipient {
  readonly requestId: string;
  /** The link is there, whoever made it. */
  readonly isLinked: boolean;
}

/**
 * The requests behind an issue, in the same order every time: those the app linked to it, those linked by hand with the
 * type the app links with, and those the app linked whose link somebody removed.
 * @param isShown whether everybody sees the issue: of others that the team links by hand no customer hears (decision 36)
 */
export function newsRecipients(
  issue: Pick<TrackedIssue, 'links'>,
  entries: readonly OutcomeEntry[],
  settings: Settings,
  isShown: boolean,
): readonly NewsRecipient[] {
  const made = new Set(entries.map(({ requestId }) => requestId));
  const linked = issue.links
    .filter(
      ({ id, key, typeName }) =>
        isServed(key, settings) && (made.has(id) || (isShown && isOurType(typeName, settings))),
    )
    .map(({ id }) => id);
  const unlinked = entries
    .filter(({ step, requestId }) => step === 'told' && !linked.includes(requestId))
    .map(({ requestId }) => requestId);
  const byNumber = (one: string, other: string) => Number(one) - Number(other);
  return [
    ...[...new Set(linked)].sort(byNumber).map((requestId) => ({ requestId, isLinked: true })),
    ...[...new Set(unlinked)].sort(byNumber).map((requestId) => ({ requestId, isLinked: false })),
  ];
}

export function isOurType(typeName: string, { outcomes }: Settings): boolean {
  return typeName.toLowerCase() === outcomes.linkTypeName.toLowerCase();
}

const isServed = (key: string, { serviceProjectKeys }: Settings) =>
  serviceProjectKeys.includes(key.slice(0, key.lastIndexOf('-')));
