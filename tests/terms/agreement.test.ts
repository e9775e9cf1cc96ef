import { readFileSync } from 'node:fs';
import {
  accountIdOf,
  agreed,
  configure,
  formFor,
  inPortal,
  leave,
  overviewFor,
  peopleOf,
  settingsFor,
  statusFor,
  valueOf,
} from './people';
import { openSite, type Site, type Visitor } from './site';

/** T1: using the platform means agreeing to the terms. A1: anybody can have an account, and it is personal. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

const question = { summary: 'How do I move a plan?', description: 'I would like to move a plan to another board.' };
const acceptInPortal = (visitor: Visitor, key: string, terms: { version: string; hash: string }) =>
  visitor.call<{ acceptedAt: string }>('portal-detail', inPortal(key), 'acceptTerms', {
    version: terms.version,
    hash: terms.hash,
  });

test('T1 the form shows the terms in force, and accepting them at create is stamped at the instant Jira created the request', async () => {
  const { carla, agent } = everybody;
  const { terms } = await formFor(carla);
  expect(terms).toMatchObject({ version: '2026-11', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(terms.text).toContain('By sending a request you agree to them');

  const key = await carla.ask({ ...question, details: await agreed(carla) });
  const { body } = await agent.get(`/rest/api/3/issue/${key}?fields=created`);
  await site.at('2026-11-23T15:20:00.000Z');
  const { terms: stamped } = await statusFor(carla, key);
  expect(stamped).toMatchObject({
    state: 'accepted',
    version: terms.version,
    hash: terms.hash,
    acceptedAt: new Date(body.fields.created).toISOString(),
  });
  expect((await overviewFor(agent, key)).terms).toMatchObject({ state: 'accepted', version: terms.version });
});

test('T1 an acceptance of a text that is not the one in force is worth nothing', async () => {
  const { carla } = everybody;
  const details = await agreed(carla);
  const key = await carla.ask({
    ...question,
    details: { ...details, terms: { ...details.terms, hash: '0'.repeat(64) } },
  });
  await site.settle();
  expect((await statusFor(carla, key)).terms).toMatchObject({ state: 'pending', acceptedAt: null });
});

test('T1 a form sent without acceptance leaves the request pending', async () => {
  const { carla } = everybody;
  const key = await carla.ask({ ...question, details: { productId: 'timeline-planner' } });
  await site.settle();
  expect((await statusFor(carla, key)).terms.state).toBe('pending');
});

describe('a request that did not come through the form', () => {
  const raised = async (visitor: Visitor, input: object): Promise<string> => {
    const { status, body } = await visitor.post('/rest/servicedeskapi/request', {
      serviceDeskId: '1',
      requestTypeId: '1',
      requestFieldValues: question,
      ...input,
    });
    expect(status).toBe(201);
    await site.settle();
    return body.issueKey;
  };

  test('T1 over REST it is pending, and its customer can accept in the portal, once', async () => {
    const { carla } = everybody;
    const key = await raised(carla, {});
    const { terms } = await statusFor(carla, key);
    expect(terms).toMatchObject({ state: 'pending', acceptedAt: null });
    expect(terms.text).not.toBe('');

    const { acceptedAt } = await valueOf(acceptInPortal(carla, key, terms));
    expect((await statusFor(carla, key)).terms).toMatchObject({ state: 'accepted', acceptedAt, hash: terms.hash });
    await site.at('2026-11-23T15:40:00.000Z');
    expect((await valueOf(acceptInPortal(carla, key, terms))).acceptedAt).toBe(acceptedAt);
  });

  test('T1 made by an agent it is pending, and the agent cannot accept for the customer', async () => {
    const { carla, agent } = everybody;
    const key = await raised(agent, { raiseOnBehalfOf: await accountIdOf(carla) });
    const { terms } = await statusFor(carla, key);
    expect(terms.state).toBe('pending');
    expect(await acceptInPortal(agent, key, terms)).toMatchObject({ ok: false, problem: { code: 'refused' } });
    expect((await overviewFor(agent, key)).terms.state).toBe('pending');
    await valueOf(acceptInPortal(carla, key, terms));
    expect((await overviewFor(agent, key)).terms.state).toBe('accepted');
  });

  test('T1 nobody accepts for a request they cannot see', async () => {
    const { carla, dan } = everybody;
    const key = await raised(carla, {});
    expect((await dan.opens('portal-detail', inPortal(key))).status).toBe(404);
    expect((await statusFor(carla, key)).terms.state).toBe('pending');
  });
});

test('A1 an account without organization and without licence is enough to ask and to follow; nobody asks without one', async () => {
  const { erin, anyone } = everybody;
  const key = await erin.ask({ ...question, details: await agreed(erin) });
  await site.settle();
  expect(await statusFor(erin, key)).toMatchObject({ terms: { state: 'accepted' }, promise: { state: 'running' } });
  expect((await anyone.opens('portal-create', { portalId: '1', requestTypeId: '1' })).status).toBe(401);
  const refused = await anyone.post('/sandbox/portal/requests', {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues: question,
  });
  expect(refused.status).toBe(401);
});

describe('a new version of the terms', () => {
  test('T1 another text under the same version is not saved', async () => {
    const { admin } = everybody;
    const { settings, version } = await settingsFor(admin);
    const changed = { ...settings, terms: { ...settings.terms, text: `${settings.terms.text}\n\nOne more sentence.` } };
    const answer = await admin.call('settings-page', {}, 'saveSettings', { settings: changed, basedOn: version });
    expect(answer).toMatchObject({ ok: false, problem: { fields: { 'terms.version': expect.any(String) } } });
    expect((await settingsFor(admin)).version).toBe(version);
  });

  test('T1 case 19: it asks again for new requests, and never for replies, accepted or still pending', async () => {
    const { carla, agent, admin } = everybody;
    const before = await agreed(carla);
    const old = await carla.ask({ ...question, details: before });
    await site.settle();

    const text = '# Agreement\n\nThe terms of the new year apply.';
    await configure(admin, (settings) => ({ ...settings, terms: { ...settings.terms, version: '2027-01', text } }));
    const { terms } = await formFor(carla);
    expect(terms).toMatchObject({ version: '2027-01', text });
    expect(terms.hash).not.toBe(before.terms.hash);

    const open = await carla.ask({ ...question, details: before });
    const fresh = await carla.ask({ ...question, details: await agreed(carla) });
    await agent.says(old, 'Drag it by its name.');
    await site.at('2026-11-23T16:00:00.000Z');
    await carla.says(old, 'To another project, too?');
    await site.settle();

    expect((await statusFor(carla, open)).terms).toMatchObject({ state: 'pending', version: '2027-01' });
    expect((await statusFor(carla, fresh)).terms).toMatchObject({ state: 'accepted', version: '2027-01' });
    expect((await statusFor(carla, old)).terms).toMatchObject({
      state: 'accepted',
      version: '2026-11',
      hash: before.terms.hash,
    });
    const help = carla.call('portal-help', inPortal(old), 'askForHelp', { message: 'Could you have a look?' });
    expect(await valueOf(help)).toMatchObject({ answerBy: expect.any(String) });
    expect((await statusFor(carla, old)).terms.state).toBe('accepted');

    expect((await carla.says(open, 'One more thing: it is the timeline view.')).status).toBe(201);
    const pending = carla.call('portal-help', inPortal(open), 'askForHelp', { message: 'Is there anything new?' });
    expect(await valueOf(pending)).toMatchObject({ answerBy: expect.any(String) });
    expect((await statusFor(carla, open)).terms.state).toBe('pending');
  });

  test('T1 somebody who still reads the old text is told to read the new one', async () => {
    const { carla, admin } = everybody;
    const key = await carla.ask(question);
    await site.settle();
    const { terms } = await statusFor(carla, key);
    await configure(admin, (settings) => ({
      ...settings,
      terms: { ...settings.terms, version: '2027-02', text: `${settings.terms.text}\n\nAnd of February.` },
    }));
    expect(await acceptInPortal(carla, key, terms)).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    expect((await statusFor(carla, key)).terms).toMatchObject({ state: 'pending', version: '2027-02' });
  });
});

const raisedBy = async (visitor: Visitor, raiseOnBehalfOf?: string): Promise<string> => {
  const asked = { serviceDeskId: '1', requestTypeId: '1', requestFieldValues: question };
  const { body } = await visitor.post('/rest/servicedeskapi/request', { ...asked, raiseOnBehalfOf });
  await site.settle();
  return body.issueKey;
};

test('T1 what an agent writes in the panel’s place is nobody’s consent', async () => {
  const { carla, agent } = everybody;
  const [, uuid = ''] = /app\/([0-9a-f-]{36})/.exec(readFileSync('manifest.yml', 'utf8')) ?? [];
  const forge = async (key: string) => {
    const property = { supportRequest: await agreed(carla) };
    expect((await agent.put(`/rest/api/3/issue/${key}/properties/${uuid}`, property)).status).toBeLessThan(300);
    await agent.says(key, 'Thank you for agreeing.', false);
    await site.settle();
  };
  const inHerName = await raisedBy(agent, await accountIdOf(carla));
  await forge(inHerName);
  const hers = await raisedBy(carla);
  await site.at(new Date(site.sandbox.clock.now() + 20 * 60_000).toISOString());
  await forge(hers);
  for (const key of [inHerName, hers]) {
    expect((await statusFor(carla, key)).product).not.toBeNull();
    expect((await statusFor(carla, key)).terms).toMatchObject({ state: 'pending', acceptedAt: null });
  }
});
