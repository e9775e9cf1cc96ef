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
  const taken = bugs.getByRole('checkbox', { name: 'Create Issues', checked: false });
  await box.focus();
  // a story that stumbled after its first step begins where it was
  if (await box.isChecked()) await page.keyboard.press('Space');
  await taken.waitFor();
  await taken.and(page.locator(':focus')).waitFor();
  await page.reload();
  await taken.waitFor();
  await box.focus();
  await page.keyboard.press('Space');
  await page.getByText('Create Issues in BUG is the app’s again').waitFor();
  await bugs.getByRole('checkbox', { name: 'Create Issues', checked: true }).waitFor();
}, 60_000);
