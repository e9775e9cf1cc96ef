import { readRequestOverview } from '../../src/flows/read-request-overview';
import { aComment, aCycle, anOutcome, aRequest, at, iso, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

async function overviewOf(world: World) {
  const answer = await readRequestOverview(inMemoryPorts(world), 'SUP-1');
  if (answer.kind !== 'overview') throw new Error(answer.kind);
  return answer.overview;
}

describe('what an agent sees of a request', () => {
  test('the newest cycle comes first, with the business minutes left', async () => {
    const world = new World().has(aRequest());
    world.cycles.set('a', aCycle({ state: 'met', answeredAt: iso('2026-11-16 13:00') }));
    world.cycles.set(
      'b',
      aCycle({ number: 2, kind: 'next-answer', startedAt: iso('2026-11-16 14:00'), dueAt: iso('2026-11-17 14:00') }),
    );
    world.now = at('2026-11-17 13:00');
    const overview = await overviewOf(world);
    expect(overview.cycles.map(({ number }) => number)).toEqual([2, 1]);
    expect(overview.remainingMinutes).toBe(60);
  });

  test('an overdue promise has negative minutes', async () => {
    const world = new World().has(aRequest());
    world.cycles.set('a', aCycle({ state: 'breached', breachedAt: iso('2026-11-17 12:00') }));
    world.now = at('2026-11-17 13:30');
    expect((await overviewOf(world)).remainingMinutes).toBe(-90);
  });

  test('public comments of people may be picked; internal notes and the app’s own may not (P1)', async () => {
    const picked = aComment({ author: people.carla, text: 'It happens with every plan.' });
    const world = new World().has(aRequest(), [
      picked,
      aComment({ isPublic: false, text: 'internal' }),
      aComment({ author: people.app }),
    ]);
    expect((await overviewOf(world)).comments).toEqual([
      {
        id: picked.id,
        author: people.carla.displayName,
        createdAt: picked.createdAt,
        excerpt: 'It happens with every plan.',
      },
    ]);
  });

  test('an unknown product is Other, and its version is shown as given', async () => {
    const world = new World().has(aRequest({ details: { productId: 'gone', productVersion: '0.9' } }));
    expect((await overviewOf(world)).details).toEqual({ product: 'Other', version: '0.9', hosting: null });
  });

  test('outcomes are listed with their state', async () => {
    const world = new World().has(aRequest());
    world.outcomes.set('a', anOutcome({ step: 'created' }));
    expect((await overviewOf(world)).outcomes).toMatchObject([{ kind: 'bug', issueKey: 'BUG-1', step: 'created' }]);
  });
});
