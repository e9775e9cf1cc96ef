import { openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterAll(() => desk?.close());

test('an admin takes a grant from the app and gives it back, with the keyboard alone', async () => {
  const page = await desk.visit('admin@vendor.example');
  await page.goto(`${desk.url}/developer/grants`);
  const bugs = page.getByRole('group', { name: 'Public issue tracker (BUG)' });
  const box = bugs.getByRole('checkbox', { name: 'Create Issues' });
  await box.focus();
  await page.keyboard.press('Space');
  await page.getByText('Create Issues in BUG is taken from the app').waitFor();
  expect([await box.isChecked(), await box.evaluate((one) => one === document.activeElement)]).toEqual([false, true]);
  await page.reload();
  expect(await box.isChecked()).toBe(false);
  await box.focus();
  await page.keyboard.press('Space');
  await page.getByText('Create Issues in BUG is the app’s again').waitFor();
  expect(await box.isChecked()).toBe(true);
}, 60_000);
