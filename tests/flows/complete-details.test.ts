import { completeDetails } from '../../src/flows/complete-details';
import { noteRequestChange } from '../../src/flows/note-request-change';
import { aRequest, at, iso, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const carla = people.carla.accountId;
const told = { productId: 'timeline-planner', productVersion: '8.4', hosting: 'cloud' } as const;

async function byMail(details: ReturnType<typeof aRequest>['details'] = null) {
  const world = new World().has(aRequest({ details }));
  const ports = inMemoryPorts(world);
  await noteRequestChange(ports, { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:created:issue' });
  world.now = at('2026-11-16 16:00');
  return { world, ports };
}

describe('what a request by e-mail leaves open (H3)', () => {
  test('is told afterwards, found by JQL, and delays no clock', async () => {
    const { world, ports } = await byMail();
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running', dueAt: iso('2026-11-17 12:00') }]);
    expect(await completeDetails(ports, 'SUP-1', { accountId: carla, told })).toEqual({ kind: 'completed' });
    expect(world.requests.get('10010')).toMatchObject({
      request: { details: told },
      sla: { product: 'Timeline Planner for Jira' },
    });
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running', dueAt: iso('2026-11-17 12:00') }]);
  });

  test('adds to what was told, and replaces nothing of it', async () => {
    const before = { productId: 'page-atlas', productVersion: '3.2' };
    const { world, ports } = await byMail(before);
    await completeDetails(ports, 'SUP-1', { accountId: carla, told });
    expect(world.requests.get('10010')?.request.details).toEqual({ ...before, hosting: 'cloud' });
  });

  test('is not the agent’s to tell in the customer’s place', async () => {
    const { world, ports } = await byMail();
    const byAgent = { accountId: people.agent.accountId, told };
    expect(await completeDetails(ports, 'SUP-1', byAgent)).toEqual({ kind: 'not-the-customer' });
    expect(world.count('requests.writeDetails')).toBe(0);
  });

  test('is nobody’s business outside the service projects', async () => {
    const ports = inMemoryPorts(new World().has(aRequest({ projectKey: 'HR' })));
    expect(await completeDetails(ports, 'SUP-1', { accountId: carla, told })).toEqual({ kind: 'not-found' });
  });
});
