import { kvs, Sort } from '@forge/kvs';
import * as v from 'valibot';
import type { LicenceImport, Licences, RegisterHead, RegisterReview } from '../ports/licences';
import { licenceSchema, type Licence, type LicenceKeys } from '../rules/licence';

const entityName = 'licence';
/** Platform fact: a transaction has at most twenty-five operations. */
const perTransaction = 25;

const mode = v.picklist(['replace', 'merge']);
const count = v.pipe(v.number(), v.integer());
const head = v.object({ generation: v.string(), importedAt: v.string(), mode, imported: count });
const begun = v.object({
  id: v.string(),
  hash: v.string(),
  mode,
  generation: v.string(),
  total: count,
  received: count,
  isDone: v.boolean(),
  leftBehind: v.array(v.string()),
});
const review = v.object({
  id: v.string(),
  former: v.array(v.string()),
  cursor: v.nullable(v.string()),
  looked: count,
  isDone: v.boolean(),
  lastStepAt: v.string(),
});

export const storedLicences: Licences = {
  head: () => readAs('licences:head', head),
  matching,
  readImport: () => readAs('licences:import', begun),
  writeImport: (next: LicenceImport) => kvs.set('licences:import', next),
  write,
  enforce: (next: RegisterHead) => kvs.set('licences:head', next),
  removeSome,
  readReview: () => readAs('licences:review', review),
  writeReview: (next: RegisterReview) => kvs.set('licences:review', next),
};

async function readAs<T>(key: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  const parsed = v.safeParse(schema, await kvs.get(key));
  return parsed.success ? parsed.output : null;
}

async function matching({ organizations, domain, numbers }: LicenceKeys): Promise<readonly Licence[] | null> {
  const current = await readAs('licences:head', head);
  if (!current) return null;
  const { generation } = current;
  const found = await Promise.all([
    ...organizations.map((organization) => query('by-organization', [generation, organization])),
    ...(domain === null ? [] : [query('by-domain', [generation, domain])]),
    ...numbers.map((number) => query('by-number', [generation, number])),
    ...numbers.map((number) => query('by-other-number', [generation, number])),
  ]);
  return [...new Map(found.flat().map((licence) => [licence.number, licence])).values()];
}

/** One page of a hundred: nobody has more licences that differ in what is asked of them. */
async function query(index: string, partition: string[]): Promise<readonly Licence[]> {
  const rows = kvs.entity<{ licence: unknown }>(entityName).query().index(index, { partition });
  const { results } = await rows.sort(Sort.DESC).limit(100).getMany();
  return results.flatMap(({ value }) => {
    const parsed = v.safeParse(licenceSchema, value.licence);
    return parsed.success ? [parsed.output] : [];
  });
}

async function write(generation: string, licences: readonly Licence[]): Promise<void> {
  for (let start = 0; start < licences.length; start += perTransaction) {
    const transaction = kvs.transact();
    for (const licence of licences.slice(start, start + perTransaction))
      transaction.set(`${generation}:${licence.number}`, row(generation, licence), { entityName });
    await transaction.execute();
  }
}

/** An empty partition is no partition: what a licence does not say is left out. */
function row(generation: string, licence: Licence): object {
  const { number, otherNumber, organization, domain, endsOn } = licence;
  return {
    generation,
    number,
    endsOn: endsOn ?? '9999-12-31',
    ...(otherNumber === null ? {} : { otherNumber }),
    ...(organization === '' ? {} : { organization }),
    ...(domain === null ? {} : { domain }),
    licence,
  };
}

async function removeSome(generation: string): Promise<boolean> {
  const rows = kvs
    .entity(entityName)
    .query()
    .index('by-generation', { partition: [generation] });
  const { results } = await rows.sort(Sort.ASC).limit(100).getMany();
  for (let start = 0; start < results.length; start += perTransaction) {
    const transaction = kvs.transact();
    for (const { key } of results.slice(start, start + perTransaction)) transaction.delete(key, { entityName });
    await transaction.execute();
  }
  return results.length > 0;
}
