import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { Organizations } from '../ports/people';
import type { Organization } from '../rules/request';

const freshMs = 60 * 60_000;
/** Platform fact: expired keys go up to two days late, so the age is looked at as well. */
const kept = { ttl: { value: 1, unit: 'HOURS' } } as const;
/** Platform fact: a value has at most 240 KiB. */
const mostBytesInChunk = 200 * 1024;

const index = v.object({ readAt: v.string(), chunks: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)) });
const chunk = v.object({ readAt: v.string(), organizations: v.array(v.object({ id: v.string(), name: v.string() })) });

const keyOf = (projectKey: string) => `organizations:${projectKey}`;

/**
 * The organizations of a desk, asked of Jira once an hour: a list of thousands takes a call per fifty. Those of the
 * request itself are read with it every time. A list whose parts are not of one reading is read again.
 */
export function cachedOrganizations(inner: Organizations, now: () => Date): Organizations {
  return {
    ofMember: inner.ofMember,
    ofDesk: async (projectKey) => {
      const known = await read(projectKey, now());
      if (known) return known;
      const organizations = await inner.ofDesk(projectKey);
      await write(projectKey, organizations, now().toISOString());
      return organizations;
    },
  };
}

async function read(projectKey: string, now: Date): Promise<readonly Organization[] | null> {
  const head = v.safeParse(index, await kvs.get(keyOf(projectKey)));
  if (!head.success) return null;
  const { readAt, chunks } = head.output;
  const ageMs = now.getTime() - Date.parse(readAt);
  if (!(ageMs >= 0 && ageMs < freshMs)) return null;
  const numbers = Array.from({ length: chunks }, (_none, number) => number);
  const parts = await Promise.all(numbers.map((number) => kvs.get(`${keyOf(projectKey)}:${number}`)));
  const read = parts.map((part) => v.safeParse(chunk, part));
  if (!read.every((part) => part.success && part.output.readAt === readAt)) return null;
  return read.flatMap((part) => (part.success ? part.output.organizations : []));
}

/** The index last: until it is there, nobody looks for the parts. */
async function write(projectKey: string, organizations: readonly Organization[], readAt: string): Promise<void> {
  const chunks = chunked(organizations);
  await Promise.all(
    chunks.map((some, number) => kvs.set(`${keyOf(projectKey)}:${number}`, { readAt, organizations: some }, kept)),
  );
  await kvs.set(keyOf(projectKey), { readAt, chunks: chunks.length }, kept);
}

function chunked(organizations: readonly Organization[]): readonly (readonly Organization[])[] {
  const chunks: Organization[][] = [];
  let bytes = Infinity;
  for (const { id, name } of organizations) {
    const size = new TextEncoder().encode(JSON.stringify({ id, name })).length + 1;
    if (bytes + size > mostBytesInChunk) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push({ id, name });
    bytes += size;
  }
  return chunks;
}
