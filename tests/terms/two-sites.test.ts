import { createAppProcess } from '../../sandbox/forge/host/app-process.ts';
import { readManifest } from '../../sandbox/forge/manifest.ts';
import { configure, label, overviewFor, peopleOf, settingsFor, tellingsOn } from './people';
import { openSite, type Site } from './site';

/**
 * Two sites of different vendors with the app's code in one warm process, as Forge may run it: calls of both in turn
 * and at the same time, and nothing of one is ever seen at the other.
 */
let north: Site;
let south: Site;
beforeAll(async () => {
  const process = createAppProcess(readManifest('.'), '.cache/app');
  north = await openSite('2026-11-23T15:00:00.000Z', { process, siteName: 'north', isWatched: false });
  south = await openSite('2026-12-07T15:00:00.000Z', { process, siteName: 'south', isWatched: false });
  await Promise.all([north.settle(), south.settle()]);
});
afterAll(() => Promise.all([north.close(), south.close()]));

const both = <T>(work: (site: Site) => Promise<T>): Promise<[T, T]> => Promise.all([work(north), work(south)]);
const ask = (site: Site, summary: string) =>
  peopleOf(site).carla.ask({ summary, description: 'It stops half-way and shows an empty page.' });

test('settings saved at one site are not in force at the other', async () => {
  const calls = await both((site) => settingsFor(peopleOf(site).admin));
  expect(calls[0].version).toBe(calls[1].version);
  await configure(peopleOf(north).admin, (settings) => ({
    ...settings,
    outcomes: { ...settings.outcomes, publicComment: 'Northern words about {issue}.' },
  }));
  const [there, here] = await both((site) => settingsFor(peopleOf(site).admin));
  expect(there.settings.outcomes.publicComment).toBe('Northern words about {issue}.');
  expect(here.settings.outcomes.publicComment).not.toContain('Northern');
  expect(here.version).toBe(calls[1].version);
});

test('requests of the same key, worked on side by side, end each at its own site and by its own clock', async () => {
  const [first, second] = await Promise.all([ask(north, 'The export stops'), ask(south, 'The import stops')]);
  expect(first).toBe(second);
  await both((site) => site.settle());
  await both((site) => label(peopleOf(site).agent, first, 'confirmed-bug'));
  await both((site) => site.settle());
  const [there, here] = await both((site) => overviewFor(peopleOf(site).agent, first));
  expect(there.outcomes).toMatchObject([{ kind: 'bug', step: 'told' }]);
  expect(here.outcomes).toMatchObject([{ kind: 'bug', step: 'told' }]);
  expect(there.cycles[0]?.startedAt).toMatch(/^2026-11-23/);
  expect(here.cycles[0]?.startedAt).toMatch(/^2026-12-07/);
  const [told, said] = await both((site) => tellingsOn(peopleOf(site).agent, first));
  expect(told).toEqual([expect.stringContaining('Northern words')]);
  expect(said).toEqual([expect.not.stringContaining('Northern')]);
  const bugs = [there.outcomes[0]?.issueKey, here.outcomes[0]?.issueKey];
  const [seen, read] = await Promise.all([
    north.anonymous.get(`/rest/api/3/issue/${bugs[0]}`),
    south.anonymous.get(`/rest/api/3/issue/${bugs[1]}`),
  ]);
  expect([seen.body.fields.summary, read.body.fields.summary]).toEqual(['The export stops', 'The import stops']);
});

test('a name that only one site knows is no name at the other', async () => {
  const admin = peopleOf(north).admin;
  const key = await ask(north, 'The zephyrine view is empty');
  const other = await ask(south, 'The zephyrine view is empty');
  await both((site) => site.settle());
  await configure(admin, (settings) => ({
    ...settings,
    anonymizer: { ...settings.anonymizer, alwaysRemove: ['zephyrine'] },
  }));
  type Shown = { readonly summary: string };
  const preview = (site: Site, issueKey: string) =>
    peopleOf(site).agent.call<Shown>('issue-panel', { issueKey }, 'previewOutcome', { kind: 'bug' });
  const [there, here] = await Promise.all([preview(north, key), preview(south, other)]);
  expect(there.ok && there.value.summary).not.toContain('zephyrine');
  expect(here.ok && here.value.summary).toContain('zephyrine');
});
