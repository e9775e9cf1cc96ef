import {
  agreed,
  configure,
  leave,
  linkedTo,
  notesOn,
  peopleOf,
  publish,
  settingsFor,
  statusFor,
  tellingsOn,
  transition,
  valueOf,
} from './people';
import { openSite, type Site, type Visitor } from './site';

/** O3, O5: what becomes of a linked issue reaches every request linked to it, once, in its own language. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

const question = {
  summary: 'The export of large plans stops half-way',
  description: 'The export of large plans as a spreadsheet stops half-way with an empty page.',
};

async function asked(who: 'carla' | 'dan' | 'nils', locale?: string): Promise<string> {
  const visitor = everybody[who];
  const details = { ...(await agreed(visitor)), ...(locale ? { locale } : {}) };
  const key = await visitor.ask({ ...question, requestType: 'Report a problem', details });
  await site.settle();
  return key;
}

async function published(key: string, asBug: object = {}): Promise<string> {
  const { issueKey } = await publish(everybody.agent, key, { kind: 'bug', ...asBug });
  await site.settle();
  return issueKey;
}

const link = async (key: string, issueKey: string): Promise<void> => {
  await valueOf(everybody.agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey }));
  await site.settle();
};

async function resolve(issueKey: string, resolution = 'Done'): Promise<void> {
  const { admin } = everybody;
  const { body } = await admin.get(`/rest/api/3/issue/${issueKey}/transitions`);
  const { id } = body.transitions.find(({ name }: { name: string }) => name === 'Done');
  const fields = { resolution: { name: resolution } };
  const { status } = await admin.post(`/rest/api/3/issue/${issueKey}/transitions`, { transition: { id }, fields });
  if (status !== 204) throw new Error(`${issueKey} was not resolved: ${status}`);
}

/** A version of the tracker, set as the fix version; answers how to release it. */
async function planned(issueKey: string, name: string): Promise<() => Promise<unknown>> {
  const { admin } = everybody;
  const { body } = await admin.post('/rest/api/3/version', { name, project: 'BUG' });
  await admin.put(`/rest/api/3/issue/${issueKey}`, { fields: { fixVersions: [{ id: body.id }] } });
  return () => admin.put(`/rest/api/3/version/${body.id}`, { released: true });
}

const newsOn = async (key: string, agent: Visitor = everybody.agent) =>
  (await tellingsOn(agent, key)).filter((words) => !/recorded it|known as/.test(words));

test('O3 fixed and released, every linked request is told once, in its own language, and can be accepted', async () => {
  const { agent, carla, dan } = everybody;
  const first = await asked('carla', 'de-DE');
  const issueKey = await published(first);
  const second = await asked('dan', 'fr-FR');
  await link(second, issueKey);
  const third = await asked('nils');
  await link(third, issueKey);

  const release = await planned(issueKey, '8.5');
  await resolve(issueKey);
  await site.settle();
  expect((await statusFor(carla, first)).linkedIssues).toMatchObject([
    { key: issueKey, state: 'fixed', fixVersions: [{ name: '8.5', released: false }] },
  ]);
  expect(await newsOn(first)).toEqual([]);

  await release();
  await site.at('2026-11-23T16:05:00.000Z');
  await site.at('2026-11-23T18:05:00.000Z');
  expect(await newsOn(first)).toEqual([expect.stringContaining(`${issueKey} ist in 8.5 behoben`)]);
  expect(await newsOn(second)).toEqual([expect.stringContaining(`${issueKey} est corrigé dans 8.5`)]);
  expect(await newsOn(third)).toEqual([expect.stringContaining(`${issueKey} is fixed in 8.5`)]);
  expect((await statusFor(carla, first)).linkedIssues).toMatchObject([
    { fixVersions: [{ name: '8.5', released: true }] },
  ]);
  expect((await statusFor(dan, second)).solution.state).toBe('offered');
  const seenByDan = JSON.stringify((await dan.get(`/rest/servicedeskapi/request/${second}/comment`)).body);
  expect(seenByDan).not.toMatch(new RegExp(`carla|northwind|${first}\\b`, 'i'));
  expect(await linkedTo(agent, second)).toEqual([issueKey]);
});

test('O3, O5 what will not be fixed is told as such at once', async () => {
  const key = await asked('carla');
  await resolve(await published(key), "Won't Do");
  await site.settle();
  expect(await newsOn(key)).toEqual([expect.stringMatching(/has ended: it will not be fixed/)]);
});

test('O3 a duplicate is told as such, and followed to the issue that stays', async () => {
  const { admin } = everybody;
  const key = await asked('carla');
  const issueKey = await published(key);
  const stays = await published(await asked('dan'));
  const type = { name: 'Duplicate' };
  await admin.post('/rest/api/3/issueLink', { type, inwardIssue: { key: issueKey }, outwardIssue: { key: stays } });
  await resolve(issueKey, 'Duplicate');
  await site.settle();
  expect(await newsOn(key)).toEqual([expect.stringContaining(`the same as ${stays}`)]);
  const release = await planned(stays, '8.6');
  await resolve(stays);
  await release();
  await site.at('2026-11-23T17:05:00.000Z');
  expect(await newsOn(key)).toEqual([expect.anything(), expect.stringContaining(`${stays} is fixed in 8.6`)]);
});

test('O3 a duplicate that is linked only after it was resolved is told once', async () => {
  const { admin } = everybody;
  const key = await asked('carla');
  const issueKey = await published(key);
  const stays = await published(await asked('dan'));
  await resolve(issueKey, 'Duplicate');
  await site.settle();
  expect(await newsOn(key)).toEqual([]);
  const type = { name: 'Duplicate' };
  await admin.post('/rest/api/3/issueLink', { type, inwardIssue: { key: issueKey }, outwardIssue: { key: stays } });
  await site.at('2026-11-23T17:05:00.000Z');
  expect(await newsOn(key)).toEqual([expect.stringContaining(`the same as ${stays}`)]);
});

test('O3 opened again and resolved again, it is told again', async () => {
  const { admin } = everybody;
  await configure(admin, (settings) => ({ ...settings, issueNews: { ...settings.issueNews, mode: 'resolution' } }));
  const key = await asked('carla');
  const issueKey = await published(key);
  await resolve(issueKey);
  await site.settle();
  expect(await newsOn(key)).toHaveLength(1);
  await site.at('2026-11-23T15:30:00.000Z');
  await transition(admin, issueKey, 'To Do');
  await site.settle();
  expect(await newsOn(key)).toHaveLength(1);
  await site.at('2026-11-23T15:40:00.000Z');
  await resolve(issueKey);
  await site.at('2026-11-23T17:40:00.000Z');
  expect(await newsOn(key)).toHaveLength(2);
});

test('O4 of a private issue the customer hears that the work is over, and nothing else', async () => {
  const key = await asked('carla');
  const issueKey = await published(key, { makePrivate: true });
  await resolve(issueKey, "Won't Do");
  await site.settle();
  const [words, ...more] = await newsOn(key);
  expect([words, more]).toEqual([
    expect.stringContaining('The work of our developers on what you reported has ended'),
    [],
  ]);
  expect(words).not.toMatch(/BUG-|fixed/);
  expect((await statusFor(everybody.carla, key)).linkedIssues).toMatchObject([{ visibility: 'private', state: null }]);
});

test('O3 whose link was removed by hand hears nothing; who was linked by hand does', async () => {
  const { admin } = everybody;
  const key = await asked('carla');
  const issueKey = await published(key);
  const other = await asked('dan');
  const { body } = await admin.get(`/rest/api/3/issue/${key}?fields=issuelinks`);
  await admin.del(`/rest/api/3/issueLink/${body.fields.issuelinks[0].id}`);
  const type = { name: (await settingsFor(admin)).settings.outcomes.linkTypeName };
  await admin.post('/rest/api/3/issueLink', { type, inwardIssue: { key: other }, outwardIssue: { key: issueKey } });
  await resolve(issueKey, 'Cannot Reproduce');
  await site.settle();
  expect([await newsOn(key), await newsOn(other)]).toEqual([[], [expect.stringContaining('could not reproduce')]]);
});

test('P1 of an issue nobody outside may see, linked by hand, no customer hears', async () => {
  const { admin } = everybody;
  const key = await asked('carla');
  const type = { name: (await settingsFor(admin)).settings.outcomes.linkTypeName };
  await admin.post('/rest/api/3/issueLink', { type, inwardIssue: { key }, outwardIssue: { key: 'DEV-1' } });
  await resolve('DEV-1', "Won't Do");
  await site.settle();
  await site.at('2026-11-23T17:40:00.000Z');
  expect(await tellingsOn(everybody.agent, key)).toEqual([]);
  expect((await statusFor(everybody.carla, key)).linkedIssues).toEqual([]);
});

test('O3 of an issue that was deleted the agents are told, not the customer', async () => {
  const { admin, agent } = everybody;
  const key = await asked('carla');
  const issueKey = await published(key);
  await admin.del(`/rest/api/3/issue/${issueKey}`);
  await site.settle();
  expect(await newsOn(key)).toEqual([]);
  expect(await notesOn(agent, key)).toContainEqual(
    expect.stringContaining(`${issueKey}, which this request was linked`),
  );
});
