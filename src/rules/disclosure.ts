import { copyableExtension } from './clean-image';
import { sha256 } from './sha256';

/** One attachment, or one passage, of a request that an agent wants to pass on (clauses A4, P2). */
export type DisclosureSubject =
  | {
      readonly kind: 'attachment';
      readonly attachmentId: string;
      readonly fileName: string;
      /** Bytes. */
      readonly size: number;
      readonly mediaType: string;
    }
  | { readonly kind: 'text'; readonly text: string };

export type DisclosureRecipient =
  | { readonly kind: 'issue'; readonly issueId: string; readonly issueKey: string; readonly isPublic: boolean }
  /** In the agent's words; the app itself sends nothing there. */
  | { readonly kind: 'third-party'; readonly name: string };

/** Why a copy is not where it should be, or still is where it should not. */
export type CopyObstacle =
  'too-large' | 'not-cleanable' | 'file-gone' | 'issue-gone' | 'issue-public' | 'refused' | 'delete-refused';

/** What the app did about an approved file. `intended` is written before the copy, `removed` after its end. */
export interface DisclosureCopy {
  readonly step: 'intended' | 'copied' | 'removed' | 'stuck';
  readonly fileName: string;
  readonly because: CopyObstacle | null;
}

/** A question to the customer and everything that came of it: a line of the ledger. Instants ISO-8601 UTC. */
export interface Disclosure {
  readonly id: string;
  readonly requestId: string;
  readonly requestKey: string;
  readonly subject: DisclosureSubject;
  readonly recipient: DisclosureRecipient;
  readonly why: string;
  /** After this instant the approval has ended; `null`: until it is withdrawn. */
  readonly until: string | null;
  readonly askedAt: string;
  /** Account id of the agent. */
  readonly askedBy: string;
  /** The customer was told that there is a question. */
  readonly isTold: boolean;
  readonly answer: { readonly given: 'approved' | 'refused'; readonly at: string; readonly by: string } | null;
  readonly withdrawal: { readonly at: string; readonly by: string } | null;
  readonly copy: DisclosureCopy | null;
  /** Rises with every change, so that nobody writes over what somebody else decided meanwhile. */
  readonly revision: number;
}

export type DisclosureState = 'asked' | 'approved' | 'refused' | 'withdrawn' | 'expired' | 'disclosed';

/** Where a disclosure stands: any no of the customer ends it, and so does its date. */
export function stateOf({ answer, withdrawal, until, copy }: Disclosure, now: Date): DisclosureState {
  if (withdrawal) return 'withdrawn';
  if (answer?.given === 'refused') return 'refused';
  if (until !== null && Date.parse(until) <= now.getTime()) return 'expired';
  if (!answer) return 'asked';
  return copy?.step === 'copied' ? 'disclosed' : 'approved';
}

/** `watch`: see to it that what was meant for the team alone does not lie where everybody reads it by now. */
export type DisclosureStep = 'tell' | 'copy' | 'watch' | 'remove' | 'nothing';

/** What the app has to do now. Nothing travels without a yes that still holds; what travelled goes when it does not. */
export function nextStep(disclosure: Disclosure, now: Date): DisclosureStep {
  const { copy, isTold } = disclosure;
  const state = stateOf(disclosure, now);
  if (state === 'asked') return isTold ? 'nothing' : 'tell';
  if (state === 'approved') return isForIssue(disclosure) && copy?.step !== 'stuck' ? 'copy' : 'nothing';
  if (state === 'disclosed') return isForTeam(disclosure) ? 'watch' : 'nothing';
  return isOut(disclosure) ? 'remove' : 'nothing';
}

/** The file is on the issue, or may be. */
const isOut = ({ copy }: Disclosure) => copy?.step === 'intended' || copy?.step === 'copied';

/** On an issue that was private when the customer was asked. */
const isForTeam = ({ recipient }: Disclosure) => recipient.kind === 'issue' && !recipient.isPublic;

/** Only files are copied, and only onto issues; everything else is a mark in the ledger. */
const isForIssue = ({ subject, recipient }: Disclosure) => subject.kind === 'attachment' && recipient.kind === 'issue';

/** When the hourly look has to come back to it; `null`: never. */
export function attentionOf(disclosure: Disclosure, now: Date): string | null {
  if (nextStep(disclosure, now) !== 'nothing') return disclosure.askedAt;
  return stateOf(disclosure, now) === 'disclosed' ? disclosure.until : null;
}

export type CustomerWord = 'approve' | 'refuse' | 'withdraw';

/**
 * The disclosure after a word of the customer's side; `null` when there is nothing left to say it to. A no is final:
 * whoever wants to pass it on after all asks again.
 */
export function afterWord(
  disclosure: Disclosure,
  word: CustomerWord,
  { at, by }: { readonly at: Date; readonly by: string },
): Disclosure | null {
  const said = { at: at.toISOString(), by };
  const state = stateOf(disclosure, at);
  if (word === 'withdraw')
    return state === 'approved' || state === 'disclosed' ? { ...disclosure, withdrawal: said } : null;
  if (state !== 'asked') return null;
  return { ...disclosure, answer: { given: word === 'approve' ? 'approved' : 'refused', ...said } };
}

/** Forge holds a file in memory as a whole to clean it, and its functions have 512 MB for everything. */
export const mostCopiedBytes = 10 * 1024 * 1024;

/** Why a file cannot go onto an issue, as far as its name, size and type tell; its bytes are looked at again. */
export function obstacleOf(subject: DisclosureSubject, recipient: DisclosureRecipient): CopyObstacle | null {
  if (recipient.kind !== 'issue') return null;
  if (subject.kind === 'text') return 'not-cleanable';
  if (subject.size > mostCopiedBytes) return 'too-large';
  return copyableExtension(subject.mediaType) === null ? 'not-cleanable' : null;
}

/** A name that tells nothing of the file's own (clause P2), and by which a copy of before a crash is found again. */
export function neutralName(disclosureId: string, extension: string): string {
  return `attachment-${sha256(disclosureId).slice(0, 8)}.${extension}`;
}

/** Whether a name is one the app gave; every other name is looked through for what it gives away (clause O4). */
export function isNeutralName(fileName: string): boolean {
  return /^attachment-[0-9a-f]{8}\.(?:jpg|png|webp)$/.test(fileName);
}
