import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { AffectedCustomers } from '../ports/affected-customers';
import { valuesUnder } from './key-prefix';

const amount = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.object({ requests: amount, organizations: amount, individuals: amount });

const statement = v.object({
  count: amount,
  words: v.string(),
  step: v.picklist(['intended', 'said', 'left']),
  commentId: v.nullable(v.string()),
  startedAt: v.string(),
});

const counted = v.object({ issueId: v.string(), count });

const countPrefix = 'customer-count:';
const countKey = (issueId: string) => `${countPrefix}${issueId}`;
/** More public issues than requests are linked to. */
const mostCounts = 20_000;
const statementKey = (issueId: string) => `customer-statement:${issueId}`;

/** Two values per issue: the statement has one writer at a time, by a lease, which a count must not write over. */
export const storedAffectedCustomers: AffectedCustomers = {
  countOf: async (issueId) => (await read(countKey(issueId), counted))?.count ?? null,
  counts: async () =>
    (await valuesUnder(countPrefix, mostCounts)).flatMap((value) => {
      const parsed = v.safeParse(counted, value);
      return parsed.success ? [parsed.output] : [];
    }),
  saveCount: (issueId, changed) => kvs.set(countKey(issueId), { issueId, count: changed }),
  forgetCount: (issueId) => kvs.delete(countKey(issueId)),
  statementOf: (issueId) => read(statementKey(issueId), statement),
  saveStatement: (issueId, changed) => kvs.set(statementKey(issueId), changed),
  forgetStatement: (issueId) => kvs.delete(statementKey(issueId)),
};

async function read<T>(key: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  const parsed = v.safeParse(schema, await kvs.get(key));
  return parsed.success ? parsed.output : null;
}
