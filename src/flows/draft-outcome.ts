import type { Ports } from '../ports';
import type { AnonymizedRequest } from '../rules/anonymize/verdict';
import { verifyDocument } from '../rules/anonymize/verify';
import type { OutcomePlan } from '../rules/outcome';
import { planOutcome, type OutcomeRequest } from '../rules/plan-outcome';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { sha256 } from '../rules/sha256';
import { readIdentities } from './read-identities';

export interface OutcomeDraft {
  readonly plan: OutcomePlan;
  readonly anonymized: AnonymizedRequest;
  /** Hash of everything that would be created and said. */
  readonly shown: string;
}

/**
 * What would be created and said, from Jira as it is now. Whatever cannot be known or does not pass the second scan
 * of the finished document makes it private (clause O4): nothing unclean leaves this function as public.
 */
export async function draftOutcome(ports: Ports, request: SupportRequest, asked: OutcomeRequest, settings: Settings): Promise<OutcomeDraft> {
  const comments = await ports.comments.of(request.id);
  const { identities, gaps } = await readIdentities(ports, request, comments, settings);
  const draft = (makePrivate: boolean) =>
    planOutcome({ asked: makePrivate ? { ...asked, makePrivate } : asked, request, comments, identities, settings });

  const first = draft(gaps.length > 0);
  if (first.plan.visibility === 'private') return finished(first.plan, first.anonymized, gaps);
  const hits = verifyDocument(first.plan, identities, settings.anonymizer);
  if (hits.length === 0) return finished(first.plan, first.anonymized, []);
  const kinds = [...new Set(hits.map(({ kind }) => kind))].join(', ');
  const second = draft(true);
  return finished(second.plan, second.anonymized, [`The finished text still held something that must not be public (${kinds}).`]);
}

function finished(plan: OutcomePlan, anonymized: AnonymizedRequest, gaps: readonly string[]): OutcomeDraft {
  const explained = { ...plan, because: [...gaps, ...plan.because] };
  const { kind, visibility, target, summary, description, labels, customerComment } = plan;
  const shown = sha256(JSON.stringify([kind, visibility, target, summary, description, labels, customerComment]));
  return { plan: explained, anonymized, shown };
}
