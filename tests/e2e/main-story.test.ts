import type { Page } from 'playwright-core';
import { appFrame, createRequest, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Everything that would give Carla away; none of it may be readable by a stranger. */
const herOwn = ['Carla', 'Meyer', 'Northwind', 'northwind', '10.20.30.40', 'Sommer2026', 'SUP-', 'Lindqvist'];
const description = [
  'Since the upgrade to 8.4 the export at https://northwind.atlassian.net/plans/12 fails with {{java.lang.IllegalStateException: plan is locked}}.',
  'The server 10.20.30.40 logs password=Sommer2026! in the trace.',
  'Regards, Carla Meyer, Northwind (carla@northwind.example)',
].join('\n\n');

/** Christmas Eve 2026, 15:00 in New York. Friday is a holiday, then comes the weekend: due on Monday at 15:00. */
const askedAt = '2026-12-24T20:00:00.000Z';
const dueAt = '2026-12-28T20:00:00.000Z';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(askedAt);
}, 120_000);
afterAll(() => desk?.close());

const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

test('a customer asks, the promise is missed over Christmas, an agent publishes, a stranger reads, the customer sees it', async () => {
  const { url, sandbox } = desk;
  await desk.settle();

  const carla = await desk.visit('carla@northwind.example');
  const key = await createRequest(carla, url, {
    type: 'Report a problem',
    summary: 'Export fails after the upgrade',
    description,
    product: 'Timeline Planner',
  });
  await desk.settle();
  await carla.reload();
  await appFrame(carla, 'Support promise').getByText('Mon, Dec 28').first().waitFor();

  // An answer exactly at the due time would still be in time.
  await sandbox.advanceTo(dueAt);
  const agent = await desk.visit('agent@vendor.example');
  await agent.goto(`${url}/browse/${key}`);
  await appFrame(agent, 'Support promise').getByText('Running').waitFor();
  expect((await sandboxProperty(key)).property).toMatchObject({ state: 'running', breached: 'false', dueAt });

  await sandbox.advanceTo('2026-12-28T20:05:00.000Z');
  await agent.reload();
  await appFrame(agent, 'Support promise').getByText('Late', { exact: true }).first().waitFor();
  await agent
    .getByText(/Internal note/i)
    .first()
    .waitFor();
  const { property } = await sandboxProperty(key);
  expect(property).toMatchObject({ state: 'breached', breached: 'true', dueAt });

  await agent.getByRole('button', { name: 'Support terms' }).click();
  const panel = appFrame(agent, 'Support terms');
  await panel.getByRole('button', { name: 'Bug', exact: true }).click();
  await panel.getByRole('heading', { name: 'Preview: Bug' }).waitFor();
  for (const value of ['Carla Meyer', 'northwind.atlassian.net', '10.20.30.40', 'Sommer2026!'])
    await panel.getByText(value).first().waitFor();
  await panel.getByRole('button', { name: 'Publish' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  const link = panel.getByRole('link', { name: /Open BUG-\d+/ });
  await link.waitFor();
  const bug = (await link.innerText()).match(/BUG-\d+/)![0];
  await desk.settle();

  const stranger = await desk.visit();
  await stranger.goto(`${url}/browse/${bug}`);
  await stranger.getByText('java.lang.IllegalStateException: plan is locked').waitFor();
  const read = await stranger.content();
  for (const value of herOwn) expect(read).not.toContain(value);

  await carla.reload();
  await appFrame(carla, 'Support promise')
    .getByRole('link', { name: new RegExp(bug) })
    .waitFor();
  expect(await textOf(carla)).toContain(bug);
}, 120_000);

test("an agent's answer stops the clock", async () => {
  const { url } = desk;
  const dan = await desk.visit('dan@brightwater.example');
  const key = await createRequest(dan, url, {
    type: 'Ask a question',
    summary: 'How do I share a plan?',
    description: 'I cannot find it.',
    product: 'Timeline Planner',
  });
  await desk.settle();
  const agent = await desk.visit('agent@vendor.example');
  await agent.goto(`${url}/browse/${key}`);
  await agent.getByRole('textbox', { name: 'Reply to customer' }).fill('Open the plan and choose Share.');
  await agent.getByRole('button', { name: 'Save' }).click();
  await agent.getByText('Open the plan and choose Share.').waitFor();
  await desk.settle();
  await agent.reload();
  await appFrame(agent, 'Support promise').getByText('Answered in time').first().waitFor();
  await dan.reload();
  await dan.getByText('Open the plan and choose Share.').waitFor();
  expect((await sandboxProperty(key)).property).toMatchObject({ state: 'met', breached: 'false' });
}, 120_000);

test('a label set over REST alone makes the public Bug, links it and tells the customer', async () => {
  const { url } = desk;
  const nils = await desk.visit('nils@northwind.example');
  const key = await createRequest(nils, url, {
    type: 'Get help',
    summary: 'Gantt bars vanish',
    description:
      'Bars vanish when I zoom out in Timeline Planner 8.4. The console says TypeError: cannot read properties of undefined (reading bars).',
    product: 'Timeline Planner',
  });
  await desk.settle();
  await asAgent(`/rest/api/3/issue/${key}`, {
    method: 'PUT',
    body: JSON.stringify({ update: { labels: [{ add: 'confirmed-bug' }] } }),
  });
  await desk.settle();

  await nils.reload();
  const link = appFrame(nils, 'Support promise').getByRole('link', { name: /BUG-\d+/ });
  await link.waitFor();
  const bug = (await link.innerText()).match(/BUG-\d+/)![0];
  const stranger = await desk.visit();
  await stranger.goto(`${url}/tracker`);
  await stranger.getByText(bug).first().waitFor();
  await stranger.getByRole('link', { name: /Gantt bars vanish/ }).click();
  await stranger.getByText('Bars vanish when I zoom out').waitFor();
  const read = await stranger.content();
  for (const value of ['Nils', 'Dahl', 'Northwind', 'SUP-']) expect(read).not.toContain(value);
  expect((await sandboxProperty(key)).property).toMatchObject({ state: 'met' });
}, 120_000);

/** REST in the agent's name, with an API token. */
async function asAgent(path: string, init: RequestInit = {}): Promise<{ value?: unknown } | null> {
  const authorization = `Basic ${Buffer.from('agent@vendor.example:token').toString('base64')}`;
  const response = await fetch(`${desk.url}${path}`, {
    ...init,
    headers: { authorization, 'content-type': 'application/json' },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

const sandboxProperty = async (key: string): Promise<{ property: unknown }> => ({
  property: (await asAgent(`/rest/api/3/issue/${key}/properties/support-sla`))?.value,
});
