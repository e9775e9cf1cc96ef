import type { DeliveryPlan } from '../../sandbox/forge/delivery/delivery-plan.ts';
import { leave, notesOn, peopleOf, publish, textIn } from './people';
import { openSite, type Site, type Visitor } from './site';

/** O4, A4: what goes public stays without the customer, whoever writes on it later and whatever happens on the way. */
const clean = {
  summary: 'Export stops with an empty page',
  description: 'The export stops half-way and shows an empty page.',
};
const traces = /carla|meyer|northwind|dan whitfield|brightwater|hunter2/i;

interface Scene {
  readonly site: Site;
  readonly people: ReturnType<typeof peopleOf>;
  /** Carla's request and the public Bug it became. */
  readonly request: string;
  readonly issue: string;
}

async function aPublicBug(options: Parameters<typeof openSite>[1] = {}): Promise<Scene> {
  const site = await openSite(undefined, options);
  const people = peopleOf(site);
  const request = await people.carla.ask({ ...clean });
  await site.settle();
  await assign(people.agent, request, people.agent);
  const { issueKey: issue, visibility } = await publish(people.agent, request, { kind: 'bug' });
  await site.settle();
  expect(visibility).toBe('public');
  return { site, people, request, issue };
}

async function assign(agent: Visitor, key: string, assignee: Visitor): Promise<void> {
  const { accountId } = (await assignee.get('/rest/api/3/myself')).body;
  expect((await agent.put(`/rest/api/3/issue/${key}/assignee`, { accountId })).status).toBe(204);
}

const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function comments(visitor: Visitor, key: string, words: string): Promise<string> {
  const { status, body } = await visitor.post(`/rest/api/3/issue/${key}/comment`, { body: adf(words) });
  if (status !== 201) throw new Error(`The comment was refused: ${status} ${JSON.stringify(body)}`);
  return body.id;
}

const leakNotes = async (agent: Visitor, request: string) =>
  (await notesOn(agent, request)).filter((note) => note.includes('showed everybody'));

/** All a visitor without an account learns of an issue; nothing when it is hidden. */
async function publicSide({ people, issue }: Scene): Promise<string> {
  const { status, body } = await people.anyone.get(`/rest/api/3/issue/${issue}?fields=*all&expand=changelog`);
  if (status === 404) return 'hidden';
  const said = await people.anyone.get(`/rest/api/3/issue/${issue}/comment`);
  return JSON.stringify([body, said.body]);
}

const isRestricted = async ({ people, issue }: Scene, commentId: string): Promise<boolean> => {
  const { body } = await people.agent.get(`/rest/api/3/issue/${issue}/comment/${commentId}`);
  return body.visibility?.value === 'Internal';
};

const permit = ({ people }: Scene, change: object) => people.admin.post('/sandbox/permissions', change);

test('O4, A4 a comment of an agent that names the customer is restricted, and agent and author learn what kind it was', async () => {
  const scene = await aPublicBug();
  const { site, people, request, issue } = scene;
  const id = await comments(
    people.agent2,
    issue,
    'Carla Meyer of Northwind told us that it happens on large plans only.',
  );
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(true);
  expect(await publicSide(scene)).not.toMatch(traces);
  const notes = await leakNotes(people.agent, request);
  expect(notes).toEqual([expect.stringContaining('the name of a person and the name of a company')]);
  expect(notes[0]).toMatch(/^@Ada Lindqvist /);
  expect(notes[0]).not.toMatch(traces);
  const { body } = await people.agent.get(`/rest/api/3/issue/${issue}/comment`);
  const told = body.comments.at(-1);
  expect([told.visibility.value, textIn(told.body)]).toEqual([
    'Internal',
    expect.stringMatching(/^@Ben Okafor Your comment of /),
  ]);
  expect(JSON.stringify(told)).not.toMatch(traces);
  await leave(site);
});

test('O4 talk among developers is left alone: mentions of the team, links to other Bugs, logs, versions', async () => {
  const scene = await aPublicBug();
  const { site, people, request, issue } = scene;
  const { accountId, displayName } = (await people.agent.get('/rest/api/3/myself')).body;
  const mention = { type: 'mention', attrs: { id: accountId, text: `@${displayName}` } };
  const text = (words: string) => ({ type: 'text', text: words });
  const body = {
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'paragraph',
        content: [mention, text(' see BUG-1, fixed in 8.4.2 with DEV-1: at com.example.Export.run(Export.java:42)')],
      },
    ],
  };
  expect((await people.developer.post(`/rest/api/3/issue/${issue}/comment`, { body })).status).toBe(201);
  await site.settle();
  expect(await leakNotes(people.agent, request)).toEqual([]);
  expect(await publicSide(scene)).toContain('Export.java');
  await leave(site);
});

test('O4 an edit of the description by a developer makes the issue private; its history would tell, too', async () => {
  const scene = await aPublicBug();
  const { site, people, request, issue } = scene;
  const leaky = adf('It happens to carla@northwind.example only.');
  expect((await people.developer.put(`/rest/api/3/issue/${issue}`, { fields: { description: leaky } })).status).toBe(
    204,
  );
  await site.settle();
  expect(await publicSide(scene)).toBe('hidden');
  expect(await leakNotes(people.agent, request)).toEqual([expect.stringContaining('The issue is private now.')]);
  const { body } = await people.developer.get(`/rest/api/3/issue/${issue}/comment`);
  expect(textIn(body.comments.at(-1).body)).toMatch(/^@Dana Petrova What you wrote into this issue /);

  // Cleaned, and the level lifted: what the history still shows hides it again, once; then it is a person's decision.
  const lift = { fields: { description: adf('It happens to one customer only.'), security: null } };
  expect((await people.developer.put(`/rest/api/3/issue/${issue}`, lift)).status).toBe(204);
  await site.settle();
  expect(await publicSide(scene)).toBe('hidden');
  expect(await leakNotes(people.agent, request)).toEqual([
    expect.anything(),
    expect.stringContaining(`The history of ${issue}`),
  ]);
  await people.developer.put(`/rest/api/3/issue/${issue}`, { fields: { security: null } });
  await site.settle();
  expect(await publicSide(scene)).not.toBe('hidden');
  expect(await leakNotes(people.agent, request)).toHaveLength(2);
  await leave(site);
});

test('O4 a comment of somebody with public access only is restricted as well', async () => {
  const scene = await aPublicBug();
  const { site, people, request, issue } = scene;
  await permit(scene, { projectKey: 'BUG', permission: 'ADD_COMMENTS', anyone: true });
  const id = await comments(
    people.erin,
    issue,
    'We at Northwind wait for this as well. The password is hunter2-Winter!',
  );
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(true);
  expect(await publicSide(scene)).not.toMatch(traces);
  expect(await leakNotes(people.agent, request)).toEqual([expect.stringContaining('a password, token or key')]);
  await leave(site);
});

test('O4 a harmless comment that is edited later to hold a name is caught then', async () => {
  const scene = await aPublicBug();
  const { site, people, request, issue } = scene;
  const id = await comments(people.developer, issue, 'I can reproduce it.');
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(false);
  await site.at('2026-11-23T15:20:00.000Z');
  const edited = await people.developer.put(`/rest/api/3/issue/${issue}/comment/${id}`, {
    body: adf('Ms Meyer was right.'),
  });
  expect(edited.status).toBe(200);
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(true);
  expect(await leakNotes(people.agent, request)).toHaveLength(1);

  // Who lifts the restriction answers for it; another value is another matter.
  const lifted = { body: adf('Ms Meyer was right.') };
  await people.admin.put(`/rest/api/3/issue/${issue}/comment/${id}`, lifted);
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(false);
  await site.at('2026-11-23T15:40:00.000Z');
  await people.admin.put(`/rest/api/3/issue/${issue}/comment/${id}`, {
    body: adf('Ms Meyer was right. Her key is SUP-4.'),
  });
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(true);
  await leave(site);
});

test('O4 of two requests behind one Bug the customer of either is protected, and both agents are told', async () => {
  const scene = await aPublicBug();
  const { site, people, request, issue } = scene;
  const second = await people.dan.ask({ ...clean });
  await site.settle();
  await assign(people.agent, second, people.agent2);
  const link = { type: { name: 'Relates' }, inwardIssue: { key: second }, outwardIssue: { key: issue } };
  expect((await people.agent.post('/rest/api/3/issueLink', link)).status).toBe(201);
  await site.settle();
  const id = await comments(people.developer, issue, 'Dan Whitfield has it with 8.3, too.');
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(true);
  expect(await leakNotes(people.agent, request)).toEqual([expect.stringMatching(/^@Ada Lindqvist /)]);
  expect(await leakNotes(people.agent, second)).toEqual([expect.stringMatching(/^@Ben Okafor /)]);
  await leave(site);
});

test('O4 what was there before a second request was linked is looked at again then', async () => {
  const scene = await aPublicBug();
  const { site, people, issue } = scene;
  const id = await comments(people.developer, issue, 'Whitfield reported the same by phone.');
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(false);
  const second = await people.dan.ask({ ...clean });
  const link = { type: { name: 'Relates' }, inwardIssue: { key: second }, outwardIssue: { key: issue } };
  await people.agent.post('/rest/api/3/issueLink', link);
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(true);
  await leave(site);
});

test('O4 where a comment cannot be restricted the issue becomes private; where that fails, the team is told to act', async () => {
  const scene = await aPublicBug();
  const { site, people, request, issue } = scene;
  await permit(scene, { projectKey: 'BUG', permission: 'EDIT_ALL_COMMENTS', granted: false });
  await comments(people.developer, issue, 'Ms Meyer was right.');
  await site.settle();
  expect(await publicSide(scene)).toBe('hidden');
  expect(await leakNotes(people.agent, request)).toEqual([expect.stringContaining('could not be restricted')]);

  const other = await people.carla.ask({ ...clean });
  await site.settle();
  const { issueKey } = await publish(people.agent, other, { kind: 'bug' });
  await permit(scene, { projectKey: 'BUG', permission: 'SET_ISSUE_SECURITY', granted: false });
  await comments(people.developer, issueKey, 'Ms Meyer was right.');
  await site.settle();
  expect(await leakNotes(people.agent, other)).toEqual([expect.stringContaining('Act now')]);
  const errors = site.sandbox.invocations().flatMap(({ logs }) => logs.filter(({ level }) => level === 'error'));
  expect(errors.map(({ text }) => text).join()).toContain('a leak in a public issue cannot be hidden');
  expect(errors.map(({ text }) => text).join()).not.toMatch(traces);

  // With the permission back the next look hides it, and says so.
  await permit(scene, { projectKey: 'BUG', permission: 'EDIT_ALL_COMMENTS', granted: true });
  await site.at('2026-11-23T17:05:00.000Z');
  expect(await publicSide({ ...scene, issue: issueKey })).not.toMatch(traces);
  expect(await leakNotes(people.agent, other)).toHaveLength(2);
  await leave(site);
});

test('O4 a value that was taken out when the Bug was published may not come back, known to Jira or not', async () => {
  const site = await openSite();
  const people = peopleOf(site);
  const request = await people.carla.ask({
    ...clean,
    description:
      'The export on web-prd-04.corp.example stops. Irina Kowalczyk has it, too.\n\nKind regards\nCarla Meyer',
  });
  await site.settle();
  const { issueKey: issue, visibility } = await publish(people.agent, request, { kind: 'bug' });
  expect(visibility).toBe('public');
  const scene = { site, people, request, issue };
  const id = await comments(people.developer, issue, 'Kowalczyk sent a log of web-prd-04.');
  await site.settle();
  expect(await isRestricted(scene, id)).toBe(true);
  await leave(site);
});

test('O4 issues that no request was turned into are none of its business', async () => {
  const scene = await aPublicBug();
  const { site, people } = scene;
  const latest = site.sandbox.invocations().at(-1)?.id ?? 0;
  await comments(people.developer, 'BUG-1', 'Carla Meyer of Northwind has it, too.');
  await site.settle();
  const calls = site.sandbox.invocations(latest).flatMap(({ functionKey, rest }) => rest.map(() => functionKey));
  expect(calls).toEqual([]);
  await leave(site);
});

/** What is left in the end of a comment and an edit of the summary that both give the customer away. */
async function endingOf(scene: Scene): Promise<object> {
  const { site, people, request, issue } = scene;
  const { body } = await people.agent.get(`/rest/api/3/issue/${issue}?fields=comment,security`);
  const said = body.fields.comment.comments as {
    author: { accountType: string };
    visibility?: unknown;
    body: unknown;
  }[];
  const errors = site.sandbox.invocations().flatMap(({ logs }) => logs.filter(({ level }) => level === 'error'));
  return {
    level: body.fields.security?.name,
    open: said.filter(({ visibility }) => visibility === undefined).map((one) => textIn(one.body)),
    toAuthors: said.filter(({ author }) => author.accountType === 'app').map((one) => textIn(one.body)),
    toAgents: await leakNotes(people.agent, request),
    errors: errors.map(({ text }) => text),
  };
}

async function leaks({ people, issue }: Scene): Promise<void> {
  await comments(people.agent2, issue, 'Ms Meyer was right.');
  await people.developer.put(`/rest/api/3/issue/${issue}`, { fields: { summary: 'Export stops at Northwind' } });
}

const expectedEnding = {
  level: 'Internal',
  open: [],
  toAuthors: [expect.stringContaining('Ben Okafor'), expect.stringContaining('Dana Petrova')],
  toAgents: [expect.stringContaining('Comment '), expect.stringContaining('The issue is private now.')],
  errors: [],
};

describe('O4 the guard acts once', () => {
  const minute = 60_000;
  test.each<[string, DeliveryPlan]>([
    ['twice', (_delivery, dueAtMs) => [dueAtMs, dueAtMs]],
    ['three minutes late', (_delivery, dueAtMs) => [dueAtMs + 3 * minute]],
    ['again half an hour later', (_delivery, dueAtMs) => [dueAtMs, dueAtMs + 30 * minute]],
    ['not at all', ({ kind }, dueAtMs) => (kind === 'event' ? [] : [dueAtMs])],
  ])('when events are delivered %s', async (_how, deliveryPlan) => {
    const scene = await aPublicBug({ deliveryPlan });
    await scene.site.at('2026-11-23T15:30:00.000Z');
    await leaks(scene);
    await scene.site.at('2026-11-23T17:30:00.000Z');
    expect(await endingOf(scene)).toEqual(expectedEnding);
    await leave(scene.site);
  });

  test('although the machine dies after any one call', async () => {
    const play = async (at: number) => {
      const state = { calls: 0, isArmed: false };
      const interrupt = ({ functionKey }: { functionKey: string }) => {
        if (!state.isArmed || functionKey !== 'request-worker') return null;
        state.calls += 1;
        return state.calls === at ? ('after' as const) : null;
      };
      const scene = await aPublicBug({ interrupt });
      state.isArmed = true;
      await leaks(scene);
      await scene.site.settle();
      const { calls } = state;
      await scene.site.at('2026-11-23T16:05:00.000Z');
      const ending = await endingOf(scene);
      await scene.site.close();
      return { calls, ending };
    };
    const undisturbed = await play(0);
    expect(undisturbed.ending).toEqual(expectedEnding);
    expect(undisturbed.calls).toBeGreaterThan(30);
    for (let number = 1; number <= undisturbed.calls; number += 1)
      expect({ number, ...(await play(number)).ending }).toEqual({ number, ...expectedEnding });
  }, 400_000);
});
