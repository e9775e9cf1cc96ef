import { reasonsAgainst, type Evidence } from './risk-reasons';
import type { AnonymizedRequest, AnonymizerPolicy } from './verdict';

export type Verdict = Pick<AnonymizedRequest, 'decision' | 'reasons' | 'residualRisk'>;
type Thresholds = NonNullable<AnonymizerPolicy['thresholds']>;

/** Residual risks, 0 to 100, that the weights are tuned for: a person looks first; nothing is published. */
const tuned: Thresholds = { review: 10, private: 60 };
/** What each further reason adds to the weightiest: several faint ones make a person look, two strong ones no more. */
const share = 0.3;

/**
 * May the rebuilt document be public (clauses O4, O5)? The weightiest reason decides, and the others add to it. What
 * was taken out with certainty weighs next to nothing: it is what stays that decides. Tuned towards needless privacy,
 * never towards a leak; an admin may move the thresholds, but a reason of weight 100 is always private.
 */
export function decide(evidence: Evidence, thresholds: Thresholds = tuned): Verdict {
  const reasons = reasonsAgainst(evidence);
  const [strongest = 0, ...others] = reasons.map((reason) => reason.weight);
  const residualRisk = Math.min(100, Math.round(others.reduce((sum, weight) => sum + weight * share, strongest)));
  const decision =
    strongest >= 100 || residualRisk >= thresholds.private
      ? 'private'
      : residualRisk >= thresholds.review
        ? 'review'
        : 'public';
  const said = reasons.map((reason) => reason.text);
  return { decision, residualRisk, reasons: said.length > 0 ? said : ['Nothing is left that gives anybody away.'] };
}
