import { noFields } from '../../src/rules/issue-fields';
import { confirmPurge, endCollaboration, holdCollaboration, previewPurge } from '../../src/flows/end-collaboration';
import { purgeCollaboration } from '../../src/flows/purge-collaboration';
import { reviewRetention } from '../../src/flows/review-retention';
import { BusyError } from '../../src/ports/faults';
import { anOutcome, aRequest, at } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

/** Clause A3, with in-memory ports. */
const northwind = { id: '7', name: 'Northwind' };
const other = { id: '8', name: 'Brightwater' };
const id = 'organization:7';

function ended(count = 3) {
  const world = new World();
  world.deskOrganizations = [northwind, other];
  for (let number = 1; number <= count; number += 1)
    world.has(aRequest({ id: `${1000 + number}`, key: `SUP-${number}`, organizations: [northwind] }));
  world.has(aRequest({ id: '2000', key: 'SUP-500', organizations: [northwind, other] }));
  world.has(aRequest({ id: '2001', key: 'SUP-501', organizations: [other] }));
  world.now = at('2026-11-23 11:00');
  return { world, ports: inMemoryPorts(world) };
}

const confirmed = async (ports: ReturnType<typeof inMemoryPorts>) => {
  await endCollaboration(ports, { organizationId: '7', endedOn: '2024-11-01' }, 'admin');
  await reviewRetention(ports);
  return confirmPurge(ports, { id, name: 'Northwind' }, 'admin');
};

test('nothing is deleted before the two years are over, nor without the right name', async () => {
  const { world, ports } = ended();
  await endCollaboration(ports, { organizationId: '7', endedOn: '2025-01-01' }, 'admin');
  expect(await confirmPurge(ports, { id, name: 'Northwind' }, 'admin')).toMatchObject({ kind: 'refused' });
  await endCollaboration(ports, { organizationId: '7', endedOn: '2024-11-01' }, 'admin');
  expect(await confirmPurge(ports, { id, name: 'northwind' }, 'admin')).toMatchObject({
    because: 'That is not the name.',
  });
  await purgeCollaboration(ports, id);
  expect(world.requests.size).toBe(5);
});

test('the organization’s own requests go, what others share stays, and a proof is left that names nobody', async () => {
  const { world, ports } = ended(25);
  await confirmed(ports);
  expect(await previewPurge(ports, id)).toMatchObject({ requests: 25, isComplete: true, left: [{ key: 'SUP-500' }] });
  expect(await purgeCollaboration(ports, id)).toBe('done');
  expect([...world.requests.keys()]).toEqual(['2000', '2001']);
  expect(world.forgotten).toHaveLength(25);
  const { collaboration, stage } = world.collaborations.get(id) ?? {};
  expect(stage).toBe('purged');
  expect(collaboration).toMatchObject({ name: '', ref: '7' });
  expect(world.purges.get(id)).toMatchObject({ counts: { requests: 25, kept: 1, refused: 0 } });
  expect(JSON.stringify([...world.collaborations, ...world.purges, world.audit])).not.toContain('Northwind');
});

test('a deletion that is cut off at any call ends the same', async () => {
  const { world: whole, ports: wholePorts } = ended(12);
  await confirmed(wholePorts);
  whole.calls.length = 0;
  await purgeCollaboration(wholePorts, id);
  const calls = [...whole.calls];
  for (const [place, call] of calls.entries()) {
    const nth = calls.slice(0, place).filter((one) => one === call).length;
    for (const when of ['before', 'after'] as const) {
      const { world, ports } = ended(12);
      await confirmed(ports);
      struck(ports, call, nth, when);
      await expect(purgeCollaboration(ports, id)).rejects.toThrow('cut off');
      await purgeCollaboration(inMemoryPorts(world), id);
      expect([...world.requests.keys()]).toEqual(['2000', '2001']);
      expect(world.collaborations.get(id)).toMatchObject({ stage: 'purged', collaboration: { name: '' } });
      expect(world.purges.get(id)).toMatchObject({ counts: { requests: 12, kept: 1, refused: 0 } });
    }
  }
});

test('goes on from the start where somebody deletes the request it was to go on after, and past what is refused', async () => {
  const { world, ports } = ended(25);
  world.has(aRequest({ id: '900', key: 'SUP-0', organizations: [northwind, other] }));
  world.undeletable.add('1003');
  await confirmed(ports);
  world.remainingMs = 0;
  expect(await purgeCollaboration(ports, id)).toBe('goes-on');
  expect(world.purges.get(id)).toMatchObject({ at: { after: 'SUP-0' } });
  world.requests.delete('900');
  world.remainingMs = 900_000;
  expect(await purgeCollaboration(ports, id)).toBe('done');
  expect([...world.requests.keys()]).toEqual(['1003', '2000', '2001']);
});

test('waits where Jira finds only what is deleted already', async () => {
  const { ports } = ended(12);
  await confirmed(ports);
  const lagging = { ...ports, requests: { ...ports.requests, read: async () => null } };
  await expect(purgeCollaboration(lagging, id)).rejects.toThrow(BusyError);
});

/** The n-th call of a name throws, before or after it did what it does. */
function struck(ports: ReturnType<typeof inMemoryPorts>, name: string, nth: number, when: 'before' | 'after'): void {
  const [port = '', method = ''] = name.split('.');
  const held = ports as unknown as Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
  const original = held[port]?.[method];
  if (!held[port] || !original) throw new Error(`no such call: ${name}`);
  let turn = 0;
  held[port][method] = async (...args) => {
    turn += 1;
    if (turn - 1 !== nth) return original(...args);
    if (when === 'after') await original(...args);
    throw new Error('cut off');
  };
}

test('held in between it stops, and goes on when it is released', async () => {
  const { world, ports } = ended(3);
  await confirmed(ports);
  await holdCollaboration(ports, { id, reason: 'A lawsuit.' }, 'admin');
  expect(await purgeCollaboration(ports, id)).toBe('stopped');
  expect(world.requests.size).toBe(5);
  world.purgeWork.length = 0;
  await holdCollaboration(ports, { id, reason: null }, 'admin');
  expect(world.purgeWork).toEqual([{ kind: 'collaboration-confirmed', id }]);
  await purgeCollaboration(ports, id);
  expect(world.requests.size).toBe(2);
});

test('a private issue of its requests alone goes, a public one and one that others share stay', async () => {
  const { world, ports } = ended(3);
  const made = (requestId: string, key: string, visibility: 'public' | 'private', issueId: string) =>
    world.outcomes.set(`${requestId}:bug`, anOutcome({ requestId, issueKey: key, issueId, visibility, kind: 'bug' }));
  for (const [issueId, key] of [
    ['31', 'DEV-1'],
    ['32', 'BUG-1'],
    ['33', 'DEV-2'],
  ] as const)
    world.issues.push({ ...anIssue, id: issueId, key });
  made('1001', 'DEV-1', 'private', '31');
  made('1002', 'BUG-1', 'public', '32');
  made('1003', 'DEV-2', 'private', '33');
  made('2001', 'DEV-2', 'private', '33');
  await confirmed(ports);
  await purgeCollaboration(ports, id);
  expect(world.issues.map(({ key }) => key)).toEqual(['BUG-1', 'DEV-2']);
});

const anIssue = {
  outcomeId: 'o',
  projectKey: 'DEV',
  issueTypeName: 'Bug',
  securityLevelId: null,
  fields: noFields,
  summary: 'A bug',
  description: { type: 'doc', version: 1, content: [] },
  labels: [],
} as const;

test('what Jira refuses stays whole, is named, and has to be confirmed once more', async () => {
  const { world, ports } = ended(3);
  world.undeletable.add('1002');
  await confirmed(ports);
  await purgeCollaboration(ports, id);
  expect([...world.requests.keys()]).toEqual(['1002', '2000', '2001']);
  expect(world.forgotten).toEqual(['1001', '1003']);
  expect(world.collaborations.get(id)).toMatchObject({
    stage: 'due',
    collaboration: { confirmedAt: null, name: 'Northwind' },
  });
  expect(world.purges.get(id)?.left).toContainEqual({
    key: 'SUP-2',
    because: 'This app may not delete issues in its project.',
  });
  world.undeletable.clear();
  await confirmPurge(ports, { id, name: 'Northwind' }, 'admin');
  await purgeCollaboration(ports, id);
  expect([...world.requests.keys()]).toEqual(['2000', '2001']);
});
