import { acceptSolution } from '../../src/flows/accept-solution';
import { noteRequestChange } from '../../src/flows/note-request-change';
import { readRequestStatus } from '../../src/flows/read-request-status';
import { sweepSla } from '../../src/flows/sweep-sla';
import { JiraError } from '../../src/ports/faults';
import { adfToText } from '../../src/rules/adf-text';
import { aComment, anOutcome, aRequest, at, iso, people, someSettings } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const carla = people.carla.accountId;
const busy = new JiraError(503, 'POST /rest/api/3/issue/{issueIdOrKey}/transitions', 30);
const answer = aComment({ createdAt: iso('2026-11-16 15:00'), text: 'Emptying the cache solves it.' });

function answered(request = aRequest()) {
  const world = new World().has(request, [answer]);
  world.now = at('2026-11-17 11:00');
  return { world, ports: inMemoryPorts(world) };
}

const isClosed = (world: World) => world.requests.get('10010')?.request.resolvedAt !== null;
const said = (world: World, isPublic: boolean) =>
  (world.comments.get('10010') ?? [])
    .filter((comment) => comment.isPublic === isPublic && comment.author.accountType === 'app')
    .map(({ body }) => adfToText(body));
const changed = (ports: ReturnType<typeof inMemoryPorts>) =>
  noteRequestChange(ports, { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:commented:issue' });

describe('accepting the solution (O1)', () => {
  test('is kept with who and when, closes the request and tells the team', async () => {
    const { world, ports } = answered();
    expect(await acceptSolution(ports, 'SUP-1', carla)).toEqual({
      kind: 'accepted',
      acceptedAt: iso('2026-11-17 11:00'),
    });
    expect([...world.solutions.values()]).toMatchObject([
      { cycle: 1, state: 'closed', acceptedBy: carla, attentionAt: null },
    ]);
    expect(isClosed(world)).toBe(true);
    expect(said(world, false)).toEqual(['Carla Nordström accepted the solution in the portal. It is now “Resolved”.']);
    expect(world.audit).toMatchObject([{ what: 'solution-accepted', facts: { cycle: 1, accountId: carla } }]);
    const status = await readRequestStatus(ports, 'SUP-1');
    expect(status).toMatchObject({ status: { solution: { state: 'accepted', isClosed: true } } });
  });

  test('twice is once', async () => {
    const { world, ports } = answered();
    const first = await acceptSolution(ports, 'SUP-1', carla);
    world.now = at('2026-11-17 12:00');
    expect(await acceptSolution(ports, 'SUP-1', carla)).toEqual(first);
    expect([world.count('requests.take'), said(world, false)]).toEqual([1, [expect.any(String)]]);
  });

  test('on a workflow without a way to close is kept all the same, and only the team is told', async () => {
    const { world, ports } = answered();
    world.waysOut = [{ id: '11', toStatus: 'In Progress', isDone: false, asksForMore: false, resolutionId: null }];
    expect(await acceptSolution(ports, 'SUP-1', carla)).toMatchObject({ kind: 'accepted' });
    expect(isClosed(world)).toBe(false);
    expect(said(world, false)).toEqual([expect.stringMatching(/no way from “Waiting for support”.*please close/)]);
    expect(said(world, true)).toEqual([]);
  });

  test('while Jira is busy is kept, and the sweep closes the request', async () => {
    const { world, ports } = answered();
    world.failNext('requests.take', busy);
    expect(await acceptSolution(ports, 'SUP-1', carla)).toMatchObject({ kind: 'accepted' });
    expect(isClosed(world)).toBe(false);
    world.now = at('2026-11-17 11:05');
    await sweepSla(ports);
    await sweepSla(ports);
    expect([isClosed(world), world.count('requests.take')]).toEqual([true, 2]);
    expect(said(world, false)).toHaveLength(1);
  });

  test('is noted once in the audit, although the machine died before it was', async () => {
    const { world, ports } = answered();
    world.failNext('audit.append', new Error('cut off'));
    await acceptSolution(ports, 'SUP-1', carla);
    world.now = at('2026-11-17 11:05');
    await sweepSla(ports);
    const accepted = world.audit.filter(({ what }) => what === 'solution-accepted');
    expect(accepted).toMatchObject([{ at: iso('2026-11-17 11:00'), facts: { accountId: carla } }]);
  });

  test('closes nothing any more once the customer has asked again', async () => {
    const { world, ports } = answered();
    world.failNext('requests.take', busy);
    await acceptSolution(ports, 'SUP-1', carla);
    world.add('10010', aComment({ author: people.carla, createdAt: iso('2026-11-17 11:02'), text: 'No, it fails.' }));
    world.now = at('2026-11-17 11:05');
    await sweepSla(ports);
    expect([isClosed(world), said(world, false)]).toEqual([false, []]);
    expect([...world.solutions.values()]).toMatchObject([{ state: 'accepted', attentionAt: null }]);
  });

  test.each([
    ['by an agent in the customer’s place', aRequest(), people.agent.accountId, 'not-the-customer'],
    ['of a request outside the service projects', aRequest({ projectKey: 'HR' }), carla, 'not-found'],
    ['of a request that is closed', aRequest({ resolvedAt: iso('2026-11-16 16:00') }), carla, 'no-solution'],
  ])('%s is refused', async (_what, request, accountId, kind) => {
    const { world, ports } = answered(request);
    expect(await acceptSolution(ports, 'SUP-1', accountId)).toEqual({ kind });
    expect(world.solutions.size).toBe(0);
  });

  test('is offered only once somebody has answered, also outside the promise', async () => {
    const suggestion = aRequest({ requestType: { id: '14', name: 'Suggest a new feature' } });
    for (const request of [aRequest(), suggestion]) {
      const { world, ports } = answered(request);
      expect(await readRequestStatus(ports, 'SUP-1')).toMatchObject({ status: { solution: { state: 'offered' } } });
      world.comments.set('10010', []);
      expect(await acceptSolution(ports, 'SUP-1', carla)).toEqual({ kind: 'no-solution' });
    }
  });

  test('counts until the customer asks again', async () => {
    const { world, ports } = answered();
    await acceptSolution(ports, 'SUP-1', carla);
    world.change('10010', { resolvedAt: null });
    const again = { author: people.carla, createdAt: iso('2026-11-18 12:00'), text: 'It is back again. What now?' };
    world.add('10010', aComment(again));
    world.now = at('2026-11-18 12:01');
    await changed(ports);
    expect(await readRequestStatus(ports, 'SUP-1')).toMatchObject({ status: { solution: { state: 'none' } } });
    world.add('10010', aComment({ createdAt: iso('2026-11-18 13:00'), text: 'Please install 8.5.' }));
    await changed(ports);
    expect(await acceptSolution(ports, 'SUP-1', carla)).toMatchObject({ kind: 'accepted' });
    expect(world.solutions.size).toBe(2);
  });
});

describe('an answer nobody says anything about (O1)', () => {
  const acceptance = { remindAfterDays: 2, closeAfterDays: 1 };

  async function waiting(chosen: Partial<typeof acceptance> = acceptance) {
    const { world, ports } = answered();
    world.settings = someSettings((settings) => ({ ...settings, acceptance: { ...settings.acceptance, ...chosen } }));
    await changed(ports);
    return { world, ports };
  }
  const sweepAt = async (world: World, ports: ReturnType<typeof inMemoryPorts>, time: string) => {
    world.now = at(time);
    await sweepSla(ports);
    await sweepSla(ports);
  };

  test('is left alone as the app comes, and nothing is kept of it', async () => {
    const { world, ports } = await waiting({ remindAfterDays: 0 });
    await sweepAt(world, ports, '2027-02-01 12:00');
    expect([world.solutions.size, said(world, true), world.count('solutions.of')]).toEqual([0, [], 0]);
  });

  test('is asked about, then closed, each once', async () => {
    const { world, ports } = await waiting();
    await sweepAt(world, ports, '2026-11-18 14:55');
    expect(said(world, true)).toEqual([]);
    await sweepAt(world, ports, '2026-11-18 15:00');
    expect(said(world, true)).toEqual([world.settings.acceptance.reminder]);
    await sweepAt(world, ports, '2026-11-19 15:00');
    expect(said(world, true)).toEqual([world.settings.acceptance.reminder, world.settings.acceptance.closing]);
    expect([isClosed(world), said(world, false)]).toEqual([true, [expect.stringContaining('It is now “Resolved”.')]]);
    expect([...world.solutions.values()]).toMatchObject([{ state: 'closed', acceptedAt: null }]);
  });

  test('is asked about and closed in the customer’s language, in English where there are no other words', async () => {
    const { world, ports } = answered(aRequest({ details: { productId: 'timeline-planner', locale: 'de-DE' } }));
    const de = { reminder: 'Hat es geholfen?', closing: '' };
    world.settings = someSettings((settings) => {
      const translations = { ...settings.acceptance.translations, de };
      return { ...settings, acceptance: { ...settings.acceptance, ...acceptance, translations } };
    });
    await changed(ports);
    await sweepAt(world, ports, '2026-11-18 15:00');
    await sweepAt(world, ports, '2026-11-19 15:00');
    expect(said(world, true)).toEqual(['Hat es geholfen?', world.settings.acceptance.closing]);
  });

  test('whose reminder got through in another language before a crash is not asked about again', async () => {
    const { world, ports } = answered();
    const de = { reminder: 'Hat es geholfen?', closing: '' };
    world.settings = someSettings((settings) => {
      const translations = { ...settings.acceptance.translations, de };
      return { ...settings, acceptance: { ...settings.acceptance, ...acceptance, translations } };
    });
    await changed(ports);
    world.failNext('solutions.save', new Error('cut off'));
    await sweepAt(world, ports, '2026-11-18 15:00');
    const read = world.requests.get('10010')!;
    world.requests.set('10010', {
      ...read,
      request: { ...read.request, details: { productId: 'timeline-planner', locale: 'de-DE' } },
    });
    await sweepAt(world, ports, '2026-11-18 15:05');
    expect(said(world, true)).toEqual([world.settings.acceptance.reminder]);
  });

  test('whose reminder got through before a crash is not asked about again', async () => {
    const { world, ports } = await waiting();
    world.failNext('solutions.save', new Error('cut off'));
    await sweepAt(world, ports, '2026-11-18 15:00');
    await sweepAt(world, ports, '2026-11-18 15:05');
    expect(said(world, true)).toEqual([world.settings.acceptance.reminder]);
  });

  test('is told that it was closed, although the machine died right after closing it', async () => {
    const { world, ports } = await waiting();
    await sweepAt(world, ports, '2026-11-18 15:00');
    world.failNext('comments.addPublic', new Error('cut off'));
    world.now = at('2026-11-19 15:00');
    await sweepSla(ports);
    await changed(ports);
    expect([isClosed(world), said(world, true)]).toEqual([true, [world.settings.acceptance.reminder]]);
    await sweepAt(world, ports, '2026-11-19 15:05');
    expect(said(world, true)).toEqual([world.settings.acceptance.reminder, world.settings.acceptance.closing]);
    expect([...world.solutions.values()]).toMatchObject([{ state: 'closed', attentionAt: null }]);
  });

  test('is not closed when the customer asks again before the machine that died comes back', async () => {
    const { world, ports } = await waiting();
    await sweepAt(world, ports, '2026-11-18 15:00');
    world.failNext('requests.take', busy);
    world.now = at('2026-11-19 15:00');
    await sweepSla(ports);
    world.add('10010', aComment({ author: people.carla, createdAt: iso('2026-11-19 15:02'), text: 'It still fails.' }));
    await sweepAt(world, ports, '2026-11-19 15:05');
    expect([isClosed(world), world.solutions.size]).toEqual([false, 0]);
  });

  test('waits again from the team’s next word, and not at all while the team owes one', async () => {
    const { world, ports } = await waiting();
    world.add('10010', aComment({ createdAt: iso('2026-11-18 12:00'), text: 'Any news?' }));
    await changed(ports);
    await sweepAt(world, ports, '2026-11-18 15:00');
    expect(said(world, true)).toEqual([]);
    world.add('10010', aComment({ author: people.carla, createdAt: iso('2026-11-19 12:00'), text: 'It still fails.' }));
    world.now = at('2026-11-19 12:01');
    await changed(ports);
    expect(world.solutions.size).toBe(0);
  });

  test('is left alone when the request became a Bug: what it waits for is the fix', async () => {
    const { world, ports } = answered();
    world.settings = someSettings((settings) => ({
      ...settings,
      acceptance: { ...settings.acceptance, ...acceptance },
    }));
    world.outcomes.set('a', anOutcome());
    await changed(ports);
    expect(world.solutions.size).toBe(0);
  });

  test('waits for the fix of the Bug that took the place of a deleted one, not for the deleted one', async () => {
    const { world, ports } = answered();
    world.settings = someSettings((settings) => ({
      ...settings,
      acceptance: { ...settings.acceptance, ...acceptance },
    }));
    const deleted = anOutcome({ deletedAt: iso('2026-11-16 15:30') });
    const anew = anOutcome({ outcomeId: 'two', round: 1, issueId: '30002', issueKey: 'BUG-2' });
    world.outcomes.set('a', deleted);
    await changed(ports);
    expect(world.solutions.size).toBe(0);
    world.outcomes.set('b', anew);
    await changed(ports);
    expect(world.solutions.size).toBe(0);
    const told = { generation: 1, requestId: '10010', requestKey: 'SUP-1', step: 'told', because: null } as const;
    await ports.issueNews.claim({
      ...{ ...told, issueId: '30002', issueKey: 'BUG-2', kind: 'fixed', state: 'fixed', versions: [], isPublic: true },
      ...{ startedAt: iso('2026-11-17 12:00'), toldAt: iso('2026-11-17 12:00') },
    });
    await changed(ports);
    expect([...world.solutions.values()]).toMatchObject([{ state: 'offered', offeredAt: iso('2026-11-17 12:00') }]);
  });

  test('accepted before the reminder is not asked about', async () => {
    const { world, ports } = await waiting();
    await acceptSolution(ports, 'SUP-1', carla);
    await sweepAt(world, ports, '2026-11-18 15:00');
    expect(said(world, true)).toEqual([]);
  });
});
