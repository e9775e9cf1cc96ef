import type { Ports } from '../ports';
import type { WrittenIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import { isByTeam } from '../rules/answered';
import type { PseudonymKey } from '../rules/anonymize/pseudonym-key';
import type { Identities } from '../rules/anonymize/verdict';
import type { RequestComment, SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { readIdentities } from './read-identities';

export interface LinkedRequest {
  readonly request: SupportRequest;
  readonly comments: readonly RequestComment[];
  /** The customer's people, organizations and keys: whose names must not stand in a public issue. */
  readonly identities: Identities;
  readonly pseudonyms: PseudonymKey;
}

/** Every request behind an issue: those it was made from, and those somebody linked to it by hand. */
export async function readLinkedRequests(
  ports: Ports,
  settings: Settings,
  issue: Pick<WrittenIssue, 'key' | 'linkedIssueKeys'>,
  entries: readonly OutcomeEntry[],
): Promise<readonly LinkedRequest[]> {
  const ours = (key: string) => settings.serviceProjectKeys.includes(key.slice(0, key.lastIndexOf('-')));
  const made = new Set(entries.map(({ requestId }) => requestId));
  const madeKeys = new Set(entries.map(({ requestKey }) => requestKey));
  const linked = issue.linkedIssueKeys.filter((key) => ours(key) && !madeKeys.has(key));
  const requests = new Map<string, LinkedRequest>();
  // One after the other: a popular Bug must not use up what Jira allows in a second.
  for (const idOrKey of [...made, ...linked]) {
    const read = await readOne(ports, settings, idOrKey);
    if (read) requests.set(read.request.id, read);
    else ports.log.warn('a request behind a public issue cannot be read', { issueKey: issue.key });
  }
  return [...requests.values()];
}

async function readOne(ports: Ports, settings: Settings, idOrKey: string): Promise<LinkedRequest | null> {
  const read = await ports.requests.read(idOrKey);
  if (!read || !settings.serviceProjectKeys.includes(read.request.projectKey)) return null;
  const { request, pseudonyms } = read;
  const comments = await ports.comments.of(request.id);
  const { identities, gaps } = await readIdentities(ports, request, comments, settings);
  if (gaps.length > 0) ports.log.warn('people of a request are not known in full', { requestId: request.id });
  const team = teamOf(request, comments, await ports.accounts.appAccountId(), settings);
  const people = identities.people.filter(({ accountId }) => !team.has(accountId));
  // The site's own address and the developers' keys are no customer's secret: the tracker itself lies there.
  const privateProjectKeys = [...new Set([...settings.serviceProjectKeys, request.projectKey])];
  return { request, comments, identities: { ...identities, people, hosts: [], privateProjectKeys }, pseudonyms };
}

/** Who answers for the vendor may be named on the vendor's own tracker. */
function teamOf(
  request: SupportRequest,
  comments: readonly RequestComment[],
  appAccountId: string,
  { automationAccountIds }: Settings,
): ReadonlySet<string> {
  const context = { appAccountId, automationAccountIds };
  const writers = comments.filter((comment) => isByTeam(comment, request, context)).map(({ author }) => author);
  const { assignee, reporter, participants } = request;
  const isCustomer = (id: string) => [reporter, ...participants].some(({ accountId }) => accountId === id);
  return new Set(
    [...writers, ...(assignee ? [assignee] : [])].map(({ accountId }) => accountId).filter((id) => !isCustomer(id)),
  );
}
