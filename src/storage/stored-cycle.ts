import * as v from 'valibot';
import { StorageError } from '../ports/faults';
import { entitlementCodes } from '../rules/entitlement-verdict';
import type { SlaCycle } from '../rules/sla-cycle';

const reason = v.object({
  rule: v.picklist(['request-type', 'licence', 'configuration']),
  code: v.optional(v.picklist(entitlementCodes)),
  date: v.optional(v.string()),
  text: v.string(),
});

const goal = v.object({
  name: v.nullable(v.string()),
  businessDay: v.picklist(['business-minutes', 'end-of-next-business-day', 'same-time-next-business-day']),
  minutes: v.number(),
  isRemainder: v.boolean(),
});
const facts = v.object({
  priorityName: v.nullable(v.string()),
  productId: v.nullable(v.string()),
  requestTypeName: v.nullable(v.string()),
});
const pause = v.object({ from: v.string(), to: v.nullable(v.string()), because: v.string() });

const cycle = v.object({
  requestId: v.string(),
  requestKey: v.string(),
  number: v.number(),
  kind: v.picklist(['first-answer', 'next-answer']),
  state: v.picklist(['running', 'paused', 'met', 'breached', 'cancelled']),
  startedAt: v.string(),
  dueAt: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
  answeredBy: v.nullable(
    v.variant('kind', [
      v.object({ kind: v.literal('comment'), commentId: v.string(), accountId: v.string() }),
      v.object({ kind: v.literal('linked-issue'), issueKey: v.string() }),
    ]),
  ),
  breachedAt: v.nullable(v.string()),
  cancelledBecause: v.nullable(v.string()),
  entitlement: v.object({ verdict: v.picklist(['entitled', 'not-entitled', 'unknown']), reasons: v.array(reason) }),
  settingsVersion: v.number(),
  termsVersion: v.string(),
  alertsGiven: v.array(v.string()),
  // What older versions of this app did not write.
  goal: v.optional(v.nullable(goal), null),
  facts: v.optional(v.nullable(facts), null),
  pauses: v.optional(v.array(pause), []),
  dueFloorAt: v.optional(v.nullable(v.string()), null),
  breachTold: v.optional(v.nullable(v.object({ at: v.string(), assigneeId: v.nullable(v.string()) })), null),
  acknowledgedAt: v.optional(v.nullable(v.string()), null),
  resolvedAt: v.optional(v.nullable(v.string()), null),
  attentionAt: v.nullable(v.string()),
});

/** @throws StorageError for what no version of this app has written */
export function readCycle(stored: unknown): SlaCycle {
  const parsed = v.safeParse(cycle, stored);
  if (!parsed.success) throw new StorageError('a stored cycle is unreadable');
  return parsed.output;
}
