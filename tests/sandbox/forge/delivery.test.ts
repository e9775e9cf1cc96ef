import type { Hosted } from './hosted-app.ts';
import { agent, buildFixtureApp, host, start } from './hosted-app.ts';

const app = buildFixtureApp();
afterAll(() => app.remove());

const at = (seconds: number) => new Date(Date.parse(start) + seconds * 1_000).toISOString();
const byApp = { kind: 'app', accountId: 'acc-app' } as const;

interface Called {
  readonly event: Record<string, unknown>;
  readonly context: Record<string, unknown>;
  readonly at: string;
}
interface Worked {
  readonly body: { readonly name: string };
  readonly retryContext?: Record<string, unknown>;
  readonly at: string;
  readonly underway: number;
}
const called = async (hosted: Hosted) => (await hosted.invoke<Called[] | undefined>('get', { key: 'calls' })) ?? [];
const worked = async (hosted: Hosted) => (await hosted.invoke<Worked[] | undefined>('get', { key: 'work' })) ?? [];

describe('product events', () => {
  test('reach the triggers that subscribed, in the envelope of Forge, when drained', async () => {
    const hosted = host(app.appDir);
    hosted.forge.events.emit({ eventType: 'avi:jira:created:issue', issue: { id: '1' } }, agent);
    expect(await called(hosted)).toEqual([]);
    expect(await hosted.forge.drain()).toEqual({ events: 1, jobs: 0, later: 0 });
    expect(await called(hosted)).toEqual([
      {
        event: {
          eventType: 'avi:jira:created:issue',
          issue: { id: '1' },
          timestamp: String(Date.parse(start)),
          atlassianId: 'acc-agent',
          selfGenerated: false,
          context: { cloudId: expect.any(String), moduleKey: 'on-issue' },
        },
        context: { installContext: expect.stringMatching(/^ari:/), principal: { accountId: 'acc-agent' } },
        at: start,
      },
    ]);
  });

  test('ignoreSelf drops what the app did itself; other triggers get it marked', async () => {
    const hosted = host(app.appDir);
    hosted.forge.events.emit({ eventType: 'avi:jira:updated:issue' }, byApp);
    hosted.forge.events.emit({ eventType: 'avi:jira:created:issuelink' }, byApp);
    hosted.forge.events.emit({ eventType: 'avi:jira:deleted:issue' }, agent);
    expect(await hosted.forge.drain()).toMatchObject({ events: 1 });
    expect((await called(hosted))[0]?.event).toMatchObject({
      eventType: 'avi:jira:created:issuelink',
      selfGenerated: true,
    });
  });

  test('a throw is not repeated, a returned InvocationError is, four times', async () => {
    const hosted = host(app.appDir);
    hosted.forge.events.emit({ eventType: 'avi:jira:created:issue', ask: 'throw' }, agent);
    hosted.forge.events.emit({ eventType: 'avi:jira:created:issue', ask: 'retry' }, agent);
    expect(await hosted.forge.drain()).toEqual({ events: 2, jobs: 0, later: 1 });
    await hosted.forge.advanceTo(Date.parse(at(3_600)));
    const retried = (await called(hosted)).filter(({ event }) => event['ask'] === 'retry');
    expect(retried.map((call) => call.at)).toEqual([0, 60, 120, 180, 240].map(at));
    expect(retried[0]?.event).not.toHaveProperty('retryContext');
    expect(retried[2]?.event['retryContext']).toMatchObject({ retryCount: 2, retryData: { note: 'again' } });
    expect((await called(hosted)).filter(({ event }) => event['ask'] === 'throw')).toHaveLength(1);
  });

  test('a plan may deliver late and twice', async () => {
    const hosted = host(app.appDir, { deliveryPlan: (_delivery, dueAtMs) => [dueAtMs + 60_000, dueAtMs + 120_000] });
    hosted.forge.events.emit({ eventType: 'avi:jira:created:issue' }, agent);
    expect(await hosted.forge.drain()).toEqual({ events: 0, jobs: 0, later: 2 });
    await hosted.forge.advanceTo(Date.parse(at(121)));
    expect((await called(hosted)).map((call) => call.at)).toEqual([at(60), at(120)]);
  });

  test('wait in the database for the next start', async () => {
    const dataFile = `${app.appDir}/events.db`;
    host(app.appDir, { dataFile }).forge.events.emit({ eventType: 'avi:jira:created:issue' }, agent);
    const next = host(app.appDir, { dataFile });
    await next.forge.drain();
    expect(await called(next)).toHaveLength(1);
  });

  test('a started sandbox delivers by itself', async () => {
    const hosted = host(app.appDir);
    hosted.forge.start();
    hosted.forge.events.emit({ eventType: 'avi:jira:created:issue' }, agent);
    while ((await called(hosted)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await hosted.forge.stop();
    expect(await called(hosted)).toHaveLength(1);
  });
});

describe('queues', () => {
  test('call the consumer with what was pushed, also what it pushes itself', async () => {
    const hosted = host(app.appDir);
    const { jobId } = await hosted.invoke<{ jobId: string }>('push', {
      events: { body: { name: 'one', ask: 'push' } },
    });
    expect(await hosted.invoke('stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    expect(await hosted.forge.drain()).toEqual({ events: 0, jobs: 2, later: 0 });
    expect(await worked(hosted)).toMatchObject([
      { jobId, queueName: 'work', eventId: expect.any(String), body: { name: 'one' } },
      { body: { name: 'one, pushed' } },
    ]);
    expect(await hosted.invoke('stats', { jobId })).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('take 500 events a minute of the sandbox clock and refuse more', async () => {
    const hosted = host(app.appDir);
    const fifty = Array.from({ length: 50 }, (_none, number) => ({ body: { name: String(number) } }));
    for (let push = 0; push < 10; push += 1) await hosted.invoke('push', { events: fifty });
    await expect(hosted.invoke('push', { events: { body: { name: 'one more' } } })).rejects.toThrow(/rate|too many/i);
    hosted.clock.moveTo(Date.parse(at(61)));
    await expect(hosted.invoke('push', { events: fifty })).resolves.toMatchObject({ jobId: expect.any(String) });
  });

  test('wait for delayInSeconds on the sandbox clock', async () => {
    const hosted = host(app.appDir);
    await hosted.invoke('push', {
      events: [{ body: { name: 'now' } }, { body: { name: 'later' }, delayInSeconds: 900 }],
    });
    expect(await hosted.forge.drain()).toEqual({ events: 0, jobs: 1, later: 1 });
    await hosted.forge.advanceTo(Date.parse(at(899)));
    expect(await worked(hosted)).toHaveLength(1);
    await hosted.forge.advanceTo(Date.parse(at(1_000)));
    expect((await worked(hosted)).map(({ body, at: time }) => [body.name, time])).toEqual([
      ['now', start],
      ['later', at(900)],
    ]);
  });

  test('repeat a consumer that throws, with growing pauses up to fifteen minutes, for a day', async () => {
    const hosted = host(app.appDir);
    const { jobId } = await hosted.invoke<{ jobId: string }>('push', {
      events: { body: { name: 'bad', ask: 'throw' } },
    });
    await hosted.forge.advanceTo(Date.parse(at(26 * 3_600)));
    const calls = await worked(hosted);
    expect(calls.slice(0, 7).map((call) => call.at)).toEqual([0, 40, 120, 280, 600, 1_240, 2_140].map(at));
    expect(calls[0]?.retryContext).toBeUndefined();
    expect(calls[2]?.retryContext).toMatchObject({
      retryCount: 2,
      retentionWindow: { startTime: start, remainingTimeMs: 86_280_000 },
    });
    expect(Date.parse(calls.at(-1)?.at ?? '')).toBeLessThanOrEqual(Date.parse(at(86_400)));
    expect(Date.parse(calls.at(-1)?.at ?? '')).toBeGreaterThan(Date.parse(at(86_400 - 901)));
    expect(await hosted.invoke('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('repeat when asked, at the pause asked for, with the data given', async () => {
    const hosted = host(app.appDir);
    await hosted.invoke('push', { events: { body: { name: 'again', ask: 'retry', times: 2 } } });
    await hosted.forge.advanceTo(Date.parse(at(3_600)));
    expect((await worked(hosted)).map((call) => [call.at, call.retryContext?.['retryData']])).toEqual([
      [start, undefined],
      [at(300), { made: 0 }],
      [at(600), { made: 1 }],
    ]);
  });

  test('keep to the limit of a concurrency key, and run the rest at the same time', async () => {
    const hosted = host(app.appDir, { parallel: 4 });
    const push = (name: string, limit: number) =>
      Array.from({ length: 4 }, () => ({ body: { name }, concurrency: { key: name, limit } }));
    await hosted.invoke('push', { events: push('one by one', 1) });
    await hosted.forge.drain();
    expect((await worked(hosted)).map(({ underway }) => underway)).toEqual([1, 1, 1, 1]);
    await hosted.invoke('push', { events: push('in pairs', 2) });
    await hosted.forge.drain();
    expect(Math.max(...(await worked(hosted)).map(({ underway }) => underway))).toBe(2);
  });

  test('forget what is cancelled', async () => {
    const hosted = host(app.appDir);
    const { jobId } = await hosted.invoke<{ jobId: string }>('push', {
      events: { body: { name: 'never' }, delayInSeconds: 60 },
    });
    await hosted.invoke('cancel', { jobId });
    expect(await hosted.forge.drain()).toEqual({ events: 0, jobs: 0, later: 0 });
    await expect(hosted.invoke('stats', { jobId: 'no-such-job' })).rejects.toThrow(/no-such-job|exist/i);
  });

  test('refuse a queue without consumer and events that are too large for a long function', async () => {
    const hosted = host(app.appDir);
    await expect(hosted.invoke('pushTo', { queue: 'nowhere' })).rejects.toThrow('no consumer for the queue nowhere');
    await expect(hosted.invoke('push', { events: { body: { name: 'x'.repeat(201 * 1_024) } } })).rejects.toThrow('200');
  });
});
