import type { Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Monday, 11:00 in New York; the demo's open requests are promised for Tuesday. */
const now = '2026-11-23T16:00:00.000Z';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(now);
  await desk?.settle();
}, 120_000);
afterAll(() => desk?.close());

async function openSettings(page: Page) {
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name: /^Promise/ }).click();
  return settings;
}

test('an admin adds a goal, sees what it moves, applies it to open requests, and it is done', async () => {
  const page = await desk.visit('admin@vendor.example');
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Add goal' }).click();
  await settings.getByRole('button', { name: 'Add goal' }).click();
  await settings.getByLabel('Name', { exact: true }).nth(1).fill('Everything');
  await settings.getByRole('button', { name: 'Move Everything up' }).click();
  expect(await settings.getByLabel('Name', { exact: true }).nth(0).inputValue()).toBe('Everything');
  await settings.getByLabel('Business minutes', { exact: true }).nth(1).fill('960');
  await settings.getByRole('button', { name: 'Remove Goal 1' }).click();
  await picture(page, 'goals');

  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = settings.getByRole('dialog', { name: 'Save a new clock' });
  await dialog.waitFor();
  await dialog.getByText(/open promises?, [1-9]\d* would move/).waitFor();
  await picture(page, 'impact');
  expect(await problemsOf(page)).toEqual([]);

  await dialog.getByRole('radio', { name: 'Open requests too' }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText(/Saved as version \d+/).waitFor();
  await settings.getByText(/^Version \d+ is being applied to open requests/).waitFor();
  await desk.settle();
  await settings.getByText(/^Version \d+ is being applied to open requests/).waitFor({ state: 'detached' });
  await page.context().close();
}, 120_000);

test('leaving the dialog saves nothing', async () => {
  const page = await desk.visit('admin@vendor.example');
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Remove Everything' }).click();
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = settings.getByRole('dialog', { name: 'Save a new clock' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await settings.getByText('Unsaved changes').waitFor();
  await page.context().close();
}, 60_000);

test('a goal for one product shows in the portal as soon as the customer chooses that product', async () => {
  const admin = await desk.visit('admin@vendor.example');
  const settings = await openSettings(admin);
  await settings.getByRole('button', { name: 'Add goal' }).click();
  await settings.getByLabel('Name', { exact: true }).last().fill('Courier at once');
  await settings
    .getByRole('combobox', { name: /^Products/ })
    .last()
    .fill('field-courier');
  await admin.keyboard.press('Enter');
  await settings.getByRole('button', { name: 'Move Courier at once up' }).click();
  await settings.getByLabel('Business minutes', { exact: true }).nth(1).fill('120');
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings
    .getByRole('dialog', { name: 'Save a new clock' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await settings.getByText(/Saved as version \d+/).waitFor();
  await admin.context().close();

  const page = await desk.visit('carla@northwind.example');
  await page.goto(`${desk.url}/portal/1`);
  await page.getByRole('link', { name: /Report a problem/ }).click();
  const panel = appFrame(page, 'Product and support terms');
  // Sixteen hours for everything, since the first story; two for this product.
  await panel.getByText(/an answer by Wed, Nov 25,.* 5:00\sPM/).waitFor();
  await panel.getByRole('combobox', { name: 'Product' }).fill('Field Courier');
  await panel
    .getByRole('option', { name: /Field Courier/ })
    .first()
    .click();
  await panel.getByText(/an answer by Mon, Nov 23,.* 7:00\sPM/).waitFor();
  await page.context().close();
}, 120_000);
