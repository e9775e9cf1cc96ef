import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { OpennessRecords } from '../ports/openness';

const keyOf = (projectKey: string) => `openness:${projectKey}`;

const stored = v.object({
  projectKey: v.string(),
  openness: v.picklist(['anyone', 'signed-in', 'restricted', 'unknown']),
  schemeId: v.nullable(v.string()),
  defaultLevelName: v.nullable(v.string()),
  checkedAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** What cannot be read was never checked. */
export const storedOpenness: OpennessRecords = {
  async of(projectKey) {
    const parsed = v.safeParse(stored, await kvs.get(keyOf(projectKey)));
    return parsed.success && parsed.output.projectKey === projectKey ? parsed.output : null;
  },
  save: (known) => kvs.set(keyOf(known.projectKey), { ...known }),
};
