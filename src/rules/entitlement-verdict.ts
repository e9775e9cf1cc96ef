/** Is an answer owed within one business day (clauses L2, L3)? Frozen with the cycle (design decision 8). */
export interface Entitlement {
  readonly verdict: 'entitled' | 'not-entitled' | 'unknown';
  readonly reasons: readonly EntitlementReason[];
}

export interface EntitlementReason {
  readonly rule: 'request-type' | 'licence' | 'configuration';
  /** What exactly, for the reader's own language; absent where the rule and the verdict say it all. */
  readonly code?: EntitlementCode | undefined;
  /** The calendar date the code speaks of. */
  readonly date?: string | undefined;
  readonly text: string;
}

export const entitlementCodes = [
  ...(['licence-valid', 'licence-unlimited', 'licence-expired', 'licence-not-begun', 'licence-cancelled'] as const),
  ...(['licence-not-found', 'licence-other-product', 'licence-other-hosting'] as const),
  ...(['unsupported-version', 'unsupported-hosting'] as const),
] as const;
export type EntitlementCode = (typeof entitlementCodes)[number];
