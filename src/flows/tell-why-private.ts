import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { OutcomeKind } from '../rules/outcome';
import { roundName } from '../rules/outcome-round';
import type { PolicyContext } from '../rules/sla';
import { draftOutcome } from './draft-outcome';
import { noteOnce, noteReceipt } from './internal-note';

/** Receipts are kept for seven days; what is older was told long ago. */
const freshMs = 6 * 24 * 60 * 60_000;

type Owed = OutcomeEntry & { readonly kind: OutcomeKind };

/** One note for each outcome says why it is not public, whoever writes it. */
export const whyPrivateNote = (entry: OutcomeEntry): string => `private:${roundName(entry)}`;

/** Nobody looked at it, and it is not public as the label asked for (clause O4): that is what the team has to know. */
const isOwed = (entry: OutcomeEntry): entry is Owed =>
  entry.visibility === 'private' && ['bug', 'change-request'].includes(entry.kind) && entry.startedBy === null;

/** Makes up for a note that an interruption kept from being written; does nothing once it was. */
export async function tellWhyPrivate(
  ports: Ports,
  policy: PolicyContext,
  read: ReadRequest,
  entry: OutcomeEntry,
): Promise<void> {
  if (!isOwed(entry) || policy.now.getTime() - Date.parse(entry.startedAt) > freshMs) return;
  if (await ports.receipts.has(noteReceipt(entry.requestId, whyPrivateNote(entry)))) return;
  const { plan } = await draftOutcome(ports, read, { kind: entry.kind }, policy.settings);
  await noteWhyPrivate(ports, entry, plan.because);
}

/** Tells the team once why a label made a private issue; nothing for what is public, or what a person decided. */
export async function noteWhyPrivate(ports: Ports, entry: OutcomeEntry, because: readonly string[]): Promise<void> {
  if (!isOwed(entry)) return;
  await noteOnce(ports, entry.requestId, whyPrivateNote(entry), {
    sentence: `${entry.issueKey} was created as a private issue, because the request could not be published without a person looking at it:`,
    reasons: because,
  });
}
