import type { Ports } from '../../src/ports';
import type { SolutionRecord } from '../../src/rules/solution';
import { storedSharedRequests } from '../../src/storage/shared-requests';
import { storedSolutions } from '../../src/storage/solutions';
import { at, iso } from '../build';
import { startPlatform, type Platform } from '../doubles/forge-platform';
import { inMemoryRecords } from '../doubles/in-memory-records';
import { World } from '../doubles/world';

let platform: Platform;
beforeEach(() => {
  platform = startPlatform(at('2026-11-16 12:00'));
});
afterEach(() => platform.close());

const offered: SolutionRecord = {
  ...{ requestId: '10010', requestKey: 'SUP-1', cycle: 1, state: 'offered', offeredAt: iso('2026-11-16 12:00') },
  ...{ remindedAt: null, acceptedAt: null, acceptedBy: null, closedAt: null, attentionAt: iso('2026-11-18 12:00') },
};

/** The same questions to the double and to Forge's storage. */
describe.each<[string, () => Pick<Ports, 'solutions' | 'sharedRequests'>]>([
  ['the double', () => inMemoryRecords(new World())],
  ['Forge storage', () => ({ solutions: storedSolutions, sharedRequests: storedSharedRequests })],
])('what customers decide, in %s', (_name, open) => {
  test('a solution is found when it is due, as long as it waits for something', async () => {
    const { solutions } = open();
    await solutions.save(offered);
    expect(await solutions.needingAttention(iso('2026-11-18 11:59'))).toEqual([]);
    expect(await solutions.needingAttention(iso('2026-11-18 12:00'))).toEqual([offered]);
    const accepted: SolutionRecord = { ...offered, state: 'accepted', attentionAt: iso('2026-11-17 12:05') };
    await solutions.save(accepted);
    expect(await solutions.needingAttention(iso('2026-11-18 12:00'))).toEqual([accepted]);
    await solutions.save({ ...accepted, state: 'closed', attentionAt: null });
    expect(await solutions.needingAttention(iso('2027-11-18 12:00'))).toEqual([]);
  });

  test('solutions of a request come by cycle, and one that is dropped is gone', async () => {
    const { solutions } = open();
    const second = { ...offered, cycle: 2 };
    await solutions.save(second);
    await solutions.save(offered);
    await solutions.save({ ...offered, requestId: '10011' });
    expect(await solutions.of('10010')).toEqual([offered, second]);
    await solutions.drop(second);
    expect(await solutions.of('10010')).toEqual([offered]);
  });

  test('shared requests are listed until they are dropped', async () => {
    const { sharedRequests } = open();
    const shared = { participants: ['qm:nils'], inactiveSince: { 'qm:nils': iso('2026-11-16 12:00') } };
    expect(await sharedRequests.of('10010')).toEqual({ participants: [], inactiveSince: {} });
    await sharedRequests.write('10010', shared);
    await sharedRequests.write('10011', { participants: ['qm:dan'], inactiveSince: {} });
    await sharedRequests.drop('10011');
    expect(await sharedRequests.of('10010')).toEqual(shared);
    expect(await sharedRequests.list()).toEqual(['10010']);
  });
});
