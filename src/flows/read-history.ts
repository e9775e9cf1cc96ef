import type { Ports } from '../ports';
import type { OutcomeEntry } from '../ports/records';
import { licenceKeysOf } from '../rules/licence-keys';
import { isDeleted } from '../rules/outcome-round';
import type { SupportRequest } from '../rules/request';
import type { RequestHistory } from '../rules/sla';

/** Everything the rules need to know about a request besides the request itself; read now, never taken from an event. */
export async function readHistory(ports: Ports, request: SupportRequest): Promise<RequestHistory> {
  const [comments, outcomes, appAccountId, licences] = await Promise.all([
    ports.comments.of(request.id),
    ports.outcomes.of(request.id),
    ports.accounts.appAccountId(),
    ports.licences.matching(licenceKeysOf(request)),
  ]);
  return { request, comments, linkedOutcomes: outcomes.flatMap(toldOutcome), appAccountId, licences };
}

/** Clauses O3 and O5 count a Bug or Change request as the answer; a development issue (O2) is an internal matter. */
function toldOutcome(entry: OutcomeEntry): RequestHistory['linkedOutcomes'] {
  const { kind, issueKey, toldAt } = entry;
  if (kind === 'development' || issueKey === null || toldAt === null) return [];
  return [{ issueKey, toldAt, isDeleted: isDeleted(entry) }];
}
