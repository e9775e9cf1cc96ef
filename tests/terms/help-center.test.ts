import {
  accountIdOf,
  agreed,
  configure,
  formFor,
  found,
  inPortal,
  leave,
  overviewFor,
  peopleOf,
  statusFor,
  valueOf,
} from './people';
import { openSite, type Site, type Visitor } from './site';

/** H1: the portal is the one place. H2: what the form asks. H3: requests that come another way. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

const question = { summary: 'Dates are one day late', description: 'Since Monday all dates are one day late.' };

const modulesFor = async (visitor: Visitor, type: string): Promise<readonly string[]> =>
  (await visitor.get(`/sandbox/modules?type=${type}`)).body.map(({ key }: { key: string }) => key);

test('H1 customers without a licence are shown the app in all three places of the portal, and nothing of the agents’', async () => {
  const { carla } = everybody;
  const desk = 'jiraServiceManagement';
  expect(await modulesFor(carla, `${desk}:portalRequestCreatePropertyPanel`)).toEqual(['portal-create']);
  expect(await modulesFor(carla, `${desk}:portalRequestDetailPanel`)).toEqual(['portal-detail']);
  expect(await modulesFor(carla, `${desk}:portalRequestViewAction`)).toEqual(['portal-help']);
  expect(await modulesFor(carla, 'jira:issuePanel')).toEqual([]);
  expect(await modulesFor(carla, 'jira:adminPage')).toEqual([]);
});

test('H1 the portal tells the customer all there is to tell: the promise, the product, the terms, what became of it', async () => {
  const { carla } = everybody;
  const key = await carla.ask({ ...question, details: await agreed(carla) });
  await site.settle();
  expect(await statusFor(carla, key)).toMatchObject({
    requestKey: key,
    promise: { covered: true, state: 'running', answerBy: '2026-11-23T23:00:00.000Z', zone: 'America/New_York' },
    product: { name: 'Timeline Planner for Jira', version: '8.4', hosting: 'cloud' },
    terms: { state: 'accepted' },
    linkedIssues: [],
  });
});

test('H2 the form offers the products with their versions and what to attach for each', async () => {
  const { products, hostings } = await formFor(everybody.carla);
  expect(products.map(({ name }) => name)).toEqual([
    'Page Atlas for Confluence',
    'Timeline Planner for Jira',
    'Field Courier for Jira',
  ]);
  products.forEach(({ versions, hint }) => expect([versions.length > 0, hint.length > 0]).toEqual([true, true]));
  expect(hostings).toEqual(['cloud', 'data-center', 'server']);
});

test('H2 Other is a product like any, and its version and hosting are kept', async () => {
  const { carla, agent } = everybody;
  const details = { ...(await agreed(carla, 'other')), productVersion: '1.0-beta', hosting: 'data-center' };
  const key = await carla.ask({ ...question, details });
  await site.settle();
  expect((await statusFor(carla, key)).product).toEqual({
    id: 'other',
    name: 'Other',
    version: '1.0-beta',
    hosting: 'data-center',
  });
  expect(await found(agent, `project = SUP AND supportProduct = "Other"`)).toEqual([key]);
});

test('H2 a product nobody knows is Other, and one that was taken off the list since becomes Other', async () => {
  const { carla, admin } = everybody;
  const unknown = await carla.ask({ ...question, details: await agreed(carla, 'no-such-product') });
  const known = await carla.ask({ ...question, details: await agreed(carla, 'field-courier') });
  await site.settle();
  expect((await statusFor(carla, unknown)).product?.name).toBe('Other');
  expect((await statusFor(carla, known)).product?.name).toBe('Field Courier for Jira');

  await configure(admin, (settings) => ({
    ...settings,
    products: settings.products.filter(({ id }) => id !== 'field-courier'),
  }));
  expect((await statusFor(carla, known)).product?.name).toBe('Other');
  expect((await formFor(carla)).products.map(({ id }) => id)).not.toContain('field-courier');
});

test('H2 pictures, backups and logs go through Jira’s own field and stay with the request', async () => {
  const { carla, agent } = everybody;
  const files = { 'screenshot.png': 'pixels', 'backup.zip': 'backup', 'console.log': 'TypeError: x is undefined' };
  const key = await carla.ask({ ...question, details: await agreed(carla), files });
  const { body } = await agent.get(`/rest/api/3/issue/${key}?fields=attachment`);
  const names = body.fields.attachment.map(({ filename }: { filename: string }) => filename);
  expect(names.sort()).toEqual(Object.keys(files).sort());
});

test('H3 a request over REST, one by an agent and an issue made in Jira get the clock of the one from the form', async () => {
  const { carla, agent } = everybody;
  const fromForm = await carla.ask({ ...question, details: await agreed(carla) });
  const desk = { serviceDeskId: '1', requestTypeId: '2', requestFieldValues: question };
  const reporter = await accountIdOf(carla);
  const overRest = await carla.post('/rest/servicedeskapi/request', desk);
  const byAgent = await agent.post('/rest/servicedeskapi/request', { ...desk, raiseOnBehalfOf: reporter });
  // An issue without a request type: what mail handlers that are not Jira Service Management's own leave behind.
  const inJira = await agent.post('/rest/api/3/issue', {
    fields: {
      project: { key: 'SUP' },
      issuetype: { name: 'Support' },
      summary: question.summary,
      reporter: { accountId: reporter },
    },
  });
  await site.settle();

  const [first] = (await overviewFor(agent, fromForm)).cycles;
  expect(first).toMatchObject({
    state: 'running',
    startedAt: '2026-11-23T15:00:00.000Z',
    dueAt: '2026-11-23T23:00:00.000Z',
  });
  for (const key of [overRest.body.issueKey, byAgent.body.issueKey, inJira.body.key]) {
    const overview = await overviewFor(agent, key);
    expect(overview.cycles).toMatchObject([
      { number: 1, state: 'running', startedAt: first?.startedAt, dueAt: first?.dueAt },
    ]);
    expect(overview.details).toEqual({ product: null, version: null, hosting: null });
    expect(overview.terms.state).toBe('pending');
  }
});

test('H3 what the form would have asked, the customer tells in the portal afterwards; no clock waits for it', async () => {
  const { carla, agent } = everybody;
  // As Jira Service Management creates a request out of a mail: in the customer's name, without the app's panel.
  const byMail = { serviceDeskId: '1', requestTypeId: '2', requestFieldValues: question };
  const { issueKey: key } = (await carla.post('/rest/servicedeskapi/request', byMail)).body;
  await site.settle();
  const before = await statusFor(carla, key);
  expect(before).toMatchObject({ product: null, terms: { state: 'pending' }, promise: { state: 'running' } });

  const { version, hash } = before.terms;
  await valueOf(carla.call('portal-detail', inPortal(key), 'acceptTerms', { version, hash }));
  const told = { productId: 'page-atlas', productVersion: '3.2', hosting: 'cloud' };
  await valueOf(carla.call('portal-detail', inPortal(key), 'completeDetails', told));
  await site.settle();

  expect(await statusFor(carla, key)).toMatchObject({
    product: { name: 'Page Atlas for Confluence', version: '3.2', hosting: 'cloud' },
    terms: { state: 'accepted' },
    promise: { state: 'running', answerBy: before.promise.answerBy },
  });
  expect(await found(agent, `key = ${key} AND supportProduct = "Page Atlas for Confluence"`)).toEqual([key]);
  expect(await agent.call('portal-detail', inPortal(key), 'completeDetails', told)).toMatchObject({
    problem: { because: { code: 'not-the-customer' } },
  });
});
