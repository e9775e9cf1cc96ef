import type { Entitlement, EntitlementReason } from '../../rules/entitlement';
import type { SlaCycle } from '../../rules/sla-cycle';
import type { Say, WordKey } from './words';

const licenceWords = {
  entitled: 'entitlement.licence-confirmed',
  'not-entitled': 'entitlement.licence-refused',
  unknown: 'entitlement.licence-unknown',
} as const satisfies Record<Entitlement['verdict'], WordKey>;

/** Why a request is covered or not, in the reader's language; the rules' own words for a reason not known here. */
export function entitlementReasons({ verdict, reasons }: Entitlement, say: Say): readonly string[] {
  const words: Readonly<Record<EntitlementReason['rule'], WordKey>> = {
    'request-type': 'entitlement.request-type',
    licence: licenceWords[verdict],
    configuration: 'entitlement.configuration',
  };
  return reasons.map(({ rule, text }) => (Object.hasOwn(words, rule) ? say(words[rule]) : text));
}

/** Why no answer is owed; where the entitlement says it, in the reader's language. */
export function cancelledReason({ cancelledBecause, entitlement }: SlaCycle, say: Say): string | null {
  if (cancelledBecause === null || cancelledBecause !== inRulesWords(entitlement)) return cancelledBecause;
  return entitlementReasons(entitlement, say).join(' ');
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
