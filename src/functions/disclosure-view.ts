import type { DisclosureEntry, DisclosureView } from '../contracts/disclosure';
import { nextStep, stateOf, type Disclosure, type DisclosureRecipient } from '../rules/disclosure';
import type { Account } from '../rules/request';

/** A line of the ledger as the customer reads it: of a private issue no more than that it is one. */
export function disclosureView(disclosure: Disclosure, now: Date): DisclosureView {
  const { id, subject, recipient, why, until, askedAt, answer, withdrawal } = disclosure;
  const words = subject.kind === 'text' ? subject.text : subject.fileName;
  return {
    ...{ id, subject: { kind: subject.kind, words }, recipient: recipientView(recipient), why, until, askedAt },
    state: stateOf(disclosure, now),
    answeredAt: answer?.at ?? null,
    withdrawnAt: withdrawal?.at ?? null,
  };
}

/** The same for the team, with the issue's key, who answered and where the copy is. */
export function disclosureEntry(disclosure: Disclosure, people: readonly Account[], now: Date): DisclosureEntry {
  const { recipient, answer, withdrawal, copy } = disclosure;
  const view = disclosureView(disclosure, now);
  const by = (withdrawal ?? answer)?.by;
  const isWaiting = nextStep(disclosure, now) === 'copy';
  return {
    ...view,
    recipient: { ...view.recipient, words: recipient.kind === 'issue' ? recipient.issueKey : recipient.name },
    answeredBy: people.find(({ accountId }) => accountId === by)?.displayName ?? null,
    copy: isWaiting ? 'waiting' : copy === null || copy.step === 'intended' ? 'none' : copy.step,
    because: copy?.because ?? null,
  };
}

function recipientView(recipient: DisclosureRecipient): DisclosureView['recipient'] {
  if (recipient.kind === 'third-party') return { kind: 'third-party', words: recipient.name };
  return recipient.isPublic
    ? { kind: 'public-issue', words: recipient.issueKey }
    : { kind: 'private-issue', words: null };
}
