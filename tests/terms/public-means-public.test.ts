import type { ProjectOpenness } from '../../src/contracts/openness';
import {
  agreed,
  label,
  leave,
  linkedTo,
  notesOn,
  overviewFor,
  peopleOf,
  preview,
  publish,
  publishShown,
  statusFor,
  tellingsOn,
  valueOf,
} from './people';
import { openSite, type Site } from './site';

/** O4: a Bug is called public only where everybody may browse. P1: the settings page warns of what is open. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

const clean = {
  summary: 'Export stops with an empty page',
  description: 'The export stops half-way and shows an empty page.',
};

async function asked(): Promise<string> {
  const { carla } = everybody;
  const key = await carla.ask({ ...clean, requestType: 'Report a problem', details: await agreed(carla) });
  await site.settle();
  return key;
}

const permit = (change: object) => everybody.admin.post('/sandbox/permissions', { projectKey: 'BUG', ...change });
const everybodyBrowses = (granted: boolean) => permit({ permission: 'BROWSE_PROJECTS', anyone: true, granted });
const appAdministers = (granted: boolean) => permit({ permission: 'ADMINISTER_PROJECTS', granted });

async function looksAtSettings(again = true): Promise<readonly ProjectOpenness[]> {
  const payload = { projectKeys: ['SUP', 'BUG', 'DEV'], again };
  return valueOf(everybody.admin.call('settings-page', {}, 'readOpenness', payload));
}

const stateOf = async (key: string) => (await looksAtSettings()).find(({ projectKey }) => projectKey === key)?.openness;

test('O4 in a project that not everybody may browse a Bug is private, and the agent reads why before it is made', async () => {
  const { agent, anyone } = everybody;
  await everybodyBrowses(false);
  const key = await asked();
  const shown = await preview(agent, key, { kind: 'bug' });
  expect(shown).toMatchObject({
    visibility: 'private',
    because: [expect.stringContaining('Not everybody may browse')],
  });
  const { issueKey, visibility } = await publish(agent, key, { kind: 'bug' });
  await site.settle();
  expect(visibility).toBe('private');
  expect((await anyone.get(`/rest/api/3/issue/${issueKey}`)).status).toBe(404);
  expect((await tellingsOn(agent, key))[0]).toContain('private tracker');
});

test('O4 by label a closed project makes the Bug private, and the team is told why', async () => {
  const { agent } = everybody;
  await everybodyBrowses(false);
  const key = await asked();
  await label(agent, key, 'confirmed-bug');
  await site.settle();
  expect((await overviewFor(agent, key)).outcomes).toMatchObject([{ visibility: 'private' }]);
  expect(JSON.stringify(await notesOn(agent, key))).toContain('Not everybody may browse project BUG');
});

test('O4 where the app may not ask, nothing is public until an admin looks; then the scheme itself is asked again', async () => {
  const { agent } = everybody;
  await appAdministers(false);
  const key = await asked();
  expect(await preview(agent, key, { kind: 'bug' })).toMatchObject({
    visibility: 'private',
    because: [expect.stringContaining('could not be checked')],
  });
  expect(await stateOf('BUG')).toBe('anyone');
  expect((await preview(agent, key, { kind: 'bug' })).visibility).toBe('public');

  // The project is closed while nobody looks at the settings: ten minutes later nothing there is called public.
  await everybodyBrowses(false);
  await site.at('2026-11-23T15:15:00.000Z');
  expect((await preview(agent, key, { kind: 'bug' })).visibility).toBe('private');
});

test('O4 what was shown as public and is not any more is not published', async () => {
  const { agent } = everybody;
  const key = await asked();
  const { shown, visibility } = await preview(agent, key, { kind: 'bug' });
  expect(visibility).toBe('public');
  await everybodyBrowses(false);
  await site.at('2026-11-23T15:15:00.000Z');
  expect(await publishShown(agent, key, { kind: 'bug', shown })).toMatchObject({
    ok: false,
    problem: { code: 'conflict' },
  });
  expect(await linkedTo(agent, key)).toEqual([]);
});

test('O4 of a project closed after a Bug was published in it, its customer reads and hears what is said of a private one', async () => {
  const { admin, agent, carla } = everybody;
  const key = await asked();
  const { issueKey } = await publish(agent, key, { kind: 'bug' });
  await site.settle();
  expect((await statusFor(carla, key)).linkedIssues).toMatchObject([{ key: issueKey, visibility: 'public' }]);
  await everybodyBrowses(false);
  await site.at('2026-11-23T15:15:00.000Z');
  await admin.put(`/rest/api/3/issue/${issueKey}`, { fields: { summary: 'Internal words' } });
  expect((await statusFor(carla, key)).linkedIssues).toMatchObject([
    { key: null, url: null, summary: null, visibility: 'private', state: null },
  ]);
  const { body } = await admin.get(`/rest/api/3/issue/${issueKey}/transitions`);
  const { id } = body.transitions.find(({ name }: { name: string }) => name === 'Done');
  const fields = { resolution: { name: "Won't Do" } };
  await admin.post(`/rest/api/3/issue/${issueKey}/transitions`, { transition: { id }, fields });
  await site.settle();
  const [, ...news] = await tellingsOn(agent, key);
  expect(news).toEqual([expect.not.stringContaining(issueKey)]);

  await everybodyBrowses(true);
  await site.at('2026-11-23T15:30:00.000Z');
  expect((await statusFor(carla, key)).linkedIssues).toMatchObject([{ key: issueKey, visibility: 'public' }]);
});

test('P1 an admin sees who may browse each project, when that was read, and is warned of what is too open', async () => {
  const { admin } = everybody;
  expect(await looksAtSettings()).toEqual([
    { projectKey: 'SUP', openness: 'restricted', defaultLevelName: null, checkedAt: expect.any(String) },
    { projectKey: 'BUG', openness: 'anyone', defaultLevelName: null, checkedAt: expect.any(String) },
    { projectKey: 'DEV', openness: 'restricted', defaultLevelName: null, checkedAt: expect.any(String) },
  ]);
  await everybodyBrowses(false);
  await everybody.admin.post('/sandbox/permissions', {
    ...{ projectKey: 'SUP', permission: 'BROWSE_PROJECTS', anyone: true, granted: true },
  });
  expect((await looksAtSettings(false)).map(({ openness }) => openness)).toEqual([
    'restricted',
    'anyone',
    'restricted',
  ]);
  expect((await looksAtSettings()).map(({ openness }) => openness)).toEqual(['anyone', 'restricted', 'restricted']);
  const { checks } = await valueOf(
    admin.call<{ checks: readonly { path: string; message: string }[] }>('settings-page', {}, 'loadSettings'),
  );
  expect(checks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        path: 'serviceProjectKeys.0',
        message: expect.stringContaining('Anybody on the internet'),
      }),
      expect.objectContaining({ path: 'outcomes.bug.projectKey', message: expect.stringContaining('Not everybody') }),
    ]),
  );
});

test('P1 nobody but an admin learns who may browse', async () => {
  const { agent } = everybody;
  const opened = await agent.opens('settings-page', {});
  const payload = { projectKeys: ['BUG'], again: true };
  const answer = opened.status >= 300 ? null : await agent.call('settings-page', {}, 'readOpenness', payload);
  expect(answer?.ok ?? false).toBe(false);
});
