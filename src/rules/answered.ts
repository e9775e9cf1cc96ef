import { isAcknowledgementOnly } from './acknowledgement';
import type { AdfNode } from './adf';
import { adfToText } from './adf-text';
import type { Account, RequestComment, SupportRequest } from './request';
import { isThanksOnly } from './thanks-only';

/** Accounts that speak without being a person of the team. */
export interface AnswerContext {
  readonly appAccountId: string;
  readonly automationAccountIds: readonly string[];
  /** Phrases of the settings that only acknowledge; none when absent. */
  readonly acknowledgements?: readonly string[];
}

/** Nodes that carry something beyond words: whoever sends one has more to say than thanks. */
const SUBSTANCE = new Set([
  'media',
  'mediaSingle',
  'mediaGroup',
  'mediaInline',
  'codeBlock',
  'table',
  'inlineCard',
  'blockCard',
]);

/**
 * Does this comment answer the request (clause L1, design decision 7)? Public, by somebody of the team: not the
 * reporter, a participant, this app or an automation account. Internal notes never answer.
 */
export function isAnswer(comment: RequestComment, request: SupportRequest, context: AnswerContext): boolean {
  return comment.isPublic && isByTeam(comment, request, context) && !isAcknowledgement(comment, request, context);
}

/** Did a person of the team write this, be it for the customer or as an internal note? */
export function isByTeam({ author }: RequestComment, request: SupportRequest, context: AnswerContext): boolean {
  return (
    author.accountType === 'atlassian' &&
    author.accountId !== context.appAccountId &&
    !context.automationAccountIds.includes(author.accountId) &&
    !isOfTheRequest(author, request)
  );
}

/**
 * What the customer's side does with a comment: asks for something, or only says thanks (design decision 16); `null`
 * when it is not theirs, or no customer sees it.
 */
export function customerTurn(comment: RequestComment, request: SupportRequest): 'question' | 'thanks' | null {
  const { author, body } = comment;
  const isCustomers = author.accountType === 'customer' || isOfTheRequest(author, request);
  if (!comment.isPublic || author.accountType === 'app' || !isCustomers) return null;
  if (body.content.some(hasSubstance)) return 'question';
  return isThanksOnly(adfToText(body), namesOf(comment, request)) ? 'thanks' : 'question';
}

function isAcknowledgement(comment: RequestComment, request: SupportRequest, context: AnswerContext): boolean {
  const phrases = context.acknowledgements ?? [];
  if (phrases.length === 0 || comment.body.content.some(hasSubstance)) return false;
  return isAcknowledgementOnly(adfToText(comment.body), phrases, namesOf(comment, request));
}

function namesOf({ author }: RequestComment, { reporter, participants }: SupportRequest): readonly string[] {
  return [author, reporter, ...participants].map(({ displayName }) => displayName);
}

function isOfTheRequest(account: Account, request: SupportRequest): boolean {
  return [request.reporter, ...request.participants].some(({ accountId }) => accountId === account.accountId);
}

function hasSubstance(node: AdfNode): boolean {
  return (
    SUBSTANCE.has(node.type) ||
    (node.marks ?? []).some((mark) => mark.type === 'link') ||
    (node.content ?? []).some(hasSubstance)
  );
}
