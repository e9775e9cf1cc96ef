import type { Ports } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { OutcomeKind } from '../rules/outcome';
import { labelFor } from '../rules/outcome-labels';
import { isDeleted, outcomeRound, type OutcomeRound } from '../rules/outcome-round';
import type { Settings } from '../rules/settings';
import { deletedNews } from './news-lease';
import { holding, leaseMinutes, outcomeLease } from './publish-plan';

/** When Jira reported that an issue was deleted; `null` while it did not, whatever else the app can or cannot see. */
export async function deletedAt(ports: Ports, issueId: string | null): Promise<string | null> {
  const news = issueId === null ? null : await ports.issueNews.of(issueId);
  return news !== null && news.telling === deletedNews(news.issueId) ? news.startedAt : null;
}

/**
 * Notes on the record of an outcome that its issue was deleted, so that its request may get another one (decision 37);
 * what the customer was told, and when, stays. Safe to repeat.
 * @throws BusyError while somebody carries out an outcome of the same kind, who would write over it
 */
export async function noteDeletion(ports: Ports, entry: OutcomeEntry, at: string): Promise<OutcomeEntry> {
  if (isDeleted(entry)) return entry;
  const { requestId, kind, outcomeId, issueKey } = entry;
  const lease = await ports.leases.take(outcomeLease(requestId, kind), ports.now(), leaseMinutes);
  if (!lease) throw new BusyError('An outcome of this request is being carried out.', 30);
  return holding(ports, lease, async () => {
    const held = (await ports.outcomes.of(requestId)).find((one) => one.outcomeId === outcomeId) ?? entry;
    const deleted: OutcomeEntry = { ...held, deletedAt: at };
    const facts = { outcomeId, kind, issueKey };
    await ports.audit.append({ requestId, at, what: 'outcome-deleted', facts }, `outcome-deleted-${outcomeId}`);
    await ports.outcomes.save(deleted);
    return deleted;
  });
}

/** Where a request stands with a kind now, also where the deletion was reported but is not noted everywhere yet. */
export async function currentRound(
  ports: Ports,
  requestId: string,
  kind: OutcomeKind,
): Promise<OutcomeRound<OutcomeEntry>> {
  const entries = await ports.outcomes.of(requestId);
  const current = outcomeRound(entries, kind);
  const at = current.standing && (await deletedAt(ports, current.standing.issueId));
  if (current.standing === null || at === null) return current;
  const { outcomeId } = current.standing;
  const deleted = await noteDeletion(ports, current.standing, at);
  return outcomeRound([...entries.filter((one) => one.outcomeId !== outcomeId), deleted], kind);
}

/**
 * Whether the label that asks for an outcome was set after its issue was deleted: the one that still sits there asks for
 * nothing (decision 37). By Jira's own times on both sides; what cannot be read asks for nothing either.
 */
export async function isAskedAgain(
  ports: Ports,
  settings: Settings,
  { request }: ReadRequest,
  deleted: OutcomeEntry & { readonly kind: OutcomeKind },
): Promise<boolean> {
  try {
    const setAt = await ports.requests.labelSetAt(request.id, labelFor(deleted.kind, settings));
    return setAt !== null && setAt > (deleted.deletedAt ?? '');
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn('whether a label was set again is unreadable', { requestId: request.id, status: fault.status });
    return false;
  }
}
