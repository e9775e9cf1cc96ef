import {
  accountIdOf,
  agreed,
  cyclesOn,
  found,
  inPortal,
  leave,
  overviewFor,
  peopleOf,
  publish,
  statusFor,
} from './people';
import { openSite, type Site, type Visitor } from './site';

/** P1: a request is between the customer and the team. P2: so are its files. P3: the customer may share it. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
let key: string;
const secret = 'The plan Walhalla is empty';
const asked = {
  summary: secret,
  description: 'Nobody else may read of Walhalla.',
  files: { 'walhalla.log': 'walhalla' },
};

beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
  key = await everybody.carla.ask({ ...asked, details: await agreed(everybody.carla) });
  await site.settle();
});
afterAll(() => leave(site));

async function fileOf(requestKey: string): Promise<string> {
  const { body } = await everybody.agent.get(`/rest/api/3/issue/${requestKey}?fields=attachment`);
  return `/rest/api/3/attachment/content/${body.fields.attachment[0].id}`;
}

/** Every way somebody might get at a request. */
async function seenBy(visitor: Visitor, requestKey: string): Promise<readonly number[]> {
  const answers = await Promise.all([
    visitor.get(`/rest/servicedeskapi/request/${requestKey}`),
    visitor.get(`/rest/servicedeskapi/request/${requestKey}/comment`),
    visitor.get(`/rest/servicedeskapi/request/${requestKey}/attachment`),
    visitor.get(`/rest/api/3/issue/${requestKey}`),
    visitor.get(`/rest/api/3/issue/${requestKey}/properties/support-sla`),
    visitor.opens('portal-detail', inPortal(requestKey)),
    visitor.opens('portal-help', inPortal(requestKey)),
    visitor.opens('issue-panel', { issueKey: requestKey }),
    visitor.get(await fileOf(requestKey)),
  ]);
  return answers.map(({ status }) => status);
}

const outsiders = [
  ['a customer of another organization', 'dan'],
  ['a customer without organization', 'erin'],
  ['a colleague it was not shared with', 'nils'],
  ['a developer who is not of the support team', 'developer'],
  ['anybody on the internet', 'anyone'],
] as const;

test.each(outsiders)('P1, P2 %s sees nothing of a request, by no door', async (_who, name) => {
  const visitor = everybody[name];
  const statuses = await seenBy(visitor, key);
  expect(statuses.filter((status) => status < 400)).toEqual([]);
  expect(await found(visitor, 'text ~ "Walhalla"')).toEqual([]);
  expect(await found(visitor, 'project = SUP AND supportSlaState = "running"').catch(() => [])).not.toContain(key);
});

test('P1 the customer and the team see it', async () => {
  const { carla, agent, agent2 } = everybody;
  expect((await statusFor(carla, key)).requestKey).toBe(key);
  expect((await carla.get(`/rest/servicedeskapi/request/${key}`)).status).toBe(200);
  for (const one of [agent, agent2]) expect((await overviewFor(one, key)).requestKey).toBe(key);
});

test('P1 the calls behind the pages ask again: a customer gets nothing of the agents’ or the admins’', async () => {
  const { carla, agent } = everybody;
  expect((await carla.opens('issue-panel', { issueKey: key })).status).toBeGreaterThanOrEqual(400);
  expect((await carla.opens('settings-page', {})).status).toBeGreaterThanOrEqual(400);
  expect((await agent.opens('settings-page', {})).status).toBeGreaterThanOrEqual(400);
});

test('P1 a key in the payload opens no other request', async () => {
  const { dan } = everybody;
  const own = await dan.ask({ summary: 'Mine', description: 'My own question.', details: await agreed(dan) });
  await site.settle();
  const answer = await dan.call<{ requestKey: string }>('portal-detail', inPortal(own), 'requestStatus', {
    requestKey: key,
    issueKey: key,
    context: { extension: { request: { key } } },
  });
  expect(answer).toMatchObject({ ok: true, value: { requestKey: own } });
  expect(JSON.stringify(answer)).not.toContain(key);
});

test('P1, P2 what the team says among itself is kept from the customer', async () => {
  const { carla, agent } = everybody;
  await agent.says(key, 'Between us: known to be slow.', false);
  await site.settle();
  const { body } = await carla.get(`/rest/servicedeskapi/request/${key}/comment`);
  expect(JSON.stringify(body)).not.toContain('Between us');
  const preview = JSON.stringify((await overviewFor(agent, key)).comments);
  expect(preview).not.toContain('Between us');
});

describe('sharing', () => {
  const share = async (visitor: Visitor, accountIds: readonly string[]): Promise<number> =>
    (await visitor.post(`/rest/servicedeskapi/request/${key}/participant`, { accountIds })).status;

  test('P3 only people with an account can be added, and only by those who may see the request', async () => {
    const { carla, dan } = everybody;
    expect(await share(carla, ['qm:nobody-has-this-account'])).toBe(400);
    expect(await share(dan, [await accountIdOf(dan)])).toBeGreaterThanOrEqual(400);
  });

  test('P3 who it is shared with sees what the customer sees and may ask, and no longer once taken off', async () => {
    const { carla, nils, agent } = everybody;
    const colleague = await accountIdOf(nils);
    expect(await share(carla, [colleague])).toBe(200);
    expect(await statusFor(nils, key)).toEqual(await statusFor(carla, key));
    expect((await nils.opens('issue-panel', { issueKey: key })).status).toBeGreaterThanOrEqual(400);

    await agent.says(key, 'Please empty the cache.');
    await site.at('2026-11-23T16:00:00.000Z');
    await nils.says(key, 'It did not help me. What next?');
    await site.at('2026-11-23T16:10:00.000Z');
    expect(await cyclesOn(agent, key)).toMatchObject([
      { state: 'met' },
      { state: 'running', startedAt: '2026-11-23T16:00:00.000Z' },
    ]);

    await carla.del(`/rest/servicedeskapi/request/${key}/participant`, { accountIds: [colleague] });
    expect((await seenBy(nils, key)).filter((status) => status < 400)).toEqual([]);
  });

  test('P3, O4 the names of those it is shared with stay out of a public Bug', async () => {
    const { carla, nils, agent, anyone } = everybody;
    const description = 'The board is empty. Nils sees the same, and so does nils@northwind.example in the log.';
    const shared = await carla.ask({ summary: 'Board is empty for Nils', description, details: await agreed(carla) });
    await carla.post(`/rest/servicedeskapi/request/${shared}/participant`, { accountIds: [await accountIdOf(nils)] });
    await site.settle();
    const { issueKey, visibility } = await publish(agent, shared, { kind: 'bug' });
    expect(visibility).toBe('public');
    const { body } = await anyone.get(`/rest/api/3/issue/${issueKey}?fields=*all&properties=*all&expand=changelog`);
    expect(body.key).toBe(issueKey);
    expect(JSON.stringify(body)).not.toMatch(/nils|dahl|northwind/i);
  });
});
