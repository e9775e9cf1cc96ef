import { iso } from '../build';
import {
  agreed,
  configure,
  cyclesOn,
  formFor,
  found,
  leave,
  notesOn,
  overviewFor,
  peopleOf,
  statusFor,
} from './people';
import { openSite, type Site, type Visitor } from './site';

/** L1: an answer within one business day. L2: for whom. L3: for which requests. Wall times are New York's. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
/** Each part has a site of its own: days in between would cost thousands of sweeps. */
function startAt(wallTime: string): void {
  beforeAll(async () => {
    site = await openSite(iso(wallTime));
    everybody = peopleOf(site);
  });
  afterAll(() => leave(site));
}

async function asked(requestType = 'Report a problem', details: object = {}): Promise<string> {
  const { carla } = everybody;
  const request = { summary: 'Board is empty', description: 'The board stays empty.', requestType };
  const key = await carla.ask({ ...request, details: { ...(await agreed(carla)), ...details } });
  await site.settle();
  return key;
}

const promised = async (key: string): Promise<string | null> =>
  (await statusFor(everybody.carla, key)).promise.answerBy;
const until = (wallTime: string): Promise<void> => site.at(iso(wallTime));
const breached = (visitor: Visitor): Promise<readonly string[]> =>
  found(visitor, 'project = SUP AND supportSlaBreached = "true"');

describe('asked on the Wednesday before Thanksgiving at 15:00', () => {
  startAt('2026-11-25 14:00');
  let answered: string;
  let exact: string;
  let late: string;
  let never: string;
  beforeAll(async () => {
    await until('2026-11-25 15:00');
    [answered, exact, late, never] = [await asked(), await asked(), await asked(), await asked()];
  });

  test('L1, B2 the answer is due on Friday at 15:00: three hours on Wednesday, none on the holiday, five on Friday', async () => {
    expect(await promised(answered)).toBe(iso('2026-11-27 15:00'));
    expect((await formFor(everybody.carla)).promise.answerBy).toBe(iso('2026-11-27 15:00'));
  });

  test('L1 an answer in time meets it', async () => {
    const { carla, agent } = everybody;
    await until('2026-11-25 16:30');
    await agent.says(answered, 'We are looking into it.');
    await site.settle();
    expect((await statusFor(carla, answered)).promise).toMatchObject({
      state: 'met',
      answeredAt: iso('2026-11-25 16:30'),
    });
    expect(await notesOn(agent, answered)).toEqual([]);
  });

  test('L1 the team is reminded while it is open, not on the holiday, and by the share of the time that has passed', async () => {
    const { agent } = everybody;
    await until('2026-11-26 23:00');
    expect(await notesOn(agent, never)).toEqual([]);
    await until('2026-11-27 11:05');
    expect(await notesOn(agent, never)).toEqual([expect.stringContaining('50 % of the time has passed')]);
    await until('2026-11-27 14:30');
    expect(await notesOn(agent, never)).toHaveLength(3);
  });

  test('L1 an answer at the very instant it is due meets it', async () => {
    const { carla, agent } = everybody;
    await until('2026-11-27 15:00');
    await agent.says(exact, 'Please empty the cache.');
    await site.settle();
    expect((await statusFor(carla, exact)).promise).toMatchObject({
      state: 'met',
      answeredAt: iso('2026-11-27 15:00'),
    });
    expect(await breached(agent)).not.toEqual(expect.arrayContaining([exact, late, never]));
  });

  test('L1 a minute later it is breached, at the minute it was due and not when the sweep came by', async () => {
    const { carla, agent } = everybody;
    await until('2026-11-27 15:01');
    await agent.says(late, 'Please empty the cache.');
    await until('2026-11-27 15:10');
    expect(await cyclesOn(agent, late)).toMatchObject([
      { state: 'breached', breachedAt: iso('2026-11-27 15:00'), answeredAt: iso('2026-11-27 15:01') },
    ]);
    expect(await cyclesOn(agent, never)).toMatchObject([
      { state: 'breached', breachedAt: iso('2026-11-27 15:00'), answeredAt: null },
    ]);
    expect((await statusFor(carla, never)).promise).toMatchObject({ state: 'breached', answeredAt: null });
    expect(await notesOn(agent, never)).toEqual(
      expect.arrayContaining([expect.stringContaining('has not been given')]),
    );
  });

  test('L1 the team is told of a breach once, however often the clock comes by; an answer later stays late', async () => {
    const { agent } = everybody;
    await until('2026-11-27 17:30');
    const told = (await notesOn(agent, never)).filter((note) => note.includes('has not been given'));
    expect(told).toHaveLength(1);
    await agent.says(never, 'Sorry for the delay. Please empty the cache.');
    await site.settle();
    expect(await cyclesOn(agent, never)).toMatchObject([
      { state: 'breached', breachedAt: iso('2026-11-27 15:00'), answeredAt: iso('2026-11-27 17:30') },
    ]);
  });

  test('L1 agents find all this with JQL', async () => {
    const { agent } = everybody;
    expect(await breached(agent)).toEqual(expect.arrayContaining([late, never]));
    expect(await breached(agent)).not.toEqual(expect.arrayContaining([answered]));
    expect(await found(agent, 'supportSlaState = "met"')).toEqual(expect.arrayContaining([answered, exact]));
    const due = 'supportSlaDueAt >= "2026/11/27" AND supportSlaDueAt < "2026/11/28" ORDER BY supportSlaDueAt ASC';
    expect(await found(agent, due)).toEqual(expect.arrayContaining([answered, exact, late, never]));
    expect(await found(agent, 'supportSlaDueAt > "2026/12/01"')).toEqual([]);
  });
});

describe('asked on Christmas Eve at 15:00', () => {
  startAt('2026-12-24 15:00');
  test('L1, B2 over a holiday and a weekend it is due and breached on Monday, to the minute', async () => {
    const { agent } = everybody;
    const key = await asked();
    expect(await promised(key)).toBe(iso('2026-12-28 15:00'));
    await until('2026-12-28 15:00');
    expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'running', breachedAt: null }]);
    expect((await overviewFor(agent, key)).remainingMinutes).toBe(0);
    await until('2026-12-28 15:05');
    expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'breached', breachedAt: iso('2026-12-28 15:00') }]);
    expect((await overviewFor(agent, key)).remainingMinutes).toBe(-5);
  });

  test('L1 a question at night counts from the opening on', async () => {
    await until('2026-12-28 22:00');
    expect(await promised(await asked())).toBe(iso('2026-12-29 18:00'));
  });
});

test('L1, B2 a breach at closing time on Friday is told on Monday at the opening, and stands from Friday', async () => {
  site = await openSite(iso('2026-11-20 10:00'));
  everybody = peopleOf(site);
  const { agent } = everybody;
  const key = await asked();
  const told = async (): Promise<readonly string[]> =>
    (await notesOn(agent, key)).filter((note) => note.includes('has not been given'));
  await until('2026-11-23 09:55');
  expect(await told()).toEqual([]);
  expect(await breached(agent)).toContain(key);
  await until('2026-11-23 10:05');
  expect(await told()).toEqual([expect.stringContaining('Friday, November 20, 2026 at 18:00 EST')]);
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'breached', breachedAt: iso('2026-11-20 18:00') }]);
  await leave(site);
});

test('L1 a request that is deleted is chased no more', async () => {
  site = await openSite(iso('2026-11-23 16:00'));
  everybody = peopleOf(site);
  const { admin } = everybody;
  const key = await asked();
  expect((await admin.del(`/rest/api/3/issue/${key}`)).status).toBe(204);
  await until('2026-11-24 17:00');
  const notes = site.sandbox.invocations().flatMap(({ logs }) => logs.map(({ text }) => text));
  expect(notes).toContainEqual(expect.stringContaining('"cancelled":1'));
  expect(await breached(admin)).not.toContain(key);
  await leave(site);
});

describe('to whom the promise is made', () => {
  startAt('2026-11-23 11:00');

  test('L2 a licence that is not known is honoured, and the agent sees that it is assumed', async () => {
    const { carla, agent } = everybody;
    const key = await asked();
    const { entitlement, cycles } = await overviewFor(agent, key);
    expect(entitlement).toMatchObject({
      verdict: 'unknown',
      reasons: [{ rule: 'licence', text: expect.stringContaining('honoured') }],
    });
    expect(cycles).toMatchObject([{ state: 'running', dueAt: expect.any(String) }]);
    expect((await statusFor(carla, key)).promise).toMatchObject({ covered: true, reason: null });
    expect(await found(agent, `key = ${key} AND supportEntitlement = "unknown"`)).toEqual([key]);
  });

  test('L2 a configuration Atlassian no longer supports is pointed out to the agent, and honoured', async () => {
    const { carla, agent } = everybody;
    const key = await asked('Report a problem', { hosting: 'server' });
    expect((await overviewFor(agent, key)).entitlement.reasons).toEqual([
      expect.objectContaining({ rule: 'licence' }),
      expect.objectContaining({ rule: 'configuration', text: expect.stringContaining('Server') }),
    ]);
    expect((await statusFor(carla, key)).promise.covered).toBe(true);
  });
});

describe('what is only suggested', () => {
  startAt('2026-11-23 11:00');
  const suggestions = ['Suggest a new feature', 'Suggest improvement'] as const;

  test.each(suggestions)(
    'L3 for “%s” the form and the portal say that no answer is promised, and why',
    async (requestType) => {
      const { carla } = everybody;
      const reason = expect.stringContaining(`“${requestType}” requests are outside`);
      expect((await formFor(carla, requestType)).promise).toMatchObject({ covered: false, answerBy: null, reason });
      const { promise } = await statusFor(carla, await asked(requestType));
      expect(promise).toMatchObject({ covered: false, answerBy: null, reason, state: 'cancelled' });
    },
  );

  test('L3 no clock runs: nobody is reminded, nothing is breached', async () => {
    const { agent } = everybody;
    const keys = [await asked(suggestions[0]), await asked(suggestions[1])];
    const promisedKey = await asked('Get help');
    await until('2026-11-24 12:00');
    expect(await breached(agent)).toContain(promisedKey);
    for (const key of keys) {
      expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'cancelled', dueAt: null, breachedAt: null }]);
      expect(await notesOn(agent, key)).toEqual([]);
      expect(await breached(agent)).not.toContain(key);
      expect(await found(agent, `key = ${key} AND supportSlaState = "cancelled"`)).toEqual([key]);
      expect(await found(agent, `key = ${key} AND supportSlaDueAt > "2020/01/01"`)).toEqual([]);
    }
  });

  test('L3 an agent who changes the type takes the clock off, and puts it back from the request’s own start', async () => {
    const { carla, agent } = everybody;
    const key = await asked('Get help');
    const before = await cyclesOn(agent, key);
    const turnedInto = async (requestType: string): Promise<void> => {
      const types = await agent.get('/rest/servicedeskapi/servicedesk/1/requesttype');
      const { id } = types.body.values.find(({ name }: { name: string }) => name === requestType);
      const changed = await agent.put(`/rest/api/3/issue/${key}`, { fields: { customfield_10010: id } });
      expect(changed.status).toBe(204);
      await site.settle();
    };
    await turnedInto('Suggest improvement');
    expect((await statusFor(carla, key)).promise).toMatchObject({ covered: false, state: 'cancelled' });
    await turnedInto('Get help');
    expect(await cyclesOn(agent, key)).toMatchObject([
      { state: 'running', startedAt: before[0]?.startedAt, dueAt: before[0]?.dueAt },
    ]);
  });

  test('L3 the other request types are promised an answer in the form already', async () => {
    const { carla } = everybody;
    for (const requestType of ['Get help', 'Report a problem', 'Ask a question'])
      expect((await formFor(carla, requestType)).promise).toMatchObject({
        covered: true,
        reason: null,
        answerBy: expect.any(String),
      });
  });

  test('L3 an admin decides which request types are outside', async () => {
    const { admin, carla } = everybody;
    await configure(admin, (settings) => ({ ...settings, excludedRequestTypes: ['Ask a question'] }));
    expect((await formFor(carla, 'Ask a question')).promise.covered).toBe(false);
    expect((await formFor(carla, 'Suggest improvement')).promise.covered).toBe(true);
  });
});
