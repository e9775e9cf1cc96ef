import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { Progress } from '../ports/records';

const mark = v.object({ at: v.string() });

export const storedProgress: Progress = {
  async read(name) {
    const parsed = v.safeParse(mark, await kvs.get(`progress:${name}`));
    return parsed.success ? parsed.output.at : null;
  },
  write: (name, at) => kvs.set(`progress:${name}`, { at }),
};
