import { formOptions } from '../../src/flows/form-options';
import { readRequestOverview } from '../../src/flows/read-request-overview';
import { readRequestStatus } from '../../src/flows/read-request-status';
import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { aCycle, anEdit, aRequest, at, iso } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const hour = 3_600_000;

function aWorld(): World {
  const world = new World().has(aRequest());
  world.now = at('2026-11-16 15:00');
  return world;
}

async function deadlinesOf(world: World) {
  const answer = await readRequestOverview(inMemoryPorts(world), 'SUP-1');
  if (answer.kind !== 'overview') throw new Error(answer.kind);
  return answer.overview.deadlines;
}

async function promiseOf(world: World) {
  const answer = await readRequestStatus(inMemoryPorts(world), 'SUP-1');
  if (answer.kind !== 'status') throw new Error(answer.kind);
  return answer.status.promise;
}

const openAllNight: Settings = {
  ...defaultSettings,
  calendar: { ...defaultSettings.calendar, week: { ...defaultSettings.calendar.week, mon: [{ from: '00:00', to: '24:00' }] } }, // prettier-ignore
};

describe('why each answer is due when it is', () => {
  test('is told for every cycle, newest first, by the settings in force; a cancelled one owes nothing', async () => {
    const world = aWorld();
    world.cycles.set('a', aCycle({ state: 'met', answeredAt: iso('2026-11-16 13:00') }));
    world.cycles.set('b', aCycle({ number: 2, startedAt: iso('2026-11-16 14:00'), dueAt: iso('2026-11-17 14:00') }));
    world.cycles.set('c', aCycle({ number: 3, state: 'cancelled', dueAt: null }));
    const deadlines = await deadlinesOf(world);
    expect(deadlines.map(({ cycleNumber }) => cycleNumber)).toEqual([2, 1]);
    expect(deadlines).toMatchObject([
      { judgedBy: 'current', settingsVersion: 0, usedMs: hour, leftMs: 7 * hour, addsUp: true },
      { isAnswered: true, usedMs: hour, leftMs: 7 * hour },
    ]);
  });

  test('follows the version a cycle was judged by, not the one of today', async () => {
    const world = aWorld();
    world.cycles.set('a', aCycle());
    await inMemoryPorts(world).settings.save(openAllNight, anEdit(0, iso('2026-11-16 14:00')));
    const [deadline] = await deadlinesOf(world);
    expect(deadline).toMatchObject({ judgedBy: 'former', settingsVersion: 0, addsUp: true, usedMs: 3 * hour });
    expect(deadline?.hours[0]?.openings).toEqual([{ from: '10:00', to: '18:00' }]);
  });

  test('admits when that version is lost and today’s leads elsewhere, and then tells customers nothing', async () => {
    const world = aWorld();
    world.cycles.set('a', aCycle({ settingsVersion: 7 }));
    world.settings = openAllNight;
    expect(await deadlinesOf(world)).toMatchObject([{ judgedBy: 'lost', settingsVersion: 7, addsUp: false }]);
    expect((await promiseOf(world)).deadline).toBeNull();
  });

  test('a time somebody moved on is explained as that', async () => {
    const world = aWorld();
    const dueAt = iso('2026-11-17 17:00');
    world.cycles.set('a', aCycle({ dueAt, dueFloorAt: dueAt }));
    expect(await deadlinesOf(world)).toMatchObject([{ isExtended: true, addsUp: true }]);
  });
});

describe('what customers are told', () => {
  test('ends at the due time, and after the answer there is nothing to explain', async () => {
    const world = aWorld();
    world.now = at('2026-11-18 15:00');
    world.cycles.set('a', aCycle({ state: 'breached', breachedAt: iso('2026-11-17 12:00') }));
    const { deadline } = await promiseOf(world);
    expect(deadline?.rows.at(-1)?.untilAt).toBe(iso('2026-11-17 12:00'));
    expect(deadline).not.toHaveProperty('settingsVersion');
    world.cycles.set('a', aCycle({ state: 'met', answeredAt: iso('2026-11-16 13:00') }));
    expect((await promiseOf(world)).deadline).toBeNull();
  });

  test('says nothing in the team’s own words: names of goals, reasons of pauses', async () => {
    const world = aWorld();
    const pauses = [{ from: iso('2026-11-16 13:00'), to: iso('2026-11-16 14:00'), because: 'Licence looks stolen' }];
    const goal = { name: 'Slow lane', businessDay: 'business-minutes' as const, minutes: 480, isRemainder: false };
    world.cycles.set('a', aCycle({ dueAt: iso('2026-11-17 13:00'), pauses, goal }));
    const [told] = await deadlinesOf(world);
    expect(told?.goal.name).toBe('Slow lane');
    expect(JSON.stringify(told?.rows)).toContain('Licence looks stolen');
    const { deadline } = await promiseOf(world);
    expect(deadline?.rows.some(({ kind }) => kind === 'paused')).toBe(true);
    expect(JSON.stringify(deadline)).not.toMatch(/Slow lane|stolen/);
  });

  test('before Create: how the time comes about, and while closed until when and why', async () => {
    const world = aWorld();
    world.now = at('2026-11-26 12:00');
    const { promise } = await formOptions(inMemoryPorts(world), '11');
    expect(promise.closed).toEqual({
      opensAt: iso('2026-11-27 10:00'),
      reasons: [{ reason: 'holiday', name: 'Thanksgiving Day', dates: ['2026-11-26'] }],
    });
    expect(promise.deadline).toMatchObject({ dueAt: iso('2026-11-27 18:00'), leftMs: 8 * hour });
    world.now = at('2026-11-27 12:00');
    expect((await formOptions(inMemoryPorts(world), '11')).promise.closed).toBeNull();
  });

  test('a calendar that never opens promises no time and no opening', async () => {
    const world = aWorld();
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    world.settings = { ...defaultSettings, calendar: { ...defaultSettings.calendar, week: none } };
    const { promise } = await formOptions(inMemoryPorts(world), '11');
    expect(promise).toMatchObject({ answerBy: null, deadline: null, closed: { opensAt: null, reasons: [] } });
  });

  test('a product with a goal of its own has a promise of its own', async () => {
    const world = aWorld();
    const [product] = defaultSettings.products;
    const goal = {
      name: 'Urgent',
      when: { priorities: [], products: [product!.id], requestTypes: [] },
      businessDay: 'business-minutes' as const,
      minutes: 60,
    };
    world.settings = { ...defaultSettings, goals: [goal] };
    const { promise, productPromises } = await formOptions(inMemoryPorts(world), '11');
    expect(promise.answerBy).toBe(iso('2026-11-17 15:00'));
    expect(productPromises).toMatchObject([{ productId: product!.id, promise: { answerBy: iso('2026-11-16 16:00') } }]);
  });

  test('a licence that has to be checked first holds the time back', async () => {
    const world = aWorld();
    world.settings = { ...defaultSettings, unknownEntitlement: 'hold' };
    const { promise } = await formOptions(inMemoryPorts(world), '11');
    expect(promise).toMatchObject({
      covered: true,
      answerBy: null,
      deadline: null,
      because: { code: 'licence-check' },
    });
  });

  test('reasons come as codes, for the reader’s language (L3)', async () => {
    const world = aWorld();
    const ports = inMemoryPorts(world);
    expect((await formOptions(ports, '14')).promise.because).toEqual({
      code: 'request-type',
      requestType: 'Suggest a new feature',
    });
    expect((await formOptions(ports, '999')).promise.because).toEqual({ code: 'elsewhere' });
    expect((await formOptions(ports, '11')).promise.because).toBeNull();
  });
});
