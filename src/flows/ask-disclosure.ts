import type { Ports } from '../ports';
import {
  attentionOf,
  obstacleOf,
  stateOf,
  type CopyObstacle,
  type Disclosure,
  type DisclosureRecipient,
  type DisclosureSubject,
} from '../rules/disclosure';
import type { Settings } from '../rules/settings';
import { disclosureIssues } from './disclosure-issues';

export interface DisclosureQuestion {
  readonly subject:
    { readonly kind: 'attachment'; readonly attachmentId: string } | { readonly kind: 'text'; readonly text: string };
  readonly recipient:
    { readonly kind: 'issue'; readonly issueKey: string } | { readonly kind: 'third-party'; readonly name: string };
  readonly why: string;
  /** ISO-8601 UTC; `null`: without end. */
  readonly until: string | null;
}

export type AskAnswer =
  | { readonly kind: 'asked' | 'asked-already' | 'not-found' | 'no-such-file' | 'no-such-issue' | 'over-already' }
  | { readonly kind: 'impossible'; readonly because: CopyObstacle };

/** Most questions on one request, so that a ledger is read in one go. */
const mostQuestions = 100;

/** An agent asks the customer whether something may be passed on (clauses A4, P2); nothing travels by asking. */
export async function askDisclosure(
  ports: Ports,
  requestKey: string,
  asked: DisclosureQuestion & { readonly accountId: string },
): Promise<AskAnswer> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };
  const { id: requestId, key } = read.request;
  const now = ports.now();
  if (asked.until !== null && Date.parse(asked.until) <= now.getTime()) return { kind: 'over-already' };
  const subject = await subjectOf(ports, requestId, asked.subject);
  if (!subject) return { kind: 'no-such-file' };
  const recipient = await recipientOf(ports, settings, requestId, asked.recipient);
  if (!recipient) return { kind: 'no-such-issue' };
  const because = obstacleOf(subject, recipient);
  if (because) return { kind: 'impossible', because };

  const ledger = await ports.disclosures.of(requestId);
  const isSame = (one: Disclosure) =>
    JSON.stringify([one.subject, one.recipient]) === JSON.stringify([subject, recipient]);
  const isOpen = (one: Disclosure) => ['asked', 'approved', 'disclosed'].includes(stateOf(one, now));
  if (ledger.length >= mostQuestions || ledger.some((one) => isOpen(one) && isSame(one)))
    return { kind: 'asked-already' };
  const disclosure: Disclosure = {
    ...{ id: ports.newId(), requestId, requestKey: key, subject, recipient, why: asked.why, until: asked.until },
    ...{ askedAt: now.toISOString(), askedBy: asked.accountId, isTold: false },
    ...{ answer: null, withdrawal: null, copy: null, revision: 1 },
  };
  await ports.disclosures.save(disclosure, null, attentionOf(disclosure, now));
  const facts = { disclosure: disclosure.id, by: asked.accountId, to: recipient.kind, until: asked.until };
  const entry = { requestId, at: disclosure.askedAt, what: 'disclosure-asked', facts };
  await ports.audit.append(entry, `${disclosure.id}-asked`);
  await ports.queue.push([{ kind: 'disclosures-due', issueId: requestId, eventType: 'disclosure-asked' }]);
  return { kind: 'asked' };
}

async function subjectOf(
  ports: Ports,
  requestId: string,
  asked: DisclosureQuestion['subject'],
): Promise<DisclosureSubject | null> {
  if (asked.kind === 'text') return asked;
  const file = (await ports.attachments.of(requestId))?.find(({ id }) => id === asked.attachmentId);
  if (!file) return null;
  const { id: attachmentId, fileName, size, mediaType } = file;
  return { kind: 'attachment', attachmentId, fileName, size, mediaType };
}

async function recipientOf(
  ports: Ports,
  settings: Settings,
  requestId: string,
  asked: DisclosureQuestion['recipient'],
): Promise<DisclosureRecipient | null> {
  if (asked.kind === 'third-party') return asked;
  const issue = (await disclosureIssues(ports, settings, requestId)).find(
    ({ issueKey }) => issueKey === asked.issueKey,
  );
  return issue ? { kind: 'issue', ...issue } : null;
}
