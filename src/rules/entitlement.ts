import type { RequestType } from './request';
import type { Settings } from './settings';

/** Is an answer owed within one business day (clauses L2, L3)? Frozen with the cycle (design decision 8). */
export interface Entitlement {
  readonly verdict: 'entitled' | 'not-entitled' | 'unknown';
  readonly reasons: readonly EntitlementReason[];
}

export interface EntitlementReason {
  readonly rule: 'request-type' | 'licence' | 'configuration';
  readonly text: string;
}

/**
 * Clause L3: 'Suggest …' request types are outside the promise. Clause L2: licence and configuration decide,
 * and what is not known honours the promise (design decision 8).
 */
export function decideEntitlement(requestType: RequestType | null, settings: Settings): Entitlement {
  if (requestType && isExcluded(requestType, settings)) {
    return {
      verdict: 'not-entitled',
      reasons: [{ rule: 'request-type', text: `“${requestType.name}” requests are outside the one-business-day promise.` }],
    };
  }
  return {
    verdict: 'unknown',
    reasons: [{ rule: 'licence', text: 'No licence is on record for this request; the promise is honoured.' }],
  };
}

function isExcluded(requestType: RequestType, settings: Settings): boolean {
  const name = requestType.name.trim().toLowerCase();
  return settings.excludedRequestTypes.some((excluded) => excluded.trim().toLowerCase() === name);
}
