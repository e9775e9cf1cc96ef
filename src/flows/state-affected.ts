import type { IssueNewsWork, Ports } from '../ports';
import { BusyError } from '../ports/faults';
import type { TrackedIssue } from '../ports/jira';
import { stepOwed } from '../rules/affected-customers';
import { countBehind } from './count-behind';
import { newsRecipients } from './news-recipients';
import { deletedEvent } from './note-request-change';
import { holding } from './publish-plan';
import { whyClosed } from './read-openness';
import { sayAffected, type Affected } from './say-affected';
import { isPublic } from './what-all-see';

/** Longer than the few calls of a statement take (platform fact: the worker's own limit is two minutes). */
const leaseMinutes = 3;

/**
 * Counts the customers behind a public issue, and has the issue say in public that it affects at least so many once they
 * are as many as the admin chose (clauses O3 to O5). Never on an issue that is private, or that not everybody may open.
 * Safe to repeat; of an issue that is neither public nor linked to a request nothing is kept.
 * @throws BusyError while another piece of work writes the same statement; JiraError, StorageError
 */
export async function stateAffected(
  ports: Ports,
  { issueId, eventType }: Omit<IssueNewsWork, 'kind'>,
): Promise<Affected> {
  const { settings } = await ports.settings.read();
  const [issue] = await ports.issues.readTracked([issueId]);
  if (!issue) {
    if (eventType === deletedEvent) await forget(ports, issueId);
    return 'not-public';
  }
  if (!isPublic(issue, settings)) return 'not-public';
  const entries = await ports.outcomes.ofIssue(issueId);
  const linked = newsRecipients(issue, entries, settings, true).filter(({ isLinked }) => isLinked);
  if (linked.length === 0 && (await ports.affectedCustomers.countOf(issueId)) === null) return 'nothing-owed';
  const behind = await countBehind(
    ports,
    settings,
    linked.map(({ requestId }) => requestId),
  );
  await ports.affectedCustomers.saveCount(issueId, behind.count);
  const before = await ports.affectedCustomers.statementOf(issueId);
  const said = before?.step === 'said' ? before.count : null;
  if (before?.step === 'left' || stepOwed(behind.count, settings.affectedCustomers, said) === null)
    return 'nothing-owed';
  if ((await whyClosed(ports, issue.projectKey)) !== null) return 'not-public';
  return underLease(ports, issue, () => sayAffected(ports, { settings, issue, ...behind }));
}

async function underLease(ports: Ports, { id }: TrackedIssue, say: () => Promise<Affected>): Promise<Affected> {
  const lease = await ports.leases.take(`affected:${id}`, ports.now(), leaseMinutes);
  if (!lease) throw new BusyError('How many customers this issue affects is being said.', 30);
  return holding(ports, lease, say);
}

async function forget(ports: Ports, issueId: string): Promise<void> {
  await ports.affectedCustomers.forgetCount(issueId);
  await ports.affectedCustomers.forgetStatement(issueId);
}
