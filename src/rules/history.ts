import { asksForHelp, isAnswer } from './answered';
import type { RequestComment, SupportRequest } from './request';
import type { Settings } from './settings';
import type { AnsweredBy } from './sla-cycle';

/** What happened on a request, as read from Jira: the truth of which cycles are a cache (design decision 4). */
export interface RequestHistory {
  readonly request: SupportRequest;
  readonly comments: readonly RequestComment[];
  /** Bugs and Change requests whose link the app told the customer about (clauses O3, O5). Instants ISO-8601 UTC. */
  readonly linkedOutcomes: readonly { readonly issueKey: string; readonly toldAt: string }[];
  readonly appAccountId: string;
}

export interface Answer {
  /** ISO-8601 UTC with milliseconds. */
  readonly at: string;
  readonly by: AnsweredBy;
}

/**
 * The first answer at or after an instant: a public comment of the team, or the comment with which the app told the
 * customer about a linked Bug or Change request, when the settings let that count (design decision 7).
 */
export function firstAnswer(history: RequestHistory, sinceAt: string, settings: Settings): Answer | null {
  const { request, appAccountId } = history;
  const context = { appAccountId, automationAccountIds: settings.automationAccountIds };
  const comments = history.comments
    .filter((comment) => isAnswer(comment, request, context))
    .map(({ id, author, createdAt }) => ({
      at: toInstant(createdAt),
      by: { kind: 'comment', commentId: id, accountId: author.accountId } as const,
    }));
  const links = settings.outcomes.consideredAnswered
    ? history.linkedOutcomes.map(({ issueKey, toldAt }) => ({
        at: toInstant(toldAt),
        by: { kind: 'linked-issue', issueKey } as const,
      }))
    : [];
  const answers: readonly Answer[] = [...comments, ...links];
  return (
    answers.filter(({ at }) => at >= toInstant(sinceAt)).sort((one, other) => compare(one.at, other.at))[0] ?? null
  );
}

/** The first comment after an instant in which the customer's side asks for something; its instant, or `null`. */
export function nextQuestionAt(history: RequestHistory, afterAt: string): string | null {
  const questions = history.comments
    .filter((comment) => toInstant(comment.createdAt) > toInstant(afterAt) && asksForHelp(comment, history.request))
    .map(({ createdAt }) => toInstant(createdAt))
    .sort(compare);
  return questions[0] ?? null;
}

/** Any ISO-8601 form as UTC with milliseconds, in which text order is time order. */
export function toInstant(at: string): string {
  return new Date(at).toISOString();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
