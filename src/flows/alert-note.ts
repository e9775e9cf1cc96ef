import type { AdfDocument } from '../rules/adf';
import type { Account } from '../rules/request';
import type { SlaAlert } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { document, mention, paragraph, text } from './adf-parts';

/** The sentence by which the note is recognised later; it names nobody. */
export function alertSentence(cycle: SlaCycle, alert: SlaAlert, zone: string): string {
  const what = cycle.number === 1 ? 'The first answer' : `The answer to the customer’s question no. ${cycle.number}`;
  const due = readable(alert.dueAt, zone);
  return alert.kind === 'breach'
    ? `${what} was due on ${due} and has not been given.`
    : `${what} is due on ${due}; ${alert.percent} % of the time has passed.`;
}

/** An internal note that reaches the assignee; without one, the team is asked to find one (clause L1). */
export function alertNote(sentence: string, assignee: Account | null): AdfDocument {
  if (!assignee) return document(paragraph(text(`${sentence} Nobody is assigned yet.`)));
  return document(paragraph(mention(assignee), text(` ${sentence}`)));
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
