import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { JiraError } from '../../src/ports/faults';
import type { Ports } from '../../src/ports';
import { aRequest, at, iso, someSettings } from '../build';
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
    world.marks.set('reconcile:SUP', iso('2026-11-16 13:00'));
    const ports = inMemoryPorts(world);
    const asked = askedMinutes(ports);
    await reconcileRequests(ports);
    expect(asked).toEqual([75]);
    expect(world.marks.get('reconcile:SUP')).toBe(iso('2026-11-16 14:00'));
  });

  test('goes on with the other projects when Jira refuses one, and looks all the way back there next time', async () => {
    const world = new World().has(aRequest());
    world.settings = someSettings((settings) => ({ ...settings, serviceProjectKeys: ['GONE', 'SUP'] }));
    world.now = at('2026-11-16 14:00');
    world.marks.set('reconcile:GONE', iso('2026-11-16 11:00'));
    world.failNext('requests.changedWithin', new JiraError(400, 'POST /rest/api/3/search/jql'));
    expect(await reconcileRequests(inMemoryPorts(world))).toMatchObject({ requests: 1, failed: 1 });
    expect(world.marks).toEqual(
      new Map([
        ['reconcile:GONE', iso('2026-11-16 11:00')],
        ['reconcile:SUP', iso('2026-11-16 14:00')],
        ['reconcile-rest:SUP', ''],
        ['reconcile:public-issues', iso('2026-11-16 14:00')],
        ['reconcile-rest:public-issues', ''],
      ]),
    );
  });

  test('that is cut off while queueing does not move the mark', async () => {
    const world = new World().has(aRequest());
    world.marks.set('reconcile:SUP', iso('2026-11-16 11:00'));
    world.failNext('queue.push', new JiraError(500, 'push'));
    expect(await reconcileRequests(inMemoryPorts(world))).toMatchObject({ failed: 1 });
    expect(world.marks.get('reconcile:SUP')).toBe(iso('2026-11-16 11:00'));
  });

  test.each([
    ['of one instant', () => iso('2026-11-16 13:00')],
    ['one after the other', (number: number) => new Date(Date.parse(iso('2026-11-16 13:00')) + number).toISOString()],
  ])('queues no more than a queue takes of a bulk edit %s, and goes on from there', async (_how, changedAt) => {
    const world = new World();
    world.now = at('2026-11-16 14:00');
    world.marks.set('reconcile:SUP', iso('2026-11-16 12:55'));
    for (let number = 1; number <= 1030; number += 1) {
      const id = String(10_000 + number);
      world.has(aRequest({ id, key: `SUP-${number}` }));
      world.changedAt.set(id, changedAt(number));
    }
    const ports = inMemoryPorts(world);
    const asked = askedMinutes(ports);
    expect(await reconcileRequests(ports)).toMatchObject({ requests: 400, left: 1, failed: 0 });
    expect(world.marks.get('reconcile:SUP')).toBe(iso('2026-11-16 12:55'));
    world.now = at('2026-11-16 15:00');
    expect(await reconcileRequests(ports)).toMatchObject({ requests: 400, left: 1 });
    world.now = at('2026-11-16 16:00');
    expect(await reconcileRequests(ports)).toMatchObject({ requests: 230, left: 0 });
    expect(new Set(world.queue.map(({ issueId }) => issueId)).size).toBe(1030);
    expect(world.queue).toHaveLength(1030);
    expect(world.marks.get('reconcile:SUP')).toBe(iso('2026-11-16 16:00'));
    expect(Math.max(...asked)).toBeLessThan(24 * 60);
  });

  test('goes on after the page whose successor the queue refused', async () => {
    const world = new World();
    for (let number = 1; number <= 230; number += 1)
      world.has(aRequest({ id: String(10_000 + number), key: `SUP-${number}` }));
    const ports = inMemoryPorts(world);
    const push = ports.queue.push;
    let pushes = 0;
    Object.assign(ports.queue, {
      push: (work: Parameters<typeof push>[0]) => {
        pushes += 1;
        if (pushes === 2) throw new Error('Rate limit');
        return push(work);
      },
    });
    expect(await reconcileRequests(ports)).toMatchObject({ failed: 1 });
    expect(await reconcileRequests(ports)).toMatchObject({ requests: 130, failed: 0 });
    expect(world.queue).toHaveLength(230);
  });
});
