import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { SharedRequests } from '../ports/customer-side';
import { valuesUnder } from './key-prefix';

const prefix = 'shared-request:';
const stored = v.object({
  requestId: v.string(),
  participants: v.array(v.string()),
  inactiveSince: v.optional(v.record(v.string(), v.string()), {}),
});

export const storedSharedRequests: SharedRequests = {
  of: async (requestId) => {
    const parsed = v.safeParse(stored, await kvs.get(`${prefix}${requestId}`));
    if (!parsed.success) return { participants: [], inactiveSince: {} };
    const { participants, inactiveSince } = parsed.output;
    return { participants, inactiveSince };
  },
  write: (requestId, { participants, inactiveSince }) =>
    kvs.set(`${prefix}${requestId}`, { requestId, participants, inactiveSince }),
  drop: (requestId) => kvs.delete(`${prefix}${requestId}`),
  list: async () => {
    const values = await valuesUnder(prefix, 10_000);
    return values.flatMap((value) => {
      const parsed = v.safeParse(stored, value);
      return parsed.success ? [parsed.output.requestId] : [];
    });
  },
};
