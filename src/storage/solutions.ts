import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type { Solutions } from '../ports/customer-side';
import type { SolutionRecord } from '../rules/solution';

const entityName = 'solution';

const record = v.object({
  requestId: v.string(),
  requestKey: v.string(),
  cycle: v.number(),
  state: v.picklist(['offered', 'accepted', 'closing', 'closed']),
  offeredAt: v.string(),
  remindedAt: v.nullable(v.string()),
  acceptedAt: v.nullable(v.string()),
  acceptedBy: v.nullable(v.string()),
  closedAt: v.nullable(v.string()),
  attentionAt: v.nullable(v.string()),
});

/** What is accepted waits only to be closed; what is closed waits for nothing. */
const waitingStates = ['accepted', 'closing', 'offered'] as const;

export const storedSolutions: Solutions = { of: recordsOf, save, drop, needingAttention };

async function recordsOf(requestId: string): Promise<readonly SolutionRecord[]> {
  const query = kvs
    .entity<{ solution: unknown }>(entityName)
    .query()
    .index('by-request', { partition: [requestId] });
  const { results } = await query.sort(Sort.ASC).limit(100).getMany();
  return results.flatMap(({ value }) => readRecord(value)).sort((one, other) => one.cycle - other.cycle);
}

function save(solution: SolutionRecord): Promise<void> {
  const { requestId, state, offeredAt, attentionAt } = solution;
  const row = { requestId, state, offeredAt, solution, ...(attentionAt === null ? {} : { attentionAt }) };
  return kvs.entity(entityName).set(keyOf(solution), row);
}

function drop(solution: SolutionRecord): Promise<void> {
  return kvs.entity(entityName).delete(keyOf(solution));
}

async function needingAttention(at: string): Promise<readonly SolutionRecord[]> {
  const found = await Promise.all(waitingStates.map((state) => dueIn(state, at)));
  return found.flat().slice(0, 100);
}

async function dueIn(state: string, at: string): Promise<readonly SolutionRecord[]> {
  const { results } = await kvs
    .entity<{ solution: unknown }>(entityName)
    .query()
    .index('by-attention', { partition: [state] })
    .where(WhereConditions.lessThanEqualTo(at))
    .sort(Sort.ASC)
    .limit(100)
    .getMany();
  return results.flatMap(({ value }) => readRecord(value));
}

const keyOf = ({ requestId, cycle }: SolutionRecord) => `${requestId}:${cycle}`;

function readRecord({ solution }: { readonly solution: unknown }): SolutionRecord[] {
  const parsed = v.safeParse(record, solution);
  return parsed.success ? [parsed.output] : [];
}
