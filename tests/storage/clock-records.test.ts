import type { Ports } from '../../src/ports';
import type { ImpactJob } from '../../src/ports/records';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { storedCycles } from '../../src/storage/cycles';
import { storedImpact } from '../../src/storage/impact';
import { readCycle } from '../../src/storage/stored-cycle';
import { aCycle, at, iso } from '../build';
import { startPlatform } from '../doubles/forge-platform';
import { inMemoryRecords } from '../doubles/in-memory-records';
import { World } from '../doubles/world';

type Records = Pick<Ports, 'cycles' | 'impact'>;

function forgeRecords(): Records {
  startPlatform(at('2026-11-16 12:00'));
  let lastId = 0;
  return { cycles: storedCycles(() => `entry-${(lastId += 1)}`), impact: storedImpact };
}

/** Every cycle of a state, page by page. */
async function all(read: (page: string | null) => ReturnType<Records['cycles']['startedSince']>): Promise<string[]> {
  const found: SlaCycle[] = [];
  let page: string | null = null;
  do {
    const { items, next }: Awaited<ReturnType<typeof read>> = await read(page);
    found.push(...items);
    page = next;
  } while (page);
  return found.map(({ requestId }) => requestId);
}

describe.each([
  ['the double', () => inMemoryRecords(new World())],
  ['Forge storage', forgeRecords],
])('what the clock keeps in %s', (_name, open) => {
  test('cycles are found by state and start, those on hold too, more than a page of them', async () => {
    const { cycles } = open();
    const save = (cycle: SlaCycle) => cycles.save([{ before: null, after: cycle }], []);
    const startOf = (minute: number) => new Date(at('2026-11-16 12:00').getTime() + minute * 60_000).toISOString();
    for (let number = 100; number < 205; number += 1)
      await save(aCycle({ requestId: `${number}`, startedAt: startOf(number) }));
    await save(aCycle({ requestId: '900', state: 'paused', dueAt: null, attentionAt: null }));
    const running = await all((page) => cycles.startedSince('running', startOf(101), page));
    expect(running).toEqual(Array.from({ length: 104 }, (_, index) => String(101 + index)));
    expect(await all((page) => cycles.startedSince('paused', '0', page))).toEqual(['900']);
    expect(await all((page) => cycles.startedSince('breached', '0', page))).toEqual([]);
  });

  test('cycles are found by state and due time, both ends included', async () => {
    const { cycles } = open();
    for (const [index, dueAt] of [
      '2026-11-17 11:59',
      '2026-11-17 12:00',
      '2026-11-17 13:00',
      '2026-11-17 13:01',
    ].entries())
      await cycles.save([{ before: null, after: aCycle({ requestId: `${index}`, dueAt: iso(dueAt) }) }], []);
    const span = { from: iso('2026-11-17 12:00'), to: iso('2026-11-17 13:00') };
    expect(await all((page) => cycles.dueBetween('running', span, page))).toEqual(['1', '2']);
  });

  test('goal, pauses and the rest come back as they were written', async () => {
    const { cycles } = open();
    const cycle = aCycle({
      goal: { name: 'Urgent', businessDay: 'business-minutes', minutes: 60, isRemainder: false },
      facts: { priorityName: 'High', productId: null, requestTypeName: 'Get help' },
      pauses: [{ from: iso('2026-11-16 12:00'), to: null, because: 'The licence is unknown.' }],
      dueFloorAt: iso('2026-11-16 13:00'),
      breachTold: { at: iso('2026-11-17 12:00'), assigneeId: null },
      acknowledgedAt: iso('2026-11-17 12:30'),
    });
    await cycles.save([{ before: null, after: cycle }], []);
    expect(await cycles.of(cycle.requestId)).toEqual([cycle]);
  });

  test('how far an edit was carried over is kept, one at a time', async () => {
    const { impact } = open();
    expect(await impact.read()).toBeNull();
    const job: ImpactJob = {
      version: 3,
      applyTo: 'open',
      startedAt: iso('2026-11-16 12:00'),
      lastStepAt: iso('2026-11-16 12:01'),
      isDone: false,
      cursor: 'running|x',
      looked: 100,
      changed: { moved: 99, unbreached: 0, cancelled: 1, paused: 0, resumed: 0 },
    };
    await impact.write(job);
    await impact.write({ ...job, version: 4, cursor: null });
    expect(await impact.read()).toEqual({ ...job, version: 4, cursor: null });
  });
});

test('a cycle an older version wrote is read with nothing of the newer parts', () => {
  const { goal, facts, pauses, dueFloorAt, breachTold, acknowledgedAt, resolvedAt, ...older } = aCycle();
  expect(readCycle(older)).toEqual({
    ...older,
    goal,
    facts,
    pauses,
    dueFloorAt,
    breachTold,
    acknowledgedAt,
    resolvedAt,
  });
});
