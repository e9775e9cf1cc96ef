import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { Samples, StoredSample } from '../ports/bench';
import { MOST_SAMPLES, regressionSampleSchema } from '../rules/regression-sample';
import { removeAll, valuesUnder } from './key-prefix';

const prefix = 'bench-sample:';

const stored = v.object({
  id: v.string(),
  savedAt: v.string(),
  json: v.pipe(v.string(), v.parseJson(), regressionSampleSchema),
});

/**
 * One value each: together they would not fit into one (platform fact: 240 KiB), and as text, since a document may be
 * nested more deeply than a value (platform fact: 31 levels).
 */
export const storedSamples: Samples = {
  async list() {
    const values = await valuesUnder(prefix, MOST_SAMPLES);
    const samples = values.flatMap((value): StoredSample[] => {
      const parsed = v.safeParse(stored, value);
      return parsed.success ? [{ ...parsed.output.json, id: parsed.output.id, savedAt: parsed.output.savedAt }] : [];
    });
    return samples.sort((one, other) => (one.savedAt < other.savedAt ? -1 : 1));
  },
  save: ({ id, savedAt, ...sample }) => kvs.set(`${prefix}${id}`, { id, savedAt, json: JSON.stringify(sample) }),
  remove: (ids) => removeAll(prefix, ids),
};
