import type { RequestDetails, RequestType } from './request';
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
 * Clause L3: 'Suggest …' request types are outside the promise. Clause L2: licence and configuration decide; Forge
 * shows neither, so what is not known honours the promise and says so (design decision 8).
 */
export function decideEntitlement(
  requestType: RequestType | null,
  settings: Settings,
  details: RequestDetails | null = null,
): Entitlement {
  if (requestType && isExcluded(requestType, settings)) {
    const text = `“${requestType.name}” requests are outside the one-business-day promise.`;
    return { verdict: 'not-entitled', reasons: [{ rule: 'request-type', text }] };
  }
  const licence: EntitlementReason = {
    rule: 'licence',
    text: 'No licence is on record for this request; the promise is honoured.',
  };
  return { verdict: 'unknown', reasons: [licence, ...configurationReasons(details)] };
}

/** Clause L2: Atlassian ended support for its Server products on 15 February 2024. */
function configurationReasons(details: RequestDetails | null): readonly EntitlementReason[] {
  if (details?.hosting !== 'server') return [];
  const text = 'The customer says Server, which Atlassian has not supported since February 2024; please check.';
  return [{ rule: 'configuration', text }];
}

function isExcluded(requestType: RequestType, settings: Settings): boolean {
  const name = requestType.name.trim().toLowerCase();
  return settings.excludedRequestTypes.some((excluded) => excluded.trim().toLowerCase() === name);
}
