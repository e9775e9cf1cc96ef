import type { ImpactPreview, ImpactProgress } from '../../src/contracts/admin';
import type { Settings } from '../../src/rules/settings';
import type { InterruptPlan } from '../../sandbox/forge/host/forge-fetch.ts';
import { iso } from '../build';
import { configure, cyclesOn, found, leave, notesOn, peopleOf, settingsFor, valueOf } from './people';
import { openSite, type Site } from './site';

/** L1 on the clock's own settings: goals, holds, reminders, and edits that are carried over. Wall times are New York's. */
const problem = { summary: 'Board is empty', description: 'The board stays empty.', requestType: 'Report a problem' };
const alertsOf = (changes: Partial<Settings['alerts']>) => (settings: Settings) => ({
  ...settings,
  alerts: { ...settings.alerts, ...changes },
});

async function siteWith(
  change: (settings: Settings) => Settings,
  interrupt?: InterruptPlan,
): Promise<{ site: Site; everybody: ReturnType<typeof peopleOf> }> {
  const site = await openSite(iso('2026-11-23 10:00'), interrupt ? { interrupt } : {});
  const everybody = peopleOf(site);
  await configure(everybody.admin, change);
  return { site, everybody };
}

test('L1, L2 agents find with JQL what is due by a day, what is broken and what is on hold', async () => {
  const { site, everybody } = await siteWith((settings) => ({ ...settings, unknownEntitlement: 'hold' }));
  const { agent, carla } = everybody;
  const [confirmed, held] = [await carla.ask(problem), await carla.ask(problem)];
  await site.settle();
  // The demo's own requests are none of this.
  const findsOf = async (jql: string) =>
    (await found(agent, `project = SUP AND ${jql}`)).filter((key) => key === confirmed || key === held);
  expect(await findsOf('supportSlaState = "paused"')).toHaveLength(2);
  await site.at(iso('2026-11-23 12:00'));
  await agent.put(`/rest/api/3/issue/${confirmed}`, { fields: { labels: ['licence-confirmed'] } });
  await site.settle();
  expect(await findsOf('supportSlaState = "paused"')).toEqual([held]);
  // Two hours of pause make it Tuesday at 12:00.
  expect(await cyclesOn(agent, confirmed)).toMatchObject([{ state: 'running', dueAt: iso('2026-11-24 12:00') }]);
  expect(await findsOf('supportSlaDueAt < "2026/11/30"')).toEqual([confirmed]);
  expect(await findsOf('supportSlaDueAt < "2026/11/24"')).toEqual([]);
  await site.at(iso('2026-11-24 12:05'));
  expect(await findsOf('supportSlaBreached = "true"')).toEqual([confirmed]);
  await leave(site);
});

test('L1 a goal by priority applies from the start of the request, also when the priority changes later', async () => {
  const urgent: Settings['goals'][number] = {
    name: 'Urgent',
    when: { priorities: ['Highest'], products: [], requestTypes: [] },
    businessDay: 'business-minutes',
    minutes: 240,
  };
  const { site, everybody } = await siteWith((settings) => ({ ...settings, goals: [urgent] }));
  const { agent, carla } = everybody;
  const key = await carla.ask(problem);
  await site.settle();
  await site.at(iso('2026-11-23 11:00'));
  expect((await agent.put(`/rest/api/3/issue/${key}`, { fields: { priority: { name: 'Highest' } } })).status).toBe(204);
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([{ goal: { name: 'Urgent' }, dueAt: iso('2026-11-23 14:00') }]);
  await leave(site);
});

test('L1 a broken promise is repeated in business hours until somebody of the team writes', async () => {
  const { site, everybody } = await siteWith((settings) => ({
    ...alertsOf({ percentages: [], repeatMinutes: 120 })(settings),
    goal: { ...settings.goal, minutes: 60 },
  }));
  const { agent, carla } = everybody;
  const key = await carla.ask(problem);
  await site.settle();
  await site.at(iso('2026-11-23 15:30'));
  const notes = await notesOn(agent, key);
  expect(notes).toHaveLength(3);
  expect(notes.join(' ')).toMatch(/has not been given.*Reminder 1:.*Reminder 2:/s);
  await agent.says(key, 'I am on it.', false);
  await site.settle();
  await site.at(iso('2026-11-24 13:00'));
  expect(await notesOn(agent, key)).toHaveLength(3);
  await leave(site);
});

test('L1 an edit that is carried over to open requests survives a crash at any of its first calls', async () => {
  const state = { isArmed: false, calls: 0, cutAt: new Set([2, 5, 9]) };
  const cut: InterruptPlan = ({ functionKey }) => {
    if (!state.isArmed || functionKey !== 'request-worker') return null;
    state.calls += 1;
    return state.cutAt.has(state.calls) ? 'after' : null;
  };
  const { site, everybody } = await siteWith((settings) => settings, cut);
  const { admin, agent, carla } = everybody;
  const keys = [await carla.ask(problem), await carla.ask(problem), await carla.ask(problem)];
  await site.settle();
  const page = await settingsFor(admin);
  const settings = { ...page.settings, goal: { ...page.settings.goal, minutes: 240 } };
  const preview = await valueOf(admin.call<ImpactPreview>('settings-page', {}, 'previewImpact', { settings }));
  // The demo's three requests are among them.
  expect(preview).toMatchObject({ open: 6, moved: 6, spared: { count: 0 }, isComplete: true });

  state.isArmed = true;
  const edit = { settings, basedOn: page.version, applyTo: 'open' };
  await valueOf(admin.call('settings-page', {}, 'saveSettings', edit));
  await site.settle();
  await site.at(iso('2026-11-23 11:30'));
  const progress = await valueOf(admin.call<ImpactProgress>('settings-page', {}, 'impactProgress'));
  expect(progress).toMatchObject({ isDone: true, applyTo: 'open' });
  for (const key of keys)
    expect(await cyclesOn(agent, key)).toMatchObject([
      { dueAt: iso('2026-11-23 14:00'), settingsVersion: page.version + 1 },
    ]);
  expect(await found(agent, 'project = SUP AND supportSlaDueAt < "2026/11/24"')).toEqual(expect.arrayContaining(keys));
  await site.close();
});
