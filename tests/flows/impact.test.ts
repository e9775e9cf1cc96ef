import { applyImpact } from '../../src/flows/apply-impact';
import { noteRequestChange } from '../../src/flows/note-request-change';
import { previewImpact, readImpactProgress } from '../../src/flows/preview-impact';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { saveSettings } from '../../src/flows/save-settings';
import { startImpact } from '../../src/flows/start-impact';
import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { aComment, aRequest, at, iso } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const half: Settings = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 240 } };
const double: Settings = { ...defaultSettings, goal: { ...defaultSettings.goal, minutes: 960 } };

/** So many requests, asked on Monday at noon a second apart, each due on Tuesday. */
async function worldOf(count: number) {
  const world = new World();
  const ports = inMemoryPorts(world);
  for (let number = 1; number <= count; number += 1) {
    const createdAt = new Date(at('2026-11-16 12:00').getTime() + number * 1000).toISOString();
    world.has(aRequest({ id: String(20_000 + number), key: `SUP-${number}`, createdAt }));
    await noteRequestChange(ports, {
      kind: 'request-changed',
      issueId: String(20_000 + number),
      eventType: 'avi:jira:created:issue',
    });
  }
  return { world, ports };
}

const save = (
  ports: ReturnType<typeof inMemoryPorts>,
  settings: Settings,
  applyTo?: 'new' | 'open' | 'open-and-breached',
) => saveSettings(ports, { settings, basedOn: 0, accountId: 'admin-1', applyTo });

/** The queue delivers until nothing is left; what throws is delivered again. */
async function drain(world: World, ports: ReturnType<typeof inMemoryPorts>): Promise<void> {
  for (let turn = 0; turn < 500 && world.impactWork.length + world.queue.length > 0; turn += 1) {
    const [step] = world.impactWork.splice(0, 1);
    if (step?.kind === 'settings-changed')
      await applyImpact(ports, step.version).catch(() => world.impactWork.push(step));
    for (const work of world.queue.splice(0)) if (work.kind === 'request-changed') await noteRequestChange(ports, work);
  }
}

describe('the preview of an edit', () => {
  test('says how many promises move, which would be overdue, and the ten largest moves', async () => {
    const { world, ports } = await worldOf(12);
    world.now = at('2026-11-16 17:00');
    const impact = await previewImpact(ports, half);
    expect(impact).toMatchObject({
      open: 12,
      moved: 12,
      spared: { count: 12 },
      unbreached: { count: 0 },
      isComplete: true,
    });
    expect(impact.largest).toHaveLength(10);
    expect(impact.largest[0]).toMatchObject({ requestKey: 'SUP-12', newDueAt: iso('2026-11-16 18:00') });
    expect(world.count('requests.read')).toBe(12);
    expect(world.settings).toBe(defaultSettings);
  });

  test('says which broken promises would run again', async () => {
    const { world, ports } = await worldOf(2);
    world.now = at('2026-11-17 13:00');
    for (const issueId of ['20001', '20002'])
      await noteRequestChange(ports, { kind: 'request-changed', issueId, eventType: 'x' });
    expect(await previewImpact(ports, double)).toMatchObject({
      open: 2,
      moved: 0,
      unbreached: { count: 2, requestKeys: ['SUP-1', 'SUP-2'] },
    });
  });

  test('of settings that change no due time is empty', async () => {
    const { ports } = await worldOf(2);
    const named = { ...defaultSettings, automationAccountIds: ['robot'] };
    expect(await previewImpact(ports, named)).toMatchObject({ open: 2, moved: 0, largest: [] });
  });
});

describe('an edit', () => {
  test('for new requests only moves nothing', async () => {
    const { world, ports } = await worldOf(2);
    await save(ports, half);
    await drain(world, ports);
    expect(world.cyclesOf('20001')).toMatchObject([{ settingsVersion: 0, dueAt: iso('2026-11-17 12:00:01') }]);
    expect(await readImpactProgress(ports)).toBeNull();
  });

  test('for open requests moves them in the background and tells JQL', async () => {
    const { world, ports } = await worldOf(3);
    world.now = at('2026-11-16 13:00');
    world.add('20003', aComment({ createdAt: iso('2026-11-16 12:30') }));
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20003', eventType: 'x' });
    await save(ports, half, 'open');
    expect(await readImpactProgress(ports)).toMatchObject({ version: 1, isDone: false, looked: 0 });
    await drain(world, ports);
    expect(await readImpactProgress(ports)).toMatchObject({
      version: 1,
      isDone: true,
      looked: 2,
      changed: { moved: 2 },
    });
    expect(world.cyclesOf('20001')).toMatchObject([{ settingsVersion: 1, dueAt: iso('2026-11-16 16:00:01') }]);
    expect(world.requests.get('20001')?.sla).toMatchObject({ dueAt: iso('2026-11-16 16:00:01') });
    expect(world.cyclesOf('20003')).toMatchObject([{ settingsVersion: 0, state: 'met' }]);
    expect(world.audit.filter(({ what }) => what === 'due-moved')).toHaveLength(2);
  });

  test('for broken promises too lets those run again that are not overdue any more', async () => {
    const { world, ports } = await worldOf(1);
    world.now = at('2026-11-17 13:00');
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20001', eventType: 'x' });
    await save(ports, double, 'open-and-breached');
    await drain(world, ports);
    expect(world.cyclesOf('20001')).toMatchObject([
      { state: 'running', breachedAt: null, dueAt: iso('2026-11-18 12:00:01') },
    ]);
    expect(world.requests.get('20001')?.sla).toMatchObject({ breached: 'false' });
    expect(world.audit.map(({ what }) => what)).toContain('breach-undone');
  });
});

describe('faults while an edit is carried over', () => {
  const calls = ['cycles.startedSince', 'cycles.save', 'queue.push', 'impact.write', 'queue.pushImpact'] as const;
  test.each(calls.flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const)))(
    'a crash at %s, %s its effect, leaves nobody out and moves nobody twice',
    async (call, when) => {
      const { world, ports } = await worldOf(130);
      world.now = at('2026-11-16 13:00');
      await save(ports, half, 'open');
      for (let nth = 0; nth < 3; nth += 1) world.failNext(call, new TypeError('the machine is gone'), when);
      await drain(world, ports);
      const cycles = [...world.cycles.values()];
      expect(cycles.filter(({ settingsVersion }) => settingsVersion === 1)).toHaveLength(130);
      expect([...world.requests.values()].filter(({ sla }) => sla?.dueAt?.startsWith('2026-11-16'))).toHaveLength(130);
      expect(world.audit.filter(({ what }) => what === 'due-moved')).toHaveLength(130);
      expect(await readImpactProgress(ports)).toMatchObject({ isDone: true });
    },
  );

  test('a step that was lost is taken up by the hourly look, not before it stands still', async () => {
    const { world, ports } = await worldOf(1);
    await save(ports, half, 'open');
    world.impactWork.length = 0;
    await startImpact(ports);
    expect(world.impactWork).toEqual([]);
    world.now = new Date(world.now.getTime() + 11 * 60_000);
    await reconcileRequests(ports);
    expect(world.impactWork).toEqual([{ kind: 'settings-changed', version: 1 }]);
  });

  test('an edit that is saved while another is under way has its turn afterwards', async () => {
    const { world, ports } = await worldOf(1);
    world.now = at('2026-11-17 13:00');
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20001', eventType: 'x' });
    await save(ports, double, 'open-and-breached');
    const longer = { ...double, goal: { ...double.goal, minutes: 1440 } };
    await saveSettings(ports, { settings: longer, basedOn: 1, accountId: 'admin-1', applyTo: 'open' });
    expect(await applyImpact(ports, 2)).toBe('nothing');
    await drain(world, ports);
    // The first let the broken promise run again, the second moved it on.
    expect(world.cyclesOf('20001')).toMatchObject([
      { state: 'running', settingsVersion: 2, dueAt: iso('2026-11-19 12:00:01') },
    ]);
    expect(await readImpactProgress(ports)).toMatchObject({ version: 2, isDone: true });
  });

  const startingCalls = ['impact.read', 'impact.write', 'queue.pushImpact', 'progress.read'] as const;
  test.each(startingCalls.flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const)))(
    'a crash at %s, %s its effect, while it is saved loses neither the edit nor whom it is for',
    async (call, when) => {
      const { world, ports } = await worldOf(1);
      world.failNext(call, new TypeError('the machine is gone'), when);
      expect(await save(ports, half, 'open')).toMatchObject({ kind: 'saved' });
      await saveSettings(ports, { settings: half, basedOn: 1, accountId: 'admin-1' });
      world.now = new Date(world.now.getTime() + 60 * 60_000);
      await reconcileRequests(ports);
      await drain(world, ports);
      expect(world.cyclesOf('20001')).toMatchObject([{ settingsVersion: 1, dueAt: iso('2026-11-16 16:00:01') }]);
    },
  );

  test('an edit that cannot be started is told as saved and left to the hourly look', async () => {
    const { world, ports } = await worldOf(1);
    world.failNext('impact.write', new TypeError('the storage is gone'));
    expect(await save(ports, half, 'open')).toMatchObject({ kind: 'saved', version: 1 });
    expect(world.cyclesOf('20001')).not.toMatchObject([{ settingsVersion: 1 }]);
    await reconcileRequests(ports);
    await drain(world, ports);
    expect(world.cyclesOf('20001')).toMatchObject([{ settingsVersion: 1, dueAt: iso('2026-11-16 16:00:01') }]);
  });
});
