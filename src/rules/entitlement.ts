import type { RequestDetails, RequestType, SupportRequest } from './request';
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
 * shows neither, so an agent's label says what a check found, and what is not known honours the promise or pauses
 * its clock, as the settings say (design decision 8).
 */
export function decideEntitlement(
  requestType: RequestType | null,
  settings: Settings,
  details: RequestDetails | null = null,
  labels: readonly string[] = [],
): Entitlement {
  const excluded = requestType && excludedType(requestType.name, settings);
  if (excluded) return excluded;
  const { confirmed, refused } = settings.entitlementLabels;
  if (labels.includes(refused))
    return licence('not-entitled', 'The licence was checked and does not cover this request.');
  if (labels.includes(confirmed)) return licence('entitled', 'The licence was checked and covers this request.');
  const consequence =
    settings.unknownEntitlement === 'hold' ? 'the clock stands until it is checked' : 'the promise is honoured';
  const { verdict, reasons } = licence('unknown', `No licence is on record for this request; ${consequence}.`);
  return { verdict, reasons: [...reasons, ...configurationReasons(details)] };
}

/** The same, of everything a request says. */
export function entitlementOf({ requestType, details, labels }: SupportRequest, settings: Settings): Entitlement {
  return decideEntitlement(requestType, settings, details, labels);
}

/** Clause L2: Atlassian ended support for its Server products on 15 February 2024. */
function configurationReasons(details: RequestDetails | null): readonly EntitlementReason[] {
  if (details?.hosting !== 'server') return [];
  const text = 'The customer says Server, which Atlassian has not supported since February 2024; please check.';
  return [{ rule: 'configuration', text }];
}

function licence(verdict: Entitlement['verdict'], text: string): Entitlement {
  return { verdict, reasons: [{ rule: 'licence', text }] };
}

/** Clause L3, of a request type alone; `null` when it is inside the promise. */
export function excludedType(requestTypeName: string, settings: Settings): Entitlement | null {
  const name = requestTypeName.trim().toLowerCase();
  if (!settings.excludedRequestTypes.some((excluded) => excluded.trim().toLowerCase() === name)) return null;
  const text = `“${requestTypeName}” requests are outside the one-business-day promise.`;
  return { verdict: 'not-entitled', reasons: [{ rule: 'request-type', text }] };
}
