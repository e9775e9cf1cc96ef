import { jpeg } from '../build-images';
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
import { clone, restrict } from './moves';
import { inPortal, leave, notesOn, peopleOf, tellingsOn, valueOf, type Everybody } from './people';
import { openSite, type Site, type Visitor } from './site';

/** A4: nothing goes to a third party without explicit approval. P2: attachments are private. */
let site: Site;
let everybody: Everybody;
afterEach(() => leave(site));

async function open(options?: Parameters<typeof openSite>[1]): Promise<void> {
  site = await openSite(undefined, options);
  everybody = peopleOf(site);
}

const published = (makePrivate = false) => publishedWithPhoto(site, everybody, makePrivate);

async function ask(key: string, recipient: object, until: string | null = null): Promise<string> {
  const { agent, carla } = everybody;
  await valueOf(askForPhoto(agent, key, { attachmentId: await photoOn(agent, key), recipient, until }));
  await site.settle();
  return (await questions(carla, key)).questions[0]!.id;
}

async function say(visitor: Visitor, key: string, id: string, word: string) {
  const answer = await answers(visitor, key, id, word);
  await site.settle();
  return answer;
}

const neutral = expect.stringMatching(/^attachment-[0-9a-f]{8}\.jpg$/);

test('A4 P2 nothing travels before the answer; what is approved is on the Bug once, cleaned and under a neutral name', async () => {
  await open();
  const { carla, agent, anyone } = everybody;
  const { key, bug } = await published();
  const id = await ask(key, onto(bug));
  expect(await filesOn(anyone, bug)).toEqual([]);
  expect(await tellingsOn(agent, key)).toContainEqual(
    expect.stringContaining('Nothing is passed on until you approve it'),
  );
  expect(await questions(carla, key)).toMatchObject({
    mayAnswer: true,
    questions: [
      {
        state: 'asked',
        subject: { words: 'Carla Meyer at Northwind.jpg' },
        recipient: { kind: 'public-issue', words: bug },
        why: 'It shows where the export stops.',
      },
    ],
  });

  expect(await say(carla, key, id, 'approve')).toEqual({ ok: true, value: null });
  const [file, ...more] = await filesOn(anyone, bug);
  expect(more).toEqual([]);
  expect(file).toMatchObject({ filename: neutral, mimeType: 'image/jpeg' });
  expect(await bytesOfFile(site, file!)).toEqual(jpeg());
  expect((await desk(agent, key)).entries).toMatchObject([
    { state: 'disclosed', copy: 'copied', answeredBy: 'Carla Meyer' },
  ]);
  expect((await anyone.get(`/rest/api/3/issue/${bug}?fields=security`)).status).toBe(200);
  expect(await notesOn(agent, key)).toEqual([]);
});

test('P2 what is withdrawn is gone from the Bug, and stays gone', async () => {
  await open();
  const { carla, agent, anyone } = everybody;
  const { key, bug } = await published();
  const id = await ask(key, onto(bug));
  await say(carla, key, id, 'approve');
  await say(carla, key, id, 'withdraw');
  expect(await filesOn(anyone, bug)).toEqual([]);
  expect((await desk(agent, key)).entries).toMatchObject([{ state: 'withdrawn', copy: 'removed' }]);
  expect(await say(carla, key, id, 'approve')).toMatchObject({
    ok: false,
    problem: { because: { code: 'question-over' } },
  });
  await site.at('2026-11-23T18:00:00.000Z');
  expect(await filesOn(anyone, bug)).toEqual([]);
});

test('P2 what is withdrawn while the app cannot see the Bug goes when it can, and the team knows until then', async () => {
  await open();
  const { carla, agent, admin, anyone } = everybody;
  const { key, bug } = await published();
  await say(carla, key, await ask(key, onto(bug)), 'approve');
  const browse = (granted: boolean) => {
    const change = { projectKey: 'BUG', permission: 'BROWSE_PROJECTS', granted };
    return Promise.all([
      admin.post('/sandbox/permissions', { ...change, anyone: true }),
      admin.post('/sandbox/permissions', change),
    ]);
  };
  await browse(false);
  await say(carla, key, (await questions(carla, key)).questions[0]!.id, 'withdraw');
  expect((await desk(agent, key)).entries).toMatchObject([
    { state: 'withdrawn', copy: 'copied', because: 'issue-gone' },
  ]);
  expect(await notesOn(agent, key)).toContainEqual(expect.stringContaining('does not show this app the issue'));
  await browse(true);
  await site.at('2026-11-23T17:30:00.000Z');
  expect(await filesOn(anyone, bug)).toEqual([]);
  expect((await desk(agent, key)).entries).toMatchObject([{ state: 'withdrawn', copy: 'removed' }]);
});

test.each([true, false])(
  'P2 what is withdrawn is gone from clones of the Bug as well, or the team hears which still has it; may delete: %s',
  async (granted) => {
    await open();
    const { carla, agent, admin } = everybody;
    const { key, bug } = await published();
    const id = await ask(key, onto(bug));
    await say(carla, key, id, 'approve');
    const first = await clone(admin, bug, { withLinks: false, withAttachments: true });
    const second = await clone(admin, first, { withLinks: false, withAttachments: true });
    expect(await filesOn(agent, second)).toHaveLength(1);
    await admin.post('/sandbox/permissions', { projectKey: 'BUG', permission: 'DELETE_ALL_ATTACHMENTS', granted });
    await say(carla, key, id, 'withdraw');
    const left = async () => Promise.all([bug, first, second].map(async (one) => (await filesOn(agent, one)).length));
    const notes = [first, second].map((one) => expect.stringContaining(`came along to ${one}, a clone of ${bug}`));
    expect(await left()).toEqual(granted ? [0, 0, 0] : [0, 1, 1]);
    expect(await notesOn(agent, key)).toEqual(granted ? [] : notes);
    if (!granted) {
      expect((await desk(agent, key)).entries).toMatchObject([{ copy: 'copied', because: 'delete-refused' }]);
      for (const one of [first, second])
        await admin.del(`/rest/api/3/attachment/${(await filesOn(agent, one))[0]?.id}`);
      await site.at('2026-11-23T17:30:00.000Z');
      expect(await notesOn(agent, key)).toHaveLength(2);
    }
    expect((await desk(agent, key)).entries).toMatchObject([{ state: 'withdrawn', copy: 'removed' }]);
  },
);

test('P2 what was approved for the team alone goes when the Bug is opened to everybody', async () => {
  await open();
  const { carla, agent, admin, anyone } = everybody;
  const { key, bug } = await published(true);
  await say(carla, key, await ask(key, onto(bug)), 'approve');
  expect(await filesOn(agent, bug)).toHaveLength(1);
  await restrict(admin, bug, null);
  await site.settle();
  expect(await filesOn(anyone, bug)).toEqual([]);
  expect((await desk(agent, key)).entries).toMatchObject([{ copy: 'stuck', because: 'issue-public' }]);
  expect(await notesOn(agent, key)).toContainEqual(expect.stringContaining('for the team alone'));
  await site.at('2026-11-23T18:30:00.000Z');
  expect(await filesOn(anyone, bug)).toEqual([]);
});

test('A4 P2 what is refused never travels', async () => {
  await open();
  const { carla, anyone } = everybody;
  const { key, bug } = await published();
  const id = await ask(key, onto(bug));
  await say(carla, key, id, 'refuse');
  await site.at('2026-11-23T18:00:00.000Z');
  expect(await filesOn(anyone, bug)).toEqual([]);
  expect(await questions(carla, key)).toMatchObject({ questions: [{ state: 'refused' }] });
});

test('P2 an approval ends on its day, and the copy with it', async () => {
  await open();
  const { carla, anyone } = everybody;
  const { key, bug } = await published();
  const id = await ask(key, onto(bug), '2026-11-23');
  await say(carla, key, id, 'approve');
  expect(await filesOn(anyone, bug)).toHaveLength(1);
  await site.at('2026-11-24T02:30:00.000Z');
  expect(await filesOn(anyone, bug)).toEqual([]);
  expect(await questions(carla, key)).toMatchObject({ questions: [{ state: 'expired' }] });
});

test('A4 for a third party nothing is sent: the ledger says what is approved until when', async () => {
  await open();
  const { carla, agent, anyone } = everybody;
  const { key, bug } = await published();
  const id = await ask(key, { kind: 'third-party', name: 'Atlassian' }, '2026-11-30');
  await say(carla, key, id, 'approve');
  expect(await filesOn(anyone, bug)).toEqual([]);
  expect((await desk(agent, key)).entries).toMatchObject([
    { state: 'approved', copy: 'none', recipient: { words: 'Atlassian' }, until: '2026-11-30T23:59:59.999Z' },
  ]);
});

test('P2 onto a private Bug as well only after a yes; the customer does not learn its key', async () => {
  await open();
  const { carla, agent, anyone } = everybody;
  const { key, bug } = await published(true);
  const id = await ask(key, onto(bug));
  expect(await questions(carla, key)).toMatchObject({
    questions: [{ recipient: { kind: 'private-issue', words: null } }],
  });
  expect(await filesOn(agent, bug)).toEqual([]);
  await say(carla, key, id, 'approve');
  expect(await filesOn(agent, bug)).toMatchObject([{ filename: neutral }]);
  expect((await anyone.get(`/rest/api/3/issue/${bug}`)).status).toBe(404);
});

test('A4 only the customer’s side answers: no stranger, no other customer, no agent', async () => {
  await open();
  const { agent, dan, erin, anyone } = everybody;
  const { key, bug } = await published();
  const id = await ask(key, onto(bug));
  for (const visitor of [dan, erin]) {
    const opened = await visitor.opens('portal-detail', inPortal(key));
    if (opened.status < 300) expect(await say(visitor, key, id, 'approve')).toMatchObject({ ok: false });
  }
  expect(await say(agent, key, id, 'approve')).toMatchObject({
    ok: false,
    problem: { because: { code: 'not-the-customer' } },
  });
  expect(await filesOn(anyone, bug)).toEqual([]);
});

test('A4 P2 a yes is the reporter’s or their organization’s; whoever else it is shared with may only say no', async () => {
  await open();
  const { carla, nils, dan, anyone } = everybody;
  const { key, bug } = await published();
  for (const email of ['dan@brightwater.example', 'nils@northwind.example'])
    await valueOf(carla.call('portal-detail', inPortal(key), 'shareRequest', { email }));
  await site.settle();
  const id = await ask(key, onto(bug));
  expect(await questions(dan, key)).toMatchObject({ mayAnswer: true, mayApprove: false, questions: [{ id }] });
  expect(await say(dan, key, id, 'approve')).toMatchObject({
    ok: false,
    problem: { because: { code: 'not-the-owner' } },
  });
  expect(await filesOn(anyone, bug)).toEqual([]);

  expect(await questions(nils, key)).toMatchObject({ mayAnswer: true, mayApprove: true });
  expect(await say(nils, key, id, 'approve')).toEqual({ ok: true, value: null });
  expect(await filesOn(anyone, bug)).toHaveLength(1);
  expect(await say(dan, key, id, 'withdraw')).toEqual({ ok: true, value: null });
  expect(await filesOn(anyone, bug)).toEqual([]);
});

test('P2 a file that cannot be cleaned is not even asked about, and bad payloads are refused', async () => {
  await open();
  const { agent, carla } = everybody;
  const { key, bug } = await published();
  const log = (await desk(agent, key)).files.find(({ fileName }) => fileName === 'server.log');
  const good = { subject: { kind: 'attachment', attachmentId: log!.id }, recipient: onto(bug), why: 'x' };
  const asked = (payload: unknown) => agent.call('issue-panel', { issueKey: key }, 'askDisclosure', payload);
  expect(await asked(good)).toMatchObject({ ok: false, problem: { code: 'refused' } });
  expect(await asked({ ...good, recipient: onto('DEV-1') })).toMatchObject({ ok: false, problem: { code: 'refused' } });
  expect(await asked({ ...good, subject: { kind: 'attachment', attachmentId: '999999' } })).toMatchObject({
    ok: false,
  });
  for (const bad of [{ why: ' ' }, { until: 'tomorrow' }, { until: '2026-13-45' }, { recipient: {} }, { more: 1 }])
    expect(await asked({ ...good, ...bad })).toMatchObject({ ok: false, problem: { code: 'bad-payload' } });
  for (const bad of [{}, { id: 'x', word: 'maybe' }, { id: '../x', word: 'approve' }])
    expect(await carla.call('portal-detail', inPortal(key), 'answerDisclosure', bad)).toMatchObject({
      ok: false,
      problem: { code: 'bad-payload' },
    });
  expect((await questions(carla, key)).questions).toEqual([]);
});
