import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type { Erasure } from '../ports/retention';
import { licenceSchema } from '../rules/licence';
import { storedLicences } from './licences';
import { storedSamples } from './samples';

/** Entities whose records name the request they are about; each has an index for it (manifest). */
const aboutRequests = [
  'sla-cycle',
  'outcome',
  'acceptance',
  'solution',
  'news-delivery',
  'disclosure',
  'audit-entry',
] as const;
/** Platform fact: a transaction has at most twenty-five operations. */
const perTransaction = 25;

export const storedErasure: Erasure = { forgetRequest, forgetIssue, forgetSamplesOf, forgetLicencesOf, licencesEnded };

async function forgetRequest(requestId: string): Promise<number> {
  let forgotten = 0;
  for (const entityName of aboutRequests) forgotten += await removeWhere(entityName, 'by-request', [requestId]);
  if ((await kvs.get(`shared-request:${requestId}`)) === undefined) return forgotten;
  await kvs.delete(`shared-request:${requestId}`);
  return forgotten + 1;
}

async function removeWhere(entityName: string, index: string, partition: string[]): Promise<number> {
  let removed = 0;
  for (;;) {
    const { results } = await kvs.entity(entityName).query().index(index, { partition }).limit(100).getMany();
    for (let start = 0; start < results.length; start += perTransaction) {
      const transaction = kvs.transact();
      for (const { key } of results.slice(start, start + perTransaction)) transaction.delete(key, { entityName });
      await transaction.execute();
    }
    removed += results.length;
    if (results.length < 100) return removed;
  }
}

async function forgetIssue(issueId: string): Promise<void> {
  await kvs.delete(`leaks:${issueId}`);
  await kvs.entity('issue-news').delete(issueId);
  await removeWhere('audit-entry', 'by-request', [issueId]);
}

async function forgetSamplesOf(accountIds: readonly string[]): Promise<number> {
  const samples = await storedSamples.list();
  const theirs = samples.filter(({ source }) =>
    source.identities.people.some(({ accountId }) => accountIds.includes(accountId)),
  );
  if (theirs.length > 0) await storedSamples.remove(theirs.map(({ id }) => id));
  return theirs.length;
}

async function forgetLicencesOf(organization: string): Promise<number> {
  const head = await storedLicences.head();
  return head && organization !== '' ? removeWhere('licence', 'by-organization', [head.generation, organization]) : 0;
}

async function licencesEnded(from: string, to: string) {
  const head = await storedLicences.head();
  if (!head) return [];
  const { results } = await kvs
    .entity<{ licence: unknown }>('licence')
    .query()
    .index('by-end', { partition: [head.generation] })
    .where(WhereConditions.between(from, to))
    .sort(Sort.ASC)
    .limit(100)
    .getMany();
  return results.flatMap(({ value }) => {
    const parsed = v.safeParse(licenceSchema, value.licence);
    return parsed.success ? [parsed.output] : [];
  });
}
