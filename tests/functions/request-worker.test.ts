import { requestWorker } from '../../src/functions/request-worker';
import { scheduled } from '../../src/functions/scheduled';
import { JiraError, StorageError } from '../../src/ports/faults';
import { aRequest, at } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const work = {
  body: { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:created:issue' },
  queueName: 'request-work',
};
const read = 'GET /rest/api/3/issue/{issueIdOrKey}';

function run(world: World, delivery: unknown = work) {
  return requestWorker(() => inMemoryPorts(world))(delivery);
}

describe('queued work', () => {
  test('is done', async () => {
    const world = new World().has(aRequest());
    expect(await run(world)).toBeUndefined();
    expect(world.cyclesOf('10010')).toHaveLength(1);
  });

  test('of a sweep that had too much is done, and tells what is due', async () => {
    const world = new World().has(aRequest());
    await run(world);
    world.now = at('2026-11-17 12:04');
    const requests = [{ requestId: '10010', requestKey: 'SUP-1' }];
    expect(await run(world, { body: { kind: 'requests-due', requests } })).toBeUndefined();
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'breached', alertsGiven: ['breach'] }]);
  });

  test('of an edit that nobody wants carried over does nothing', async () => {
    const world = new World();
    expect(await run(world, { body: { kind: 'settings-changed', version: 1 } })).toBeUndefined();
    expect(world.count('cycles.startedSince')).toBe(0);
  });

  test('that Jira is too busy for is asked for again when Jira says so', async () => {
    const world = new World().has(aRequest());
    world.failNext('requests.read', new JiraError(429, read, 70));
    expect(await run(world)).toMatchObject({ _retry: true, retryOptions: { retryAfter: 70 } });
  });

  test('is never asked for later than the platform allows', async () => {
    const world = new World().has(aRequest());
    world.failNext('requests.read', new JiraError(429, read, 3600));
    expect(await run(world)).toMatchObject({ retryOptions: { retryAfter: 900 } });
  });

  test('that Jira refuses for good is recorded and dropped', async () => {
    const world = new World().has(aRequest());
    world.failNext('requests.read', new JiraError(403, read));
    expect(await run(world)).toBeUndefined();
    expect(world.audit).toMatchObject([
      { requestId: '10010', what: 'work-refused', facts: { operation: read, status: 403 } },
    ]);
  });

  test('that the storage lost is thrown, for the platform to try again', async () => {
    const world = new World().has(aRequest());
    world.failNext('cycles.of', new StorageError('lost'));
    await expect(run(world)).rejects.toThrow(StorageError);
  });

  test.each([null, {}, { body: { kind: 'something-else' } }, { body: { ...work.body, issueId: 'SUP-1' } }])(
    'such as %j is dropped with a line in the log',
    async (delivery) => {
      const world = new World().has(aRequest());
      expect(await run(world, delivery)).toBeUndefined();
      expect(world.logged).toEqual([{ level: 'error', message: 'unreadable work was dropped', facts: undefined }]);
    },
  );
});

describe('a scheduled function', () => {
  test('reports what it did and says that it is done', async () => {
    const world = new World();
    const sweep = scheduled(
      'sla-sweep',
      async () => ({ due: 3 }),
      () => inMemoryPorts(world),
    );
    expect(await sweep()).toEqual({ statusCode: 204 });
    expect(world.logged).toEqual([{ level: 'info', message: 'sla-sweep done', facts: { due: 3 } }]);
  });

  test('that fails is a failure for the platform and a line in the log', async () => {
    const world = new World();
    const failing = async () => {
      throw new StorageError('lost');
    };
    expect(await scheduled('sla-sweep', failing, () => inMemoryPorts(world))()).toEqual({ statusCode: 500 });
    expect(world.logged).toMatchObject([{ level: 'error', message: 'sla-sweep failed' }]);
  });
});
