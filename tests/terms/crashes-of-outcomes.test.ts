import { cutter } from './cutter';
import { disordered } from './disordered';
import {
  cyclesOn,
  found,
  label,
  linkedTo,
  peopleOf,
  publish,
  publishShown,
  tellingsOn,
  type Everybody,
} from './people';
import { openSite, type Site } from './site';

/** `EVERY_CALL=1` tries each of them, which takes a quarter of an hour. */
const everyCall = process.env['EVERY_CALL'] === '1';

/**
 * Clauses O2, O3, O5 and design decisions 11, 28 and 31 on a machine that dies, continued from crashes.test.ts: at calls
 * of the function that carries the outcome out, while everything is delivered twice and in any order.
 */
const telling = {
  summary: 'The export of large plans stops half-way',
  description: 'The export of large plans stops half-way with an empty page.\n\nCarla Meyer, Northwind',
};
const givesAway = /carla|meyer|northwind|SUP-\d/i;

interface Scene {
  readonly functionKey: 'request-worker' | 'agent';
  /** Calls from one end to the next, where a call of the same code is tried at each of them by crashes.test.ts. */
  readonly stride: number;
  /** How many requests there are, and what was done with them before. */
  readonly requests: 1 | 2;
  readonly before?: (everybody: Everybody, keys: readonly string[]) => Promise<unknown>;
  readonly act: (everybody: Everybody, keys: readonly string[], site: Site) => Promise<unknown>;
  readonly ending: Partial<Ending>;
}

interface Ending {
  /** Issues the app made, by project. */
  readonly made: Readonly<Record<'BUG' | 'DEV', number>>;
  readonly links: readonly number[];
  readonly told: readonly number[];
  readonly cycles: readonly (string | undefined)[];
  readonly leaks: readonly string[];
}

const linkKnown = ({ agent }: Everybody, key = '') =>
  agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey: 'BUG-2' });

const scenes: Readonly<Record<string, Scene>> = {
  'development by label': {
    ...{ functionKey: 'request-worker', requests: 1, stride: 9 },
    act: ({ agent }, [key = '']) => label(agent, key, 'needs-development'),
    ending: { made: { BUG: 0, DEV: 1 }, links: [1], told: [0], cycles: ['running'] },
  },
  'a Change request by label': {
    ...{ functionKey: 'request-worker', requests: 1, stride: 11 },
    act: ({ agent }, [key = '']) => label(agent, key, 'change-request'),
    ending: { made: { BUG: 1, DEV: 0 }, links: [1], told: [1], cycles: ['met'] },
  },
  'a known issue linked by an agent': {
    ...{ functionKey: 'agent', requests: 1, stride: 1 },
    act: (everybody, [key]) => linkKnown(everybody, key),
    ending: { made: { BUG: 0, DEV: 0 }, links: [1], told: [1], cycles: ['met'] },
  },
  'a Bug published again by an agent after it was deleted': {
    ...{ functionKey: 'agent', requests: 1, stride: 5 },
    before: (everybody, [key = '']) => madeAndDeleted(everybody, () => publish(everybody.agent, key, { kind: 'bug' })),
    act: ({ agent }, [key = '']) => press(agent, key),
    ending: { made: { BUG: 1, DEV: 0 }, links: [1], told: [2], cycles: ['met'] },
  },
  'a Bug that is deleted while its label is set again': {
    ...{ functionKey: 'request-worker', requests: 1, stride: 13 },
    before: ({ agent }, [key = '']) => label(agent, key, 'confirmed-bug'),
    act: (everybody, [key = ''], site) => deletedAndAskedAgain(everybody, key, site),
    ending: { made: { BUG: 1, DEV: 0 }, links: [1], told: [2], cycles: ['met'] },
  },
  'news of a Bug with two requests behind it': {
    ...{ functionKey: 'request-worker', requests: 2, stride: 9 },
    before: async (everybody, [first = '', second]) => {
      await publish(everybody.agent, first, { kind: 'bug' });
      await linkKnown(everybody, first);
      await linkKnown(everybody, second);
    },
    act: ({ admin }) => giveUp(admin, 'BUG-2'),
    ending: { made: { BUG: 1, DEV: 0 }, links: [2, 1], told: [3, 2], cycles: ['met', 'met'] },
  },
};

async function madeAndDeleted(everybody: Everybody, make: () => Promise<{ issueKey: string }>): Promise<void> {
  const { issueKey } = await make();
  await everybody.admin.del(`/rest/api/3/issue/${issueKey}`);
}

/** What the preview shows, whatever comes of it. */
async function press(agent: Everybody['agent'], key: string): Promise<void> {
  const seen = await agent.call<{ shown: string }>('issue-panel', { issueKey: key }, 'previewOutcome', { kind: 'bug' });
  const shown = seen.ok ? seen.value.shown : '0'.repeat(64);
  await publishShown(agent, key, { kind: 'bug', shown });
}

/** The label is set again before, while or after the app hears of the deletion. */
async function deletedAndAskedAgain({ admin, agent }: Everybody, key: string, site: Site): Promise<void> {
  const [issueKey] = await linkedTo(agent, key);
  await admin.del(`/rest/api/3/issue/${issueKey}`);
  await site.at('2026-11-23T15:15:30.000Z');
  await agent.put(`/rest/api/3/issue/${key}`, { update: { labels: [{ remove: 'confirmed-bug' }] } });
  await label(agent, key, 'confirmed-bug');
}

async function giveUp(admin: Everybody['admin'], issueKey: string): Promise<void> {
  const { body } = await admin.get(`/rest/api/3/issue/${issueKey}/transitions`);
  const { id } = body.transitions.find(({ name }: { name: string }) => name === 'Done');
  const fields = { resolution: { name: "Won't Do" } };
  await admin.post(`/rest/api/3/issue/${issueKey}/transitions`, { transition: { id }, fields });
}

async function endingOf(everybody: Everybody, keys: readonly string[]): Promise<Ending> {
  const { agent, anyone } = everybody;
  const made = (project: string) => found(agent, `project = ${project} AND labels = "from-support-request"`);
  const visible = await anyone.post('/rest/api/3/search/jql', { jql: 'project = BUG', fields: ['*all'] });
  const issues = visible.body.issues as { key: string }[];
  return {
    made: { BUG: (await made('BUG')).length, DEV: (await made('DEV')).length },
    links: await Promise.all(keys.map(async (key) => (await linkedTo(agent, key)).length)),
    told: await Promise.all(keys.map(async (key) => (await tellingsOn(agent, key)).length)),
    cycles: await Promise.all(keys.map(async (key) => (await cyclesOn(agent, key))[0]?.state)),
    leaks: issues.filter((issue) => givesAway.test(JSON.stringify(issue))).map(({ key }) => key),
  };
}

async function play(scene: Scene, at: readonly number[], seed: number) {
  const { state, plan } = cutter(scene.functionKey);
  const site: Site = await openSite(undefined, { interrupt: plan, deliveryPlan: disordered(seed), isWatched: false });
  const everybody = peopleOf(site);
  const keys: string[] = [];
  for (let asked = 0; asked < scene.requests; asked += 1) keys.push(await everybody.carla.ask({ ...telling }));
  await site.at('2026-11-23T15:06:00.000Z');
  await scene.before?.(everybody, keys);
  await site.at('2026-11-23T15:15:00.000Z');
  Object.assign(state, { isArmed: true, at, how: seed % 2 === 0 ? 'before' : 'after' });
  await scene.act(everybody, keys, site);
  await site.at('2026-11-23T15:55:00.000Z');
  // Who got no answer from the panel presses again.
  if (scene.functionKey === 'agent') await scene.act(everybody, keys, site);
  await site.at('2026-11-23T16:20:00.000Z');
  state.isArmed = false;
  const ending = await endingOf(everybody, keys);
  const cuts = site.sandbox.invocations().filter(({ error }) => error === 'The function was cut off').length;
  await site.close();
  return { calls: state.calls, cuts, ending };
}

describe.each(Object.entries(scenes))('%s', (_name, scene) => {
  test('ends in one of everything whichever call the machine dies at, before it or after it', async () => {
    const undisturbed = await play(scene, [], 1);
    expect(undisturbed.ending).toEqual({ ...scene.ending, leaks: [] });
    expect(undisturbed.calls).toBeGreaterThan(scene.stride * 10);
    for (let number = 1; number <= undisturbed.calls; number += everyCall ? 1 : scene.stride) {
      const { cuts, ending } = await play(scene, [number], number);
      expect({ number, cuts, ending }).toEqual({ number, cuts: cuts > 0 ? 1 : 0, ending: undisturbed.ending });
    }
  }, 1_800_000);
});
