import { deletedEvent, noteRequestChange } from '../../src/flows/note-request-change';
import { sweepSla } from '../../src/flows/sweep-sla';
import { adfToText } from '../../src/rules/adf-text';
import { aComment, anEdit, aRequest, at, iso, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const commented = { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:commented:issue' } as const;

async function accepted(): Promise<{ world: World; ports: ReturnType<typeof inMemoryPorts> }> {
  const world = new World().has(aRequest());
  const ports = inMemoryPorts(world);
  await noteRequestChange(ports, { ...commented, eventType: 'avi:jira:created:issue' });
  return { world, ports };
}

describe('comments on a request', () => {
  test('an agent’s public comment answers it, at the time of the comment', async () => {
    const { world, ports } = await accepted();
    const answer = aComment({ createdAt: iso('2026-11-16 16:40') });
    world.add('10010', answer);
    world.now = at('2026-11-16 16:43');
    await noteRequestChange(ports, commented);
    expect(world.cyclesOf('10010')).toMatchObject([
      {
        state: 'met',
        answeredAt: iso('2026-11-16 16:40'),
        answeredBy: { kind: 'comment', commentId: answer.id },
        attentionAt: null,
      },
    ]);
    expect(world.requests.get('10010')?.sla).toMatchObject({ state: 'met', answeredAt: iso('2026-11-16 16:40') });
  });

  test.each([
    ['an internal note', aComment({ isPublic: false })],
    ['the customer', aComment({ author: people.carla, text: 'Any news?' })],
    ['this app', aComment({ author: people.app })],
  ])('%s does not answer it', async (_who, comment) => {
    const { world, ports } = await accepted();
    world.add('10010', comment);
    world.now = at('2026-11-16 16:00');
    await noteRequestChange(ports, commented);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running', answeredAt: null }]);
  });

  test('a question on an answered request opens a next cycle and leaves the first as it was', async () => {
    const { world, ports } = await accepted();
    world.add('10010', aComment({ createdAt: iso('2026-11-16 14:00') }));
    world.now = at('2026-11-16 14:02');
    await noteRequestChange(ports, commented);
    const [first] = world.cyclesOf('10010');
    world.add(
      '10010',
      aComment({
        author: people.carla,
        text: 'It still happens after the update. What else can I try?',
        createdAt: iso('2026-11-16 15:30'),
      }),
    );
    world.now = at('2026-11-16 15:31');
    await noteRequestChange(ports, commented);
    const cycles = world.cyclesOf('10010');
    expect(cycles[0]).toEqual(first);
    expect(cycles[1]).toMatchObject({
      number: 2,
      kind: 'next-answer',
      state: 'running',
      startedAt: iso('2026-11-16 15:30'),
      dueAt: iso('2026-11-17 15:30'),
    });
  });

  describe('after an answered request was resolved', () => {
    async function resolved(reopenStatus: string) {
      const { world, ports } = await accepted();
      world.settings = { ...world.settings, acceptance: { ...world.settings.acceptance, reopenStatus } };
      world.waysOut = [
        { id: '51', toStatus: 'Waiting for support', isDone: false, asksForMore: false, resolutionId: null },
      ];
      world.add('10010', aComment({ createdAt: iso('2026-11-16 14:00') }));
      world.change('10010', { statusName: 'Resolved', resolvedAt: iso('2026-11-16 15:00') });
      world.now = at('2026-11-16 15:31');
      const says = (text: string, createdAt = iso('2026-11-16 15:30')) =>
        world.add('10010', aComment({ author: people.carla, text, createdAt }));
      const notes = () => (world.comments.get('10010') ?? []).filter(({ isPublic }) => !isPublic).map(({ body }) => adfToText(body)); // prettier-ignore
      return { world, ports, says, notes, status: () => world.requests.get('10010')?.request.statusName };
    }

    test('a plain question reopens it where the admin said to, once, as the portal’s button does (O1)', async () => {
      const { ports, says, notes, status, world } = await resolved('Waiting for support');
      says('It is empty again.');
      await noteRequestChange(ports, commented);
      expect(status()).toBe('Waiting for support');
      expect(notes()).toEqual([expect.stringMatching(/needs help.*It is now “Waiting for support”/)]);
      expect(world.cyclesOf('10010').at(-1)).toMatchObject({ number: 2, state: 'running' });
      // The team closes it again without an answer, as it may.
      world.change('10010', { statusName: 'Resolved', resolvedAt: iso('2026-11-16 15:40') });
      await noteRequestChange(ports, commented);
      expect(status()).toBe('Resolved');
      expect(notes()).toHaveLength(1);
    });

    test('a plain question has the team asked to reopen it where no status is named (O1)', async () => {
      const { ports, says, notes, status } = await resolved('');
      says('It is empty again.');
      await noteRequestChange(ports, commented);
      await noteRequestChange(ports, commented);
      expect(status()).toBe('Resolved');
      expect(notes()).toEqual([expect.stringContaining('It is still “Resolved”: please reopen it.')]);
    });

    test.each([
      ['thanks', 'Thank you, that helped!', iso('2026-11-16 15:30')],
      ['what was asked before, and closed with it,', 'It is empty again.', iso('2026-11-16 14:30')],
    ])('%s leaves it closed', async (_what, words, createdAt) => {
      const { ports, says, notes, status } = await resolved('Waiting for support');
      says(words, createdAt);
      await noteRequestChange(ports, commented);
      expect([status(), notes()]).toEqual(['Resolved', []]);
    });

    test('a question the team has answered since leaves it closed', async () => {
      const { world, ports, says, notes, status } = await resolved('Waiting for support');
      says('It is empty again.');
      world.add('10010', aComment({ createdAt: iso('2026-11-16 15:31') }));
      await noteRequestChange(ports, commented);
      expect([status(), notes()]).toEqual(['Resolved', []]);
    });
  });

  test('an answer that arrives late but was given in time retracts the breach, and the audit says so', async () => {
    const { world, ports } = await accepted();
    world.now = at('2026-11-17 13:00');
    await noteRequestChange(ports, commented);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'breached', breachedAt: iso('2026-11-17 12:00') }]);
    world.add('10010', aComment({ createdAt: iso('2026-11-17 12:00') }));
    await noteRequestChange(ports, commented);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'met', breachedAt: null }]);
    expect(world.audit.map(({ what }) => what)).toEqual(['cycle-started', 'cycle-breached', 'breach-retracted']);
  });
});

describe('a request that is gone', () => {
  test('ends its promise when the event says it was deleted', async () => {
    const { world, ports } = await accepted();
    world.requests.delete('10010');
    expect(await noteRequestChange(ports, { ...commented, eventType: deletedEvent })).toBe('gone');
    expect(world.cyclesOf('10010')).toMatchObject([
      { state: 'cancelled', dueAt: null, cancelledBecause: 'The request was deleted.', attentionAt: null },
    ]);
  });

  test('between event and handling is dropped with a line in the log, and the promise stands', async () => {
    const { world, ports } = await accepted();
    world.requests.delete('10010');
    expect(await noteRequestChange(ports, commented)).toBe('gone');
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running' }]);
    expect(world.logged).toContainEqual(
      expect.objectContaining({
        message: 'request is not there any more',
        facts: expect.objectContaining({ requestId: '10010' }),
      }),
    );
  });

  test('and comes back runs again from its own start', async () => {
    const { world, ports } = await accepted();
    const held = world.requests.get('10010')!;
    world.requests.delete('10010');
    await noteRequestChange(ports, { ...commented, eventType: deletedEvent });
    world.requests.set('10010', held);
    await noteRequestChange(ports, { ...commented, eventType: 'reconcile' });
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running', dueAt: iso('2026-11-17 12:00') }]);
  });
});

describe('a request that is gone while its answer is owed', () => {
  const gone = {
    deleted: async (world: World, ports: ReturnType<typeof inMemoryPorts>) => {
      world.requests.delete('10010');
      expect(await noteRequestChange(ports, { ...commented, eventType: deletedEvent })).toBe('gone');
    },
    'moved to another project': async (world: World, ports: ReturnType<typeof inMemoryPorts>) => {
      world.change('10010', { key: 'BUG-9', projectKey: 'BUG' });
      expect(await noteRequestChange(ports, commented)).toBe('not-ours');
    },
  };

  test.each(['deleted', 'moved to another project'] as const)('%s in time: its clock is cancelled', async (how) => {
    const { world, ports } = await accepted();
    await gone[how](world, ports);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'cancelled', dueAt: null, attentionAt: null }]);
  });

  test('moved to another project: no queue finds it running any more', async () => {
    const { world, ports } = await accepted();
    expect(world.requests.get('10010')?.sla).toMatchObject({ state: 'running' });
    await gone['moved to another project'](world, ports);
    expect(world.requests.get('10010')?.sla).toMatchObject({ state: 'cancelled' });
    expect(world.requests.get('10010')?.sla?.dueAt).toBeUndefined();
  });

  test.each(['deleted', 'moved to another project'] as const)(
    '%s when it was broken: it stays broken, and nobody is told any more',
    async (how) => {
      const { world, ports } = await accepted();
      const alerts = { ...world.settings.alerts, repeatMinutes: 60, escalateMinutes: 60, escalationAccountId: 'boss' };
      world.settings = { ...world.settings, alerts: { ...alerts, digest: true } };
      world.now = at('2026-11-17 12:05');
      await sweepSla(ports);
      const told = world.comments.get('10010')?.length;
      await gone[how](world, ports);
      expect(world.cyclesOf('10010')).toMatchObject([
        { state: 'breached', cancelledBecause: expect.any(String), attentionAt: null },
      ]);
      for (const later of ['2026-11-17 16:00', '2026-11-18 11:00']) {
        world.now = at(later);
        await sweepSla(ports);
      }
      expect(world.comments.get('10010')).toHaveLength(told ?? 0);
    },
  );

  test('one that comes back has its promise back', async () => {
    const { world, ports } = await accepted();
    await gone['moved to another project'](world, ports);
    world.change('10010', { key: 'SUP-1', projectKey: 'SUP' });
    await noteRequestChange(ports, commented);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running', cancelledBecause: null }]);
  });
});

test('an edit of the settings reads as few former versions as it takes to find the one of an instant', async () => {
  const { world, ports } = await accepted();
  world.add('10010', aComment({ createdAt: iso('2026-11-16 12:10') }));
  await noteRequestChange(ports, commented);
  world.add('10010', aComment({ author: people.carla, text: 'It fails. Why?', createdAt: iso('2026-11-16 12:20') }));
  const { goal } = world.settings;
  for (let version = 0; version < 200; version += 1) {
    const savedAt = new Date(at('2026-11-16 12:15').getTime() + version * 60_000).toISOString();
    const longer = { ...world.settings, goal: { ...goal, minutes: 480 + version } };
    await ports.settings.save(longer, anEdit(version, savedAt));
  }
  world.calls.length = 0;
  world.now = at('2026-11-17 11:00');
  await noteRequestChange(ports, commented);
  // Version 1 was saved at 12:15, version 6 at 12:20.
  expect(world.cyclesOf('10010')[1]).toMatchObject({ settingsVersion: 6, goal: { minutes: 485 } });
  expect(world.count('settings.readVersion')).toBeLessThanOrEqual(9);
});

test('a request noticed late has what was meant for open requests, whatever was saved for new ones since', async () => {
  const world = new World();
  world.has(aRequest({ createdAt: iso('2026-11-16 12:00') }));
  const ports = inMemoryPorts(world);
  const { goal } = world.settings;
  const save = async (minutes: number, version: number, applyTo: 'new' | 'open') => {
    const at = iso(`2026-11-16 12:0${version + 1}`);
    await ports.settings.save({ ...world.settings, goal: { ...goal, minutes } }, anEdit(version, at, applyTo));
  };
  await save(240, 0, 'open');
  await save(120, 1, 'new');
  await save(60, 2, 'new');
  world.now = at('2026-11-16 12:30');
  await noteRequestChange(ports, commented);
  expect(world.cyclesOf('10010')).toMatchObject([{ settingsVersion: 1, dueAt: iso('2026-11-16 16:00') }]);
});
