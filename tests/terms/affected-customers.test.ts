import type { KnownIssueView } from '../../src/contracts/agent';
import type { IssueNewsView } from '../../src/contracts/issue-news';
import type { InterruptPlan } from '../../sandbox/forge/host/forge-fetch.ts';
import type { DeliveryPlan } from '../../sandbox/forge/delivery/delivery-plan.ts';
import { move, unlinkByHand } from './moves';
import { commentsOn, configure, leave, peopleOf, publish, settingsFor, valueOf } from './people';
import { openSite, type Site, type Visitor } from './site';

/** O3, O4, P1: how many customers a public issue affects is the agents' to know, and everybody's only in steps. */
let site: Site;

const question = {
  summary: 'The export of large plans stops half-way',
  description: 'The export of large plans as a spreadsheet stops half-way with an empty page.',
  requestType: 'Report a problem',
};

const choose = (threshold: number, text = 'This affects at least {count} customers.') =>
  configure(peopleOf(site).admin, (settings) => ({ ...settings, affectedCustomers: { threshold, text } }));

async function openWith(threshold: number, options: Parameters<typeof openSite>[1] = {}): Promise<void> {
  site = await openSite(undefined, options);
  if (threshold > 0) await choose(threshold);
}

/** Somebody of no organization, new to the desk. */
async function aCustomer(number: number): Promise<Visitor> {
  const { admin } = peopleOf(site);
  const email = `customer${number}@customers.example`;
  const created = await admin.post('/rest/servicedeskapi/customer', { email, displayName: `Person ${number}` });
  await admin.post('/rest/servicedeskapi/servicedesk/1/customer', { accountIds: [created.body.accountId] });
  return site.as(email);
}

/** A Bug of Carla's request; published as the agent likes. */
async function aBug(asBug: object = {}): Promise<string> {
  const { agent, carla } = peopleOf(site);
  const key = await carla.ask(question);
  await site.settle();
  const { issueKey } = await publish(agent, key, { kind: 'bug', ...asBug });
  await site.settle();
  return issueKey;
}

let people = 0;
/** As many more customers ask the same, and are linked to the Bug by the app or, every second, by hand. */
async function join(issueKey: string, customers: number): Promise<readonly string[]> {
  const { admin, agent } = peopleOf(site);
  const keys: string[] = [];
  for (let turn = 0; turn < customers; turn += 1) {
    people += 1;
    const key = await (await aCustomer(people)).ask(question);
    await site.settle();
    if (turn % 2 === 0) await agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey });
    else await linkByHand(admin, key, issueKey);
    await site.settle();
    keys.push(key);
  }
  return keys;
}

async function linkByHand(admin: Visitor, key: string, issueKey: string): Promise<void> {
  const type = { name: (await settingsFor(admin)).settings.outcomes.linkTypeName };
  const ends = { inwardIssue: { key: issueKey }, outwardIssue: { key } };
  const { status } = await admin.post('/rest/api/3/issueLink', { type, ...ends });
  if (status !== 201) throw new Error(`${key} was not linked: ${status}`);
}

async function shareWith(key: string, name: string): Promise<void> {
  const { admin } = peopleOf(site);
  const fields = (await admin.get('/rest/api/3/field')).body as { id: string; schema: { custom?: string } }[];
  const field = fields.find(({ schema }) => schema.custom?.endsWith(':sd-customer-organizations'));
  const { body } = await admin.get('/rest/servicedeskapi/servicedesk/1/organization');
  const { id } = body.values.find((organization: { name: string }) => organization.name === name);
  const { status } = await admin.put(`/rest/api/3/issue/${key}`, { fields: { [field?.id ?? '']: [Number(id)] } });
  if (status !== 204) throw new Error(`${key} was not shared: ${status}`);
  await site.settle();
}

/** What the app says on the issue, as anybody reads it. */
async function statementsOn(issueKey: string, reader: Visitor = site.anonymous): Promise<readonly string[]> {
  const said = await commentsOn(reader, issueKey);
  return said.filter(({ author }) => author === 'Support Terms').map(({ text }) => text.trim());
}

const affectedFor = async (agent: Visitor, issueKey: string) =>
  (await valueOf(agent.call<IssueNewsView>('issue-panel', { issueKey }, 'issueNews'))).affected;

describe('the customers a public issue affects', () => {
  afterEach(() => leave(site));

  test('O3 below the number the admin chose nothing is said; then one comment is, and its number grows in steps', async () => {
    await openWith(3);
    const issueKey = await aBug();
    await join(issueKey, 1);
    expect(await statementsOn(issueKey)).toEqual([]);
    await join(issueKey, 1);
    expect(await statementsOn(issueKey)).toEqual(['This affects at least 3 customers.']);
    await join(issueKey, 1);
    expect(await statementsOn(issueKey)).toEqual(['This affects at least 3 customers.']);
    await join(issueKey, 1);
    expect(await statementsOn(issueKey)).toEqual(['This affects at least 5 customers.']);
  }, 120_000);

  test('O3, P1 agents of the requests see the count, on the Bug and beside its suggestion; nobody else does', async () => {
    await openWith(0);
    const { agent, developer, nils, anyone } = peopleOf(site);
    const issueKey = await aBug();
    const [key = ''] = await join(issueKey, 3);
    const all = await affectedFor(agent, issueKey);
    expect(all).toMatchObject({ requests: 4, said: null });
    expect(all.organizations + all.individuals).toBe(4);

    const another = await nils.ask(question);
    await site.settle();
    const known = await valueOf(
      agent.call<readonly KnownIssueView[]>('issue-panel', { issueKey: another }, 'knownIssues'),
    );
    expect(known[0]).toMatchObject({ key: issueKey, requests: 4, organizations: all.organizations });

    expect(await developer.call('issue-panel', { issueKey }, 'issueNews')).toMatchObject({ ok: false });
    const shown = await anyone.get(`/rest/api/3/issue/${issueKey}?fields=*all&properties=*all&expand=changelog`);
    expect(JSON.stringify(shown.body)).not.toMatch(new RegExp(`at least|individuals|organizations"|${key}\\b`));
  }, 120_000);

  test('O3 a request of an organization counts for the organization, whoever of it asks', async () => {
    await openWith(0);
    const { agent, carla, nils, dan } = peopleOf(site);
    const issueKey = await aBug();
    const counts = [await affectedFor(agent, issueKey)];
    const asked = [
      [carla, 'Northwind'],
      [nils, 'Northwind'],
      [dan, 'Brightwater'],
    ] as const;
    for (const [customer, organization] of asked) {
      const key = await customer.ask(question);
      await shareWith(key, organization);
      await agent.call('issue-panel', { issueKey: key }, 'linkKnownIssue', { issueKey });
      await site.settle();
      counts.push(await affectedFor(agent, issueKey));
    }
    expect(counts).toEqual([
      { requests: 1, organizations: 0, individuals: 1, said: null },
      { requests: 2, organizations: 1, individuals: 0, said: null },
      { requests: 3, organizations: 1, individuals: 0, said: null },
      { requests: 4, organizations: 2, individuals: 0, said: null },
    ]);
  });

  /** As the suggestions of known issues have it: what is kept, and not counted when somebody looks. */
  async function keptFor(key: string, issueKey: string): Promise<number | undefined> {
    const found = await valueOf(
      peopleOf(site).agent.call<readonly KnownIssueView[]>('issue-panel', { issueKey: key }, 'knownIssues'),
    );
    return found.find((issue) => issue.key === issueKey)?.requests;
  }

  test('O3 a link that is removed by hand, and a request that is deleted or moved away, count no more', async () => {
    await openWith(0);
    const { admin, agent, nils } = peopleOf(site);
    const issueKey = await aBug();
    const [first = '', second = '', third = '', fourth = ''] = await join(issueKey, 4);
    const another = await nils.ask(question);
    await site.settle();
    const counts = [await keptFor(another, issueKey)];
    const removals = [
      () => unlinkByHand(admin, first, issueKey),
      () => unlinkByHand(admin, second, issueKey),
      () => admin.del(`/rest/api/3/issue/${third}`),
      () => move(admin, fourth, 'DEV'),
    ];
    for (const remove of removals) {
      await remove();
      await site.settle();
      counts.push(await keptFor(another, issueKey));
    }
    expect(counts).toEqual([5, 4, 3, 2, 1]);
    expect(await affectedFor(agent, issueKey)).toMatchObject({ requests: 1 });
  }, 120_000);

  test('O3 the hourly run counts again where no event told of a removed link', async () => {
    const deliveryPlan: DeliveryPlan = ({ name }, dueAtMs) => (name === 'avi:jira:deleted:issuelink' ? [] : [dueAtMs]);
    await openWith(0, { deliveryPlan });
    const { admin, agent, nils } = peopleOf(site);
    const made = await aBug();
    const [first = '', second = ''] = [...(await join(made, 1)), ...(await join('BUG-1', 1))];
    const another = await nils.ask(question);
    await site.at('2026-11-23T16:30:00.000Z');
    const before = (await affectedFor(agent, 'BUG-1')).requests;
    expect([await keptFor(another, made), await keptFor(another, 'BUG-1')]).toEqual([2, before]);
    await unlinkByHand(admin, first, made);
    await unlinkByHand(admin, second, 'BUG-1');
    await site.settle();
    expect(await keptFor(another, made)).toBe(2);
    await site.at('2026-11-23T17:30:00.000Z');
    expect(await keptFor(another, made)).toBe(1);
    expect(await keptFor(another, 'BUG-1')).toBe(before - 1);
  }, 120_000);

  test('O4 of a private issue nothing is said, however many are linked to it', async () => {
    await openWith(3);
    const { admin, agent } = peopleOf(site);
    const hidden = await aBug({ makePrivate: true });
    for (const key of await join(await aBug(), 3)) await linkByHand(admin, key, hidden);
    await site.settle();
    expect(await statementsOn(hidden, agent)).toEqual([]);
  }, 120_000);

  test('O4 where not everybody may browse nothing is said, whatever the admin chose', async () => {
    await openWith(3);
    const { admin, agent } = peopleOf(site);
    const issueKey = await aBug();
    await admin.post('/sandbox/permissions', {
      ...{ projectKey: 'BUG', permission: 'BROWSE_PROJECTS', anyone: true, granted: false },
    });
    await site.at('2026-11-23T15:30:00.000Z');
    for (let turn = 0; turn < 3; turn += 1) {
      people += 1;
      const key = await (await aCustomer(people)).ask(question);
      await site.settle();
      await linkByHand(admin, key, issueKey);
      await site.settle();
    }
    expect(await statementsOn(issueKey, agent)).toEqual([]);
    expect((await affectedFor(agent, issueKey)).requests).toBe(4);
  }, 120_000);

  test.each([
    [1, 'This affects at least {count} customers.', 'affectedCustomers.threshold'],
    [2, 'This affects at least {count} customers.', 'affectedCustomers.threshold'],
    [3, 'This affects many customers.', 'affectedCustomers.text'],
    [3, '{customer} and {count} others are affected.', 'affectedCustomers.text'],
  ])('O4 a number of %d with the words “%s” is refused when it is saved', async (threshold, text, path) => {
    await openWith(0);
    const { admin } = peopleOf(site);
    const { settings, version } = await settingsFor(admin);
    const payload = { settings: { ...settings, affectedCustomers: { threshold, text } }, basedOn: version };
    const answer = await admin.call<unknown>('settings-page', {}, 'saveSettings', payload);
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).toContain(path);
    expect((await settingsFor(admin)).version).toBe(version);
  });

  test('O3 chosen later, it is said on issues that were counted before, within the hour', async () => {
    await openWith(0);
    const issueKey = await aBug();
    await join(issueKey, 2);
    await choose(3);
    await site.settle();
    expect(await statementsOn(issueKey)).toEqual([]);
    await site.at('2026-11-23T16:05:00.000Z');
    expect(await statementsOn(issueKey)).toEqual(['This affects at least 3 customers.']);
  });

  test('O3 what people made of the comment stays as they want it', async () => {
    await openWith(3);
    const { admin } = peopleOf(site);
    const issueKey = await aBug();
    await join(issueKey, 2);
    const { body } = await admin.get(`/rest/api/3/issue/${issueKey}/comment`);
    await admin.del(`/rest/api/3/issue/${issueKey}/comment/${body.comments[0].id}`);
    await join(issueKey, 2);
    expect(await statementsOn(issueKey)).toEqual([]);
  }, 120_000);

  test('O3 events that come twice say it once', async () => {
    await openWith(3, { deliveryPlan: (_delivery, dueAtMs) => [dueAtMs, dueAtMs] });
    const issueKey = await aBug();
    await join(issueKey, 4);
    expect(await statementsOn(issueKey)).toEqual(['This affects at least 5 customers.']);
  }, 120_000);
});

describe('a machine that dies', () => {
  /** Cuts the worker off at one of its calls, counted from when it is armed. */
  function cutter() {
    const state = { calls: 0, at: 0, isArmed: false };
    const plan: InterruptPlan = (call) => {
      if (!state.isArmed || call.functionKey !== 'request-worker') return null;
      state.calls += 1;
      return state.calls === state.at ? 'after' : null;
    };
    return { state, plan };
  }

  /** The third customer is linked, by hand, while the machine dies at that call; then the queue tries again. */
  async function play(at: number) {
    const { state, plan } = cutter();
    await openWith(3, { interrupt: plan, isWatched: false });
    const { admin, dan, erin } = peopleOf(site);
    const issueKey = await aBug();
    const [second, third] = [await dan.ask(question), await erin.ask(question)];
    await site.settle();
    await linkByHand(admin, second, issueKey);
    await site.settle();
    Object.assign(state, { at, isArmed: true });
    await linkByHand(admin, third, issueKey);
    await site.settle();
    const { calls } = state;
    await site.at('2026-11-23T15:20:00.000Z');
    const statements = await statementsOn(issueKey);
    await site.close();
    return { calls, statements };
  }

  // After one call is before the next.
  test('O3 after any one call says it once all the same', async () => {
    const calm = await play(0);
    expect(calm.statements).toEqual(['This affects at least 3 customers.']);
    for (let at = 1; at <= calm.calls; at += 1) {
      const { statements } = await play(at);
      expect({ at, statements }).toEqual({ at, statements: calm.statements });
    }
  }, 300_000);
});
