import type { Entitlement } from '../rules/entitlement';
import type { PolicyContext } from '../rules/sla';

/** Whether and by when an answer is promised, in the words of the portal (clauses L1–L3, B1, B2). */
export function promiseView(entitlement: Entitlement, answerBy: string | null, { calendar, now }: PolicyContext) {
  const covered = entitlement.verdict !== 'not-entitled';
  return {
    covered,
    // What is merely assumed in the customer's favour is the team's business.
    reason: covered ? null : entitlement.reasons.map(({ text }) => text).join(' '),
    answerBy: covered ? answerBy : null,
    zone: calendar.zone,
    isOpenNow: calendar.isOpen(now),
    closures: calendar.closures(now, 3),
  };
}
