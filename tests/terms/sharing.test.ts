import { cutter } from './cutter';
import { accountIdOf, agreed, inPortal, leave, peopleOf, valueOf } from './people';
import { openSite, type Site } from './site';

/** P3: a customer may share a request with other users, who must have an account. */
const { plan, seen, state } = cutter('portal');
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite(undefined, { interrupt: plan });
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

const share = (key: string, email: string) =>
  everybody.carla.call('portal-detail', inPortal(key), 'shareRequest', { email });

async function ask(): Promise<string> {
  const { carla } = everybody;
  const question = { summary: 'The plan does not open', description: 'It stays empty since the update.' };
  const key = await carla.ask({ ...question, details: await agreed(carla) });
  await site.settle();
  return key;
}

async function takePart(key: string): Promise<readonly string[]> {
  const { values } = (await everybody.agent.get(`/rest/servicedeskapi/request/${key}/participant`)).body;
  return values.map((one: { accountId: string }) => one.accountId);
}

test('P3 a request is shared with who has an account; the answer tells nobody who has one', async () => {
  const { dan } = everybody;
  const key = await ask();
  expect((await dan.get(`/rest/servicedeskapi/request/${key}`)).status).not.toBe(200);
  const known = await share(key, 'Dan@Brightwater.example');
  const unknown = await share(key, 'nobody@brightwater.example');
  expect([known, unknown]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  await site.settle();
  expect((await dan.get(`/rest/servicedeskapi/request/${key}`)).status).toBe(200);
  expect(await takePart(key)).toEqual([await accountIdOf(dan)]);
  await valueOf(dan.call('portal-detail', inPortal(key), 'shareRequest', { email: 'erin@solo.example' }));
  await site.settle();
  expect(await takePart(key)).toHaveLength(2);
});

let minute = 0;

/** What the resolver asked Jira, storage and queue for, and what it answered. */
async function traceOf(key: string, email: string, faults: object) {
  // A limit that was reached before is over.
  await site.at(new Date(Date.UTC(2026, 10, 23, 15, (minute += 4))).toISOString());
  await everybody.admin.post('/sandbox/faults', faults);
  const before = seen.length;
  const answer = await share(key, email);
  await everybody.admin.post('/sandbox/faults', off);
  const calls = seen.slice(before).map((call) => call.replace(/\?.*/, ''));
  return { answer: JSON.stringify(answer), calls };
}

const off = { rest: { tooMany: 0, unavailable: 0, unheard: 0 }, queues: { refuse: 0 } };
const seeds = [1, 2, 3, 4];
const ways: Readonly<Record<string, readonly object[]>> = {
  'nothing wrong': [{}],
  '429 at some calls': seeds.map((seed) => ({ seed, rest: { tooMany: 0.3, reason: 'jira-burst-based' } })),
  '429 at every call': [{ rest: { tooMany: 1 } }],
  '503 and 504 at some calls': seeds.map((seed) => ({ seed, rest: { unavailable: 0.2, unheard: 0.2 } })),
  '503 at every call': [{ rest: { unavailable: 1 } }],
  'a queue that takes nothing': [{ queues: { refuse: 1 } }],
};

test.each(Object.entries(ways))(
  'P3 with %s, an address with an account takes the calls of one without',
  async (name, ways) => {
    state.isArmed = true;
    const key = await ask();
    for (const faults of ways) {
      const unknown = await traceOf(key, 'nobody@brightwater.example', faults);
      const known = await traceOf(key, 'dan@brightwater.example', faults);
      expect({ faults, ...known }).toEqual({ faults, ...unknown });
      expect(await traceOf(key, 'carla@northwind.example', faults)).toEqual(unknown);
      expect(unknown.answer).toMatch(name === 'nothing wrong' ? /"ok":true/ : /"ok":true|"busy"/);
      expect(unknown.calls.filter((call) => call.startsWith('POST /rest/'))).toEqual([]);
    }
  },
);
