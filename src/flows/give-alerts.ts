import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import { adfToText } from '../rules/adf-text';
import { alertsDue, attentionAt, type PolicyContext, type RequestHistory, type SlaAlert } from '../rules/sla';
import { withAlertGiven } from '../rules/sla-alerts';
import type { SlaCycle } from '../rules/sla-cycle';
import { alertMentions, alertNote, alertSentence } from './alert-note';
import { saveChanges, type SettledRequest } from './settle-request';

/** Longer than a sweep may take for one request, shorter than the pause between two sweeps. */
const leaseMinutes = 4;

/**
 * Tells the team what is due, each alert once (clause L1). The lease is written before the note, so that two sweeps
 * at a time write one; a sweep that died in between is made good by the next, which recognises by its sentence a
 * note that did get through.
 * @returns how many notes were written
 */
export async function giveAlerts(
  ports: Ports,
  policy: PolicyContext,
  read: ReadRequest,
  settled: SettledRequest,
): Promise<number> {
  let given = 0;
  for (const cycle of settled.cycles) {
    for (const alert of alertsDue(cycle, policy)) {
      const told = await giveAlert(ports, policy, { cycle, alert, read, history: settled.history });
      if (told === 'now') given += 1;
      if (told !== 'by-another') await remember(ports, policy, { cycle, alert, read, history: settled.history });
    }
  }
  return given;
}

interface Occasion {
  readonly cycle: SlaCycle;
  readonly alert: SlaAlert;
  readonly read: ReadRequest;
  readonly history: RequestHistory;
}

async function giveAlert(
  ports: Ports,
  policy: PolicyContext,
  { cycle, alert, read, history }: Occasion,
): Promise<'now' | 'before' | 'by-another'> {
  const sentence = alertSentence(cycle, alert, policy.settings.calendar.zone);
  if (isNoted(history, sentence)) return 'before';
  const lease = await ports.leases.take(
    `alert:${cycle.requestId}:${cycle.number}:${alert.name}`,
    policy.now,
    leaseMinutes,
  );
  if (!lease) return 'by-another';
  try {
    await ports.comments.addInternal(
      read.request.id,
      alertNote(sentence, read.request.assignee, alertMentions(alert, policy.settings)),
    );
    return 'now';
  } catch (fault) {
    if (fault instanceof JiraError) await lease.free(policy.now);
    throw fault;
  }
}

function isNoted({ comments, appAccountId }: RequestHistory, sentence: string): boolean {
  return comments.some(
    (comment) =>
      comment.author.accountId === appAccountId && !comment.isPublic && adfToText(comment.body).includes(sentence),
  );
}

async function remember(ports: Ports, policy: PolicyContext, { cycle, alert, read }: Occasion): Promise<void> {
  const assigneeId = read.request.assignee?.accountId ?? null;
  const told = withAlertGiven(cycle, alert, { assigneeId, context: policy });
  const after = { ...told, attentionAt: attentionAt(told, policy) };
  // On a conflict the next sweep finds the note and only remembers.
  await saveChanges(ports, [{ before: cycle, after }], policy);
}
