import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { WrittenIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import { isByTeam } from '../rules/answered';
import type { PseudonymKey } from '../rules/anonymize/pseudonym-key';
import type { Identities } from '../rules/anonymize/verdict';
import type { RequestComment, SupportRequest } from '../rules/request';
import { publicProjects } from '../rules/public-projects';
import type { Settings } from '../rules/settings';
import { readIdentities } from './read-identities';

export interface LinkedRequest {
  readonly request: SupportRequest;
  /** `false`: it was moved away, where a note would not be internal; its customer is protected all the same. */
  readonly isServed: boolean;
  readonly comments: readonly RequestComment[];
  /** The customer's people, organizations and keys: whose names must not stand in a public issue. */
  readonly identities: Identities;
  readonly pseudonyms: PseudonymKey;
}

/**
 * Every request behind an issue, as ids of those it was made from and keys of those somebody linked to it by hand, in an
 * order that stays the same from one piece of work to the next.
 */
export function linkedRequests(
  settings: Settings,
  issue: Pick<WrittenIssue, 'links'>,
  entries: readonly OutcomeEntry[],
): readonly string[] {
  const ours = (key: string) => settings.serviceProjectKeys.includes(key.slice(0, key.lastIndexOf('-')));
  const made = new Set(entries.map(({ requestId }) => requestId));
  // By id: a request that was moved has another key than when its outcome was recorded.
  const linked = issue.links.filter(({ id, key }) => ours(key) && !made.has(id)).map(({ key }) => key);
  return [...new Set([...made, ...linked])].sort();
}

/** Requests read side by side: well below what Jira takes per second (platform fact: 100 calls). */
const atOnce = 5;

/**
 * Reads some of them. One that Jira refuses for good takes nothing away from the others: it is logged, audited and left
 * out. `faults`: what may pass, one per request that could not be read this time.
 */
export async function readLinkedRequests(
  ports: Ports,
  settings: Settings,
  issue: Pick<WrittenIssue, 'id' | 'key'>,
  idsOrKeys: readonly string[],
): Promise<{ readonly requests: readonly LinkedRequest[]; readonly isComplete: boolean; readonly faults: unknown[] }> {
  const requests: LinkedRequest[] = [];
  const faults: unknown[] = [];
  for (let start = 0; start < idsOrKeys.length; start += atOnce) {
    const some = idsOrKeys.slice(start, start + atOnce);
    const read = await Promise.allSettled(some.map((idOrKey) => readUnlessRefused(ports, settings, issue, idOrKey)));
    for (const one of read)
      if (one.status === 'rejected') faults.push(one.reason);
      else if (one.value) requests.push(one.value);
  }
  return { requests, isComplete: requests.length === idsOrKeys.length, faults };
}

async function readUnlessRefused(
  ports: Ports,
  settings: Settings,
  issue: Pick<WrittenIssue, 'id' | 'key'>,
  idOrKey: string,
): Promise<LinkedRequest | null> {
  try {
    const read = await readOne(ports, settings, idOrKey);
    if (!read) ports.log.warn('a request behind a public issue cannot be read', { issueKey: issue.key });
    return read;
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    const { operation, status } = fault;
    ports.log.error('a request behind a public issue is refused', { issueKey: issue.key, operation, status });
    const facts = { issueId: issue.id, request: idOrKey, operation, status };
    await ports.audit.append({ requestId: issue.id, at: ports.now().toISOString(), what: 'guard-refused', facts });
    return null;
  }
}

async function readOne(ports: Ports, settings: Settings, idOrKey: string): Promise<LinkedRequest | null> {
  const read = await ports.requests.read(idOrKey);
  if (!read) return null;
  const { request, pseudonyms } = read;
  const { projectKey } = request;
  const comments = await ports.comments.of(request.id);
  const { identities, gaps } = await readIdentities(ports, request, comments, settings);
  if (gaps.length > 0) ports.log.warn('people of a request are not known in full', { requestId: request.id });
  const team = teamOf(request, comments, await ports.accounts.appAccountId(), settings);
  const people = identities.people.filter(({ accountId }) => !team.has(accountId));
  // The site's own address and the developers' keys are no customer's secret: the tracker itself lies there.
  const isInPublic = publicProjects(settings).includes(projectKey);
  const privateProjectKeys = [...new Set([...settings.serviceProjectKeys, ...(isInPublic ? [] : [projectKey])])];
  const isServed = settings.serviceProjectKeys.includes(projectKey);
  return {
    request,
    isServed,
    comments,
    identities: { ...identities, people, hosts: [], privateProjectKeys },
    pseudonyms,
  };
}

/**
 * Who answers for the vendor may be named on the vendor's own tracker: the assignee, and who wrote an internal note,
 * which no customer can. A public comment proves nothing: customers with Atlassian accounts leave requests as well.
 */
function teamOf(
  request: SupportRequest,
  comments: readonly RequestComment[],
  appAccountId: string,
  { automationAccountIds }: Settings,
): ReadonlySet<string> {
  const context = { appAccountId, automationAccountIds };
  const writers = comments
    .filter((comment) => !comment.isPublic && isByTeam(comment, request, context))
    .map(({ author }) => author);
  const { assignee, reporter, participants } = request;
  const isCustomer = (id: string) => [reporter, ...participants].some(({ accountId }) => accountId === id);
  return new Set(
    [...writers, ...(assignee ? [assignee] : [])].map(({ accountId }) => accountId).filter((id) => !isCustomer(id)),
  );
}
