import type { Entitlement, EntitlementCode, EntitlementReason } from '../../rules/entitlement';
import type { SlaCycle } from '../../rules/sla-cycle';
import { formatCalendarDate } from './format-time';
import type { Reader } from './reader';
import type { WordKey } from './words';

const licenceWords = {
  entitled: 'entitlement.licence-confirmed',
  'not-entitled': 'entitlement.licence-refused',
  unknown: 'entitlement.licence-unknown',
} as const satisfies Record<Entitlement['verdict'], WordKey>;

const codeWords = {
  'licence-valid': 'entitlement.licence-valid',
  'licence-unlimited': 'entitlement.licence-unlimited',
  'licence-expired': 'entitlement.licence-expired',
  'licence-not-begun': 'entitlement.licence-not-begun',
  'licence-cancelled': 'entitlement.licence-cancelled',
  'licence-not-found': 'entitlement.licence-not-found',
  'licence-other-product': 'entitlement.licence-other-product',
  'licence-other-hosting': 'entitlement.licence-other-hosting',
  'unsupported-version': 'entitlement.unsupported-version',
  'unsupported-hosting': 'entitlement.unsupported-hosting',
} as const satisfies Record<EntitlementCode, WordKey>;

/** Why a request is covered or not, in the reader's language; the rules' own words for a reason not known here. */
export function entitlementReasons({ verdict, reasons }: Entitlement, { say, locale }: Reader): readonly string[] {
  const words: Readonly<Record<EntitlementReason['rule'], WordKey>> = {
    'request-type': 'entitlement.request-type',
    licence: licenceWords[verdict],
    configuration: 'entitlement.configuration',
  };
  return reasons.map(({ rule, code, date, text }) => {
    if (code !== undefined && Object.hasOwn(codeWords, code))
      return say(codeWords[code], { date: date === undefined ? '' : formatCalendarDate(date, locale) });
    return Object.hasOwn(words, rule) ? say(words[rule]) : text;
  });
}

/** Why no answer is owed; where the entitlement says it, in the reader's language. */
export function cancelledReason({ cancelledBecause, entitlement }: SlaCycle, reader: Reader): string | null {
  if (cancelledBecause === null || cancelledBecause !== inRulesWords(entitlement)) return cancelledBecause;
  return entitlementReasons(entitlement, reader).join(' ');
}

/** Does the clock stand until the licence is checked (design decision 8)? Such a pause gives the entitlement's reasons. */
export function isHeldForLicence(entitlement: Entitlement, cycle: SlaCycle | undefined): boolean {
  const because = inRulesWords(entitlement);
  const isOpen = ({ to, because: reason }: SlaCycle['pauses'][number]) => to === null && reason === because;
  return entitlement.verdict === 'unknown' && (cycle?.pauses.some(isOpen) ?? false);
}

function inRulesWords({ reasons }: Entitlement): string {
  return reasons.map(({ text }) => text).join(' ');
}
