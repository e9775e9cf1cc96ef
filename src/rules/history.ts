import { customerTurn, isAnswer, isByTeam, type AnswerContext } from './answered';
import type { Licence } from './licence';
import type { RequestComment, SupportRequest } from './request';
import type { AfterAnswer, Settings } from './settings';
import type { AnsweredBy } from './sla-cycle';

/** What happened on a request, as read from Jira: the truth of which cycles are a cache (design decision 4). */
export interface RequestHistory {
  readonly request: SupportRequest;
  readonly comments: readonly RequestComment[];
  /**
   * Bugs and Change requests whose link the app told the customer about (clauses O3, O5). Instants ISO-8601 UTC. One that
   * was deleted since answered all the same, and nobody waits for its end.
   */
  readonly linkedOutcomes: readonly {
    readonly issueKey: string;
    readonly toldAt: string;
    readonly isDeleted?: boolean;
  }[];
  readonly appAccountId: string;
  /** Licences of the register that the request may stand on (clause L2); `null` or absent: there is no register. */
  readonly licences?: readonly Licence[] | null;
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
  const { request } = history;
  const context = answerContext(history, settings);
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

/** A comment of the customer's side on an answered request that moves the clock. */
export interface CustomerTurn {
  readonly at: string;
  readonly action: Exclude<AfterAnswer, 'nothing'>;
}

const DAY = 24 * 60 * 60_000;

/**
 * The first comment after an answer that starts or continues a clock, by the settings' matrix: who asks again within
 * so many days, who asks later, and who only says thanks (design decision 16). Each comment is read by the settings of
 * its own time; `null` where none opens a clock.
 */
export function nextTurn(
  history: RequestHistory,
  answeredAt: string,
  settingsAt: (at: string) => Settings | null,
): CustomerTurn | null {
  const turns = history.comments
    .map((comment) => ({
      at: toInstant(comment.createdAt),
      turn: customerTurn(comment, history.request, history.appAccountId),
    }))
    .filter(({ at, turn }) => turn !== null && at > toInstant(answeredAt))
    .sort((one, other) => compare(one.at, other.at));
  for (const { at, turn } of turns) {
    const reopen = settingsAt(at)?.reopen;
    if (!reopen) continue;
    const lateFrom = Date.parse(answeredAt) + reopen.withinDays * DAY;
    const asked = Date.parse(at) <= lateFrom ? reopen.within : reopen.later;
    const action = turn === 'thanks' ? reopen.thanksOnly : asked;
    if (action !== 'nothing') return { at, action };
  }
  return null;
}

/**
 * Since when the team's last word waits for the customer (clause O1): its last public answer, when the customer has
 * asked for nothing since. Thanks are no question; `null` while the team owes the next word.
 * @param fixToldAt when the app told that what the request waits for is fixed, which is the team's word as well
 */
export function teamsLastWordAt(
  history: RequestHistory,
  settings: Settings,
  fixToldAt: string | null = null,
): string | null {
  const { request, appAccountId } = history;
  const context = answerContext(history, settings);
  const words = history.comments.flatMap((comment) => {
    const at = toInstant(comment.createdAt);
    if (isAnswer(comment, request, context)) return [{ at, isTeams: true }];
    return customerTurn(comment, request, appAccountId) === 'question' ? [{ at, isTeams: false }] : [];
  });
  if (fixToldAt !== null) words.push({ at: toInstant(fixToldAt), isTeams: true });
  const last = words.sort((one, other) => compare(one.at, other.at)).at(-1);
  return last?.isTeams ? last.at : null;
}

/** When a person of the team first wrote anything after an instant, internal notes included; `null` when nobody did. */
export function teamWroteAt(history: RequestHistory, afterAt: string, settings: Settings): string | null {
  const context = answerContext(history, settings);
  const written = history.comments
    .filter((comment) => toInstant(comment.createdAt) > afterAt && isByTeam(comment, history.request, context))
    .map(({ createdAt }) => toInstant(createdAt))
    .sort(compare);
  return written[0] ?? null;
}

function answerContext({ appAccountId }: RequestHistory, settings: Settings): AnswerContext {
  const { automationAccountIds, acknowledgements } = settings;
  return { appAccountId, automationAccountIds, acknowledgements };
}

/** Any ISO-8601 form as UTC with milliseconds, in which text order is time order. */
export function toInstant(at: string): string {
  return new Date(at).toISOString();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
