import type { AffectedCustomers } from '../../src/ports/affected-customers';
import type { PublicStatement } from '../../src/rules/affected-customers';
import { storedAffectedCustomers } from '../../src/storage/affected-customers';
import { at, iso } from '../build';
import { startPlatform, type Platform } from '../doubles/forge-platform';
import { affectedCustomersOf } from '../doubles/in-memory-affected-customers';
import { World } from '../doubles/world';

let platform: Platform;
beforeEach(() => {
  platform = startPlatform(at('2026-11-16 12:00'));
});
afterEach(() => platform.close());

const count = { requests: 12, organizations: 7, individuals: 2 };
const statement: PublicStatement = {
  ...{ count: 5, words: 'This affects at least 5 customers.', step: 'said', commentId: '10203' },
  startedAt: iso('2026-11-16 12:00'),
};

/** The same questions to the double and to Forge's storage. */
describe.each<[string, () => AffectedCustomers]>([
  ['the double', () => affectedCustomersOf(new World())],
  ['Forge storage', () => storedAffectedCustomers],
])('how many customers an issue affects, in %s', (_name, open) => {
  test('counts are kept for each issue until they are forgotten', async () => {
    const affected = open();
    expect(await affected.countOf('30001')).toBeNull();
    await affected.saveCount('30001', { ...count, requests: 3 });
    await affected.saveCount('30001', count);
    await affected.saveCount('30002', count);
    expect(await affected.countOf('30001')).toEqual(count);
    await affected.forgetCount('30001');
    expect([await affected.countOf('30001'), await affected.counts()]).toEqual([null, [{ issueId: '30002', count }]]);
  });

  test('what the issue says stays when its count is forgotten, and goes by itself', async () => {
    const affected = open();
    await affected.saveCount('30001', count);
    await affected.saveStatement('30001', statement);
    await affected.forgetCount('30001');
    expect(await affected.statementOf('30001')).toEqual(statement);
    await affected.forgetStatement('30001');
    expect(await affected.statementOf('30001')).toBeNull();
  });
});
