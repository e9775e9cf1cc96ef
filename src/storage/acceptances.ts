import { kvs, Sort } from '@forge/kvs';
import * as v from 'valibot';
import type { Acceptances, TermsReceipt } from '../ports/records';
import { claim } from './claim';

const entityName = 'acceptance';

const receipt = v.object({
  requestId: v.string(),
  accountId: v.string(),
  version: v.string(),
  hash: v.string(),
  acceptedAt: v.string(),
  locale: v.nullable(v.string()),
  given: v.picklist(['at-create', 'in-portal']),
});

export const storedAcceptances: Acceptances = { of: readReceipts, stamp };

async function readReceipts(requestId: string): Promise<readonly TermsReceipt[]> {
  const { results } = await kvs
    .entity<{ receipt: unknown }>(entityName)
    .query()
    .index('by-request', { partition: [requestId] })
    .sort(Sort.DESC)
    .limit(100)
    .getMany();
  return results.flatMap(({ value }) => {
    const parsed = v.safeParse(receipt, value.receipt);
    return parsed.success ? [parsed.output] : [];
  });
}

function stamp(given: TermsReceipt): Promise<boolean> {
  const { requestId, accountId, acceptedAt, version } = given;
  return claim(`${requestId}:${version}`, { requestId, accountId, acceptedAt, receipt: given }, { entityName });
}
