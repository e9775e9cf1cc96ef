import type { AdfNode } from './adf';
import { adfToText } from './adf-text';
import type { Account, RequestComment, SupportRequest } from './request';
import { isThanksOnly } from './thanks-only';

/** Accounts that speak without being a person of the team. */
export interface AnswerContext {
  readonly appAccountId: string;
  readonly automationAccountIds: readonly string[];
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
  const { author } = comment;
  return (
    comment.isPublic &&
    author.accountType === 'atlassian' &&
    author.accountId !== context.appAccountId &&
    !context.automationAccountIds.includes(author.accountId) &&
    !isOfTheRequest(author, request)
  );
}

/** Does the customer's side ask for something with this comment, beyond saying thanks (design decision 16)? */
export function asksForHelp(comment: RequestComment, request: SupportRequest): boolean {
  const { author, body } = comment;
  const isCustomers = author.accountType === 'customer' || isOfTheRequest(author, request);
  if (!comment.isPublic || author.accountType === 'app' || !isCustomers) return false;
  if (body.content.some(hasSubstance)) return true;
  const people = [author, request.reporter, ...request.participants];
  return !isThanksOnly(
    adfToText(body),
    people.map(({ displayName }) => displayName),
  );
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
