import type { Entitlement, EntitlementReason } from '../rules/entitlement';
import type { PolicyContext } from '../rules/sla';
import { viewClosed } from './view-closed';

/** Whether and by when an answer is promised, in the words of the portal (clauses L1–L3, B1, B2). */
export function promiseView(
  entitlement: Entitlement,
  { answerBy, requestTypeName }: { answerBy: string | null; requestTypeName: string | null },
  policy: PolicyContext,
) {
  const { calendar, now } = policy;
  const covered = entitlement.verdict !== 'not-entitled';
  return {
    covered,
    // What is merely assumed in the customer's favour is the team's business.
    reason: covered ? null : entitlement.reasons.map(({ text }) => text).join(' '),
    because: covered ? heldBecause(entitlement, policy) : becauseOf(entitlement, requestTypeName),
    answerBy: covered ? answerBy : null,
    zone: calendar.zone,
    isOpenNow: calendar.isOpen(now),
    closed: viewClosed(policy),
    closures: calendar.closures(now, 3),
  };
}

/** An unproven licence may hold the clock (clause L2, design decision 8): then no time is promised until it is checked. */
export function isHeld({ verdict }: Entitlement, { settings }: PolicyContext): boolean {
  return verdict === 'unknown' && settings.unknownEntitlement === 'hold';
}

function heldBecause(entitlement: Entitlement, policy: PolicyContext) {
  return isHeld(entitlement, policy) ? ({ code: 'licence-check' } as const) : null;
}

/** The reason as a code, so that the portal can say it in the customer's language; `null` when there are several. */
function becauseOf({ reasons }: Entitlement, requestTypeName: string | null) {
  const [only, ...others] = reasons;
  if (!only || others.length > 0) return null;
  if (only.rule !== 'request-type') return reasonOf(only);
  return requestTypeName === null
    ? ({ code: 'elsewhere' } as const)
    : ({ code: only.rule, requestType: requestTypeName } as const);
}

function reasonOf({ rule, code, date }: EntitlementReason) {
  if (code === 'licence-expired' || code === 'licence-not-begun') return { code, date: date ?? '' };
  if (code === 'unsupported-version' || code === 'unsupported-hosting' || code === 'licence-cancelled') return { code };
  return { code: rule === 'licence' ? rule : ('configuration' as const) };
}
