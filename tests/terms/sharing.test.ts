import { accountIdOf, agreed, inPortal, leave, peopleOf, valueOf } from './people';
import { openSite, type Site } from './site';

/** P3: a customer may share a request with other users, who must have an account. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

test('P3 a request is shared with who has an account; the answer tells nobody who has one', async () => {
  const { carla, dan, agent } = everybody;
  const question = { summary: 'The plan does not open', description: 'It stays empty since the update.' };
  const key = await carla.ask({ ...question, details: await agreed(carla) });
  await site.settle();
  const share = (email: string) => carla.call('portal-detail', inPortal(key), 'shareRequest', { email });
  expect((await dan.get(`/rest/servicedeskapi/request/${key}`)).status).not.toBe(200);
  const known = await share('Dan@Brightwater.example');
  const unknown = await share('nobody@brightwater.example');
  expect([known, unknown]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect((await dan.get(`/rest/servicedeskapi/request/${key}`)).status).toBe(200);
  const { values } = (await agent.get(`/rest/servicedeskapi/request/${key}/participant`)).body;
  expect(values.map((one: { accountId: string }) => one.accountId)).toEqual([await accountIdOf(dan)]);
  await valueOf(dan.call('portal-detail', inPortal(key), 'shareRequest', { email: 'erin@solo.example' }));
});
