import { deletedEvent, noteRequestChange } from '../../src/flows/note-request-change';
import { sweepChunk, sweepSla } from '../../src/flows/sweep-sla';
import { JiraError } from '../../src/ports/faults';
import { adfToText } from '../../src/rules/adf-text';
import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { aComment, aRequest, at, iso, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

type Alerts = Partial<Settings['alerts']>;

async function worldOf(count: number, alerts: Alerts = {}, changes: Parameters<typeof aRequest>[0] = {}) {
  const world = new World();
  world.settings = { ...defaultSettings, alerts: { ...defaultSettings.alerts, ...alerts } };
  const ports = inMemoryPorts(world);
  for (let number = 1; number <= count; number += 1) {
    world.has(aRequest({ id: String(20_000 + number), key: `SUP-${number}`, ...changes }));
    await noteRequestChange(ports, { kind: 'request-changed', issueId: String(20_000 + number), eventType: 'x' });
  }
  return { world, ports };
}

const notesOn = (world: World, id = '20001') =>
  (world.comments.get(id) ?? []).filter(({ isPublic }) => !isPublic).map(({ body }) => body);
const wordsOn = (world: World, id?: string) => notesOn(world, id).map((body) => adfToText(body));

/** A sweep every five minutes, as on Forge. */
async function sweepUntil(world: World, ports: ReturnType<typeof inMemoryPorts>, wallTime: string): Promise<void> {
  const end = at(wallTime).getTime();
  while (world.now.getTime() <= end) {
    await sweepSla(ports);
    world.now = new Date(world.now.getTime() + 5 * 60_000);
  }
}

test('case 14: more than a hundred overdue in one run: everybody is told, nobody twice', async () => {
  const { world, ports } = await worldOf(230);
  world.now = at('2026-11-17 12:04');
  expect(await sweepSla(ports)).toMatchObject({ due: 230, alerts: 230, failed: 0, handedOver: 0, left: 0 });
  expect(await sweepSla(ports)).toMatchObject({ due: 0, alerts: 0 });
});

test('with faults here and there nobody is left out and nobody told twice', async () => {
  const { world, ports } = await worldOf(60);
  const busy = new JiraError(503, 'POST /rest/api/3/issue/{issueIdOrKey}/comment');
  world.now = at('2026-11-17 12:04');
  for (let nth = 0; nth < 40; nth += 1) {
    const call = ['comments.addInternal', 'requests.read', 'cycles.save', 'leases.take'][nth % 4]!;
    world.failNext(
      call,
      nth % 3 === 0 ? new TypeError('the machine is gone') : busy,
      nth % 2 === 0 ? 'before' : 'after',
    );
  }
  await sweepUntil(world, ports, '2026-11-17 15:00');
  const counts = [...world.requests.keys()].map((id) => notesOn(world, id).length);
  expect(counts).toEqual(counts.map(() => 1));
});

test('thousands due at once go over the queue in chunks: with faults, doubles and delays each is told once', async () => {
  const { world, ports } = await worldOf(1200);
  world.now = at('2026-11-17 12:04');
  expect(await sweepSla(ports)).toMatchObject({ due: 1200, alerts: 250, handedOver: 950 });
  expect(world.dueWork.map(({ requests }) => requests.length)).toEqual([...Array<number>(38).fill(25)]);
  const chunks = [...world.dueWork.splice(0), ...world.dueWork];
  // The next sweep comes before the queue has got anywhere, and hands nothing over again.
  world.now = at('2026-11-17 12:09');
  expect(await sweepSla(ports)).toMatchObject({ due: 950, alerts: 250, handedOver: 0 });
  const busy = new JiraError(503, 'POST /rest/api/3/issue/{issueIdOrKey}/comment');
  for (let nth = 0; nth < 60; nth += 1)
    world.failNext(
      ['comments.addInternal', 'cycles.save', 'settings.read'][nth % 3]!,
      busy,
      nth % 2 ? 'before' : 'after',
    );
  for (const chunk of [...chunks, ...chunks.slice(0, 5)]) {
    world.now = new Date(world.now.getTime() + 1000);
    await sweepChunk(ports, chunk)
      .catch(() => sweepChunk(ports, chunk))
      .catch(() => undefined);
  }
  await sweepUntil(world, ports, '2026-11-17 12:50');
  for (const chunk of world.dueWork.splice(0)) await sweepChunk(ports, chunk);
  await sweepUntil(world, ports, '2026-11-17 13:20');
  const counts = [...world.requests.keys()].map((id) => notesOn(world, id).length);
  expect(counts.filter((count) => count !== 1)).toEqual([]);
}, 60_000);

test('a sweep that runs out of time leaves the rest to the next ones', async () => {
  const { world, ports } = await worldOf(40);
  world.now = at('2026-11-17 12:04');
  let left = 6;
  const short = { ...ports, remainingMs: () => (left-- > 0 ? 60_000 : 1000) };
  expect(await sweepSla(short)).toMatchObject({ due: 40, alerts: 30, left: 10 });
  expect(await sweepSla(ports)).toMatchObject({ due: 10, alerts: 10, left: 0 });
});

describe('a breach nobody takes up', () => {
  const alerts = { percentages: [], repeatMinutes: 120, escalateMinutes: 300, escalationAccountId: 'boss' };

  test('is repeated every two business hours and passed on after five, once each', async () => {
    const { world, ports } = await worldOf(1, alerts);
    world.now = at('2026-11-17 12:00');
    await sweepUntil(world, ports, '2026-11-18 10:30');
    const said = wordsOn(world);
    expect(said).toHaveLength(5);
    const parts = [/has not been given/, /Reminder 1:/, /Reminder 2:/, /Passed on,/, /Reminder 3:/];
    parts.forEach((part, index) => expect(said[index]).toMatch(part));
    expect(JSON.stringify(notesOn(world)[3])).toContain('"id":"boss"');
  });

  test('is quiet once somebody of the team wrote, be it a note', async () => {
    const { world, ports } = await worldOf(1, alerts);
    world.now = at('2026-11-17 12:00');
    await sweepUntil(world, ports, '2026-11-17 12:30');
    world.add('20001', aComment({ createdAt: iso('2026-11-17 12:40'), isPublic: false, text: 'I take it.' }));
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20001', eventType: 'x' });
    await sweepUntil(world, ports, '2026-11-18 17:00');
    expect(wordsOn(world)).toHaveLength(2);
    expect(world.cyclesOf('20001')).toMatchObject([{ state: 'breached', attentionAt: null }]);
  });

  test('is quiet once it changed hands', async () => {
    const { world, ports } = await worldOf(1, alerts);
    world.now = at('2026-11-17 12:00');
    await sweepUntil(world, ports, '2026-11-17 12:30');
    world.change('20001', { assignee: people.admin });
    await sweepUntil(world, ports, '2026-11-18 17:00');
    expect(wordsOn(world)).toHaveLength(1);
  });

  const calls = [
    'leases.take',
    'cycles.dueBetween',
    'requests.read',
    'progress.write',
    'comments.addInternal',
  ] as const;
  test.each(calls.flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const)))(
    'a crash at %s, %s its effect, neither loses the list of the day nor gives it twice',
    async (call, when) => {
      const { world, ports } = await worldOf(2, { percentages: [], digest: true });
      world.now = at('2026-11-17 10:05');
      world.failNext(call, new TypeError('the machine is gone'), when);
      await sweepUntil(world, ports, '2026-11-17 10:40');
      expect([...wordsOn(world), ...wordsOn(world, '20002')]).toEqual([expect.stringMatching(/on 2026-11-17/)]);
    },
  );

  test('that got through is found again although another request is more urgent by then', async () => {
    const { world, ports } = await worldOf(2, { percentages: [], digest: true });
    world.now = at('2026-11-17 10:05');
    world.failNext('comments.addInternal', new TypeError('the machine is gone'), 'after');
    await sweepSla(ports);
    world.add('20001', aComment({ createdAt: iso('2026-11-17 10:06') }));
    await sweepUntil(world, ports, '2026-11-17 10:40');
    expect([wordsOn(world).length, wordsOn(world, '20002').length]).toEqual([1, 0]);
  });

  test('says nothing of requests that were deleted, moved away or closed after a breach', async () => {
    const { world, ports } = await worldOf(4, { percentages: [], onBreach: false, digest: true });
    world.now = at('2026-11-17 13:00');
    await sweepSla(ports);
    world.marks.clear();
    world.requests.delete('20001');
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20001', eventType: deletedEvent });
    world.change('20002', { key: 'BUG-2', projectKey: 'BUG' });
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20002', eventType: 'x' });
    world.change('20003', { resolvedAt: iso('2026-11-17 12:30') });
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20003', eventType: 'x' });
    world.leases.clear();
    await sweepUntil(world, ports, '2026-11-17 13:20');
    const [words] = wordsOn(world, '20004');
    expect(words).toContain('SUP-4');
    expect(words).not.toMatch(/SUP-[123]/);
  });
});

test('whoever is on call is mentioned when nobody is assigned', async () => {
  const { world, ports } = await worldOf(1, { onCallAccountId: 'on-duty' }, { assignee: null });
  world.now = at('2026-11-17 12:04');
  await sweepSla(ports);
  expect(JSON.stringify(notesOn(world)[0])).toContain('"id":"on-duty"');
  expect(wordsOn(world)[0]).toContain('Nobody is assigned yet.');
});

describe('the digest', () => {
  test('comes once a day after opening, on the most urgent request', async () => {
    const { world, ports } = await worldOf(3, { percentages: [], digest: true });
    world.has(aRequest({ id: '30001', key: 'SUP-9', createdAt: iso('2026-11-16 11:00') }));
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '30001', eventType: 'x' });
    world.now = at('2026-11-17 09:30');
    await sweepUntil(world, ports, '2026-11-17 10:50');
    expect(wordsOn(world, '30001')).toHaveLength(1);
    expect(wordsOn(world, '30001')[0]).toMatch(/SUP-9 is due on[^]*SUP-1 is due on[^]*SUP-3 is due on/);
    expect(wordsOn(world)).toEqual([]);
  });

  test('says when the list of holidays has run out, and nothing of it otherwise', async () => {
    for (const [year, alarms] of [
      [2025, 1],
      [2027, 0],
    ] as const) {
      const { world, ports } = await worldOf(1, { percentages: [], digest: true });
      const holidays = ['-01-01', '-07-04', '-12-25'].map((day) => ({ name: 'Closed', date: `${year}${day}` }));
      world.settings = { ...world.settings, calendar: { ...world.settings.calendar, holidays } };
      world.now = at('2026-11-17 09:30');
      await sweepUntil(world, ports, '2026-11-17 10:30');
      expect(wordsOn(world).filter((words) => words.includes('The list of holidays has run out'))).toHaveLength(alarms);
    }
  });

  test('passes over a request that was moved to another project, where a note is not internal', async () => {
    const { world, ports } = await worldOf(2, { percentages: [], digest: true });
    const moved = { id: '30001', key: 'SUP-9', createdAt: iso('2026-11-16 11:00') };
    world.has(aRequest(moved));
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '30001', eventType: 'x' });
    world.has(aRequest({ ...moved, key: 'BUG-77', projectKey: 'BUG' }));
    world.now = at('2026-11-17 10:05');
    await sweepUntil(world, ports, '2026-11-17 10:30');
    expect(wordsOn(world, '30001')).toEqual([]);
    expect(wordsOn(world)).toHaveLength(1);
  });

  test('passes over a request that was deleted', async () => {
    const { world, ports } = await worldOf(2, { percentages: [], digest: true });
    world.requests.delete('20001');
    world.now = at('2026-11-17 10:05');
    await sweepUntil(world, ports, '2026-11-17 10:30');
    expect(wordsOn(world, '20002')).toHaveLength(1);
  });

  test('that Jira refused comes with the next sweep, one that got through does not come twice', async () => {
    const { world, ports } = await worldOf(1, { percentages: [], digest: true });
    world.now = at('2026-11-17 10:05');
    world.failNext('comments.addInternal', new JiraError(429, 'POST /rest/api/3/issue/{issueIdOrKey}/comment'));
    await sweepSla(ports);
    expect(wordsOn(world)).toEqual([]);
    world.failNext('progress.write', new TypeError('the machine is gone'));
    await sweepUntil(world, ports, '2026-11-17 10:40');
    expect(wordsOn(world)).toHaveLength(1);
  });

  const calls = [
    'leases.take',
    'cycles.dueBetween',
    'requests.read',
    'progress.write',
    'comments.addInternal',
  ] as const;
  test.each(calls.flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const)))(
    'a crash at %s, %s its effect, neither loses the list of the day nor gives it twice',
    async (call, when) => {
      const { world, ports } = await worldOf(2, { percentages: [], digest: true });
      world.now = at('2026-11-17 10:05');
      world.failNext(call, new TypeError('the machine is gone'), when);
      await sweepUntil(world, ports, '2026-11-17 10:40');
      expect([...wordsOn(world), ...wordsOn(world, '20002')]).toEqual([expect.stringMatching(/on 2026-11-17/)]);
    },
  );

  test('that got through is found again although another request is more urgent by then', async () => {
    const { world, ports } = await worldOf(2, { percentages: [], digest: true });
    world.now = at('2026-11-17 10:05');
    world.failNext('comments.addInternal', new TypeError('the machine is gone'), 'after');
    await sweepSla(ports);
    world.add('20001', aComment({ createdAt: iso('2026-11-17 10:06') }));
    await sweepUntil(world, ports, '2026-11-17 10:40');
    expect([wordsOn(world).length, wordsOn(world, '20002').length]).toEqual([1, 0]);
  });

  test('says nothing of requests that were deleted, moved away or closed after a breach', async () => {
    const { world, ports } = await worldOf(4, { percentages: [], onBreach: false, digest: true });
    world.now = at('2026-11-17 13:00');
    await sweepSla(ports);
    world.marks.clear();
    const held = world.requests.get('20002')!;
    world.requests.delete('20001');
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20001', eventType: deletedEvent });
    world.change('20002', { key: 'BUG-2', projectKey: 'BUG' });
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20002', eventType: 'x' });
    world.change('20003', { resolvedAt: iso('2026-11-17 12:30') });
    await noteRequestChange(ports, { kind: 'request-changed', issueId: '20003', eventType: 'x' });
    world.leases.clear();
    await sweepUntil(world, ports, '2026-11-17 13:20');
    const [words] = wordsOn(world, '20004');
    expect(words).toContain('SUP-4');
    expect(words).not.toMatch(/SUP-[123]/);
    expect(held.request.key).toBe('SUP-2');
  });
});
