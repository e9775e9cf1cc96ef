import { kvs } from '@forge/kvs';
import type { Receipts } from '../ports/records';
import { claim, shortLived } from './claim';

export const storedReceipts: Receipts = {
  has: async (key) => (await kvs.get(nameOf(key))) !== undefined,
  claim: (key) => claim(nameOf(key), { claimed: true }, { ttl: shortLived }),
};

/** Platform fact: a key has letters, digits and `:._-#` only, and at most 500 characters. */
function nameOf(key: string): string {
  return `evt:${key.replace(/[^a-zA-Z0-9:._#-]/g, '_')}`.slice(0, 500);
}
