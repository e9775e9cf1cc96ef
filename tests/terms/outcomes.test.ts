import {
  agreed,
  commentsOn,
  configure,
  cyclesOn,
  inPortal,
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
  transition,
  valueOf,
} from './people';
import { openSite, type Site } from './site';

/** O1, O2, O3 and O5: what becomes of a request. Whether it is public is O4's, in public-or-private.test.ts. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

/** A few minutes pass. */
async function later(minutes = 10): Promise<string> {
  const instant = new Date(site.sandbox.clock.now() + minutes * 60_000).toISOString();
  await site.at(instant);
  return instant;
}

const crash = {
  summary: 'Export stops with an empty page',
  description: 'The export stops half-way and shows an empty page.',
};

async function asked(request: { summary: string; description: string } = crash): Promise<string> {
  const { carla } = everybody;
  const key = await carla.ask({ ...request, requestType: 'Report a problem', details: await agreed(carla) });
  await later();
  return key;
}

describe('comments', () => {
  test('O1 they go back and forth: each question after an answer has a promise of its own, thanks do not', async () => {
    const { carla, agent } = everybody;
    const key = await asked();
    await carla.says(key, 'It happens on every board.');
    await later();
    expect(await cyclesOn(agent, key)).toMatchObject([{ number: 1, state: 'running' }]);

    const answeredAt = await later();
    await agent.says(key, 'Please empty the cache of the browser and try again.');
    await later();
    expect(await cyclesOn(agent, key)).toMatchObject([{ number: 1, state: 'met', answeredAt }]);

    const askedAgainAt = await later();
    await carla.says(key, 'That did not help. What else can I try?');
    await later();
    expect(await cyclesOn(agent, key)).toMatchObject([
      { number: 1, state: 'met', answeredAt },
      { number: 2, kind: 'next-answer', state: 'running', startedAt: askedAgainAt },
    ]);

    await agent.says(key, 'Version 8.4.1 has a fix for it.');
    await later();
    await carla.says(key, 'Thank you, that works!\n\nCarla');
    await later();
    expect((await cyclesOn(agent, key)).map(({ state }) => state)).toEqual(['met', 'met']);
    expect((await statusFor(carla, key)).promise.state).toBe('met');
  });

  test('O1 an internal note, a participant and the customer do not answer', async () => {
    const { carla, nils, agent } = everybody;
    const key = await asked();
    const participant = (await nils.get('/rest/api/3/myself')).body.accountId;
    await carla.post(`/rest/servicedeskapi/request/${key}/participant`, { accountIds: [participant] });
    await agent.says(key, 'Looks like the zone is applied twice.', false);
    await nils.says(key, 'I see the same.');
    await carla.says(key, 'Any news?');
    await later();
    expect((await statusFor(carla, key)).promise).toMatchObject({ state: 'running', answeredAt: null });
    expect((await carla.get(`/rest/servicedeskapi/request/${key}/comment`)).body.values).toHaveLength(2);
  });

  test('O1 once an agent has closed the answered request, nobody is reminded of it any more', async () => {
    const { carla, agent } = everybody;
    const key = await asked();
    await agent.says(key, 'Emptying the cache helps.');
    await later();
    await carla.says(key, 'Perfect, thanks.');
    await transition(agent, key, 'Resolve this issue');
    await site.at(new Date(site.sandbox.clock.now() + 24 * 3_600_000).toISOString());
    expect((await carla.get(`/rest/servicedeskapi/request/${key}`)).body.currentStatus.statusCategory).toBe('DONE');
    expect(await notesOn(agent, key)).toEqual([]);
  });
});

test('O1 a question on a closed request is a question: it has a promise again', async () => {
  const { carla, agent } = everybody;
  const key = await asked();
  await agent.says(key, 'Emptying the cache helps.');
  await transition(agent, key, 'Resolve this issue');
  const askedAt = await later(30);
  await carla.says(key, 'It is back again today. What else can we do?');
  await later();
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }, { state: 'running', startedAt: askedAt }]);
});

describe('the development team', () => {
  test('O2 an agent hands a request over: a private issue, linked, and the promise goes on', async () => {
    const { carla, agent, developer, anyone } = everybody;
    const key = await asked({
      summary: 'Sync loses updates under load',
      description: 'Two servers write at once and updates get lost.',
    });
    const before = (await cyclesOn(agent, key))[0];
    const { issueKey, visibility } = await publish(agent, key, { kind: 'development' });
    await later();

    expect([issueKey.split('-')[0], visibility]).toEqual(['DEV', 'private']);
    expect(await linkedTo(agent, key)).toEqual([issueKey]);
    const { body } = await developer.get(`/rest/api/3/issue/${issueKey}`);
    expect(body.fields.security.name).toBe('Internal');
    expect((await anyone.get(`/rest/api/3/issue/${issueKey}`)).status).toBe(404);
    expect((await carla.get(`/rest/api/3/issue/${issueKey}`)).status).toBe(404);
    expect(await cyclesOn(agent, key)).toMatchObject([
      { number: 1, state: 'running', dueAt: before?.dueAt, answeredAt: null },
    ]);
    expect(await tellingsOn(agent, key)).toEqual([]);
    expect((await statusFor(carla, key)).linkedIssues).toMatchObject([
      { key: null, summary: null, url: null, visibility: 'private' },
    ]);
  });

  test('O2 the label needs-development does the same without a page', async () => {
    const { agent } = everybody;
    const key = await asked();
    await label(agent, key, 'needs-development');
    await later();
    const [linked] = await linkedTo(agent, key);
    expect(linked).toMatch(/^DEV-/);
    expect((await overviewFor(agent, key)).outcomes).toMatchObject([
      { kind: 'development', visibility: 'private', step: 'told' },
    ]);
    expect(await tellingsOn(agent, key)).toEqual([]);
    expect(await notesOn(agent, key)).toEqual([]);
  });
});

describe.each([
  ['O3', 'bug', 'Bug', 'confirmed-bug'],
  ['O5', 'change-request', 'Change request', 'change-request'],
] as const)('%s, a %s', (clause, kind, issueTypeName, labelName) => {
  test(`${clause} it is created and linked, the customer is told, and the request counts as answered`, async () => {
    const { carla, agent, anyone } = everybody;
    const key = await asked();
    const publishedAt = new Date(site.sandbox.clock.now()).toISOString();
    const { issueKey, visibility, url } = await publish(agent, key, { kind });
    await later();

    expect([visibility, url.endsWith(`/browse/${issueKey}`)]).toEqual(['public', true]);
    const { status, body } = await anyone.get(`/rest/api/3/issue/${issueKey}`);
    expect([status, body.fields.issuetype.name]).toEqual([200, issueTypeName]);
    expect(await linkedTo(agent, key)).toEqual([issueKey]);
    expect(await tellingsOn(agent, key)).toEqual([expect.stringContaining(issueKey)]);
    expect(await cyclesOn(agent, key)).toMatchObject([
      { state: 'met', answeredAt: publishedAt, answeredBy: { kind: 'linked-issue', issueKey } },
    ]);
    expect((await statusFor(carla, key)).promise).toMatchObject({ state: 'met', answeredByLinkedIssue: true });
  });

  test(`${clause} its later updates are on it, and the portal shows them live`, async () => {
    const { carla, agent, developer } = everybody;
    const key = await asked();
    const { issueKey } = await publish(agent, key, { kind });
    expect((await statusFor(carla, key)).linkedIssues).toMatchObject([
      { key: issueKey, visibility: 'public', state: 'open', fixVersions: [] },
    ]);

    await transition(developer, issueKey, 'In Progress');
    await developer.put(`/rest/api/3/issue/${issueKey}`, { fields: { fixVersions: [{ name: '8.4.2' }] } });
    const updatedAt = await later();
    const [shown] = (await statusFor(carla, key)).linkedIssues;
    expect(shown).toMatchObject({ state: 'in-progress', fixVersions: [{ name: '8.4.2', released: false }] });
    expect((shown?.updatedAt ?? '') <= updatedAt).toBe(true);
    await transition(developer, issueKey, 'Done');
    expect((await statusFor(carla, key)).linkedIssues[0]?.state).toBe('fixed');
    expect(await tellingsOn(agent, key)).toHaveLength(1);
  });

  test(`${clause} when the customer still asks for help, the promise starts again at that comment`, async () => {
    const { carla, agent } = everybody;
    const key = await asked();
    await publish(agent, key, { kind });
    const askedAt = await later(30);
    const message = 'Is there a way around it until then?';
    const { answerBy } = await valueOf(
      carla.call<{ answerBy: string }>('portal-help', inPortal(key), 'askForHelp', { message }),
    );
    await later();
    expect(await cyclesOn(agent, key)).toMatchObject([
      { number: 1, state: 'met', answeredBy: { kind: 'linked-issue' } },
      { number: 2, state: 'running', startedAt: askedAt, dueAt: answerBy },
    ]);
    expect(await commentsOn(agent, key)).toContainEqual({
      author: 'Carla Meyer',
      isPublic: true,
      text: `${message}\n`,
    });
    expect((await statusFor(carla, key)).promise).toMatchObject({
      state: 'running',
      answerBy,
      answeredByLinkedIssue: false,
    });
  });

  test(`${clause} a plain comment that asks for more starts it again as well`, async () => {
    const { carla, agent } = everybody;
    const key = await asked();
    await publish(agent, key, { kind });
    const askedAt = await later(30);
    await carla.says(key, 'We cannot work like that. Can you tell us when it will be done?');
    await later();
    expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }, { state: 'running', startedAt: askedAt }]);
  });

  test(`${clause} a comment that only says thanks leaves it answered`, async () => {
    const { carla, agent } = everybody;
    const key = await asked();
    await publish(agent, key, { kind });
    await later();
    await carla.says(key, 'Thank you very much!');
    await later();
    expect(await cyclesOn(agent, key)).toHaveLength(1);
  });

  test(`${clause} the label ${labelName} does the same without a page`, async () => {
    const { carla, agent } = everybody;
    const before = await publishedAs(agent, 'BUG');
    const key = await asked();
    await label(agent, key, labelName);
    await later();
    const [issueKey] = await linkedTo(agent, key);
    expect((await overviewFor(agent, key)).outcomes).toMatchObject([
      { kind, visibility: 'public', issueKey, step: 'told' },
    ]);
    expect(await publishedAs(agent, 'BUG')).toEqual([...before, issueKey]);
    expect((await statusFor(carla, key)).promise).toMatchObject({ state: 'met', answeredByLinkedIssue: true });
    expect(await tellingsOn(agent, key)).toEqual([expect.stringContaining(issueKey ?? '?')]);
  });
});

test('O3 a link to a known Bug that an agent sets by hand tells the customer nothing, so it answers nothing', async () => {
  const { carla, agent } = everybody;
  const key = await asked();
  await agent.post('/rest/api/3/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key },
    outwardIssue: { key: 'BUG-1' },
  });
  await later();
  expect((await statusFor(carla, key)).promise.state).toBe('running');
  await agent.says(key, 'This is a known problem, BUG-1.');
  await later();
  expect((await statusFor(carla, key)).promise.state).toBe('met');
});

test('O3, O5 an admin may decide that a link answers nothing: the customer is told, the promise goes on', async () => {
  const { admin, carla, agent } = everybody;
  await configure(admin, (settings) => ({
    ...settings,
    outcomes: {
      ...settings.outcomes,
      consideredAnswered: false,
      publicComment: 'We have recorded this as {issue}.',
    },
  }));
  const key = await asked();
  const { issueKey } = await publish(agent, key, { kind: 'bug' });
  await later();
  expect(await tellingsOn(agent, key)).toEqual([`We have recorded this as ${issueKey}.\n`]);
  expect((await statusFor(carla, key)).promise).toMatchObject({ state: 'running', answeredByLinkedIssue: false });
});

test('O3 in a dry run a label creates nothing, tells the team what it would, and the customer nothing', async () => {
  const { admin, agent, carla } = everybody;
  await configure(admin, (settings) => ({ ...settings, outcomes: { ...settings.outcomes, dryRun: true } }));
  const key = await asked();
  await label(agent, key, 'confirmed-bug');
  await later();
  expect([await linkedTo(agent, key), await tellingsOn(agent, key)]).toEqual([[], []]);
  expect(await notesOn(agent, key)).toEqual([expect.stringContaining('Dry run: the label asks for a public issue')]);
  expect((await statusFor(carla, key)).linkedIssues).toEqual([]);
});
