import type { SlaProperty } from '../ports/jira';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import type { SlaCycle } from '../rules/sla-cycle';
import { productName } from './product-name';

/** What agents find with JQL: the latest cycle in a few words. Absent parts are left out. */
export function slaPropertyOf(cycle: SlaCycle, request: SupportRequest, settings: Settings): SlaProperty {
  return {
    state: cycle.state,
    ...(cycle.dueAt === null ? {} : { dueAt: cycle.dueAt }),
    breached: cycle.breachedAt === null ? 'false' : 'true',
    ...(request.details ? { product: productName(request.details, settings) } : {}),
    entitlement: cycle.entitlement.verdict,
    startedAt: cycle.startedAt,
    ...(cycle.answeredAt === null ? {} : { answeredAt: cycle.answeredAt }),
  };
}

const names = ['state', 'dueAt', 'breached', 'product', 'entitlement', 'startedAt', 'answeredAt'] as const;

export function isSameSlaProperty(one: SlaProperty | null, other: SlaProperty): boolean {
  return one !== null && names.every((name) => one[name] === other[name]);
}
