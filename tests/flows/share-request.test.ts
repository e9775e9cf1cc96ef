import { noteRequestChange } from '../../src/flows/note-request-change';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { shareRequest } from '../../src/flows/share-request';
import { JiraError } from '../../src/ports/faults';
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

describe('sharing a request (P3)', () => {
  test('adds who has the account, and keeps who did it', async () => {
    const { world, ports } = aWorld();
    expect(await shareRequest(ports, 'SUP-1', withNils)).toEqual({ kind: 'taken-note' });
    expect(world.requests.get('10010')?.request.participants).toEqual([people.nils]);
    expect(world.audit).toMatchObject([
      { what: 'request-shared', facts: { by: accountId, with: people.nils.accountId } },
    ]);
  });

  test('answers the same when nobody has the account, when it is shared already, and when Jira refuses', async () => {
    const { world, ports } = aWorld(aRequest({ participants: [people.nils] }));
    expect(await shareRequest(ports, 'SUP-1', withNils)).toEqual({ kind: 'taken-note' });
    expect(await shareRequest(ports, 'SUP-1', { ...withNils, email: 'x@y.example' })).toEqual({ kind: 'taken-note' });
    world.change('10010', { participants: [] });
    world.failNext('requests.addParticipant', new JiraError(400, 'POST …'));
    expect(await shareRequest(ports, 'SUP-1', withNils)).toEqual({ kind: 'taken-note' });
    expect(world.audit).toEqual([]);
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
