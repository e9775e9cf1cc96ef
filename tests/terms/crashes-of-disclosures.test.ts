import { jpeg } from '../build-images';
import { cutter } from './cutter';
import {
  answers,
  askForPhoto,
  bytesOfFile,
  desk,
  filesOn,
  onto,
  photoOn,
  publishedWithPhoto,
  questions,
} from './disclosing';
import { disordered } from './disordered';
import { notesOn, peopleOf, tellingsOn, type Everybody } from './people';
import { openSite, type Site } from './site';

/** `EVERY_CALL=1` tries each of them. */
const everyCall = process.env['EVERY_CALL'] === '1';

/**
 * Clauses A4 and P2 (decision 32) on a machine that dies at calls of each function a disclosure goes through, while
 * everything is delivered twice and in any order: a file is public exactly as long as the customer wants, and never as it
 * was.
 */
interface Story {
  readonly site: Site;
  readonly everybody: Everybody;
  readonly key: string;
  readonly bug: string;
  readonly photo: string;
  /** What the portal shows once there is a question. */
  readonly question: string;
}

interface Scene {
  readonly functionKey: 'agent' | 'portal' | 'request-worker' | 'reconcile';
  readonly until?: string;
  /** What was said before; the clock goes on after each. */
  readonly before: readonly Step[];
  readonly act: readonly Step[];
  readonly endsAt?: string;
  readonly ending: Partial<Ending>;
}

type Step = (story: Story, until: string | null) => Promise<unknown>;

interface Ending {
  readonly asked: number;
  readonly told: number;
  readonly state: string | undefined;
  readonly copy: string | undefined;
  readonly files: number;
  readonly areClean: boolean;
  readonly notes: readonly string[];
}

const ask: Step = ({ everybody: { agent }, key, bug, photo }, until) =>
  askForPhoto(agent, key, { attachmentId: photo, recipient: onto(bug), until });
const says =
  (word: 'approve' | 'refuse' | 'withdraw'): Step =>
  ({ everybody: { carla }, key, question }) =>
    answers(carla, key, question, word);

const gone = { asked: 1, told: 1, copy: 'removed', files: 0 };
const scenes: Readonly<Record<string, Scene>> = {
  'a question asked': {
    ...{ functionKey: 'agent', before: [], act: [ask] },
    ending: { asked: 1, told: 1, state: 'asked', copy: 'none', files: 0 },
  },
  'a question told': {
    ...{ functionKey: 'request-worker', before: [], act: [ask] },
    ending: { asked: 1, told: 1, state: 'asked', copy: 'none', files: 0 },
  },
  'a yes noted': {
    ...{ functionKey: 'portal', before: [ask], act: [says('approve')] },
    ending: { asked: 1, told: 1, state: 'disclosed', copy: 'copied', files: 1 },
  },
  'a file copied': {
    ...{ functionKey: 'request-worker', before: [ask], act: [says('approve')] },
    ending: { asked: 1, told: 1, state: 'disclosed', copy: 'copied', files: 1 },
  },
  'a copy taken back': {
    ...{ functionKey: 'request-worker', before: [ask, says('approve')], act: [says('withdraw')] },
    ending: { ...gone, state: 'withdrawn' },
  },
  'a yes taken back at once': {
    ...{ functionKey: 'request-worker', before: [ask], act: [says('approve'), says('withdraw')] },
    ending: { asked: 1, told: 1, state: 'withdrawn', files: 0 },
  },
  'a yes that ends in the night': {
    ...{ functionKey: 'reconcile', before: [ask, says('approve')], act: [] },
    ...{ until: '2026-11-23', endsAt: '2026-11-24T02:30:00.000Z' },
    ending: { ...gone, state: 'expired' },
  },
};

async function endingOf({ site, everybody: { agent, carla }, key, bug }: Story): Promise<Ending> {
  const files = await filesOn(agent, bug);
  const bytes = await Promise.all(files.map((file) => bytesOfFile(site, file)));
  const { entries } = await desk(agent, key);
  const told = (await tellingsOn(agent, key)).filter((words) => words.includes('until you approve it'));
  return {
    asked: (await questions(carla, key)).questions.length,
    told: told.length,
    state: entries[0]?.state,
    copy: entries[0]?.copy,
    files: files.length,
    areClean: bytes.every((one) => Buffer.from(one).equals(Buffer.from(jpeg()))),
    notes: await notesOn(agent, key),
  };
}

async function play(scene: Scene, at: readonly number[], seed: number) {
  const { state, plan } = cutter(scene.functionKey);
  const site = await openSite(undefined, { interrupt: plan, deliveryPlan: disordered(seed), isWatched: false });
  const everybody = peopleOf(site);
  const { agent, carla } = everybody;
  const begun = { site, everybody, ...(await publishedWithPhoto(site, everybody)) };
  let story: Story = { ...begun, photo: await photoOn(agent, begun.key), question: '' };
  const until = scene.until ?? null;
  let minute = 10;
  const goOn = () => site.at(new Date(Date.UTC(2026, 10, 23, 15, (minute += 10))).toISOString());
  for (const step of scene.before) {
    await step(story, until);
    await goOn();
    story = { ...story, question: (await questions(carla, story.key)).questions[0]!.id };
  }
  Object.assign(state, { isArmed: true, at, how: seed % 2 === 0 ? 'before' : 'after' });
  for (const step of scene.act) await step(story, until);
  await goOn();
  // Who got no answer from the page presses again.
  if (['agent', 'portal'].includes(scene.functionKey)) for (const step of scene.act) await step(story, until);
  await site.at(scene.endsAt ?? '2026-11-23T17:20:00.000Z');
  state.isArmed = false;
  const ending = await endingOf(story);
  const cuts = site.sandbox.invocations().filter(({ error }) => error === 'The function was cut off').length;
  await site.close();
  return { calls: state.calls, cuts, ending };
}

/** Some of the calls, from the first to the last. */
function tried(calls: number): readonly number[] {
  const some = everyCall ? calls : Math.min(calls, 7);
  return Array.from({ length: some }, (_, index) => 1 + Math.floor((index * calls) / some));
}

describe.each(Object.entries(scenes))('%s', (_name, scene) => {
  test('A4 ends as the customer wants it whichever call the machine dies at, before it or after it', async () => {
    const undisturbed = await play(scene, [], 1);
    expect(undisturbed.ending).toEqual({ areClean: true, notes: [], copy: undisturbed.ending.copy, ...scene.ending });
    expect(undisturbed.calls).toBeGreaterThan(4);
    for (const [index, number] of tried(undisturbed.calls).entries()) {
      const { cuts, ending } = await play(scene, [number], index);
      expect({ number, cuts, ending }).toEqual({ number, cuts: cuts > 0 ? 1 : 0, ending: undisturbed.ending });
    }
  }, 900_000);
});
