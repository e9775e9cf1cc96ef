import type { Ports, PublicIssueWork } from '../ports';
import type { WrittenIssue } from '../ports/jira';
import type { LeakEntry } from '../ports/records';
import type { Protected } from '../rules/leak';
import { findLeaks, type FoundLeak } from '../rules/leak';
import { anonymizerPolicy } from '../rules/anonymizer-policy';
import type { Settings } from '../rules/settings';
import { containLeak, type LookedThrough } from './contain-leak';
import { readLinkedRequests, type LinkedRequest } from './read-linked-requests';
import { tellLeak } from './tell-leak';

/**
 * Looks through an issue that requests were turned into, as anybody reads it now, for what later edits and comments
 * give away of the customers behind it (clauses O4, A4). What is found is noted first, then taken out of sight, then
 * told: at whichever point this ends, the next run goes on from there, and the same values are acted on once.
 */
export async function guardPublicIssue(
  ports: Ports,
  { issueId }: Pick<PublicIssueWork, 'issueId'>,
): Promise<'guarded' | 'gone' | 'not-ours'> {
  const entries = (await ports.outcomes.ofIssue(issueId)).filter(({ kind }) => kind !== 'development');
  if (entries.length === 0) return 'not-ours';
  const [issue, known] = await Promise.all([ports.issues.readWritten(issueId), ports.leaks.of(issueId)]);
  if (!issue) return 'gone';
  if (issue.hasSecurityLevel && known.every(({ step }) => step === 'told')) return 'guarded';

  const { settings } = await ports.settings.read();
  const requests = await readLinkedRequests(ports, settings, issue, entries);
  const found = await leaksIn(ports, settings, issue, requests);
  let looked: LookedThrough = { settings, issue, entries, found };
  for (const leak of openLeaks(looked, known, ports.now())) {
    const contained = await settleLeak(ports, looked, requests, leak);
    if (contained === 'issue-private') looked = { ...looked, issue: { ...looked.issue, hasSecurityLevel: true } };
  }
  return 'guarded';
}

/** What this app writes, and what only the team reads, gives nobody away. */
async function leaksIn(
  ports: Ports,
  settings: Settings,
  issue: WrittenIssue,
  requests: readonly LinkedRequest[],
): Promise<readonly FoundLeak[]> {
  const appAccountId = await ports.accounts.appAccountId();
  const comments = issue.comments.filter(
    ({ isRestricted, author, editor }) =>
      !isRestricted && (author?.accountId !== appAccountId || editor?.accountId !== appAccountId),
  );
  const guarded: Protected = {
    identities: {
      people: requests.flatMap(({ identities }) => identities.people),
      organizations: [...new Set(requests.flatMap(({ identities }) => identities.organizations))],
      hosts: requests.flatMap(({ identities }) => identities.hosts),
      privateProjectKeys: [...new Set(requests.flatMap(({ identities }) => identities.privateProjectKeys))],
    },
    pseudonyms: requests.map(({ pseudonyms }) => pseudonyms),
  };
  const { fields, history } = issue;
  return findLeaks({ issueId: issue.id, fields, history, comments }, guarded, anonymizerPolicy(settings));
}

/** Those an earlier run did not finish, those that are new, and those that could not be hidden until now. */
function openLeaks({ issue, found }: LookedThrough, known: readonly LeakEntry[], now: Date): readonly LeakEntry[] {
  const isSame = (one: LeakEntry) => (other: FoundLeak) => one.source === other.source && one.version === other.version;
  const unfinished = known.filter(
    (leak) => leak.step !== 'told' || (leak.containedBy === 'nothing' && found.some(isSame(leak))),
  );
  const fresh = issue.hasSecurityLevel ? [] : found.filter((leak) => !known.some((entry) => isSame(entry)(leak)));
  return [
    ...unfinished,
    ...fresh.map(({ source, version, kinds }): LeakEntry => ({
      ...{ source, version, kinds },
      foundAt: now.toISOString(),
      step: 'found',
      containedBy: null,
    })),
  ];
}

async function settleLeak(
  ports: Ports,
  looked: LookedThrough,
  requests: readonly LinkedRequest[],
  leak: LeakEntry,
): Promise<LeakEntry['containedBy']> {
  const { id } = looked.issue;
  if (leak.step === 'found') await ports.leaks.save(id, leak);
  const isSettled = leak.step === 'contained' && leak.containedBy !== 'nothing';
  const containedBy = isSettled ? leak.containedBy : await containLeak(ports, looked, leak);
  if (leak.step === 'told' && containedBy === 'nothing') return containedBy;
  const contained: LeakEntry = { ...leak, step: 'contained', containedBy };
  await ports.leaks.save(id, contained);
  await tellLeak(ports, looked, requests, contained);
  await ports.leaks.save(id, { ...contained, step: 'told' });
  return containedBy;
}
