import type { Entitlement, EntitlementReason } from './entitlement-verdict';
import { judgeLicences } from './judge-licences';
import type { Licence, LicenceKeys } from './licence';
import { licenceKeysOf } from './licence-keys';
import type { RequestDetails, RequestType, SupportRequest } from './request';
import type { Settings } from './settings';
import { judgeConfiguration } from './supported';

export type { Entitlement, EntitlementCode, EntitlementReason } from './entitlement-verdict';

/** What a licence is judged by besides the request; `licences` null while there is no register. */
interface Evidence {
  readonly details?: RequestDetails | null;
  readonly labels?: readonly string[];
  readonly licences?: readonly Licence[] | null;
  /** ISO-8601 UTC; a licence has to be valid then. */
  readonly createdAt?: string | undefined;
  readonly customer?: Pick<LicenceKeys, 'organizations' | 'domain'>;
}

const nobodyKnown = { organizations: [], domain: null };

/**
 * Clause L3: 'Suggest …' request types are outside the promise. Clause L2: licence and configuration decide. What an
 * agent's label says a check found comes before the register and the list of supported configurations, and what is not
 * known honours the promise or pauses its clock, as the settings say (design decision 8).
 */
export function decideEntitlement(
  requestType: RequestType | null,
  settings: Settings,
  { details = null, labels = [], licences = null, createdAt, customer = nobodyKnown }: Evidence = {},
): Entitlement {
  const excluded = requestType && excludedType(requestType.name, settings);
  if (excluded) return excluded;
  return byLabel(labels, settings) ?? byEvidence({ details, licences, createdAt, customer }, settings);
}

function byLabel(labels: readonly string[], { entitlementLabels }: Settings): Entitlement | null {
  const { confirmed, refused } = entitlementLabels;
  if (labels.includes(refused))
    return licence('not-entitled', 'The licence was checked and does not cover this request.');
  if (labels.includes(confirmed)) return licence('entitled', 'The licence was checked and covers this request.');
  return null;
}

function byEvidence(
  { details = null, licences, createdAt, customer = nobodyKnown }: Evidence,
  settings: Settings,
): Entitlement {
  const unsupported = unsupportedReason(details, settings);
  if (unsupported) return { verdict: 'not-entitled', reasons: [unsupported] };
  if (licences && createdAt !== undefined) {
    const { verdict, reasons } = judgeLicences(licences, { createdAt, details, customer }, settings);
    return { verdict, reasons: [...reasons, ...(verdict === 'unknown' ? configurationReasons(details) : [])] };
  }
  const consequence =
    settings.unknownEntitlement === 'hold' ? 'the clock stands until it is checked' : 'the promise is honoured';
  const { verdict, reasons } = licence('unknown', `No licence is on record for this request; ${consequence}.`);
  return { verdict, reasons: [...reasons, ...configurationReasons(details)] };
}

/** The same, of everything a request says and the licences that were found for it. */
export function entitlementOf(
  request: SupportRequest,
  settings: Settings,
  licences: readonly Licence[] | null = null,
): Entitlement {
  const { requestType, details, labels, createdAt } = request;
  const customer = licenceKeysOf(request);
  return decideEntitlement(requestType, settings, { details, labels, licences, createdAt, customer });
}

/** Clause L2: a version or a hosting the team has said it does not support. */
function unsupportedReason(details: RequestDetails | null, { supported }: Settings): EntitlementReason | null {
  switch (judgeConfiguration(details, supported).kind) {
    case 'supported':
      return null;
    case 'unsupported-version': {
      const text = 'The version the customer uses is not supported.';
      return { rule: 'configuration', code: 'unsupported-version', text };
    }
    case 'unsupported-hosting': {
      const text = 'The product is not supported on the hosting the customer uses.';
      return { rule: 'configuration', code: 'unsupported-hosting', text };
    }
  }
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
