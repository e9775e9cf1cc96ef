import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { LeakEntry, Leaks } from '../ports/records';

const entries = v.array(
  v.object({
    source: v.string(),
    version: v.string(),
    values: v.record(v.string(), v.string()),
    kinds: v.record(v.string(), v.number()),
    foundAt: v.string(),
    step: v.picklist(['found', 'contained', 'told']),
    containedBy: v.nullable(v.picklist(['comment-restricted', 'issue-private', 'withdrawn', 'nothing'])),
  }),
);

/** Below what one value holds (platform fact: 240 KiB); the oldest ones, long told, make room. */
const mostCharacters = 150_000;

/** One value per issue: read and written by one piece of work at a time, and read as it was written last. */
export const storedLeaks: Leaks = {
  of: read,
  async save(issueId, entry) {
    const others = (await read(issueId)).filter(
      ({ source, version }) => source !== entry.source || version !== entry.version,
    );
    const leaks = [...others, entry];
    while (leaks.length > 1 && JSON.stringify(leaks).length > mostCharacters) leaks.shift();
    await kvs.set(keyOf(issueId), { leaks });
  },
};

const keyOf = (issueId: string) => `leaks:${issueId}`;

async function read(issueId: string): Promise<readonly LeakEntry[]> {
  const parsed = v.safeParse(v.object({ leaks: entries }), await kvs.get(keyOf(issueId)));
  return parsed.success ? parsed.output.leaks : [];
}
