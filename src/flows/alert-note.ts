import type { AdfDocument } from '../rules/adf';
import type { Account } from '../rules/request';
import type { Settings } from '../rules/settings';
import type { SlaAlert } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { document, mention, paragraph, text } from './adf-parts';

/** The sentence by which the note is recognised later; it names nobody. */
export function alertSentence(cycle: SlaCycle, alert: SlaAlert, zone: string): string {
  const what = cycle.number === 1 ? 'The first answer' : `The answer to the customer’s question no. ${cycle.number}`;
  const due = readable(alert.dueAt, zone);
  switch (alert.kind) {
    case 'approaching':
      return `${what} is due on ${due}; ${alert.percent} % of the time has passed.`;
    case 'last-chance':
      return `${what} is due on ${due}; the team closes soon, and this is the last chance before that.`;
    case 'breach':
      return `${what} was due on ${due} and has not been given.`;
    case 'reminder':
      return `Reminder ${alert.name.replace(/\D+/g, '')}: ${lower(what)} was due on ${due}, and nobody has taken it up.`;
    case 'escalation':
      return `Passed on, because ${lower(what)} was due on ${due} and nobody has taken it up.`;
  }
}

interface Mentions {
  /** When nobody is assigned. */
  readonly onCallId: string;
  /** Whatever the assignee does or does not do. */
  readonly escalationId: string;
}

/** Who is told besides the assignee; empty for nobody. */
export function alertMentions({ kind }: SlaAlert, { alerts }: Settings): Mentions {
  return { onCallId: alerts.onCallAccountId, escalationId: kind === 'escalation' ? alerts.escalationAccountId : '' };
}

/** An internal note that reaches the assignee; without one, who is on call, or the team is asked to find one (L1). */
export function alertNote(
  sentence: string,
  assignee: Account | null,
  { onCallId, escalationId }: Mentions = { onCallId: '', escalationId: '' },
): AdfDocument {
  const people = [
    ...(escalationId === '' ? [] : [{ accountId: escalationId, displayName: 'escalation' }]),
    ...(assignee ? [assignee] : []),
    ...(assignee || onCallId === '' ? [] : [{ accountId: onCallId, displayName: 'on-call' }]),
  ];
  const words = assignee ? sentence : `${sentence} Nobody is assigned yet.`;
  const mentions = people.flatMap((person) => [mention(person), text(' ')]);
  return document(paragraph(...mentions, text(words)));
}

/** In the zone of the business calendar, named, so that nobody has to guess. */
export function readable(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(at));
}

const lower = (what: string): string => what.charAt(0).toLowerCase() + what.slice(1);
