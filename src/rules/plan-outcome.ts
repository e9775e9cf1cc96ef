import type { AdfDocument } from './adf';
import { anonymizeRequest, type AnonymizedForIssue } from './anonymize-request';
import type { PseudonymKey } from './anonymize/pseudonym-key';
import { lessRare, type SharedBy } from './anonymize/rarity';
import type { AnonymizedRequest, AnonymizerSource, Identities } from './anonymize/verdict';
import { verifyDocument } from './anonymize/verify';
import { fieldsFor, noScreen, type CreateScreen } from './issue-fields';
import type { OutcomeKind, OutcomePlan, Visibility } from './outcome';
import { outcomeDescription, SHORTENED } from './outcome-description';
import { developmentProjects, targetFor, targetNameOf } from './outcome-targets';
import { installationOf, productLine } from './product-line';
import type { RequestComment, SupportRequest } from './request';
import type { Settings } from './settings';

/** What an agent, or a label, asks for. */
export interface OutcomeRequest {
  readonly kind: OutcomeKind;
  /** The agent's own title; looked through like everything else. */
  readonly summary?: string;
  /** Further values to take out everywhere. */
  readonly redact?: readonly string[];
  /** Guesses that may stay in this issue; a value that is surely the customer's makes it private instead. */
  readonly restore?: readonly string[];
  /** Only ever towards private. */
  readonly makePrivate?: boolean;
  /** Why it is made private, when that was no agent's wish but a caller's caution; said instead of "was asked". */
  readonly privateBecause?: readonly string[];
  /** Comments to take along; none by default (design decision 9). */
  readonly commentIds?: readonly string[];
  /** An agent has the finished text before their eyes. Without it only a document decided public is public. */
  readonly reviewed?: boolean;
}

export interface OutcomeInput {
  readonly asked: OutcomeRequest;
  readonly request: SupportRequest;
  readonly comments: readonly RequestComment[];
  readonly identities: Identities;
  readonly settings: Settings;
  /** What earlier outcomes of the request used; none for its first. */
  readonly pseudonyms?: PseudonymKey;
  /** Why nothing in the target's project can be public (rules/openness); `null` when everybody may browse it. */
  readonly closedBecause: string | null;
  /** What the target's create screen has; absent when nothing is preset for the request's product, or it cannot be read. */
  readonly screen?: CreateScreen;
  /** How many customers share what the text tells of an installation; absent without a register of them. */
  readonly sharedBy?: SharedBy;
}

const summaryLength = 255;
/** Says where the issue comes from and nothing about the product or the customer. */
const publicLabels = ['from-support-request'];

function protectedIdentities({ identities, settings }: OutcomeInput): Identities {
  const keys = [...identities.privateProjectKeys, ...settings.serviceProjectKeys, ...developmentProjects(settings)];
  return { ...identities, privateProjectKeys: [...new Set(keys)] };
}

function pickedComments(comments: readonly RequestComment[], ids: readonly string[] = []): readonly AdfDocument[] {
  return comments.filter((comment) => comment.isPublic && ids.includes(comment.id)).map((comment) => comment.body);
}

function sourceOf({ asked, request, comments }: OutcomeInput): AnonymizerSource {
  return {
    summary: asked.summary ?? request.summary,
    description: request.description,
    comments: pickedComments(comments, asked.commentIds),
  };
}

function summaryOf(input: OutcomeInput, anonymized: AnonymizedRequest): string {
  const meaning = anonymized.summary.replace(/\[[a-z-]+(?:-\d+)?\]/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
  if (meaning.length >= 4) return anonymized.summary.slice(0, summaryLength);
  const product = input.settings.products.find((entry) => entry.id === input.request.details?.productId);
  const what = input.asked.kind === 'change-request' ? 'Change suggested' : 'Problem reported';
  return product ? `${what} in ${product.name}` : `${what} in a support request`;
}

function descriptionOf(
  { request, settings }: OutcomeInput,
  { description }: AnonymizedRequest,
  visibility: Visibility,
) {
  return outcomeDescription(description, { product: productLine(request, settings), visibility });
}

interface Doubts {
  /** What the last look at the finished document found. */
  readonly leftOver: number;
  /** Values the agent wanted to stay although they are surely about the customer. */
  readonly refused: readonly string[];
}

function refusal(value: string): string {
  return `“${value}” was to stay, but it surely tells about the customer or is secret: it stays out, and the issue is private until you take that back.`;
}

export const ASKED_PRIVATE = 'It was asked to be private.';

/** Why it is private whatever its text says; `null` when only the text decides. */
function privateAnyway({ asked, closedBecause }: OutcomeInput): readonly string[] | null {
  if (asked.makePrivate) return asked.privateBecause ?? [ASKED_PRIVATE];
  return closedBecause === null ? null : [closedBecause];
}

/** Why the issue is private; empty when it may be public. */
function obstacles(input: OutcomeInput, anonymized: AnonymizedRequest, { leftOver, refused }: Doubts): string[] {
  const { asked, settings } = input;
  if (asked.kind === 'development') return [...(asked.privateBecause ?? []), 'A development issue is always private.'];
  const anyway = privateAnyway(input);
  if (anyway) return [...anyway, ...(anonymized.decision === 'public' ? [] : anonymized.reasons)];
  if (refused.length > 0) return [...refused.map(refusal), ...anonymized.reasons];
  if (anonymized.decision === 'private') return [...anonymized.reasons];
  if (leftOver > 0) return ['The finished text still holds something that must not be public.'];
  if (anonymized.decision === 'review' && !asked.reviewed)
    return ['Nobody has looked at the finished text yet.', ...anonymized.reasons];
  if (!asked.reviewed && !settings.anonymizer.publishUnseen)
    return ['Nobody has looked at the finished text yet, and the settings let nothing become public unseen.'];
  return [];
}

export interface PlannedOutcome extends Omit<AnonymizedForIssue, 'refused'> {
  readonly plan: OutcomePlan;
}

/**
 * What a request turns into (clauses O2 to O5), as a plan that creates nothing. A development issue is always private;
 * a Bug or Change request is public when an agent has its rebuilt document before their eyes and it is not decided
 * private, or unseen when it is decided public and the admin opted in; in doubt it is private. The private one carries
 * the same redacted text.
 */
export function planOutcome(input: OutcomeInput): PlannedOutcome {
  const { asked, settings } = input;
  const identities = protectedIdentities(input);
  const {
    anonymized: exact,
    policy,
    refused,
    restored,
  } = anonymizeRequest(sourceOf(input), identities, settings, {
    ...{ productId: input.request.details?.productId, redact: asked.redact, restore: asked.restore },
    pseudonyms: input.pseudonyms,
  });
  const anonymized = input.sharedBy ? lessRare(exact, installationOf(input.request), input.sharedBy) : exact;
  const summary = summaryOf(input, anonymized);
  const leftOver = verifyDocument(
    { summary, description: descriptionOf(input, anonymized, 'public').document },
    identities,
    policy,
  ).length;
  const reasons = obstacles(input, anonymized, { leftOver, refused });
  const visibility: Visibility = reasons.length > 0 ? 'private' : 'public';
  const target = targetFor(asked.kind, input.request, settings);
  const { document: description, isShortened } = descriptionOf(input, anonymized, visibility);
  const fields = fieldsFor(input.request, settings.products, input.screen ?? noScreen, {
    outcome: targetNameOf[asked.kind],
    publicHosts: settings.anonymizer.publicHosts,
  });
  const plan: OutcomePlan = {
    kind: asked.kind,
    visibility,
    because: [...(visibility === 'private' ? reasons : anonymized.reasons), ...(isShortened ? [SHORTENED] : [])],
    target: {
      projectKey: target.projectKey,
      issueTypeName: target.issueTypeName,
      securityLevelName: visibility === 'private' ? target.privateLevelName : null,
      linkTypeName: settings.outcomes.linkTypeName,
    },
    summary,
    description,
    labels: [...new Set([...publicLabels, ...fields.labels])],
    fields,
    customerComment: visibility === 'public' ? settings.outcomes.publicComment : settings.outcomes.privateComment,
    countsAsAnswer: settings.outcomes.consideredAnswered && asked.kind !== 'development',
  };
  return { plan, anonymized, policy, restored };
}
