import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const text = [
  'The export fails',
  'Since the update the export of the plan fails for Dora Quist and the page stays empty.',
  'TypeError: cannot read properties of undefined (reading bars)',
].join('\n');

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T16:00:00.000Z');
  await desk.settle();
}, 120_000);
afterAll(() => desk?.close());

async function openBench(options = {}): Promise<{ page: Page; settings: FrameLocator }> {
  const page = await desk.visit('admin@vendor.example', options);
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name: /^Anonymizer/ }).click();
  return { page, settings };
}

async function keepSample(settings: FrameLocator, name: string): Promise<void> {
  await settings.getByRole('button', { name: 'Keep as a sample' }).click();
  const form = settings.getByRole('group', { name: 'New sample' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Has to stay').fill('TypeError');
  await form.getByRole('button', { name: 'Keep sample' }).click();
  await form.waitFor({ state: 'detached' });
}

test('an admin tries a text, keeps it as a sample, and is warned by it before an edit is saved', async () => {
  const { page, settings } = await openBench();
  await settings.getByLabel('Customer’s name').fill('Dora Quist');
  await settings.getByLabel(/Text of a request/).fill(text);
  const result = settings.getByRole('region', { name: 'Anonymized text' });
  await result.getByText(/fails for \[person-1\]/).waitFor();
  await result.getByText(/\d+ taken out/).click();
  await result.getByRole('rowheader', { name: 'Dora Quist' }).waitFor();
  await result.getByText('identity').first().waitFor();

  await keepSample(settings, 'Export of a plan');
  await settings.getByText('1 as expected, 0 not.').waitFor();
  await settings.getByLabel('Always remove').fill('TypeError');
  await settings.getByText('0 as expected, 1 not. Unsaved changes are the reason for 1.').waitFor();
  await settings.getByText('“TypeError” does not stay.').waitFor();
  await picture(page, 'bench');

  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = settings.getByRole('dialog', { name: 'Save although samples fail?' });
  await dialog.getByText(/Export of a plan: “TypeError” does not stay\.|Export of a plan: Decided/).waitFor();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await settings.getByText('Unsaved changes', { exact: true }).waitFor();

  await settings.getByLabel('Always remove').fill('');
  await settings.getByText('1 as expected, 0 not.').waitFor();
  await settings.getByRole('button', { name: 'Delete sample Export of a plan' }).click();
  await settings.getByText('No samples yet.').waitFor();
}, 120_000);

test('a request is tried with everybody on it, and nobody else’s', async () => {
  const { settings } = await openBench();
  await settings.getByLabel('Try a request').fill('sup-1');
  await settings.getByRole('button', { name: 'Read request' }).click();
  await settings.getByText('SUP-1 is shown, with everybody on it.').waitFor();
  await settings.getByLabel('Try a request').fill('BUG-1');
  await settings.getByRole('button', { name: 'Read request' }).click();
  await settings.getByText(/There is no request BUG-1|BUG-1 is not in one/).waitFor();
}, 120_000);

test('a pattern that cannot be carried out is refused where it stands', async () => {
  const { settings } = await openBench();
  await settings.getByRole('button', { name: 'Add pattern' }).click();
  await settings.getByLabel('Name', { exact: true }).fill('Ticket number');
  await settings.getByLabel('Pattern', { exact: true }).fill('(?<=a)b');
  await settings.getByText(/The pattern cannot be read/).waitFor();
  await settings.getByLabel('Pattern', { exact: true }).fill('NW-[0-9]+');
  await settings.getByText(/The pattern cannot be read/).waitFor({ state: 'detached' });
  await settings.getByText(/See BUG-7 and \[/).waitFor();
}, 120_000);

test.each([
  [360, true],
  [1280, false],
] as const)(
  'the anonymizer’s settings at %i px (dark: %s) have no accessibility fault',
  async (width, dark) => {
    const { page, settings } = await openBench({ width, dark });
    await settings.getByText(/\d+ taken out/).click();
    await settings.getByRole('button', { name: 'Add pattern' }).click();
    await settings.getByRole('button', { name: 'Keep as a sample' }).click();
    await picture(page, `bench-${width}-${dark ? 'dark' : 'light'}`);
    expect(await problemsOf(page)).toEqual([]);
  },
  120_000,
);
