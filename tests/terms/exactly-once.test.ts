import type { DeliveryPlan } from '../../sandbox/forge/delivery/delivery-plan.ts';
import {
  agreed,
  commentsOn,
  cyclesOn,
  label,
  leave,
  linkedTo,
  notesOn,
  overviewFor,
  peopleOf,
  preview,
  publish,
  publishedAs,
  publishShown,
  statusFor,
  tellingsOn,
  valueOf,
} from './people';
import { openSite, type Site } from './site';

/** O3 to O5 and L1 when events come late, twice and in any order, and people press a button together. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
afterEach(() => leave(site));

async function open(deliveryPlan?: DeliveryPlan): Promise<void> {
  site = await openSite('2026-11-23T15:00:00.000Z', deliveryPlan ? { deliveryPlan } : {});
  everybody = peopleOf(site);
  await site.settle();
}

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

const minutesOn = (minutes: number): Promise<void> =>
  site.at(new Date(site.sandbox.clock.now() + minutes * 60_000).toISOString());

/** One issue, one link, one comment to the customer, one answered promise, no complaint. */
async function expectOneOutcome(key: string, kind: 'bug' | 'change-request' = 'bug'): Promise<void> {
  const { agent, carla } = everybody;
  const issues = await publishedAs(agent, 'BUG');
  expect(issues).toHaveLength(1);
  expect(await linkedTo(agent, key)).toEqual(issues);
  expect(await tellingsOn(agent, key)).toEqual([expect.stringContaining(issues[0] ?? '?')]);
  expect((await overviewFor(agent, key)).outcomes).toMatchObject([{ kind, issueKey: issues[0], step: 'told' }]);
  expect(await cyclesOn(agent, key)).toMatchObject([
    { state: 'met', answeredBy: { kind: 'linked-issue', issueKey: issues[0] } },
  ]);
  expect((await statusFor(carla, key)).linkedIssues).toHaveLength(1);
  expect(await notesOn(agent, key)).toEqual([]);
}

test.each([
  ['twice', (dueAtMs: number) => [dueAtMs, dueAtMs]],
  ['twice, the second time an hour later', (dueAtMs: number) => [dueAtMs, dueAtMs + 3_600_000]],
  ['three minutes late', (dueAtMs: number) => [dueAtMs + 180_000]],
])('O3 every event and every job delivered %s ends in one Bug', async (_how, when) => {
  await open((_delivery, dueAtMs) => when(dueAtMs));
  const { agent } = everybody;
  const key = await asked();
  await label(agent, key, 'confirmed-bug');
  await minutesOn(150);
  await expectOneOutcome(key);
});

test('O3 an event delivered twice is worked on once', async () => {
  await open(({ kind }, dueAtMs) => (kind === 'event' ? [dueAtMs, dueAtMs + 60_000] : [dueAtMs]));
  const key = await asked();
  await minutesOn(2);
  const { id } = site.sandbox.invocations().at(-1) ?? { id: 0 };
  await label(everybody.agent, key, 'confirmed-bug');
  await minutesOn(2);
  const heard = site.sandbox.invocations(id).filter(({ outcome }) => outcome === 'ok');
  expect(heard.filter(({ functionKey }) => functionKey === 'issue-events')).toHaveLength(2);
  // Once for the label, and once to count who is behind the Bug.
  expect(heard.filter(({ functionKey }) => functionKey === 'request-worker')).toHaveLength(2);
  await expectOneOutcome(key);
});

test('O3, O5 events that overtake each other end the same', async () => {
  let turn = 0;
  await open((_delivery, dueAtMs) => [dueAtMs + ((turn += 7) % 5) * 40_000]);
  const { agent } = everybody;
  const key = await asked();
  await label(agent, key, 'change-request');
  await agent.says(key, 'Recorded as a wish.', false);
  await agent.put(`/rest/api/3/issue/${key}`, { fields: { summary: clean.summary } });
  await minutesOn(30);
  await expectOneOutcome(key, 'change-request');
});

test('O3 the label set again and again, and the hourly look at everything, add nothing', async () => {
  await open();
  const { agent } = everybody;
  const key = await asked();
  for (let turn = 0; turn < 3; turn += 1) {
    await label(agent, key, 'confirmed-bug');
    await site.settle();
    await agent.put(`/rest/api/3/issue/${key}`, { update: { labels: [{ remove: 'confirmed-bug' }] } });
    await minutesOn(65);
  }
  await expectOneOutcome(key);
});

test('O3 two agents who press the button at the same time, and again, get the same Bug', async () => {
  await open();
  const { agent, agent2 } = everybody;
  const key = await asked();
  const { shown } = await preview(agent, key, { kind: 'bug' });
  const pressed = await Promise.all(
    [agent, agent2, agent].map((one) => publishShown(one, key, { kind: 'bug', shown })),
  );
  const [bug, ...others] = new Set(pressed.flatMap((answer) => (answer.ok ? [answer.value.issueKey] : [])));
  expect([typeof bug, others]).toEqual(['string', []]);
  for (const answer of pressed) if (!answer.ok) expect(answer.problem.code).toBe('conflict');
  expect((await valueOf(publishShown(agent2, key, { kind: 'bug', shown }))).issueKey).toBe(bug);
  expect((await publish(agent, key, { kind: 'bug' })).issueKey).toBe(bug);
  await minutesOn(65);
  await expectOneOutcome(key);
});

test('O3 the button and the label at the same time make one Bug', async () => {
  await open();
  const { agent } = everybody;
  const key = await asked();
  const { shown } = await preview(agent, key, { kind: 'bug' });
  await label(agent, key, 'confirmed-bug');
  await Promise.all([publishShown(agent, key, { kind: 'bug', shown }), site.settle()]);
  await minutesOn(75);
  await expectOneOutcome(key);
});

test('O2, O3 a request with two labels becomes one private development issue and one public Bug', async () => {
  await open();
  const { agent } = everybody;
  const key = await asked();
  await label(agent, key, 'confirmed-bug', 'needs-development');
  await minutesOn(65);
  expect((await linkedTo(agent, key)).toSorted()).toEqual([
    expect.stringMatching(/^BUG-/),
    expect.stringMatching(/^DEV-/),
  ]);
  expect(await publishedAs(agent, 'BUG')).toHaveLength(1);
});

test('O3 search that lags and Jira that is busy for a moment make no second Bug', async () => {
  await open();
  const { admin, agent } = everybody;
  const key = await asked();
  await admin.post('/sandbox/faults', { search: { lagSeconds: 90 }, rest: { refuseNext: 4 } });
  await label(agent, key, 'confirmed-bug');
  await minutesOn(90);
  await expectOneOutcome(key);
});

test('L1 a promise is started once, whatever is delivered twice, and a doubled question opens one more', async () => {
  await open((_delivery, dueAtMs) => [dueAtMs, dueAtMs + 60_000]);
  const { carla, agent } = everybody;
  const key = await asked();
  await minutesOn(10);
  await agent.says(key, 'Please empty the cache.');
  await minutesOn(10);
  const question = 'That did not help, what else?';
  const place = { portalId: '1', requestKey: key };
  const help = () => carla.call('portal-help', place, 'askForHelp', { message: question });
  await Promise.all([help(), help()]);
  await minutesOn(10);
  expect((await cyclesOn(agent, key)).map(({ number, state }) => [number, state])).toEqual([
    [1, 'met'],
    [2, 'running'],
  ]);
  expect((await commentsOn(agent, key)).filter(({ text }) => text.includes(question))).toHaveLength(1);
});
