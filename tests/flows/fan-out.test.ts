import { previewOutcome } from '../../src/flows/preview-outcome';
import { publishOutcome } from '../../src/flows/publish-outcome';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { adfToText } from '../../src/rules/adf-text';
import { aRequest, at, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

/** Two customers of two organizations report the same fault; what is told about one must never reach the other. */
const dan = {
  accountId: 'qm:dan',
  displayName: 'Dan Whitfield',
  emailAddress: 'dan@brightwater.example',
  accountType: 'customer',
} as const;
const ofCarla = aRequest();
const ofDan = aRequest({
  id: '10020',
  key: 'SUP-2',
  reporter: dan,
  organizations: [{ id: '2', name: 'Brightwater' }],
});

async function publish(ports: ReturnType<typeof inMemoryPorts>, key: string) {
  const asked = { kind: 'bug' } as const;
  const seen = await previewOutcome(ports, key, asked);
  if (seen.kind !== 'preview') throw new Error(seen.kind);
  return publishOutcome(ports, key, { asked, shown: seen.draft.shown, accountId: people.agent.accountId });
}

const saidOn = (world: World, id: string) => (world.comments.get(id) ?? []).map(({ body }) => adfToText(body));
const aboutDan = /dan\b|whitfield|brightwater|SUP-2|BUG-2/i;
const aboutCarla = /carla|nordström|northwind|SUP-1|BUG-1/i;

test('case 17: nothing is fanned out to the wrong requester: each is told of the own Bug, on the own request', async () => {
  const world = new World().has(ofCarla).has(ofDan);
  world.now = at('2026-11-16 14:00');
  const ports = inMemoryPorts(world);
  expect(await publish(ports, 'SUP-1')).toMatchObject({ kind: 'published', issueKey: 'BUG-1' });
  expect(saidOn(world, '10020')).toEqual([]);
  expect(await publish(ports, 'SUP-2')).toMatchObject({ kind: 'published', issueKey: 'BUG-2' });

  expect(saidOn(world, '10010')).toEqual([expect.stringContaining('BUG-1')]);
  expect(saidOn(world, '10020')).toEqual([expect.stringContaining('BUG-2')]);
  expect(saidOn(world, '10010').join()).not.toMatch(aboutDan);
  expect(saidOn(world, '10020').join()).not.toMatch(aboutCarla);
  expect(world.links).toEqual([
    { requestKey: 'SUP-1', issueKey: 'BUG-1', linkTypeName: 'Relates' },
    { requestKey: 'SUP-2', issueKey: 'BUG-2', linkTypeName: 'Relates' },
  ]);
  expect(JSON.stringify(world.issues)).not.toMatch(/carla|nordström|northwind|whitfield|brightwater/i);
});

test('case 17: the wrong requester is not told either when an interrupted outcome is taken up again', async () => {
  const world = new World().has(ofCarla).has(ofDan);
  world.now = at('2026-11-16 14:00');
  const ports = inMemoryPorts(world);
  world.failNext('comments.addPublic', new TypeError('the machine is gone'));
  await expect(publish(ports, 'SUP-1')).rejects.toThrow();
  await publish(ports, 'SUP-2');
  world.now = at('2026-11-16 15:00');
  await reconcileRequests(ports);
  expect(saidOn(world, '10010')).toEqual([expect.stringContaining('BUG-1')]);
  expect(saidOn(world, '10020')).toEqual([expect.stringContaining('BUG-2')]);
});
