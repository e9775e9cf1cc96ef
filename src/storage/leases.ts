import { kvs, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type { Lease, Leases } from '../ports/records';
import { claim, shortLived } from './claim';

const held = v.object({ freeAt: v.string() });

/**
 * Each holder writes the next number of the name with FAIL_IF_EXISTS, so of two who find the last one over, one
 * gets it. Time to live alone would not do: Forge deletes expired keys up to two days late.
 */
export const storedLeases: Leases = { take };

async function take(name: string, at: Date, minutes: number): Promise<Lease | null> {
  const last = await latest(name);
  if (last && last.freeAt > at.toISOString()) return null;
  const key = keyOf(name, (last?.number ?? 0) + 1);
  const freeAt = new Date(at.getTime() + minutes * 60_000).toISOString();
  if (!(await claim(key, { freeAt }, { ttl: shortLived }))) return null;
  return { free: (from) => kvs.set(key, { freeAt: from.toISOString() }, { ttl: shortLived }) };
}

async function latest(name: string): Promise<{ number: number; freeAt: string } | null> {
  let cursor: string | undefined;
  let last: { number: number; freeAt: string } | null = null;
  do {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(prefixOf(name)))
      .limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany();
    for (const { key, value } of page.results) {
      const number = key.slice(prefixOf(name).length);
      // one name may begin with another: `outcome:7` and `outcome:7:development`
      if (!/^\d+$/.test(number)) continue;
      const parsed = v.safeParse(held, value);
      last = { number: Number(number), freeAt: parsed.success ? parsed.output.freeAt : '' };
    }
    cursor = page.nextCursor;
  } while (cursor);
  return last;
}

const prefixOf = (name: string) => `lease:${name}:`;
/** Padded, because keys come back in byte order. */
const keyOf = (name: string, number: number) => `${prefixOf(name)}${String(number).padStart(8, '0')}`;
