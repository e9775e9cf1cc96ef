import type { KnownIssueView } from '../../src/contracts/agent';
import {
  agreed,
  cyclesOn,
  leave,
  linkedTo,
  peopleOf,
  preview,
  publish,
  publishShown,
  statusFor,
  tellingsOn,
  valueOf,
} from './people';
import { openSite, type Site } from './site';

/** O3, O5: a request that is known already is linked to the public issue there is, and nothing new is made. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

const asked = async (who: 'carla' | 'dan', summary: string, description: string): Promise<string> => {
  const visitor = everybody[who];
  const key = await visitor.ask({
    summary,
    description,
    requestType: 'Report a problem',
    details: await agreed(visitor),
  });
  await site.settle();
  return key;
};
const knownFor = (key: string): Promise<readonly KnownIssueView[]> =>
  valueOf(everybody.agent.call('issue-panel', { issueKey: key }, 'knownIssues'));
const link = (key: string, issueKey: string) =>
  everybody.agent.call<{ url: string }>('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey });

test('O3 the Bug of one customer is suggested for the request of another, linked and told, and neither learns of the other', async () => {
  const { agent, dan, anyone } = everybody;
  const first = await asked(
    'carla',
    'The export of large plans stops half-way',
    'The export of large plans as a spreadsheet stops half-way with an empty page and java.lang.IllegalStateException.',
  );
  const { issueKey } = await publish(agent, first, { kind: 'bug' });
  await site.settle();
  const second = await asked(
    'dan',
    'Exporting a plan gives an empty page',
    'Our large plan cannot be exported, there is an IllegalStateException in the log.',
  );
  const [likeliest] = await knownFor(second);
  expect(likeliest).toMatchObject({ key: issueKey, requests: 1, shared: expect.arrayContaining(['Exporting']) });
  // Counted right after it was made, with nobody having touched it since.
  expect(likeliest).toMatchObject({ organizations: 0, isLinked: false });

  expect(await link(second, issueKey)).toMatchObject({ ok: true });
  expect(await link(second, issueKey)).toMatchObject({ ok: true });
  await site.settle();
  expect(await linkedTo(agent, second)).toEqual([issueKey]);
  expect(await tellingsOn(agent, second)).toEqual([expect.stringContaining(`This is known as ${issueKey}`)]);
  expect(await cyclesOn(agent, second)).toMatchObject([
    { state: 'met', answeredBy: { kind: 'linked-issue', issueKey } },
  ]);
  expect((await statusFor(dan, second)).linkedIssues).toMatchObject([{ key: issueKey, visibility: 'public' }]);

  const shown = JSON.stringify((await anyone.get(`/rest/api/3/issue/${issueKey}?fields=*all`)).body);
  expect(shown).not.toMatch(new RegExp(`${first}|${second}|dan|brightwater|carla|northwind`, 'i'));
  for (const key of [first, second])
    expect(await knownFor(key)).toContainEqual(expect.objectContaining({ key: issueKey, isLinked: true }));
});

test.each([
  ['a private issue', 'DEV-1'],
  ['a request', 'SUP-1'],
  ['an issue that is not there', 'BUG-9999'],
])('O4 %s cannot be linked as known: nothing is linked, nobody is told', async (_what, issueKey) => {
  const { agent } = everybody;
  const key = await asked('carla', 'The calendar is empty', 'Nothing is shown in the calendar.');
  expect(await link(key, issueKey)).toMatchObject({ ok: false, problem: { code: 'refused' } });
  expect(await linkedTo(agent, key)).toEqual([]);
  expect(await tellingsOn(agent, key)).toEqual([]);
});

test('O3 while one agent looks at a new Bug another links a known one: the first reads so, and the customer hears of one', async () => {
  const { agent } = everybody;
  const key = await asked('carla', 'The import of holidays stops', 'The import of holidays stops with an empty page.');
  const { shown } = await preview(agent, key, { kind: 'bug' });
  const other = { issueKey: 'BUG-2', became: [] };
  await valueOf(agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', other));
  const refused = { ok: false, problem: { code: 'conflict', message: expect.stringContaining('became BUG-2') } };
  expect(await publishShown(agent, key, { kind: 'bug', shown })).toMatchObject(refused);
  expect(
    await agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey: 'BUG-1', became: [] }),
  ).toMatchObject(refused);
  await site.settle();
  expect(await linkedTo(agent, key)).toEqual(['BUG-2']);
  expect(await tellingsOn(agent, key)).toHaveLength(1);
});
