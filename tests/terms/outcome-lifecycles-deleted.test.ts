import type { DeliveryPlan } from '../../sandbox/forge/delivery/delivery-plan.ts';
import { unlinkByHand } from './moves';
import {
  agreed,
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

/** O2 to O5 when what a request became is deleted in Jira, and somebody wants it again. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
let key: string;
/** How much later than everything else Jira reports that an issue was deleted. */
let lateMs: number;
const deliveryPlan: DeliveryPlan = ({ name }, dueAtMs) => [dueAtMs + (name === 'avi:jira:deleted:issue' ? lateMs : 0)];
beforeEach(async () => {
  lateMs = 0;
  site = await openSite(undefined, { deliveryPlan });
  everybody = peopleOf(site);
  const { carla } = everybody;
  key = await carla.ask({
    summary: 'The export of large plans stops half-way',
    description: 'The export of large plans as a spreadsheet stops half-way with an empty page.',
    requestType: 'Report a problem',
    details: await agreed(carla),
  });
  await site.settle();
});
afterEach(() => leave(site));

async function published(more: object = {}): Promise<string> {
  const { issueKey } = await publish(everybody.agent, key, { kind: 'bug', ...more });
  await site.settle();
  return issueKey;
}

async function deletes(issueKey: string): Promise<void> {
  expect((await everybody.admin.del(`/rest/api/3/issue/${issueKey}`)).status).toBe(204);
}

async function labelled(): Promise<string> {
  await label(everybody.agent, key, 'confirmed-bug');
  await site.settle();
  const [issueKey = ''] = await linkedTo(everybody.agent, key);
  return issueKey;
}

async function takesLabelOff(): Promise<void> {
  await everybody.agent.put(`/rest/api/3/issue/${key}`, { update: { labels: [{ remove: 'confirmed-bug' }] } });
}

/** Everybody's view of the request in one: what is linked, shown in the portal, and made and told in all. */
async function seen() {
  const { agent, carla } = everybody;
  const outcomes = (await overviewFor(agent, key)).outcomes;
  return {
    linked: await linkedTo(agent, key),
    shown: (await statusFor(carla, key)).linkedIssues.map((issue) => issue.key),
    panel: outcomes.map(({ issueKey, whereabouts }) => `${issueKey} ${whereabouts.kind}`),
    told: (await tellingsOn(agent, key)).length,
    made: await publishedAs(agent, 'BUG'),
  };
}

describe('a Bug that was deleted', () => {
  test('O3 is published again by an agent: one new one everywhere, and the answer stays the first', async () => {
    const { agent } = everybody;
    const first = await published();
    const answered = await cyclesOn(agent, key);
    await deletes(first);
    await site.settle();
    expect(await seen()).toMatchObject({ linked: [], shown: [], panel: [`${first} deleted`], told: 1, made: [] });
    const second = await published();
    expect(second).not.toBe(first);
    expect(await seen()).toEqual({
      ...{ linked: [second], shown: [second], panel: [`${first} deleted`, `${second} there`] },
      ...{ told: 2, made: [second] },
    });
    expect(await published()).toBe(second);
    expect((await seen()).told).toBe(2);
    expect(await cyclesOn(agent, key)).toEqual(answered);
    expect(answered).toMatchObject([{ state: 'met', answeredBy: { kind: 'linked-issue', issueKey: first } }]);
  });

  test('O4 and was private is made again privately, and the customer told as before', async () => {
    const { agent } = everybody;
    const first = await published({ makePrivate: true });
    await deletes(first);
    await site.settle();
    const second = await published({ makePrivate: true });
    expect(await seen()).toMatchObject({ linked: [second], shown: [null], told: 2, made: [second] });
    const { body } = await agent.get(`/rest/api/3/issue/${second}?fields=security`);
    expect(body.fields.security.name).toBe('Internal');
  });

  test('O3 is not made again by the label that still sits there, only by one set again, and once', async () => {
    const first = await labelled();
    await deletes(first);
    await site.settle();
    await everybody.agent.put(`/rest/api/3/issue/${key}`, { fields: { priority: { name: 'High' } } });
    await site.at('2026-11-23T17:30:00.000Z');
    expect(await seen()).toMatchObject({ linked: [], panel: [`${first} deleted`], told: 1, made: [] });
    await takesLabelOff();
    const second = await labelled();
    await site.at('2026-11-23T19:30:00.000Z');
    expect(await seen()).toMatchObject({ linked: [second], told: 2, made: [second] });
    await deletes(second);
    await site.at('2026-11-23T21:30:00.000Z');
    expect(await seen()).toMatchObject({ linked: [], panel: [`${first} deleted`, `${second} deleted`], made: [] });
    await takesLabelOff();
    const third = await labelled();
    expect(await seen()).toMatchObject({ linked: [third], shown: [third], told: 3, made: [third] });
  });

  test('O3 is made again by a label set again before the app heard of the deletion', async () => {
    const first = await labelled();
    lateMs = 3 * 60_000;
    await deletes(first);
    await site.at('2026-11-23T15:01:00.000Z');
    await takesLabelOff();
    await label(everybody.agent, key, 'confirmed-bug');
    await site.at('2026-11-23T15:02:00.000Z');
    expect(await seen()).toMatchObject({ panel: [`${first} out-of-sight`], made: [] });
    await site.at('2026-11-23T15:20:00.000Z');
    const [second = ''] = await linkedTo(everybody.agent, key);
    expect(second).not.toBe('');
    expect(await seen()).toMatchObject({ panel: [`${first} deleted`, `${second} there`], told: 2, made: [second] });
  });

  test('O3 is not made again by a label that was set again while it was there', async () => {
    const first = await labelled();
    await site.at('2026-11-23T15:01:00.000Z');
    await takesLabelOff();
    await label(everybody.agent, key, 'confirmed-bug');
    await site.at('2026-11-23T15:02:00.000Z');
    await deletes(first);
    await site.at('2026-11-23T17:30:00.000Z');
    expect(await seen()).toMatchObject({ panel: [`${first} deleted`], told: 1, made: [] });
  });

  test('O2 as development is made again, and nobody is told', async () => {
    const { agent } = everybody;
    const first = (await publish(agent, key, { kind: 'development' })).issueKey;
    await site.settle();
    await deletes(first);
    await site.settle();
    const second = (await publish(agent, key, { kind: 'development' })).issueKey;
    expect([await linkedTo(agent, key), await publishedAs(agent, 'DEV')]).toEqual([[second], [second]]);
    expect(await tellingsOn(agent, key)).toEqual([]);
  });

  test('O3 and was linked as a known issue is shown as deleted, and the team is told once', async () => {
    const { agent } = everybody;
    await valueOf(agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey: 'BUG-1' }));
    await site.settle();
    await deletes('BUG-1');
    await site.at('2026-11-23T17:30:00.000Z');
    expect(await seen()).toMatchObject({ linked: [], shown: [], panel: ['BUG-1 deleted'], told: 1 });
    expect((await notesOn(agent, key)).filter((note) => note.includes('BUG-1'))).toHaveLength(1);
    const own = await published();
    expect(await seen()).toMatchObject({ linked: [own], shown: [own], told: 2, made: [own] });
  });
});

describe('a Bug that the app cannot see any more', () => {
  const hides = (granted: boolean) =>
    everybody.admin.post('/sandbox/permissions', { projectKey: 'BUG', securityLevel: 'Internal', granted });

  test('O4 is never made a second time: it may be there for everybody else', async () => {
    const { agent } = everybody;
    const first = await published({ makePrivate: true });
    expect((await hides(false)).status).toBe(200);
    await takesLabelOff();
    await label(agent, key, 'confirmed-bug');
    await site.at('2026-11-23T17:30:00.000Z');
    expect((await overviewFor(agent, key)).outcomes).toMatchObject([{ whereabouts: { kind: 'out-of-sight' } }]);
    const { shown } = await preview(agent, key, { kind: 'bug' });
    expect(await publishShown(agent, key, { kind: 'bug', shown })).toMatchObject({
      ok: false,
      problem: { code: 'refused', message: expect.stringContaining(`${first} was made from this request`) },
    });
    await hides(true);
    await site.settle();
    expect(await seen()).toMatchObject({ panel: [`${first} there`], told: 1, made: [first] });
  });

  test('O3 and is deleted while it is hidden is made again once Jira reported that', async () => {
    const first = await published({ makePrivate: true });
    await hides(false);
    await deletes(first);
    await site.settle();
    await hides(true);
    expect((await seen()).panel).toEqual([`${first} deleted`]);
    expect(await published({ makePrivate: true })).not.toBe(first);
    expect((await seen()).told).toBe(2);
  });

  test('O3 because its link was removed by hand is not made again', async () => {
    const first = await published();
    await unlinkByHand(everybody.agent, key, first);
    await site.settle();
    expect(await published()).toBe(first);
    expect(await seen()).toMatchObject({ panel: [`${first} there`], told: 1, made: [first] });
  });
});
