import type { WordKey } from './words';

/** From here on somebody has to look, and from there on nothing is published: the anonymizer's own thresholds. */
const mediumFrom = 10;
const highFrom = 60;

/** What a residual risk of 0 to 100 means. */
export function riskWord(risk: number): WordKey {
  if (risk >= highFrom) return 'risk.high';
  return risk >= mediumFrom ? 'risk.medium' : 'risk.low';
}
