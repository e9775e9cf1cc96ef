import type { Ports } from '../ports';
import type { OutcomeEntry } from '../ports/records';
import type { LinkedKind } from '../rules/outcome';
import { isDeleted } from '../rules/outcome-round';
import type { SupportRequest } from '../rules/request';

/**
 * What a request became by now that its customer is told of, oldest first (decision 40). Of a kind that was begun before
 * the same one goes on, so its own does not count.
 */
export async function becameByNow(
  ports: Ports,
  requestId: string,
  except?: LinkedKind,
): Promise<readonly OutcomeEntry[]> {
  return (await ports.outcomes.of(requestId))
    .filter((entry) => entry.kind !== 'development' && entry.kind !== except)
    .filter((entry) => entry.issueId !== null && !isDeleted(entry))
    .sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
}

/** By the keys the panel shows, which are others once an issue was moved. */
export const keysOf = (entries: readonly OutcomeEntry[], { links }: Pick<SupportRequest, 'links'>): readonly string[] =>
  entries.flatMap(({ issueId, issueKey }) => links.find(({ id }) => id === issueId)?.key ?? issueKey ?? []);
