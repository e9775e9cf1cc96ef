import * as v from 'valibot';
import type { CopyObstacle, DisclosureState } from '../rules/disclosure';

/** A line of the ledger (clauses A4, P2). Instants are ISO-8601 UTC. */
export interface DisclosureView {
  readonly id: string;
  /** A file's name, or the passage itself. */
  readonly subject: { readonly kind: 'attachment' | 'text'; readonly words: string };
  /** `words`: key of an issue, or a third party; `null` for a private issue, whose key customers do not learn. */
  readonly recipient: {
    readonly kind: 'public-issue' | 'private-issue' | 'third-party';
    readonly words: string | null;
  };
  readonly why: string;
  readonly until: string | null;
  readonly state: DisclosureState;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly withdrawnAt: string | null;
}

/** The same for the team: who said so, and what became of the copy. */
export interface DisclosureEntry extends DisclosureView {
  /** `null` when nobody did, or somebody who takes no part any more. */
  readonly answeredBy: string | null;
  readonly copy: 'none' | 'waiting' | 'copied' | 'removed' | 'stuck';
  readonly because: CopyObstacle | null;
}

export interface DisclosureDesk {
  /** Newest first. */
  readonly entries: readonly DisclosureEntry[];
  /** `obstacle`: why it cannot go onto an issue; a third party may be named for it all the same. */
  readonly files: readonly { readonly id: string; readonly fileName: string; readonly obstacle: CopyObstacle | null }[];
  readonly issues: readonly { readonly key: string; readonly isPublic: boolean }[];
}

export interface DisclosureQuestions {
  /** Newest first. */
  readonly questions: readonly DisclosureView[];
  /** Whether the reader is of the customer's side; others read only. */
  readonly mayAnswer: boolean;
  /** Whether the reader may say yes to what is still asked: who reported the request, or is of the same organization. */
  readonly mayApprove: boolean;
}

const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** `until` is a calendar date, counted to its end in UTC. */
export const askDisclosurePayload = v.strictObject({
  subject: v.variant('kind', [
    v.strictObject({ kind: v.literal('attachment'), attachmentId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)) }),
    v.strictObject({ kind: v.literal('text'), text: words(2000) }),
  ]),
  recipient: v.variant('kind', [
    v.strictObject({
      kind: v.literal('issue'),
      issueKey: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,20}-\d{1,10}$/)),
    }),
    v.strictObject({ kind: v.literal('third-party'), name: words(200) }),
  ]),
  why: words(1000),
  until: v.exactOptional(
    v.pipe(
      v.string(),
      v.isoDate(),
      v.check((date) => !Number.isNaN(Date.parse(date))),
    ),
  ),
});
export type AskDisclosure = v.InferOutput<typeof askDisclosurePayload>;

export const answerDisclosurePayload = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  word: v.picklist(['approve', 'refuse', 'withdraw']),
});
export type AnswerDisclosure = v.InferOutput<typeof answerDisclosurePayload>;
