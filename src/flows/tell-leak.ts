import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { LeakEntry } from '../ports/records';
import type { AdfDocument } from '../rules/adf';
import { adfToText } from '../rules/adf-text';
import type { Account } from '../rules/request';
import type { LookedThrough } from './contain-leak';
import { tellTeamOnce } from './internal-note';
import { authorNote, leakNote, type LeakPlace } from './leak-note';
import type { LinkedRequest } from './read-linked-requests';

/**
 * Says what kind of thing was found and what became of it: to the agents on every request behind the issue, to whoever
 * wrote it, and to the audit. Repeated after an interruption, it says nothing twice.
 */
export async function tellLeak(
  ports: Ports,
  looked: LookedThrough,
  requests: readonly LinkedRequest[],
  leak: LeakEntry,
): Promise<void> {
  const { issue, settings } = looked;
  const place: LeakPlace = { leak, issueKey: issue.key, siteUrl: await ports.accounts.siteUrl(), settings };
  const refused: { readonly requestId: string; readonly fault: JiraError }[] = [];
  for (const linked of requests) {
    const fault = await refusalOf(() => tellTeam(ports, place, linked));
    if (fault) refused.push({ requestId: linked.request.id, fault });
  }
  await tellAuthor(ports, looked, place);
  for (const { request } of requests) {
    const { source, version, containedBy, kinds, foundAt } = leak;
    const facts = { issueId: issue.id, issueKey: issue.key, source, containedBy, ...kinds };
    const entry = { requestId: request.id, at: foundAt, what: 'public-leak', facts };
    await ports.audit.append(entry, `${issue.id}:${source}:${version}:${containedBy}`);
  }
  for (const { requestId, fault } of refused) await noteRefusal(ports, place, requestId, fault);
}

const tellTeam = (ports: Ports, place: LeakPlace, { request, comments }: LinkedRequest) =>
  tellTeamOnce(ports, { requestId: request.id, comments }, leakNote(place, request.assignee));

/** Who reads the audit learns that the agents on this request were not told, and why. */
async function noteRefusal(ports: Ports, { leak, issueKey }: LeakPlace, requestId: string, fault: JiraError) {
  const { operation, status } = fault;
  ports.log.error('a note about a leak is refused', { requestId, issueKey, operation, status });
  const entry = { requestId, at: leak.foundAt, what: 'leak-note-refused', facts: { issueKey, operation, status } };
  await ports.audit.append(entry, `${issueKey}:${leak.source}:${leak.version}:refused`);
}

/** Where the public does not read it: restricted like the leak, or on an issue that is private by now. */
async function tellAuthor(ports: Ports, { issue, settings, found }: LookedThrough, place: LeakPlace): Promise<void> {
  const author = authorOf(issue, place.leak, found);
  if (!author || author.accountType === 'app' || place.leak.containedBy === 'withdrawn') return;
  const body = authorNote(place, author);
  const appAccountId = await ports.accounts.appAccountId();
  const words = adfToText(body);
  const isSaid = issue.comments.some((one) => one.author?.accountId === appAccountId && adfToText(one.body) === words);
  if (isSaid) return;
  const audience = settings.outcomes.leakAudience.name === '' ? null : settings.outcomes.leakAudience;
  if (audience && (await isPosted(() => ports.comments.addFor(audience, issue.id, body)))) return;
  if (place.leak.containedBy === 'issue-private') await addUnrestricted(ports, issue.id, body);
}

async function addUnrestricted(ports: Ports, issueId: string, body: AdfDocument): Promise<void> {
  await isPosted(() => ports.comments.addFor(null, issueId, body));
}

/** Telling the author is worth a try; refused for good, the agents who were told do it. */
const isPosted = async (post: () => Promise<unknown>) => (await refusalOf(post)) === null;

/** What Jira refuses for good keeps nobody else from being told; what may pass is thrown, for a retry. */
async function refusalOf(post: () => Promise<unknown>): Promise<JiraError | null> {
  try {
    await post();
    return null;
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    return fault;
  }
}

function authorOf(issue: LookedThrough['issue'], leak: LeakEntry, found: LookedThrough['found']): Account | null {
  const comment = issue.comments.find(({ id }) => leak.source === `comment:${id}`);
  // After an interruption the last edit may be this app's own: the one that hid the comment.
  if (comment) return comment.editor?.accountType === 'app' ? comment.author : comment.editor;
  const fields = found.find(({ source }) => source === leak.source)?.fields ?? [];
  return issue.history.find(({ field }) => fields.includes(field))?.author ?? null;
}
