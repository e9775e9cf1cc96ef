import { openSite, type Site } from '../../terms/site.ts';

/** What the switch does to the running app, seen from outside. */
let site: Site;
let before = 0;
beforeEach(async () => {
  site = await openSite();
  await site.settle();
  before = site.sandbox.invocations().at(-1)?.id ?? 0;
});
afterEach(() => site.close());

const question = { summary: 'How do I move a plan?', description: 'I would like to move a plan to another board.' };
const set = async (faults: object): Promise<void> => {
  expect(await site.anonymous.post('/sandbox/faults', faults)).toMatchObject({ status: 200 });
};
const struck = async (): Promise<Record<string, number>> => (await site.anonymous.get('/sandbox/faults')).body.struck;
const asked = () => site.as('carla@northwind.example').ask(question);
const runs = (functionKey: string) =>
  site.sandbox.invocations(before).filter((invocation) => invocation.functionKey === functionKey);
const minutesOn = (minutes: number) => site.at(new Date(site.sandbox.clock.now() + minutes * 60_000).toISOString());

test('everything is off at first, and what is wrong is refused with what would be right', async () => {
  const { status, body } = await site.anonymous.get('/sandbox/faults');
  expect({ status, struck: body.struck }).toEqual({ status: 200, struck: {} });
  expect(body.faults).toMatchObject({ events: { lose: 0 }, queues: { retentionHours: 24 }, kill: { number: 0 } });
  expect(await site.anonymous.post('/sandbox/faults', { events: { lose: 2 } })).toEqual({
    status: 400,
    body: { error: 'events.lose is a chance from 0 to 1, not 2' },
  });
});

test('a page of another site cannot switch anything', async () => {
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
  const request = new Request('http://localhost/sandbox/faults', { method: 'POST', headers, body: '{"off":true}' });
  expect((await site.sandbox.fetch(request)).status).toBe(403);
});

test('lost events are not delivered, doubled ones twice, late ones later', async () => {
  await set({ events: { lose: 1 } });
  await asked();
  await site.settle();
  expect(runs('issue-events')).toHaveLength(0);
  await set({ off: true, events: { duplicate: 1 } });
  await asked();
  await minutesOn(4);
  expect(runs('issue-events')).toHaveLength(2);
  await set({ off: true, events: { delaySeconds: 180 } });
  await asked();
  await site.settle();
  expect(runs('issue-events')).toHaveLength(2);
  await minutesOn(4);
  expect(runs('issue-events')).toHaveLength(3);
});

test('a busy Jira says why and for how long, and means it', async () => {
  await set({ rest: { tooMany: 1, reason: 'jira-quota-tenant-based' } });
  await asked();
  await site.settle();
  expect(runs('request-worker')).toMatchObject([{ outcome: 'retry', rest: [{ status: 429 }] }]);
  expect(await struck()).toEqual({ 'rest.tooMany': 1 });
  await minutesOn(30);
  expect(await struck()).toEqual({ 'rest.tooMany': 1 });
});

test('what timed out after it took effect was done all the same', async () => {
  const key = await asked();
  await site.settle();
  await set({ rest: { unheard: 1 } });
  await site.as('agent@vendor.example').put(`/rest/api/3/issue/${key}`, { fields: { labels: ['confirmed-bug'] } });
  await site.settle();
  expect(runs('request-worker').at(-1)?.rest.at(-1)).toMatchObject({ status: 504 });
});

test.each([
  ['before', 2, 1],
  ['after', 3, 1],
] as const)('a kill %s a chosen call strikes once, and the queue goes on', async (when, number, times) => {
  await set({ kill: { number, call: 'kvs', when, function: 'request-worker' } });
  await asked();
  await minutesOn(2);
  expect(runs('request-worker').map(({ outcome, error }) => [outcome, error])).toEqual([
    ['failed', 'The function was cut off'],
    ['ok', undefined],
  ]);
  expect(await struck()).toEqual({ kill: times });
});

test('a call that never returns ends in the time limit of its function', async () => {
  await set({ functions: { timeout: 1 } });
  await asked();
  await site.settle();
  expect(runs('issue-events')).toMatchObject([{ error: 'The function did not finish within 25 s' }]);
});

test('storage refuses in the words of the field when an installation has reached its limits', async () => {
  await set({ kvs: { tooMany: 1 } });
  await asked();
  await site.settle();
  expect(runs('issue-events')).toMatchObject([{ outcome: 'retry' }]);
});

test('work that keeps failing is tried until its retention is over, and then dropped', async () => {
  const waiting = async (): Promise<number> => (await site.anonymous.get('/sandbox/clock')).body.waiting;
  // What the hourly run queues for itself fails as well, and waits on.
  const tries = () =>
    runs('request-worker').filter(({ logs }) => logs.some(({ text }) => text.includes('avi:jira:created:issue')));
  await set({ rest: { unavailable: 1 }, queues: { retentionHours: 1 } });
  await asked();
  await minutesOn(50);
  expect(tries().length).toBeGreaterThan(3);
  expect(await waiting()).toBe(1);
  await minutesOn(11);
  const made = tries().length;
  await minutesOn(60);
  expect(tries()).toHaveLength(made);
});

test('the same seed and the same actions meet the same faults', async () => {
  const play = async (seed: number) => {
    const one = await openSite();
    await one.anonymous.post('/sandbox/faults', {
      seed,
      events: { delaySeconds: 60, duplicate: 0.3, reorder: 0.3, lose: 0.2 },
      rest: { unavailable: 0.1, unheard: 0.1 },
      kvs: { unheard: 0.05 },
      functions: { killed: 0.02 },
    });
    await one.settle();
    for (let turn = 0; turn < 4; turn += 1) {
      await one.as('carla@northwind.example').ask(question);
      await one.at(new Date(one.sandbox.clock.now() + 600_000).toISOString());
    }
    const { body } = await one.anonymous.get('/sandbox/faults');
    const told = one.sandbox.invocations().map(({ functionKey, startedAt, outcome, rest, kvs }) => ({
      ...{ functionKey, startedAt, outcome, kvs: kvs.writes },
      rest: rest.map(({ operation, status }) => `${operation} ${status}`),
    }));
    await one.close();
    return { struck: body.struck, told };
  };
  const first = await play(7);
  expect(await play(7)).toEqual(first);
  expect((await play(8)).struck).not.toEqual(first.struck);
});
