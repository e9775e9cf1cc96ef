import { noteRequestChange } from '../../src/flows/note-request-change';
import { sweepSla } from '../../src/flows/sweep-sla';
import { JiraError } from '../../src/ports/faults';
import { adfToText } from '../../src/rules/adf-text';
import { aComment, aRequest, at, iso, mondayNoon, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const busy = new JiraError(503, 'POST /rest/api/3/issue/{issueIdOrKey}/comment', 30);

async function worldWith(
  ...requests: ReturnType<typeof aRequest>[]
): Promise<{ world: World; ports: ReturnType<typeof inMemoryPorts> }> {
  const world = new World();
  const ports = inMemoryPorts(world);
  for (const request of requests) {
    world.has(request);
    await noteRequestChange(ports, {
      kind: 'request-changed',
      issueId: request.id,
      eventType: 'avi:jira:created:issue',
    });
  }
  return { world, ports };
}

const notes = (world: World, requestId = '10010') =>
  (world.comments.get(requestId) ?? []).filter(({ isPublic }) => !isPublic).map(({ body }) => body);

describe('the sweep', () => {
  test('looks at what is due and at nothing else', async () => {
    const { world, ports } = await worldWith(
      aRequest(),
      aRequest({ id: '10011', key: 'SUP-2', createdAt: iso('2026-11-16 17:00') }),
    );
    world.now = at('2026-11-16 17:05');
    world.calls.length = 0;
    expect(await sweepSla(ports)).toEqual({ due: 1, alerts: 1, failed: 0, handedOver: 0, left: 0 });
    expect(world.count('requests.read')).toBe(1);
  });

  test('costs nothing per request while nothing is due', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-16 13:00');
    world.calls.length = 0;
    await sweepSla(ports);
    expect(world.calls).toEqual(['settings.read', 'cycles.needingAttention', 'solutions.needingAttention']);
  });

  test('warns once at half of the business time and mentions the assignee', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-16 16:05');
    await sweepSla(ports);
    await sweepSla(ports);
    world.now = at('2026-11-16 16:30');
    await sweepSla(ports);
    expect(notes(world)).toHaveLength(1);
    expect(JSON.stringify(notes(world)[0])).toContain('"id":"agent-1"');
    expect(adfToText(notes(world)[0]!)).toContain('is due on Tuesday, November 17, 2026');
  });

  test('marks the breach with the due time, not with its own', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-17 12:04');
    await sweepSla(ports);
    expect(world.cyclesOf('10010')).toMatchObject([
      { state: 'breached', breachedAt: iso('2026-11-17 12:00'), alertsGiven: ['breach'], attentionAt: null },
    ]);
    expect(world.requests.get('10010')?.sla).toMatchObject({ state: 'breached', breached: 'true' });
    expect(adfToText(notes(world)[0]!)).toContain('has not been given');
  });

  test('finds an answer that no event announced instead of alerting', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.add('10010', aComment({ createdAt: iso('2026-11-16 15:00') }));
    world.now = at('2026-11-17 12:04');
    await sweepSla(ports);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'met' }]);
    expect(notes(world)).toEqual([]);
  });

  test('asks for somebody when nobody is assigned', async () => {
    const { world, ports } = await worldWith(aRequest({ assignee: null }));
    world.now = at('2026-11-17 12:04');
    await sweepSla(ports);
    expect(adfToText(notes(world)[0]!)).toContain('Nobody is assigned yet.');
  });
});

describe('faults during the sweep', () => {
  test('of one request do not stop the others', async () => {
    const { world, ports } = await worldWith(
      aRequest(),
      aRequest({ id: '10011', key: 'SUP-2', createdAt: mondayNoon }),
    );
    world.now = at('2026-11-17 12:04');
    world.failNext('requests.read', new JiraError(500, 'GET /rest/api/3/issue/{issueIdOrKey}'));
    expect(await sweepSla(ports)).toMatchObject({ due: 2, alerts: 1, failed: 1 });
    expect(await sweepSla(ports)).toMatchObject({ due: 1, alerts: 1, failed: 0 });
  });

  test('an alert Jira refused is given by the next sweep', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-17 12:04');
    world.failNext('comments.addInternal', busy);
    expect(await sweepSla(ports)).toMatchObject({ failed: 1 });
    world.now = at('2026-11-17 12:09');
    expect(await sweepSla(ports)).toMatchObject({ alerts: 1, failed: 0 });
    expect(notes(world)).toHaveLength(1);
  });

  test('an alert that got through although Jira answered with a fault is not repeated', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-17 12:04');
    world.failNext('comments.addInternal', busy, 'after');
    await sweepSla(ports);
    world.now = at('2026-11-17 12:09');
    await sweepSla(ports);
    expect(notes(world)).toHaveLength(1);
    expect(world.cyclesOf('10010')).toMatchObject([{ alertsGiven: ['breach'], attentionAt: null }]);
  });

  test('a sweep that died after claiming is made good by the next one', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-17 12:04');
    world.failNext('comments.addInternal', new TypeError('the process is gone'));
    await sweepSla(ports);
    world.now = at('2026-11-17 12:09');
    await sweepSla(ports);
    expect(notes(world)).toHaveLength(1);
  });

  test('a revoked permission to write the property does not silence the alert', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-17 12:04');
    world.failNext(
      'requests.writeSla',
      new JiraError(403, 'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}'),
    );
    expect(await sweepSla(ports)).toMatchObject({ alerts: 1, failed: 0 });
  });

  test('two sweeps at the same time alert once', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-17 12:04');
    await Promise.all([sweepSla(ports), sweepSla(ports)]);
    expect(notes(world)).toHaveLength(1);
  });

  test('running out of time leaves the rest for the next sweep', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.now = at('2026-11-17 12:04');
    world.remainingMs = 1000;
    expect(await sweepSla(ports)).toEqual({ due: 1, alerts: 0, failed: 0, handedOver: 0, left: 1 });
  });
});

describe('requests the sweep does not find', () => {
  test('are cancelled while their project is there', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.requests.delete('10010');
    world.now = at('2026-11-17 12:04');
    await sweepSla(ports);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'cancelled' }]);
  });

  test('moved to another project or deleted, they page nobody', async () => {
    const moved = aRequest({ id: '10011', key: 'SUP-2' });
    const { world, ports } = await worldWith(aRequest(), moved);
    world.requests.delete('10010');
    world.has({ ...moved, key: 'OPS-9', projectKey: 'OPS' });
    world.now = at('2026-11-17 12:04');
    expect(await sweepSla(ports)).toMatchObject({ alerts: 0, failed: 0 });
    expect([notes(world, '10010'), notes(world, '10011')]).toEqual([[], []]);
    expect(world.cyclesOf('10011')).toMatchObject([{ state: 'cancelled' }]);
  });

  test('case 16: merged into another and gone they are cancelled without a word, and the target’s clock goes on', async () => {
    const target = aRequest({ id: '10011', key: 'SUP-2' });
    const { world, ports } = await worldWith(aRequest(), target);
    const before = world.cyclesOf('10011');
    world.requests.delete('10010');
    world.has({ ...target, participants: [people.nils] });
    world.now = at('2026-11-16 15:00');
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:deleted:issue' });
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '10011', eventType: 'avi:jira:updated:issue' });
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'cancelled', breachedAt: null }]);
    expect(world.cyclesOf('10011')).toEqual(before);
    world.now = at('2026-11-17 12:04');
    expect(await sweepSla(ports)).toMatchObject({ due: 1, alerts: 1 });
    expect([notes(world, '10010'), notes(world, '10011')]).toEqual([[], [expect.anything()]]);
  });

  test('keep their promise while the app is shut out of the project', async () => {
    const { world, ports } = await worldWith(aRequest());
    world.requests.delete('10010');
    world.projects = world.projects.filter(({ key }) => key !== 'SUP');
    world.now = at('2026-11-17 12:04');
    await sweepSla(ports);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running' }]);
  });
});
