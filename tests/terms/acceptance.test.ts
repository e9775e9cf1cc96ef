import {
  accountIdOf,
  agreed,
  configure,
  cyclesOn,
  inPortal,
  leave,
  notesOn,
  peopleOf,
  settingsFor,
  statusFor,
  tellingsOn,
  valueOf,
} from './people';
import { openSite, type Site, type Visitor } from './site';

/** O1: comments go back and forth until a solution is found and accepted; then the request is closed. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterEach(() => leave(site));

const question = { summary: 'The plan does not open', description: 'It stays empty since the update.' };

async function answeredRequest(more: object = {}): Promise<string> {
  const { carla, agent } = everybody;
  const key = await carla.ask({ ...question, details: { ...(await agreed(carla)), ...more } });
  await site.settle();
  await site.at('2026-11-23T16:00:00.000Z');
  await agent.says(key, 'Emptying the cache of the browser helps.');
  await site.at('2026-11-23T16:01:00.000Z');
  return key;
}

const accept = (visitor: Visitor, key: string) =>
  visitor.call<{ acceptedAt: string }>('portal-detail', inPortal(key), 'acceptSolution');

async function statusOf(agent: Visitor, key: string): Promise<string> {
  return (await agent.get(`/rest/api/3/issue/${key}?fields=status`)).body.fields.status.name;
}

test('O1 the customer accepts the solution in the portal: the request is closed and the team is told', async () => {
  const { carla, agent } = everybody;
  const key = await answeredRequest();
  expect((await statusFor(carla, key)).solution).toEqual({ state: 'offered', acceptedAt: null, isClosed: false });
  expect(await accept(agent, key)).toMatchObject({ ok: false, problem: { because: { code: 'not-the-customer' } } });

  const { acceptedAt } = await valueOf(accept(carla, key));
  await site.settle();
  expect(await statusOf(agent, key)).toBe('Resolved');
  expect(await notesOn(agent, key)).toEqual([expect.stringContaining('Carla Meyer accepted the solution')]);
  expect((await statusFor(carla, key)).solution).toEqual({ state: 'accepted', acceptedAt, isClosed: true });
  expect(await tellingsOn(agent, key)).toEqual([]);
});

test('O1 nothing can be accepted before anybody has answered', async () => {
  const { carla } = everybody;
  const key = await carla.ask({ ...question, details: await agreed(carla) });
  await site.settle();
  expect(await accept(carla, key)).toMatchObject({ ok: false, problem: { because: { code: 'no-solution' } } });
});

test('O1 the customer still needs help: a new answer is owed and the agent is told', async () => {
  const { carla, agent } = everybody;
  const key = await answeredRequest();
  await agent.put(`/rest/api/3/issue/${key}`, { fields: { assignee: { accountId: await accountIdOf(agent) } } });
  const message = 'It is still empty. What else can I try?';
  await valueOf(carla.call('portal-detail', inPortal(key), 'askForHelp', { message }));
  await site.settle();
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }, { number: 2, state: 'running' }]);
  expect((await statusFor(carla, key)).solution.state).toBe('none');
  expect(await notesOn(agent, key)).toEqual([expect.stringMatching(/^@Ada Lindqvist The customer still needs help/)]);
});

test('O1 the customer accepts and needs help all the same: the request is reopened where the admin said to', async () => {
  const { carla, agent, admin } = everybody;
  await configure(admin, (settings) => ({
    ...settings,
    acceptance: { ...settings.acceptance, reopenStatus: 'Waiting for support' },
  }));
  const key = await answeredRequest();
  expect(await accept(carla, key)).toMatchObject({ ok: true });
  await site.settle();
  await site.at('2026-11-23T16:30:00.000Z');
  const message = 'It is empty again. What else can I try?';
  await valueOf(carla.call('portal-detail', inPortal(key), 'askForHelp', { message }));
  await site.settle();
  expect((await notesOn(agent, key)).at(-1)).toMatch(/needs help.*now “Waiting for support”/);
});

test('O1 the customer just writes on a closed request: it is reopened the same way, and thanks reopen nothing', async () => {
  const { carla, agent, admin } = everybody;
  await configure(admin, (settings) => ({
    ...settings,
    acceptance: { ...settings.acceptance, reopenStatus: 'Waiting for support' },
  }));
  const key = await answeredRequest();
  expect(await accept(carla, key)).toMatchObject({ ok: true });
  await site.settle();
  await site.at('2026-11-23T16:30:00.000Z');
  await carla.says(key, 'Thank you very much!');
  await site.settle();
  expect(await statusOf(agent, key)).toBe('Resolved');
  await site.at('2026-11-23T16:40:00.000Z');
  await carla.says(key, 'It is empty again. What else can I try?');
  await site.settle();
  expect(await statusOf(agent, key)).toBe('Waiting for support');
  expect((await notesOn(agent, key)).at(-1)).toMatch(/needs help.*now “Waiting for support”/);
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }, { number: 2, state: 'running' }]);
});

test('O1 a workflow that cannot close is the settings’ and the agent’s business, never the customer’s', async () => {
  const { carla, agent, admin } = everybody;
  await configure(admin, (settings) => ({
    ...settings,
    acceptance: { ...settings.acceptance, status: 'Happily ever after' },
  }));
  const { checks } = await settingsFor(admin);
  expect(checks).toContainEqual(expect.objectContaining({ level: 'warning', path: 'acceptance.status' }));
  const key = await answeredRequest();
  expect(await accept(carla, key)).toMatchObject({ ok: true });
  await site.settle();
  expect(await statusOf(agent, key)).toBe('Waiting for support');
  expect(await notesOn(agent, key)).toEqual([expect.stringContaining('please close the request')]);
  expect((await statusFor(carla, key)).solution.state).toBe('accepted');
});

test('O1 who says nothing is reminded and the request is closed after business days, where the admin chose so', async () => {
  const { agent, admin } = everybody;
  await configure(admin, (settings) => ({
    ...settings,
    acceptance: { ...settings.acceptance, status: 'Closed', remindAfterDays: 2, closeAfterDays: 1 },
  }));
  const { acceptance } = (await settingsFor(admin)).settings;
  const key = await answeredRequest();
  await site.at('2026-11-25T15:55:00.000Z');
  expect(await tellingsOn(agent, key)).toEqual([]);
  await site.at('2026-11-25T16:10:00.000Z');
  expect(await tellingsOn(agent, key)).toEqual([`${acceptance.reminder}\n`]);
  // Thanksgiving is no business day.
  await site.at('2026-11-27T15:55:00.000Z');
  expect(await statusOf(agent, key)).toBe('Waiting for support');
  await site.at('2026-11-27T16:20:00.000Z');
  expect(await statusOf(agent, key)).toBe('Closed');
  expect(await tellingsOn(agent, key)).toEqual([`${acceptance.reminder}\n`, `${acceptance.closing}\n`]);
});

test('O1 who says nothing is reminded in the language their request’s form was read in', async () => {
  const { agent, admin } = everybody;
  const de = { reminder: 'Hat unsere Antwort geholfen?', closing: '' };
  await configure(admin, ({ acceptance, ...settings }) => ({
    ...settings,
    acceptance: { ...acceptance, remindAfterDays: 2, translations: { ...acceptance.translations, de } },
  }));
  const key = await answeredRequest({ locale: 'de-DE' });
  await site.at('2026-11-25T16:20:00.000Z');
  expect(await tellingsOn(agent, key)).toEqual(['Hat unsere Antwort geholfen?\n']);
});

test('O1 an Atlassian account without a licence that takes part asks for help, and is heard', async () => {
  const { carla, agent, admin } = everybody;
  const key = await answeredRequest();
  const una = { emailAddress: 'una@northwind.example', displayName: 'Una Berg', products: [] };
  const { accountId } = (await admin.post('/rest/api/3/user', una)).body;
  await carla.post(`/rest/servicedeskapi/request/${key}/participant`, { accountIds: [accountId] });
  const message = 'It fails here as well. What can we do?';
  await valueOf(site.as(una.emailAddress).call('portal-detail', inPortal(key), 'askForHelp', { message }));
  await site.settle();
  expect(await tellingsOn(agent, key)).toEqual([`@Una Berg\n${message}\n`]);
  expect(await cyclesOn(agent, key)).toMatchObject([{ state: 'met' }, { number: 2, state: 'running' }]);
});
