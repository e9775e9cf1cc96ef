import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import { adfToText, textToAdf } from '../rules/adf-text';
import type { SolutionWord } from '../rules/acceptance-schema';
import type { RequestHistory } from '../rules/history';
import { wordsIn, wordsInAnyLanguage } from '../rules/translated-words';
import type { PolicyContext } from '../rules/sla';
import { solutionStep, type SolutionRecord } from '../rules/solution';
import { closeAccepted } from './accept-solution';
import { closeRequest } from './close-request';
import { languageOfWords } from './customer-language';
import { describeFault } from './describe-fault';
import { followSolution } from './follow-solution';
import { noteOnce } from './internal-note';
import { settleRequest, type SettledRequest } from './settle-request';

const reserveMs = 15_000;
/** Longer than a sweep may take for one request, shorter than the pause between two sweeps. */
const leaseMinutes = 4;

/**
 * What the index says is due for acceptance (clause O1): reminders, closing for want of an answer, and acceptances whose
 * closing was cut off. One that cannot be handled is due again next time and stops no other.
 */
export async function sweepSolutions(ports: Ports, policy: PolicyContext): Promise<void> {
  for (const record of await ports.solutions.needingAttention(policy.now.toISOString())) {
    if (ports.remainingMs() < reserveMs) break;
    try {
      await sweepSolution(ports, policy, record);
    } catch (fault) {
      ports.log.error('a solution could not be followed', { requestId: record.requestId, ...describeFault(fault) });
    }
  }
}

async function sweepSolution(ports: Ports, policy: PolicyContext, due: SolutionRecord): Promise<void> {
  const read = await ports.requests.read(due.requestId);
  if (!read || !policy.settings.serviceProjectKeys.includes(read.request.projectKey)) return leave(ports, due);
  const settled = await settleRequest(ports, policy, read);
  if (due.state === 'accepted') return finishAccepted(ports, policy, { read, settled }, due);
  const facts = { read, history: settled.history };
  if (due.state === 'closing' && read.request.resolvedAt !== null)
    return take(ports, policy, 'close', { ...facts, record: due });
  const record = await followSolution(ports, policy, settled);
  if (!record) return ports.solutions.drop(due);
  if (record.state === 'accepted' || record.state === 'closed') return;
  const step = solutionStep(record, policy.settings.acceptance, policy);
  if (step.kind === 'wait') return ports.solutions.save({ ...record, attentionAt: step.at });
  if (step.kind === 'nothing') return ports.solutions.save({ ...record, attentionAt: null });
  await take(ports, policy, step.kind, { ...facts, record });
}

/** What is out of the app's sight is not waited for. */
async function leave(ports: Ports, due: SolutionRecord): Promise<void> {
  return due.state === 'accepted' ? ports.solutions.save({ ...due, attentionAt: null }) : ports.solutions.drop(due);
}

interface Facts {
  readonly record: SolutionRecord;
  readonly read: ReadRequest;
  readonly history: RequestHistory;
}

async function take(ports: Ports, policy: PolicyContext, kind: 'remind' | 'close', facts: Facts): Promise<void> {
  const { record, history } = facts;
  const name = `solution:${record.requestId}:${record.cycle}:${kind}`;
  const lease = await ports.leases.take(name, policy.now, leaseMinutes);
  if (!lease) return;
  if (kind === 'remind') await remind(ports, policy, record, history);
  else await closeUnanswered(ports, policy, facts);
}

/** Who accepted and has asked again since, needs an answer, not an end. */
async function finishAccepted(
  ports: Ports,
  policy: PolicyContext,
  { read, settled }: { read: ReadRequest; settled: SettledRequest },
  accepted: SolutionRecord,
): Promise<void> {
  const isAskedAgain = settled.cycles.some(({ number }) => number > accepted.cycle);
  if (isAskedAgain) return ports.solutions.save({ ...accepted, attentionAt: null });
  await closeAccepted(ports, policy, read, accepted);
}

async function remind(
  ports: Ports,
  policy: PolicyContext,
  record: SolutionRecord,
  history: RequestHistory,
): Promise<void> {
  await tellOnce(ports, policy, { record, history }, 'reminder');
  const reminded = { ...record, remindedAt: policy.now.toISOString() };
  const next = solutionStep(reminded, policy.settings.acceptance, policy);
  await ports.solutions.save({ ...reminded, attentionAt: next.kind === 'wait' ? next.at : null });
}

async function closeUnanswered(ports: Ports, policy: PolicyContext, { record, read, history }: Facts): Promise<void> {
  if (record.state === 'offered') await ports.solutions.save({ ...record, state: 'closing' });
  const { isClosed, sentence } = await closeRequest(ports, policy, read.request);
  const now = policy.now.toISOString();
  if (isClosed) await tellOnce(ports, policy, { record, history }, 'closing');
  await noteOnce(ports, record.requestId, `solution-unanswered-${record.cycle}`, {
    sentence: `${unanswered} ${sentence}`,
    recognisedBy: unanswered,
    since: record.offeredAt,
  });
  const entry = { requestId: record.requestId, at: record.offeredAt, what: 'solution-unanswered' };
  await ports.audit.append({ ...entry, facts: { cycle: record.cycle, isClosed } }, `unanswered-${record.cycle}`);
  await ports.solutions.save({ ...record, state: 'closed', closedAt: isClosed ? now : null, attentionAt: null });
}

const unanswered = 'The customer did not say whether the solution helped, also after a reminder.';

/**
 * A public comment of the app in the customer's language; one that got through before a crash is found by its words,
 * whatever that language is by now.
 */
async function tellOnce(
  ports: Ports,
  { settings: { acceptance } }: PolicyContext,
  { record, history }: { readonly record: SolutionRecord; readonly history: RequestHistory },
  name: SolutionWord,
): Promise<void> {
  const { offeredAt, requestId } = record;
  const { comments, appAccountId, request } = history;
  const wordings = wordsInAnyLanguage(acceptance, name).map((words) => adfToText(textToAdf(words)));
  const isTold = comments.some(
    ({ author, isPublic, createdAt, body }) =>
      isPublic && author.accountId === appAccountId && createdAt >= offeredAt && wordings.includes(adfToText(body)),
  );
  if (isTold) return;
  const words = wordsIn(acceptance, name, await languageOfWords(ports, request, acceptance));
  await ports.comments.addPublic(requestId, textToAdf(words));
}
