import type { OutcomePreview } from '../../contracts/agent';
import type { WordKey } from './words';

/** What a residual risk of 0 to 100 means: from `review` on somebody has to look, from `private` on nothing is published. */
export function riskWord({ residualRisk, thresholds }: Pick<OutcomePreview, 'residualRisk' | 'thresholds'>): WordKey {
  if (residualRisk >= thresholds.private) return 'risk.high';
  return residualRisk >= thresholds.review ? 'risk.medium' : 'risk.low';
}
