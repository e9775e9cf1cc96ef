import { carryOutSharing } from '../../src/flows/carry-out-sharing';
import { noteRequestChange } from '../../src/flows/note-request-change';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { shareRequest } from '../../src/flows/share-request';
import type { Ports, ShareWork } from '../../src/ports';
import { BusyError, JiraError } from '../../src/ports/faults';
import { adfToText } from '../../src/rules/adf-text';
import { aRequest, people, someSettings } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const accountId = people.carla.accountId;
const withNils = { email: people.nils.emailAddress, accountId };

function aWorld(request = aRequest()) {
  const world = new World().has(request);
  return { world, ports: inMemoryPorts(world) };
}
const changed = (ports: ReturnType<typeof inMemoryPorts>) =>
  noteRequestChange(ports, { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:updated:issue' });
const notes = (world: World) => (world.comments.get('10010') ?? []).map(({ body }) => adfToText(body));

const noAccount = { ...withNils, email: 'x@y.example' };

/** What is queued is delivered so often. */
async function deliver(world: World, ports: Ports, times = 1): Promise<void> {
  for (const work of world.queue.splice(0))
    for (let time = 0; time < times; time += 1) if (work.kind === 'request-shared') await carryOutSharing(ports, work);
}
const takePart = (world: World) => world.requests.get('10010')?.request.participants;

describe('sharing a request (P3)', () => {
  test('adds who has the account, and keeps who did it and when, however often it is delivered', async () => {
    const { world, ports } = aWorld();
    const asked = world.now.toISOString();
    expect(await shareRequest(ports, 'SUP-1', withNils)).toEqual({ kind: 'taken-note' });
    expect(takePart(world)).toEqual([]);
    world.now = new Date(world.now.getTime() + 60_000);
    await deliver(world, ports, 2);
    expect(takePart(world)).toEqual([people.nils]);
    expect(world.audit).toEqual([
      {
        ...{ requestId: '10010', at: asked, what: 'request-shared' },
        facts: { by: accountId, with: people.nils.accountId },
      },
    ]);
  });

  test('answers and queues the same when nobody has the account, and when it is shared already', async () => {
    const { world, ports } = aWorld(aRequest({ participants: [people.nils] }));
    const calls = async (asked: { email: string; accountId: string }) => {
      const before = world.calls.length;
      expect(await shareRequest(ports, 'SUP-1', asked)).toEqual({ kind: 'taken-note' });
      return world.calls.slice(before);
    };
    const already = await calls(withNils);
    expect(await calls(noAccount)).toEqual(already);
    expect(world.queue).toMatchObject([{ with: null }, { with: null }]);
    await deliver(world, ports);
    world.change('10010', { participants: [] });
    expect(await calls(withNils)).toEqual(already);
    expect(JSON.stringify(world.queue)).not.toContain('@');
    expect(world.audit).toEqual([]);
  });

  test.each([withNils, noAccount])('that cannot be queued is told as busy, for %j', async (asked) => {
    const { world, ports } = aWorld();
    world.failNext('queue.push', new Error('Rate limit exceeded'));
    await expect(shareRequest(ports, 'SUP-1', asked)).rejects.toThrow(BusyError);
  });

  test('pressed twice adds and audits once', async () => {
    const { world, ports } = aWorld();
    await shareRequest(ports, 'SUP-1', withNils);
    await shareRequest(ports, 'SUP-1', withNils);
    await deliver(world, ports);
    expect(world.count('requests.addParticipant')).toBe(1);
    expect(world.audit).toHaveLength(1);
  });

  test.each(['before', 'after'] as const)('survives an end %s any call of the work', async (when) => {
    for (let number = 1; number <= 7; number += 1) {
      const { world, ports } = aWorld();
      await shareRequest(ports, 'SUP-1', withNils);
      world.strike = { number: world.calls.length + number, when, error: new Error('The machine died') };
      const work = world.queue[0] as ShareWork;
      await expect(carryOutSharing(ports, work)).rejects.toThrow('The machine died');
      await deliver(world, ports, 2);
      expect({ number, takePart: takePart(world) }).toEqual({ number, takePart: [people.nils] });
      expect(world.audit).toHaveLength(1);
    }
  });

  test('is not audited where Jira refuses, and brings nobody back who was taken off since', async () => {
    const { world, ports } = aWorld();
    await shareRequest(ports, 'SUP-1', withNils);
    const [work] = world.queue;
    world.failNext('requests.addParticipant', new JiraError(400, 'POST …'));
    await deliver(world, ports);
    expect([takePart(world), world.audit]).toEqual([[], []]);
    await shareRequest(ports, 'SUP-1', withNils);
    await deliver(world, ports);
    world.change('10010', { participants: [] });
    await carryOutSharing(ports, work as ShareWork);
    expect(takePart(world)).toEqual([]);
  });

  test('does nothing once whoever shared it does not take part any more', async () => {
    const { world, ports } = aWorld(aRequest({ reporter: people.agent, participants: [people.carla] }));
    await shareRequest(ports, 'SUP-1', withNils);
    world.change('10010', { participants: [] });
    await deliver(world, ports);
    expect(takePart(world)).toEqual([]);
  });

  test('is the customer’s own', async () => {
    const byAgent = { ...withNils, accountId: people.agent.accountId };
    expect(await shareRequest(aWorld().ports, 'SUP-1', byAgent)).toEqual({ kind: 'not-the-customer' });
  });
});

describe('who takes part (P3)', () => {
  const gone = { ...people.nils, isActive: false };

  test('is written down when it changes, and looked at every hour, also of a closed request', async () => {
    const { world, ports } = aWorld(aRequest({ participants: [people.nils] }));
    await changed(ports);
    await changed(ports);
    expect(world.audit.filter(({ what }) => what === 'participants-changed')).toMatchObject([
      { facts: { added: people.nils.accountId, removed: '' } },
    ]);
    await reconcileRequests(ports);
    expect(world.queue).toContainEqual({ kind: 'request-changed', issueId: '10010', eventType: 'hourly' });
    world.change('10010', { resolvedAt: world.now.toISOString() });
    await changed(ports);
    await changed(ports);
    expect(world.audit.filter(({ what }) => what === 'participants-changed')).toHaveLength(1);
    expect(world.shared.size).toBe(1);
    world.change('10010', { participants: [] });
    await changed(ports);
    expect(world.shared.size).toBe(0);
  });

  test.each([
    ['taken off', []],
    ['active again', [people.nils]],
  ])('is told again of somebody who was %s and is inactive once more', async (_what, between) => {
    const { world, ports } = aWorld(aRequest({ participants: [gone] }));
    for (const participants of [[gone], between, [gone], [gone]]) {
      world.change('10010', { participants });
      world.now = new Date(world.now.getTime() + 60_000);
      await changed(ports);
    }
    expect(notes(world)).toHaveLength(2);
  });

  test.each([
    [false, 'they should be taken off.', [gone]],
    [true, 'this app takes them off.', []],
  ])('without an active account is told to the agents once; taken off: %s', async (removeInactive, words, left) => {
    const { world, ports } = aWorld(aRequest({ participants: [gone] }));
    world.settings = someSettings((settings) => ({ ...settings, sharing: { removeInactive } }));
    await changed(ports);
    await changed(ports);
    expect(notes(world)).toEqual([expect.stringContaining(words)]);
    expect(world.requests.get('10010')?.request.participants).toEqual(left);
  });

  test('whom Jira does not let the app take off, the agents are asked to', async () => {
    const { world, ports } = aWorld(aRequest({ participants: [gone] }));
    world.settings = someSettings((settings) => ({ ...settings, sharing: { removeInactive: true } }));
    world.failNext('requests.removeParticipant', new JiraError(403, 'DELETE …'));
    await changed(ports);
    await changed(ports);
    expect(notes(world)).toEqual([
      expect.stringContaining('this app takes them off.'),
      expect.stringContaining('please do so.'),
    ]);
  });
});
