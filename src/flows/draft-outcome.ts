import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { AnonymizedRequest, AnonymizerPolicy } from '../rules/anonymize/verdict';
import { verifyDocument } from '../rules/anonymize/verify';
import type { OutcomeDecision, OutcomePlan } from '../rules/outcome';
import { ASKED_PRIVATE, planOutcome, type OutcomeRequest, type PlannedOutcome } from '../rules/plan-outcome';
import { targetFor, targetNameOf } from '../rules/outcome-targets';
import { hasIssueFields, type CreateScreen } from '../rules/issue-fields';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { sha256 } from '../rules/sha256';
import type { TargetName } from '../rules/target-names';
import { becameByNow } from './became-meanwhile';
import { customerTemplate } from './customer-comment';
import { readIdentities } from './read-identities';
import { whyClosed } from './read-openness';

export interface OutcomeDraft {
  readonly plan: OutcomePlan;
  readonly anonymized: AnonymizedRequest;
  readonly policy: AnonymizerPolicy;
  readonly restored: number;
  /** Hash of everything that would be created and said, and of what the request became before. */
  readonly shown: string;
  /** What the request became, other than by the kind it is a draft of; oldest first. */
  readonly became: readonly OutcomeEntry[];
  /** The hash it had when the request had become only so many of them. */
  readonly shownAfter: (count: number) => string;
}

/**
 * What would be created and said, from Jira as it is now. Whatever cannot be known or does not pass the second scan
 * of the finished document makes it private (clause O4): nothing unclean leaves this function as public.
 */
export async function draftOutcome(
  ports: Ports,
  { request, pseudonyms }: ReadRequest,
  asked: OutcomeRequest,
  settings: Settings,
): Promise<OutcomeDraft> {
  const [comments, became] = await Promise.all([
    ports.comments.of(request.id),
    becameByNow(ports, request.id, asked.kind),
  ]);
  const { identities, gaps } = await readIdentities(ports, request, comments, settings);
  const isPrivateAnyway = asked.kind === 'development' || asked.makePrivate === true;
  const target = targetFor(asked.kind, request, settings);
  const closedBecause = isPrivateAnyway ? null : await whyClosed(ports, target.projectKey);
  const screen = await screenFor(ports, targetNameOf[asked.kind], request, settings);
  const draft = (because: readonly string[]) =>
    planOutcome({
      asked: because.length > 0 ? privateFor(because, asked) : asked,
      ...{ request, comments, identities, settings, pseudonyms, closedBecause },
      ...(screen ? { screen } : {}),
    });

  const first = draft(gaps);
  const finish = async (planned: PlannedOutcome) =>
    finished(planned, (await customerTemplate(ports, request, planned.plan, settings)) ?? '', became);
  if (first.plan.visibility === 'private') return finish(first);
  const hits = verifyDocument(first.plan, identities, first.policy);
  if (hits.length === 0) return finish(first);
  const kinds = [...new Set(hits.map(({ kind }) => kind))].join(', ');
  return finish(draft([`The finished text still held something that must not be public (${kinds}).`]));
}

/** Private for reasons of its own, beside the wish of whoever asked. */
function privateFor(because: readonly string[], asked: OutcomeRequest): OutcomeRequest {
  const wished = asked.makePrivate ? (asked.privateBecause ?? [ASKED_PRIVATE]) : [];
  return { ...asked, makePrivate: true, privateBecause: [...because, ...wished] };
}

/** Read only where an admin presets something for the product; `null`: nothing to fill in, or nowhere. */
async function screenFor(
  ports: Ports,
  outcome: TargetName,
  { details }: SupportRequest,
  { products, outcomes }: Settings,
): Promise<CreateScreen | null> {
  const product = products.find(({ id }) => id === details?.productId);
  if (!product || !hasIssueFields(product.issueFields, outcome)) return null;
  const { projectKey, issueTypeName } = product.targets[outcome] ?? outcomes[outcome];
  return ports.projects.createScreen(projectKey, issueTypeName);
}

function finished(
  { plan, anonymized, policy, restored }: PlannedOutcome,
  customerComment: string,
  became: readonly OutcomeEntry[],
): OutcomeDraft {
  const { kind, visibility, target, summary, description, labels, fields } = plan;
  const content = [kind, visibility, target, summary, description, labels, fields, customerComment];
  const ids = became.map(({ outcomeId }) => outcomeId);
  const shownAfter = (count: number) => sha256(JSON.stringify([...content, ids.slice(0, count)]));
  return {
    plan: { ...plan, customerComment },
    anonymized,
    policy,
    restored,
    became,
    shownAfter,
    shown: shownAfter(ids.length),
  };
}

/** What is recorded of a draft that is carried out. */
export function decisionOf(
  { anonymized, restored }: OutcomeDraft,
  { redact = [] }: OutcomeRequest,
  { settingsVersion, now }: { settingsVersion: number; now: Date },
): OutcomeDecision {
  const found: Record<string, number> = {};
  for (const { kind } of anonymized.findings) found[kind] = (found[kind] ?? 0) + 1;
  const { residualRisk } = anonymized;
  const counts = { restored, redacted: new Set(redact).size };
  return { decidedAt: now.toISOString(), settingsVersion, residualRisk, found, ...counts };
}
