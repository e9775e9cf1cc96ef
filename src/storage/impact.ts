import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { ImpactJobs } from '../ports/records';

const key = 'impact';

const job = v.object({
  version: v.pipe(v.number(), v.integer()),
  applyTo: v.picklist(['open', 'open-and-breached']),
  startedAt: v.string(),
  lastStepAt: v.string(),
  isDone: v.boolean(),
  cursor: v.nullable(v.string()),
  looked: v.number(),
  changed: v.object({
    moved: v.number(),
    unbreached: v.number(),
    cancelled: v.number(),
    paused: v.number(),
    resumed: v.number(),
  }),
});

/** One record, of one edit at a time. */
export const storedImpact: ImpactJobs = {
  async read() {
    const parsed = v.safeParse(job, await kvs.get(key));
    return parsed.success ? parsed.output : null;
  },
  write: (next) => kvs.set(key, next),
};
