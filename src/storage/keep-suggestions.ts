import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { KeepSuggestions } from '../ports/bench';
import { removeAll, valuesUnder } from './key-prefix';

const prefix = 'keep-suggestion:';
const most = 200;
const kept = { ttl: { value: 90, unit: 'DAYS' } } as const;

const stored = v.object({
  id: v.string(),
  value: v.string(),
  productId: v.nullable(v.string()),
  suggestedAt: v.string(),
  suggestedBy: v.string(),
});

export const storedKeepSuggestions: KeepSuggestions = {
  async list() {
    const values = await valuesUnder(prefix, most);
    return values.flatMap((value) => {
      const parsed = v.safeParse(stored, value);
      return parsed.success ? [parsed.output] : [];
    });
  },
  add: (suggestion) => kvs.set(`${prefix}${suggestion.id}`, suggestion, kept),
  remove: (ids) => removeAll(prefix, ids),
};
