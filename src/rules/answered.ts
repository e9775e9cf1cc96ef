import { isAcknowledgementOnly } from './acknowledgement';
import type { AdfDocument, AdfNode } from './adf';
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
export function customerTurn(
  comment: RequestComment,
  request: SupportRequest,
  appAccountId: string,
): 'question' | 'thanks' | null {
  if (isPassedOn(comment, request, appAccountId)) return 'question';
  const { author, body } = comment;
  const isCustomers = author.accountType === 'customer' || isOfTheRequest(author, request);
  if (!comment.isPublic || author.accountType === 'app' || !isCustomers) return null;
  if (body.content.some(hasSubstance)) return 'question';
  return isThanksOnly(adfToText(body), namesOf(comment, request)) ? 'thanks' : 'question';
}

/**
 * Platform fact: nothing can be written in the name of an Atlassian account without a licence. What such a customer asks
 * in the portal is written by this app and begins with a mention of them; nothing else of the app's begins like that.
 */
function isPassedOn(
  { author, body, isPublic }: RequestComment,
  request: SupportRequest,
  appAccountId: string,
): boolean {
  return isPublic && author.accountId === appAccountId && isOfTheCustomer(mentionedFirst(body), request);
}

/** Account id of the mention a comment begins with; `null` when it begins otherwise. */
export function mentionedFirst(body: AdfDocument): unknown {
  const [first] = body.content[0]?.content ?? [];
  return first?.type === 'mention' ? (first.attrs?.['id'] ?? null) : null;
}

function isAcknowledgement(comment: RequestComment, request: SupportRequest, context: AnswerContext): boolean {
  const phrases = context.acknowledgements ?? [];
  if (phrases.length === 0 || comment.body.content.some(hasSubstance)) return false;
  return isAcknowledgementOnly(adfToText(comment.body), phrases, namesOf(comment, request));
}

function namesOf({ author }: RequestComment, { reporter, participants }: SupportRequest): readonly string[] {
  return [author, reporter, ...participants].map(({ displayName }) => displayName);
}

function isOfTheRequest({ accountId }: Account, request: SupportRequest): boolean {
  return isOfTheCustomer(accountId, request);
}

/** Who reported the request or takes part in it: the customer's side, which alone can speak for the customer. */
export function isOfTheCustomer(
  accountId: unknown,
  { reporter, participants }: Pick<SupportRequest, 'reporter' | 'participants'>,
): boolean {
  return [reporter, ...participants].some((account) => account.accountId === accountId);
}

function hasSubstance(node: AdfNode): boolean {
  return (
    SUBSTANCE.has(node.type) ||
    (node.marks ?? []).some((mark) => mark.type === 'link') ||
    (node.content ?? []).some(hasSubstance)
  );
}
