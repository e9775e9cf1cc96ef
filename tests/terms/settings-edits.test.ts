import type { InterruptPlan } from '../../sandbox/forge/host/forge-fetch.ts';
import type { ImpactPreview, ImpactProgress } from '../../src/contracts/admin';
import type { ApplyTo } from '../../src/rules/sla-policy';
import type { Settings } from '../../src/rules/settings';
import { iso } from '../build';
import { configure, cyclesOn, leave, notesOn, peopleOf, settingsFor, valueOf } from './people';
import { openSite, type Site } from './site';

/** L1 to L3 when settings change, and when a request is closed, while answers are owed. Wall times are New York's. */
const problem = { summary: 'Board is empty', description: 'The board stays empty.', requestType: 'Report a problem' };

let site: Site;
let everybody: ReturnType<typeof peopleOf>;

async function open(change: (settings: Settings) => Settings = (settings) => settings, interrupt?: InterruptPlan) {
  site = await openSite(iso('2026-11-23 10:00'), interrupt ? { interrupt } : {});
  everybody = peopleOf(site);
  await configure(everybody.admin, change);
}

async function saved(change: (settings: Settings) => Settings, applyTo: ApplyTo) {
  const page = await settingsFor(everybody.admin);
  const edit = { settings: change(page.settings), basedOn: page.version, applyTo };
  return everybody.admin.call('settings-page', {}, 'saveSettings', edit);
}

const progress = () => valueOf(everybody.admin.call<ImpactProgress | null>('settings-page', {}, 'impactProgress'));
const excluding = (settings: Settings): Settings => ({ ...settings, excludedRequestTypes: ['Report a problem'] });
const halving = (settings: Settings): Settings => ({ ...settings, goal: { ...settings.goal, minutes: 240 } });

test('L1 next answers that are switched on open nothing for what was asked before', async () => {
  const asking = (nextAnswers: boolean) => (settings: Settings) => ({
    ...settings,
    goal: { ...settings.goal, nextAnswers },
  });
  await open(asking(false));
  const { admin, agent, carla } = everybody;
  const { version } = await settingsFor(admin);
  const key = await carla.ask(problem);
  await site.at(iso('2026-11-23 11:00'));
  await agent.says(key, 'Please try version 3.2.');
  await site.at(iso('2026-11-23 12:00'));
  await carla.says(key, 'It still fails. What now?');
  await site.at(iso('2026-11-25 11:00'));
  await saved(asking(true), 'open-and-breached');
  await agent.put(`/rest/api/3/issue/${key}`, { fields: { labels: ['seen'] } });
  await site.at(iso('2026-11-25 11:30'));
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }]);
  await carla.says(key, 'And in Firefox, too. What now?');
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([
    { state: 'met' },
    { state: 'running', startedAt: iso('2026-11-25 11:30'), settingsVersion: version + 1 },
  ]);
  await leave(site);
});

test('L3 an excluded request type: the preview counts what would be cancelled, and only the chosen requests are', async () => {
  await open();
  const { admin, agent, carla } = everybody;
  const key = await carla.ask(problem);
  await site.settle();
  const { settings, version } = await settingsFor(admin);
  const preview = await valueOf(
    admin.call<ImpactPreview>('settings-page', {}, 'previewImpact', { settings: excluding(settings) }),
  );
  expect(preview.cancelled.requestKeys).toContain(key);
  expect(preview.moved).toBe(0);

  await saved(excluding, 'new');
  await agent.put(`/rest/api/3/issue/${key}`, { fields: { labels: ['seen'] } });
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'running', settingsVersion: version }]);

  await saved((current) => ({ ...excluding(current), alerts: { ...current.alerts, onBreach: true } }), 'open');
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'cancelled', settingsVersion: version + 2 }]);
  expect(await progress()).toMatchObject({ isDone: true, changed: { cancelled: preview.cancelled.count } });

  await saved((current) => ({ ...current, excludedRequestTypes: [] }), 'open');
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'running', dueAt: iso('2026-11-23 18:00') }]);
  await leave(site);
});

test('L2 holds that are switched on stop the clocks of the chosen requests, switched off they run again', async () => {
  await open();
  const { agent, carla } = everybody;
  const key = await carla.ask(problem);
  await site.at(iso('2026-11-23 11:00'));
  await saved((settings) => ({ ...settings, unknownEntitlement: 'hold' }), 'open');
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'paused', dueAt: null }]);
  await site.at(iso('2026-11-23 13:00'));
  await saved((settings) => ({ ...settings, unknownEntitlement: 'honour' }), 'open');
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'running', dueAt: iso('2026-11-24 12:00') }]);
  await leave(site);
});

test('L1 an edit whose save dies at any of its calls is carried over, or is not saved', async () => {
  const state = { isArmed: false, calls: 0, cutAt: 0 };
  const cut: InterruptPlan = ({ functionKey }) => {
    if (!state.isArmed || functionKey !== 'admin') return null;
    state.calls += 1;
    return state.calls === state.cutAt ? 'after' : null;
  };
  await open(undefined, cut);
  const { admin, agent, carla } = everybody;
  const key = await carla.ask(problem);
  await site.settle();
  const outcomes: boolean[] = [];
  for (state.cutAt = 1; outcomes.length < 90; state.cutAt += 1) {
    const before = (await settingsFor(admin)).version;
    const minutes = 240 + state.cutAt;
    Object.assign(state, { isArmed: true, calls: 0 });
    await saved((settings) => ({ ...halving(settings), goal: { ...settings.goal, minutes } }), 'open').catch(
      () => null,
    );
    state.isArmed = false;
    const isCut = state.calls >= state.cutAt;
    await site.at(new Date(Date.parse(iso('2026-11-23 10:00')) + state.cutAt * 61_000).toISOString());
    const isSaved = (await settingsFor(admin)).version > before;
    outcomes.push(isSaved);
    if (!isCut) break;
  }
  await site.at(iso('2026-11-23 13:00'));
  const { settings, version } = await settingsFor(admin);
  expect(outcomes).toContain(false);
  expect(outcomes.at(-1)).toBe(true);
  expect(await progress()).toMatchObject({ version, isDone: true });
  expect(await cyclesOn(agent, key)).toMatchObject([
    { settingsVersion: version, goal: { minutes: settings.goal.minutes } },
  ]);
  await site.close();
});

test('L1 closed without an answer: the promise is broken at its due time, told once, and then it is quiet', async () => {
  await open((settings) => ({
    ...settings,
    alerts: { ...settings.alerts, percentages: [], repeatMinutes: 60, digest: true },
  }));
  const { agent, carla } = everybody;
  const key = await carla.ask(problem);
  await site.settle();
  await close(key);
  await site.at(iso('2026-11-25 15:00'));
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'breached', breachedAt: iso('2026-11-23 18:00') }]);
  const notes = (await notesOn(agent, key)).filter((note) => note.includes('first answer'));
  expect(notes).toEqual([expect.stringContaining('has not been given')]);
  await leave(site);
});

test('O1 closed with the customer’s question last: its clock ends, and what is asked afterwards has a new one', async () => {
  await open();
  const { agent, carla } = everybody;
  const key = await carla.ask(problem);
  await agent.says(key, 'Please try version 3.2.');
  await site.at(iso('2026-11-23 11:00'));
  await carla.says(key, 'It still fails. What now?');
  await site.at(iso('2026-11-23 12:00'));
  await close(key);
  await site.at(iso('2026-11-27 12:00'));
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }, { state: 'cancelled' }]);
  await carla.says(key, 'It is back since this morning. What now?');
  await site.settle();
  expect((await cyclesOn(agent, key)).at(-1)).toMatchObject({ state: 'running', startedAt: iso('2026-11-27 12:00') });
  await leave(site);
});

test('L1 closed as a duplicate of another request: its clock is cancelled, the other one’s runs on', async () => {
  await open();
  const { agent, carla } = everybody;
  const [first, again] = [await carla.ask(problem), await carla.ask(problem)];
  await site.settle();
  const link = { type: { name: 'Duplicate' }, inwardIssue: { key: again }, outwardIssue: { key: first } };
  expect((await agent.post('/rest/api/3/issueLink', link)).status).toBe(201);
  await close(again);
  expect(await cyclesOn(agent, again)).toMatchObject([
    { state: 'cancelled', cancelledBecause: expect.stringContaining(first) },
  ]);
  expect(await cyclesOn(agent, first)).toMatchObject([{ state: 'running' }]);
  await leave(site);
});

async function close(key: string): Promise<void> {
  const { agent } = everybody;
  const { transitions } = (await agent.get(`/rest/api/3/issue/${key}/transitions`)).body as {
    transitions: { id: string; to: { statusCategory: { key: string } } }[];
  };
  const done = transitions.find(({ to }) => to.statusCategory.key === 'done');
  expect((await agent.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: done?.id } })).status).toBe(204);
  await site.settle();
}
