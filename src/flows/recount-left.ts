import type { Ports } from '../ports';
import { isDeleted } from '../rules/outcome-round';
import type { SupportRequest } from '../rules/request';

/**
 * Has the issues counted again that a request counts for no more: it was deleted, or it left the service projects, where
 * links made by hand went with it. Only what was counted before (decision 35).
 * @param request as it is now; `null` when it is gone
 */
export async function recountLeft(
  ports: Ports,
  requestId: string,
  request: Pick<SupportRequest, 'links'> | null,
): Promise<void> {
  const linked = request?.links.map(({ id }) => id) ?? [];
  await recount(ports, [...(await madeOf(ports, requestId)), ...linked]);
}

/** Has the issues counted again whose link with the request somebody removed, should no event have told of it. */
export async function recountUnlinked(
  ports: Ports,
  { id, links }: Pick<SupportRequest, 'id' | 'links'>,
): Promise<void> {
  const made = await madeOf(ports, id);
  await recount(
    ports,
    made.filter((issueId) => links.every((link) => link.id !== issueId)),
  );
}

async function madeOf(ports: Ports, requestId: string): Promise<readonly string[]> {
  const entries = await ports.outcomes.of(requestId);
  return entries.flatMap((entry) => (entry.issueId === null || isDeleted(entry) ? [] : [entry.issueId]));
}

async function recount(ports: Ports, issueIds: readonly string[]): Promise<void> {
  const counted = await Promise.all(
    [...new Set(issueIds)].map(async (issueId) =>
      (await ports.affectedCustomers.countOf(issueId)) === null ? [] : [issueId],
    ),
  );
  const work = counted.flat().map((issueId) => ({ kind: 'issue-news' as const, issueId, eventType: 'left' }));
  if (work.length > 0) await ports.queue.push(work);
}
