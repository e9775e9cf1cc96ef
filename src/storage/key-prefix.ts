import { kvs, WhereConditions } from '@forge/kvs';

/** Platform fact: a page of a query has at most a hundred values. */
const pageSize = 100;

/** Every value whose key begins like that, in order of the keys, up to a number. */
export async function valuesUnder(prefix: string, most: number): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(pageSize);
    const page = await (cursor ? query.cursor(cursor) : query).getMany();
    found.push(...page.results.map(({ value }) => value));
    cursor = page.nextCursor;
  } while (cursor && found.length < most);
  return found.slice(0, most);
}

export async function removeAll(prefix: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await kvs.delete(`${prefix}${id}`);
}
