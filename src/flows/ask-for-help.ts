import type { Ports } from '../ports';
import type { AdfDocument } from '../rules/adf';
import { BusyError, JiraError } from '../ports/faults';
import { adfToText, textToAdf } from '../rules/adf-text';
import { mentionedFirst } from '../rules/answered';
import { toInstant } from '../rules/history';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import type { SlaCycle } from '../rules/sla-cycle';
import { sha256 } from '../rules/sha256';
import { document, mention, paragraph } from './adf-parts';
import { describeFault } from './describe-fault';
import { noteOnce, noteReceipt } from './internal-note';
import { policyOf } from './policy';
import { reopenRequest } from './reopen-request';
import { settleRequest } from './settle-request';

export type HelpAnswer = { readonly kind: 'asked'; readonly answerBy: string | null } | { readonly kind: 'not-found' };

interface Question {
  readonly message: string;
  readonly accountId: string;
  /** Whether anything can be written in the caller's name. */
  readonly hasOwnVoice: boolean;
}

/** Work on a request whose assignee is still to be told that the customer asked in the portal. */
export const askedEvent = 'asked-for-help';

/** The same words again within this time are a second press of the button, not a second question. */
const repeatMinutes = 2;

/**
 * The customer still needs help (clause O1, design decision 16): a public comment in their own name and, on an answered
 * request, a new promise from that comment on, of which the assignee is told. Our own events are ignored, so the cycles
 * are settled here. Who has no voice of their own is quoted by the app, behind a mention (`customerTurn` reads it so).
 * @throws BusyError when an earlier press is still under way, or was cut off before the comment was written
 */
export async function askForHelp(
  ports: Ports,
  requestKey: string,
  { message, accountId, hasOwnVoice }: Question,
): Promise<HelpAnswer> {
  const snapshot = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !snapshot.settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };

  await sendOnce(ports, read.request, { message, accountId, hasOwnVoice });
  const { cycles } = await settleRequest(ports, policyOf(snapshot, ports.now()), read);
  const latest = cycles.at(-1);
  await tellOrLeave(ports, snapshot.settings, read.request, cycles);
  return { kind: 'asked', answerBy: latest && latest.answeredAt === null ? latest.dueAt : null };
}

async function sendOnce(ports: Ports, request: SupportRequest, question: Question): Promise<void> {
  const { message, accountId, hasOwnVoice } = question;
  const name = `help:${request.id}:${sha256(`${accountId}\n${message}`).slice(0, 32)}`;
  const lease = await ports.leases.take(name, ports.now(), repeatMinutes);
  if (!lease) {
    if (await isWritten(ports, request.id, question)) return;
    throw new BusyError('Your question is being sent.', repeatMinutes * 60);
  }
  try {
    if (hasOwnVoice) await ports.comments.addAsCaller(request.key, message);
    else await ports.comments.addPublic(request.id, quoted(request, question));
  } catch (fault) {
    if (fault instanceof JiraError && !fault.mayHaveHappened) await lease.free(ports.now());
    throw fault;
  }
}

function quoted(request: SupportRequest, { message, accountId }: Question): AdfDocument {
  const people = [request.reporter, ...request.participants];
  const author = people.find((person) => person.accountId === accountId) ?? { accountId, displayName: '' };
  return document(paragraph(mention(author)), ...textToAdf(message).content);
}

/**
 * The comment is there and the clock runs: a note that does not get through must not make the customer ask again. It is
 * left to the queue, which tries until it does.
 */
async function tellOrLeave(
  ports: Ports,
  settings: Settings,
  request: SupportRequest,
  cycles: readonly SlaCycle[],
): Promise<void> {
  const requestId = request.id;
  try {
    await tellAssignee(ports, settings, request, cycles);
  } catch (fault) {
    ports.log.warn('the assignee is told later', { requestId, ...describeFault(fault) });
    await ports.queue
      .push([{ kind: 'request-changed', issueId: requestId, eventType: askedEvent }])
      .catch(() => ports.log.error('the assignee is not told', { requestId }));
  }
}

/**
 * Whether the customer asked after the request was resolved, wherever they wrote it: JSM leaves it closed unless a rule of
 * the site's reopens it, and a question in no queue of open ones would wait for its warnings (clauses O1, L1).
 */
export function isAskedWhenClosed({ resolvedAt }: SupportRequest, cycles: readonly SlaCycle[]): boolean {
  const cycle = cycles.at(-1);
  if (!cycle || resolvedAt === null || cycle.state === 'cancelled') return false;
  return cycle.kind === 'next-answer' && cycle.startedAt > toInstant(resolvedAt);
}

/**
 * Nothing where no new answer is owed, or where it was told: what the team did with the request since, stays.
 * @throws BusyError while another tells it: the portal and the event of the same comment may come at once
 */
export async function tellAssignee(
  ports: Ports,
  settings: Settings,
  request: SupportRequest,
  cycles: readonly SlaCycle[],
): Promise<void> {
  const cycle = cycles.at(-1);
  if (!cycle || cycle.number === 1 || cycle.answeredAt !== null) return;
  const name = `needs-help-${cycle.number}`;
  if (await ports.receipts.has(noteReceipt(request.id, name))) return;
  const lease = await ports.leases.take(`asked:${request.id}`, ports.now(), repeatMinutes);
  if (!lease) throw new BusyError('The assignee is being told.', repeatMinutes * 60);
  try {
    if (await ports.receipts.has(noteReceipt(request.id, name))) return;
    const owed = 'The customer still needs help: a new answer is owed.';
    await noteOnce(ports, request.id, name, {
      sentence: `${owed} ${await reopenRequest(ports, settings, request)}`.trim(),
      ...{ recognisedBy: owed, to: request.assignee, since: cycle.startedAt },
    });
  } finally {
    await lease.free(ports.now()).catch(() => ports.log.warn('a lease runs out by itself'));
  }
}

/** Whether the earlier press got through; Jira may have laid out the words differently. */
async function isWritten(ports: Ports, requestId: string, { message, accountId }: Question): Promise<boolean> {
  const since = new Date(ports.now().getTime() - repeatMinutes * 60_000).toISOString();
  const comments = await ports.comments.of(requestId);
  return comments
    .filter(({ isPublic, createdAt }) => isPublic && createdAt >= since)
    .filter(({ author, body }) => author.accountId === accountId || mentionedFirst(body) === accountId)
    .some(({ body }) => wordsOf(adfToText(body)).endsWith(wordsOf(message)));
}

const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
