import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { JiraError } from '../../src/ports/faults';
import type { Ports } from '../../src/ports';
import { aRequest, at, iso } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

function askedMinutes(ports: Ports): number[] {
  const asked: number[] = [];
  const changedWithin = ports.requests.changedWithin;
  Object.assign(ports.requests, {
    changedWithin: (keys: readonly string[], minutes: number, page: string | null) => {
      asked.push(minutes);
      return changedWithin(keys, minutes, page);
    },
  });
  return asked;
}

describe('the hourly run', () => {
  test('queues every changed request, whatever their number', async () => {
    const world = new World();
    for (let number = 1; number <= 230; number += 1)
      world.has(aRequest({ id: String(10_000 + number), key: `SUP-${number}` }));
    expect(await reconcileRequests(inMemoryPorts(world))).toMatchObject({ requests: 230 });
    expect(new Set(world.queue.map(({ issueId }) => issueId)).size).toBe(230);
  });

  test('looks back to the last complete run, with an overlap', async () => {
    const world = new World();
    world.now = at('2026-11-16 14:00');
    world.marks.set('reconcile', iso('2026-11-16 13:00'));
    const ports = inMemoryPorts(world);
    const asked = askedMinutes(ports);
    await reconcileRequests(ports);
    expect(asked).toEqual([75]);
    expect(world.marks.get('reconcile')).toBe(iso('2026-11-16 14:00'));
  });

  test('a run that was cut off does not move the mark', async () => {
    const world = new World().has(aRequest());
    world.marks.set('reconcile', iso('2026-11-16 11:00'));
    const ports = inMemoryPorts(world);
    world.failNext('queue.push', new JiraError(500, 'push'));
    await expect(reconcileRequests(ports)).rejects.toThrow();
    expect(world.marks.get('reconcile')).toBe(iso('2026-11-16 11:00'));
  });
});
