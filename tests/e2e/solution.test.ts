import type { Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, createRequest, openDesk, type Desk } from './desk';

/** Clause O1 in the portal: accept the solution, or say that help is still needed. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterAll(() => desk?.close());

let minutes = 0;
/** A request that was answered and a minute later is looked at in the portal. */
async function answered(page: Page): Promise<string> {
  const key = await createRequest(page, desk.url, {
    type: 'Report a problem',
    summary: 'The plan does not open',
    description: 'It stays empty since the update.',
    product: 'Timeline Planner',
  });
  await desk.settle();
  await later();
  const authorization = `Basic ${Buffer.from('agent@vendor.example:token').toString('base64')}`;
  const response = await fetch(`${desk.url}/rest/servicedeskapi/request/${key}/comment`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ body: 'Emptying the cache of the browser helps.', public: true }),
  });
  if (!response.ok) throw new Error(`The answer was refused: ${response.status}`);
  await later();
  await page.reload();
  return key;
}

async function later(): Promise<void> {
  minutes += 1;
  await desk.sandbox.advanceTo(new Date(Date.UTC(2026, 10, 23, 15, minutes)).toISOString());
}

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'a customer accepts the solution, and the request is closed, at $width px',
  async (options) => {
    const carla = await desk.visit('carla@northwind.example', options);
    await answered(carla);
    const panel = appFrame(carla, 'Support promise');
    const accept = panel.getByRole('button', { name: 'Accept the solution' });
    await accept.waitFor();
    await picture(carla, `solution-offered-${options.width}`);
    expect(await problemsOf(carla)).toEqual([]);
    await accept.focus();
    await carla.keyboard.press('Enter');
    await panel.getByText('You accepted the solution').waitFor();
    await picture(carla, `solution-accepted-${options.width}`);
    expect(await problemsOf(carla)).toEqual([]);
    await desk.settle();
    await carla.reload();
    await carla.getByText('Resolved', { exact: true }).first().waitFor();
  },
  120_000,
);

test('a customer still needs help: the question is sent from the panel and a new answer is promised', async () => {
  const carla = await desk.visit('carla@northwind.example');
  const key = await answered(carla);
  const panel = appFrame(carla, 'Support promise');
  await panel.getByRole('button', { name: 'I still need help' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByLabel('What do you still need?').fill('My password: Sommer2026!');
  await dialog.getByText('This looks as if it held a password').waitFor();
  await picture(carla, 'solution-help');
  expect(await problemsOf(carla)).toEqual([]);
  await dialog.getByLabel('What do you still need?').fill('It is still empty. What else can I try?');
  await dialog.getByRole('button', { name: 'Ask for help' }).click();
  await dialog.getByText(/You will have an answer by/).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await panel.getByText(/You will have an answer by Tue, Nov 24/).waitFor();
  expect(await panel.getByRole('button', { name: 'Accept the solution' }).count()).toBe(0);

  const agent = await desk.visit('agent@vendor.example');
  await agent.goto(`${desk.url}/browse/${key}`);
  await agent.getByText('The customer still needs help: a new answer is owed.').waitFor();
}, 120_000);

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'a customer tells what a mail left open (H3), at $width px',
  async (options) => {
    const authorization = `Basic ${Buffer.from('carla@northwind.example:token').toString('base64')}`;
    const response = await fetch(`${desk.url}/rest/servicedeskapi/request`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ serviceDeskId: '1', requestTypeId: '2', requestFieldValues: { summary: 'By mail' } }),
    });
    const { issueKey } = (await response.json()) as { issueKey: string };
    await desk.settle();
    const carla = await desk.visit('carla@northwind.example', options);
    await carla.goto(`${desk.url}/portal/requests/${issueKey}`);
    const panel = appFrame(carla, 'Support promise');
    await panel.getByText('Which product is it about?').waitFor();
    await picture(carla, `missing-${options.width}`);
    await panel.getByRole('button', { name: 'Tell us the product' }).click();
    await panel.getByRole('combobox', { name: 'Product' }).fill('Page Atlas');
    await panel.getByRole('option', { name: /Page Atlas/ }).click();
    await picture(carla, `missing-form-${options.width}`);
    expect(await problemsOf(carla)).toEqual([]);
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('Page Atlas for Confluence').waitFor();
    await panel.getByRole('button', { name: 'Add what is missing' }).waitFor();
  },
  120_000,
);

test.each([
  { width: 1280, dark: true },
  { width: 360, dark: false },
])(
  'a customer shares a request by keyboard and is told the same whoever is meant (P3), at $width px',
  async (options) => {
    const carla = await desk.visit('carla@northwind.example', options);
    const key = await answered(carla);
    const panel = appFrame(carla, 'Support promise');
    await panel.getByRole('button', { name: 'Share this request' }).click();
    for (const address of ['nobody@brightwater.example', 'dan@brightwater.example']) {
      await panel.getByLabel('E-mail address').fill(address);
      await panel.getByRole('button', { name: 'Share', exact: true }).press('Enter');
      await panel.getByText('If somebody has an account with this address, they can see the request').waitFor();
    }
    await picture(carla, `share-${options.width}`);
    expect(await problemsOf(carla)).toEqual([]);
    await desk.settle();
    const dan = await desk.visit('dan@brightwater.example');
    await dan.goto(`${desk.url}/portal/requests/${key}`);
    await dan.getByRole('heading', { name: 'The plan does not open' }).waitFor();
  },
  120_000,
);
