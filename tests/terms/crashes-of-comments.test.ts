import { cutter, type Cut } from './cutter';
import {
  configure,
  formFor,
  inPortal,
  peopleOf,
  preview,
  publish,
  publishShown,
  tellingsOn,
  transition,
  valueOf,
} from './people';
import { openSite, type Site } from './site';

/**
 * O3 on a machine that dies when the customer was just told and nobody noted it, and the language they read becomes
 * known before anybody comes back: the comment that is there is recognised all the same.
 */
const german = { publicComment: 'Erfasst als {issue}.', knownIssueComment: '', privateComment: 'Wir arbeiten daran.' };
const isComment = (call: string) => /^POST .*\/issue\/[^/]+\/comment$/.test(call);

type Everybody = ReturnType<typeof peopleOf>;

interface Scene {
  readonly functionKey: 'agent' | 'request-worker';
  readonly before?: (everybody: Everybody, key: string) => Promise<unknown>;
  readonly act: (everybody: Everybody, key: string) => Promise<unknown>;
  readonly told: readonly RegExp[];
}

async function press({ agent }: Everybody, key: string, asked: { kind: 'bug'; makePrivate?: true }): Promise<void> {
  const { shown } = await preview(agent, key, asked);
  await publishShown(agent, key, { ...asked, shown });
}

const scenes: Readonly<Record<string, Scene>> = {
  'a public Bug': {
    functionKey: 'agent',
    act: (everybody, key) => press(everybody, key, { kind: 'bug' }),
    told: [/We have recorded it as BUG-\d/],
  },
  'a private Bug': {
    functionKey: 'agent',
    act: (everybody, key) => press(everybody, key, { kind: 'bug', makePrivate: true }),
    told: [/private/],
  },
  'the news of a Bug': {
    functionKey: 'request-worker',
    before: ({ agent }, key) => publish(agent, key, { kind: 'bug' }),
    act: async ({ admin, agent }, key) => {
      const { body } = await agent.get(`/rest/api/3/issue/${key}?fields=issuelinks`);
      await transition(admin, body.fields.issuelinks[0].outwardIssue.key, 'Done');
    },
    told: [/We have recorded it as/, /BUG-\d/],
  },
};

/** Signs the terms in a browser that speaks German: from now on the app knows what the customer reads. */
async function readsGerman(site: Site, key: string): Promise<void> {
  const carla = site.as('carla@northwind.example', 'de-DE');
  const { version, hash } = (await formFor(carla)).terms;
  await valueOf(carla.call('portal-detail', inPortal(key), 'acceptTerms', { version, hash }));
}

async function play(scene: Scene, at: readonly number[], how: Cut) {
  const { state, plan, seen } = cutter(scene.functionKey);
  const site = await openSite(undefined, { interrupt: plan, isWatched: false });
  const everybody = peopleOf(site);
  await configure(everybody.admin, (settings) => ({
    ...settings,
    issueNews: { ...settings.issueNews, mode: 'resolution' },
    outcomes: { ...settings.outcomes, translations: { ...settings.outcomes.translations, de: german } },
  }));
  const key = await everybody.carla.ask({
    summary: 'The export of large plans stops half-way',
    description: 'The export of large plans stops half-way with an empty page.',
  });
  await site.at('2026-11-23T15:06:00.000Z');
  await scene.before?.(everybody, key);
  await site.settle();
  Object.assign(state, { isArmed: true, at, how });
  await scene.act(everybody, key);
  await site.settle();
  // What was cut off is tried again only once the clock moves on.
  await readsGerman(site, key);
  await site.at('2026-11-23T15:55:00.000Z');
  if (scene.functionKey === 'agent') await scene.act(everybody, key);
  await site.at('2026-11-23T16:20:00.000Z');
  const told = await tellingsOn(everybody.agent, key);
  await site.close();
  return { told, seen };
}

describe.each(Object.entries(scenes))('the customer is told of %s', (_name, scene) => {
  test('O3 once, wherever the machine dies around the comment', async () => {
    const undisturbed = await play(scene, [], 'before');
    expect(undisturbed.told).toEqual(scene.told.map((words) => expect.stringMatching(words)));
    const calls = undisturbed.seen.flatMap((call, place) => (isComment(call) ? [place + 1] : []));
    expect(calls).not.toEqual([]);
    for (const call of calls)
      for (const [at, how] of [
        [call, 'after'],
        [call + 1, 'before'],
        [call + 1, 'after'],
      ] as const) {
        const { told } = await play(scene, [at], how);
        expect({ at, how, told }).toEqual({ at, how, told: undisturbed.told });
      }
  }, 300_000);
});
