import type { Ports } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import { adfToText } from '../rules/adf-text';
import { sha256 } from '../rules/sha256';
import { policyOf } from './policy';
import { settleRequest } from './settle-request';

export type HelpAnswer = { readonly kind: 'asked'; readonly answerBy: string | null } | { readonly kind: 'not-found' };

/** The same words again within this time are a second press of the button, not a second question. */
const repeatMinutes = 2;

/**
 * The customer still needs help (clause O1, design decision 16): a public comment in their own name and, on an answered
 * request, a new promise from that comment on. Our own events are ignored, so the cycles are settled here.
 * @throws BusyError when an earlier press is still under way, or was cut off before the comment was written
 */
export async function askForHelp(
  ports: Ports,
  requestKey: string,
  { message, accountId }: { message: string; accountId: string },
): Promise<HelpAnswer> {
  const snapshot = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !snapshot.settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };

  const name = `help:${read.request.id}:${sha256(`${accountId}\n${message}`).slice(0, 32)}`;
  const lease = await ports.leases.take(name, ports.now(), repeatMinutes);
  if (lease) {
    try {
      await ports.comments.addAsCaller(read.request.key, message);
    } catch (fault) {
      if (fault instanceof JiraError && !fault.mayHaveHappened) await lease.free(ports.now());
      throw fault;
    }
  } else if (!(await isWritten(ports, read.request.id, { message, accountId }))) {
    throw new BusyError('Your question is being sent.', repeatMinutes * 60);
  }
  const { cycles } = await settleRequest(ports, policyOf(snapshot, ports.now()), read);
  const latest = cycles.at(-1);
  return { kind: 'asked', answerBy: latest && latest.answeredAt === null ? latest.dueAt : null };
}

/** Whether the earlier press got through; Jira may have laid out the words differently. */
async function isWritten(
  ports: Ports,
  requestId: string,
  { message, accountId }: { message: string; accountId: string },
): Promise<boolean> {
  const since = new Date(ports.now().getTime() - repeatMinutes * 60_000).toISOString();
  const comments = await ports.comments.of(requestId);
  return comments
    .filter(({ author, isPublic, createdAt }) => isPublic && author.accountId === accountId && createdAt >= since)
    .some(({ body }) => wordsOf(adfToText(body)) === wordsOf(message));
}

const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
