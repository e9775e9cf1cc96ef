import { ClockError, createClock } from '../../../sandbox/clock.ts';
import { openDatabase } from '../../../sandbox/db/database.ts';
import { durationMs } from '../../../sandbox/forge/time/iso-duration.ts';
import type { Hosted } from './hosted-app.ts';
import { buildFixtureApp, host, post, start } from './hosted-app.ts';

const app = buildFixtureApp();
afterAll(() => app.remove());

interface Run {
  readonly module: string;
  readonly at: string;
  readonly context: object;
  readonly asNobody: string;
}
const runs = async (hosted: Hosted) => (await hosted.invoke<Run[] | undefined>('get', { key: 'runs' })) ?? [];
const minutes = (count: number) => new Date(Date.parse(start) + count * 60_000).toISOString();

describe('scheduled triggers', () => {
  test('run each interval from one interval after the start, at their own instants', async () => {
    const hosted = host(app.appDir);
    await hosted.forge.advanceTo(Date.parse(minutes(61)));
    const all = await runs(hosted);
    expect(all.filter(({ module }) => module === 'every-five-minutes').map(({ at }) => at)).toEqual(
      [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60].map(minutes),
    );
    expect(all.filter(({ module }) => module === 'every-hour').map(({ at }) => at)).toEqual([minutes(60)]);
    expect(new Date(hosted.clock.now()).toISOString()).toBe(minutes(61));
  });

  test('have no user: asUser is refused', async () => {
    const hosted = host(app.appDir);
    await hosted.forge.advanceTo(Date.parse(minutes(5)));
    const [run] = await runs(hosted);
    expect(run?.asNobody).toBe('NEEDS_AUTHENTICATION_ERR');
    expect(run?.context).toEqual({ installContext: expect.stringMatching(/^ari:/) });
  });

  test.each([
    [204, 'ok'],
    [400, 'failed'],
    [500, 'failed'],
  ])('that return status %s are recorded as %s', async (status, outcome) => {
    const hosted = host(app.appDir);
    await hosted.invoke('set', { key: 'status', value: status });
    await hosted.forge.advanceTo(Date.parse(minutes(5)));
    const response = await hosted.request('/sandbox/invocations?since=0');
    const recorded = (await response.json()) as { trigger: string; outcome: string }[];
    expect(recorded.filter(({ trigger }) => trigger === 'scheduled').map((run) => run.outcome)).toEqual([outcome]);
  });

  test('continue after a restart; what was missed while off runs once', async () => {
    const dataFile = `${app.appDir}/schedule.db`;
    await host(app.appDir, { dataFile }).forge.advanceTo(Date.parse(minutes(7)));
    const db = openDatabase(dataFile);
    const clock = createClock({ db, ticking: false });
    expect(new Date(clock.now()).toISOString()).toBe(minutes(7));
    clock.moveTo(Date.parse(minutes(33)));
    const next = host(app.appDir, { db, clock });
    await next.forge.tick();
    await next.forge.advanceTo(Date.parse(minutes(40)));
    expect((await runs(next)).map(({ at }) => at)).toEqual([5, 33, 38].map(minutes));
  });
});

describe('the clock over HTTP', () => {
  const move = async (hosted: Hosted, body: object) => {
    const response = await hosted.request('/sandbox/clock', post(body));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test('tells the time and moves to an instant or by a duration', async () => {
    const hosted = host(app.appDir);
    expect(await (await hosted.request('/sandbox/clock')).json()).toMatchObject({
      now: start,
      zone: 'UTC',
      ticking: false,
    });
    expect(await move(hosted, { advance: 'PT8H' })).toMatchObject({
      status: 200,
      body: { now: '2026-03-02T23:00:00.000Z' },
    });
    expect(await move(hosted, { to: '2026-03-03T10:00:00-05:00' })).toMatchObject({
      body: { now: '2026-03-03T15:00:00.000Z' },
    });
  });

  test.each([
    [{ to: '2020-01-01T00:00:00Z' }, 'only moves forward'],
    [{ to: 'tomorrow' }, 'Send {"to"'],
    [{ advance: '8 hours' }, 'Send {"to"'],
    [{}, 'Send {"to"'],
  ])('refuses %j', async (body, message) => {
    const hosted = host(app.appDir);
    expect(await move(hosted, body)).toMatchObject({ status: 400, body: { error: expect.stringContaining(message) } });
    expect(new Date(hosted.clock.now()).toISOString()).toBe(start);
  });

  test('drain and invocations answer over HTTP', async () => {
    const hosted = host(app.appDir);
    await hosted.forge.advanceTo(Date.parse(minutes(5)));
    expect(await (await hosted.request('/sandbox/drain', { method: 'POST' })).json()).toEqual({
      events: 0,
      jobs: 0,
      later: 0,
    });
    const all = (await (await hosted.request('/sandbox/invocations')).json()) as { id: number }[];
    expect(all).toMatchObject([
      { functionKey: 'sweep', moduleKey: 'every-five-minutes', trigger: 'scheduled', outcome: 'ok' },
    ]);
    const later = await hosted.request(`/sandbox/invocations?since=${all[0]?.id}`);
    expect(await later.json()).toEqual([]);
  });
});

describe('the clock', () => {
  test('stands still unless it ticks', async () => {
    const still = createClock({ db: openDatabase(':memory:'), startAt: start, ticking: false });
    const ticking = createClock({ db: openDatabase(':memory:'), startAt: start, ticking: true });
    const before = ticking.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(still.now()).toBe(Date.parse(start));
    expect(ticking.now()).toBeGreaterThan(before);
    expect(ticking.now()).toBeLessThan(Date.parse(start) + 60_000);
  });

  test('a ticking clock that was moved keeps its lead after a restart', () => {
    const db = openDatabase(':memory:');
    createClock({ db, startAt: start, ticking: true }).moveTo(Date.parse(minutes(60)));
    expect(createClock({ db, ticking: true }).now()).toBeGreaterThanOrEqual(Date.parse(minutes(60)));
  });

  test('stood still by an import is where it would have been, had it ticked on', () => {
    const db = openDatabase(':memory:');
    createClock({ db, startAt: start, ticking: true });
    db.exec('UPDATE sandbox_clock SET now_ms = now_ms - 3600000');
    expect(createClock({ db, ticking: false }).now()).toBeGreaterThanOrEqual(Date.parse(start));
  });

  test('refuses what is no instant', () => {
    const db = openDatabase(':memory:');
    expect(() => createClock({ db, startAt: 'soon', ticking: false })).toThrow(ClockError);
    expect(() => createClock({ db, startAt: start, ticking: false }).moveTo(Number.NaN)).toThrow(ClockError);
  });
});

test.each([
  ['PT8H', 8 * 3_600_000],
  ['P1D', 86_400_000],
  ['P2W', 14 * 86_400_000],
  ['P1DT2H30M15S', 86_400_000 + 9_015_000],
  ['P', null],
  ['PT', null],
  ['1D', null],
  ['P1M', null],
])('the duration %s is %s ms', (text, expected) => {
  expect(durationMs(text)).toBe(expected);
});
