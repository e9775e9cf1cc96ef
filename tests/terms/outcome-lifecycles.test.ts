import { clone, comments, linkByHand, move, restrict, unlinkByHand } from './moves';
import {
  agreed,
  commentsOn,
  configure,
  cyclesOn,
  label,
  leave,
  linkedTo,
  notesOn,
  overviewFor,
  peopleOf,
  publish,
  publishedAs,
  statusFor,
  tellingsOn,
  valueOf,
} from './people';
import { openSite, type Site } from './site';

/** O3 to O5 when people move, clone, merge, delete, restrict and link requests and Bugs in Jira. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

async function asked(who: 'carla' | 'dan' = 'carla'): Promise<string> {
  const visitor = everybody[who];
  const key = await visitor.ask({
    summary: 'The export of large plans stops half-way',
    description: 'The export of large plans as a spreadsheet stops half-way with an empty page.',
    requestType: 'Report a problem',
    details: await agreed(visitor),
  });
  await site.settle();
  return key;
}

async function published(key: string, more: object = {}): Promise<string> {
  const { issueKey } = await publish(everybody.agent, key, { kind: 'bug', ...more });
  await site.settle();
  return issueKey;
}

async function known(key: string, issueKey: string): Promise<void> {
  await valueOf(everybody.agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey }));
  await site.settle();
}

async function resolve(issueKey: string, name = "Won't Do"): Promise<void> {
  const { admin } = everybody;
  const { body } = await admin.get(`/rest/api/3/issue/${issueKey}/transitions`);
  const { id } = body.transitions.find((one: { name: string }) => one.name === 'Done');
  await admin.post(`/rest/api/3/issue/${issueKey}/transitions`, {
    ...{ transition: { id }, fields: { resolution: { name } } },
  });
  await site.settle();
}

async function newProject(key: string, projectTypeKey: string, isPublic = false): Promise<void> {
  const { admin } = everybody;
  const { body } = await admin.get('/rest/api/3/project/BUG/issuesecuritylevelscheme');
  const levels = projectTypeKey === 'software' ? { issueSecurityScheme: body.id } : {};
  const project = { key, name: `Project ${key}`, projectTypeKey, ...levels };
  expect((await admin.post('/rest/api/3/project', project)).status).toBe(201);
  if (isPublic)
    await admin.post('/sandbox/permissions', {
      ...{ projectKey: key, permission: 'BROWSE_PROJECTS', anyone: true, granted: true },
    });
}

const shownTo = async (who: 'carla' | 'dan', key: string) => (await statusFor(everybody[who], key)).linkedIssues;
/** Public comments of the app after the one that told of the outcome. */
const newsOn = async (key: string) => (await tellingsOn(everybody.agent, key)).slice(1);
const tracked = { key: null, summary: null, visibility: 'private', state: null };

describe('a request', () => {
  test('O3 taken to another service project of the app keeps its Bug, its answer and its news', async () => {
    const { admin, agent } = everybody;
    await newProject('HELP', 'service_desk');
    await configure(admin, (settings) => ({ ...settings, serviceProjectKeys: ['SUP', 'HELP'] }));
    const key = await asked();
    const issueKey = await published(key);
    const moved = await move(admin, key, 'HELP');
    await site.settle();
    expect([moved, (await admin.get(`/rest/api/3/issue/${key}`)).body.key]).toEqual(['HELP-1', 'HELP-1']);
    expect(await cyclesOn(admin, moved)).toMatchObject([{ state: 'met', answeredBy: { kind: 'linked-issue' } }]);
    expect((await overviewFor(admin, moved)).outcomes).toMatchObject([{ issueKey, step: 'told' }]);
    await comments(everybody.developer, issueKey, 'Carla Meyer of Northwind has it as well.');
    await site.settle();
    const notes = (await notesOn(admin, moved)).filter((note) => note.includes(issueKey));
    expect(notes).toHaveLength(1);
    await resolve(issueKey);
    expect((await tellingsOn(admin, moved)).slice(1)).toEqual([expect.stringContaining(issueKey)]);
    expect(await publishedAs(agent, 'BUG')).toEqual([issueKey]);
  });

  test('O4 moved out of the service projects is told nothing more, and its customer stays unnamed on the Bug', async () => {
    const { admin, developer, anyone } = everybody;
    const key = await asked();
    const issueKey = await published(key);
    const moved = await move(admin, key, 'DEV');
    await site.settle();
    const before = (await commentsOn(admin, moved)).length;
    await comments(developer, issueKey, 'Carla Meyer of Northwind has it as well.');
    await site.settle();
    expect(JSON.stringify((await anyone.get(`/rest/api/3/issue/${issueKey}/comment`)).body)).not.toMatch(
      /Carla|Northwind/,
    );
    await resolve(issueKey);
    expect(await commentsOn(admin, moved)).toHaveLength(before);
  });

  test('O3 cloned with everything on it is a request of its own: no second Bug, nothing told, its own promise', async () => {
    const { admin, agent } = everybody;
    const key = await asked();
    await label(agent, key, 'confirmed-bug');
    await site.settle();
    const [issueKey] = await linkedTo(agent, key);
    const copy = await clone(admin, key, { withLinks: false });
    await site.settle();
    expect(await publishedAs(agent, 'BUG')).toEqual([issueKey]);
    expect([(await overviewFor(agent, copy)).outcomes, await tellingsOn(agent, copy)]).toEqual([[], []]);
    expect(await shownTo('carla', copy)).toEqual([]);
    expect(await cyclesOn(agent, copy)).toMatchObject([{ number: 1, state: 'running', answeredAt: null }]);
    expect(await notesOn(agent, copy)).toEqual([expect.stringContaining(`clone of ${key}`)]);
    const own = await published(copy);
    expect(own).not.toBe(issueKey);
    expect(await linkedTo(agent, copy)).toEqual([key, own]);
  });

  test('O3 merged into another is told of its own Bug once, and the other is not', async () => {
    const { agent } = everybody;
    const [merged, kept] = [await asked(), await asked('dan')];
    const issueKey = await published(merged);
    await linkByHand(agent, merged, kept, 'Duplicate');
    const { body } = await agent.get(`/rest/api/3/issue/${merged}/transitions`);
    const { id } = body.transitions.find(({ name }: { name: string }) => name === 'Resolve this issue');
    await agent.post(`/rest/api/3/issue/${merged}/transitions`, { transition: { id } });
    await resolve(issueKey);
    expect([await newsOn(merged), await tellingsOn(agent, kept)]).toEqual([[expect.stringContaining(issueKey)], []]);
    expect([await shownTo('carla', merged), await shownTo('dan', kept)]).toMatchObject([[{ key: issueKey }], []]);
  });

  test('O3 deleted takes nothing from the others behind its Bug', async () => {
    const { admin } = everybody;
    const [first, second] = [await asked(), await asked('dan')];
    const issueKey = await published(first);
    await known(second, issueKey);
    await admin.del(`/rest/api/3/issue/${first}`);
    await site.settle();
    await resolve(issueKey);
    await site.at('2026-11-23T17:00:00.000Z');
    expect(await newsOn(second)).toEqual([expect.stringContaining(issueKey)]);
  });
});

describe('a Bug', () => {
  test('O3 moved to the other public project is followed under its new key', async () => {
    const { admin, agent } = everybody;
    await newProject('IDEAS', 'software', true);
    await configure(admin, (settings) => ({
      ...settings,
      outcomes: { ...settings.outcomes, changeRequest: { ...settings.outcomes.changeRequest, projectKey: 'IDEAS' } },
    }));
    const key = await asked();
    const moved = await move(admin, await published(key), 'IDEAS');
    await site.settle();
    expect(await shownTo('carla', key)).toMatchObject([{ key: moved, visibility: 'public', state: 'open' }]);
    expect((await overviewFor(agent, key)).outcomes).toMatchObject([{ issueKey: moved }]);
    await resolve(moved);
    expect(await newsOn(key)).toEqual([expect.stringContaining(moved)]);
  });

  test('O4 moved to a private project is tracked, and its end is told without a key', async () => {
    const { admin } = everybody;
    const key = await asked();
    const issueKey = await published(key);
    const moved = await move(admin, issueKey, 'DEV');
    await site.settle();
    expect(await shownTo('carla', key)).toMatchObject([tracked]);
    await resolve(moved);
    const [news, ...more] = await newsOn(key);
    expect([news, more]).toEqual([expect.stringContaining('has ended'), []]);
    expect(news).not.toMatch(/BUG-|DEV-/);
  });

  test('O3 cloned is nobody’s outcome: its own end is told to nobody', async () => {
    const { admin, agent } = everybody;
    const key = await asked();
    const issueKey = await published(key);
    const copy = await clone(admin, issueKey, { withLinks: false });
    await site.settle();
    await resolve(copy);
    await site.at('2026-11-23T17:00:00.000Z');
    expect([await newsOn(key), await shownTo('carla', key)]).toMatchObject([[], [{ key: issueKey, state: 'open' }]]);
    expect([...(await publishedAs(agent, 'BUG'))].sort()).toEqual([issueKey, copy].sort());
  });

  test('O4 restricted by hand is tracked until it is opened again', async () => {
    const { admin } = everybody;
    const key = await asked();
    const issueKey = await published(key);
    await restrict(admin, issueKey, 'Internal');
    await site.settle();
    expect(await shownTo('carla', key)).toMatchObject([tracked]);
    await restrict(admin, issueKey, null);
    await site.settle();
    expect(await shownTo('carla', key)).toMatchObject([{ key: issueKey, visibility: 'public' }]);
    expect(await newsOn(key)).toEqual([]);
  });

  test('O4 made private and opened by hand names no customer, and the portal does not name it', async () => {
    const { admin, developer, anyone } = everybody;
    const key = await asked();
    const issueKey = await published(key, { makePrivate: true });
    await comments(developer, issueKey, 'Carla Meyer of Northwind has it.');
    await restrict(admin, issueKey, null);
    await site.settle();
    const { body } = await anyone.get(`/rest/api/3/issue/${issueKey}?fields=*all`);
    expect(JSON.stringify(body)).not.toMatch(/Carla|Northwind/);
    expect(await shownTo('carla', key)).toMatchObject([tracked]);
  });

  test('O2 a development issue that was moved to the tracker and opened is closed again, and the team told', async () => {
    const { admin, agent, developer, anyone } = everybody;
    const key = await asked();
    const { issueKey } = await publish(agent, key, { kind: 'development' });
    await site.settle();
    await comments(developer, issueKey, 'Carla Meyer of Northwind has it.');
    const moved = await move(admin, issueKey, 'BUG');
    await restrict(admin, moved, null);
    await site.settle();
    expect((await anyone.get(`/rest/api/3/issue/${moved}`)).status).toBe(404);
    const told = (await notesOn(agent, key)).filter((note) => note.includes('development issue of this request'));
    expect(told).toEqual([expect.stringContaining('gave it its security level again')]);
    expect(await shownTo('carla', key)).toMatchObject([tracked]);
  });

  test('O3 deleted is shown no more', async () => {
    const { admin } = everybody;
    const key = await asked();
    await admin.del(`/rest/api/3/issue/${await published(key)}`);
    await site.settle();
    expect(await shownTo('carla', key)).toEqual([]);
    expect(await newsOn(key)).toEqual([]);
  });

  test('O3 in a circle of duplicates ends in one telling for each request', async () => {
    const { admin, developer } = everybody;
    const [first, second] = [await asked(), await asked('dan')];
    const [one, other] = [await published(first), await published(second)];
    await linkByHand(developer, one, other, 'Duplicate');
    await linkByHand(developer, other, one, 'Duplicate');
    expect(
      (
        await admin.post('/rest/api/3/issueLink', {
          ...{ type: { name: 'Duplicate' }, inwardIssue: { key: one }, outwardIssue: { key: one } },
        })
      ).status,
    ).toBe(400);
    await resolve(one);
    await resolve(other);
    await site.at('2026-11-23T18:00:00.000Z');
    for (const key of [first, second]) expect((await newsOn(key)).length).toBeLessThanOrEqual(2);
    expect(await newsOn(first)).toEqual([...new Set(await newsOn(first))]);
  });
});

describe('a link', () => {
  test('O3 removed by hand takes the Bug out of the portal, and the answer stays an answer', async () => {
    const { agent } = everybody;
    const key = await asked();
    const issueKey = await published(key);
    await unlinkByHand(agent, key, issueKey);
    await site.settle();
    expect(await shownTo('carla', key)).toEqual([]);
    expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }]);
    await linkByHand(agent, key, issueKey);
    expect(await shownTo('carla', key)).toMatchObject([{ key: issueKey }]);
  });

  test('O4 of a private outcome removed by hand is shown no more either', async () => {
    const { agent } = everybody;
    const key = await asked();
    const issueKey = await published(key, { makePrivate: true });
    expect(await shownTo('carla', key)).toMatchObject([tracked]);
    await unlinkByHand(agent, key, issueKey);
    expect(await shownTo('carla', key)).toEqual([]);
  });

  test('O3 made by hand shows a public Bug in the portal, and nothing of what is private', async () => {
    const { agent, developer } = everybody;
    const key = await asked();
    for (const other of ['BUG-1', 'DEV-1', 'SUP-1']) await linkByHand(agent, key, other);
    await linkByHand(agent, key, 'BUG-2', 'Blocks');
    expect(await shownTo('carla', key)).toMatchObject([{ key: 'BUG-1', visibility: 'public' }]);
    expect((await cyclesOn(agent, key))[0]?.state).toBe('running');
    await restrict(developer, 'BUG-1', 'Internal');
    expect(await shownTo('carla', key)).toEqual([]);
  });

  test('O3 two Bugs of one request are both shown, and each end is told', async () => {
    const key = await asked();
    const issueKey = await published(key);
    await known(key, 'BUG-1');
    expect((await shownTo('carla', key)).map((issue) => issue.key).sort()).toEqual(['BUG-1', issueKey].sort());
    await resolve(issueKey);
    expect((await newsOn(key)).filter((words) => words.includes(`work on ${issueKey}`))).toHaveLength(1);
  });
});
