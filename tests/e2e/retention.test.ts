import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterEach(() => desk?.close());

async function openRetention(look: { width: number; dark: boolean }): Promise<{ page: Page; settings: FrameLocator }> {
  const page = await desk.visit('admin@vendor.example', look);
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name: /^Data retention/ }).press('Enter');
  await settings.getByText('Ended collaborations').waitFor();
  return { page, settings };
}

async function noteEnd(settings: FrameLocator, who: string, day: string): Promise<void> {
  await settings.getByRole('button', { name: 'Note an end' }).press('Enter');
  const field = settings.getByLabel(/^Organization, or a request/);
  await field.fill(who);
  await settings.locator(`option[value="${who}"]`).waitFor({ state: 'attached' });
  await settings.getByLabel('Last day of the collaboration').fill(day);
  await settings.getByRole('button', { name: 'Note the end' }).press('Enter');
}

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'A3 an admin notes an end, holds, releases, reviews and deletes; a proof stays (%o)',
  async (look) => {
    const { page, settings } = await openRetention(look);
    await settings.getByText('No collaboration has an end. Nothing will be deleted.').waitFor();
    await noteEnd(settings, 'Northwind', '2024-11-01');
    await settings.getByText('Due', { exact: true }).waitFor();

    await settings.getByRole('button', { name: 'Put on hold: Northwind' }).press('Enter');
    await settings.getByLabel('Why may nothing be deleted?').fill('A lawsuit.');
    await settings.getByRole('button', { name: 'Hold', exact: true }).press('Enter');
    await settings.getByText('On hold: A lawsuit.').waitFor();
    await noteEnd(settings, 'Brightwater', '2026-10-31');
    await settings.getByText('Kept', { exact: true }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `retention-list-${look.width}`);
    await settings.getByRole('button', { name: 'Release: Northwind' }).press('Enter');

    await settings.getByRole('button', { name: 'Review and delete: Northwind' }).press('Enter');
    const dialog = settings.getByRole('dialog');
    await dialog.getByText(/requests? with comments and attachments/).waitFor();
    const deletion = dialog.getByRole('button', { name: 'Delete for good' });
    expect(await deletion.isDisabled()).toBe(true);
    await dialog.getByLabel(/^Type the name/).fill('Northwind');
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `retention-dialog-${look.width}`);
    await deletion.press('Enter');
    await settings.getByText('Being deleted').waitFor();
    await desk.settle();
    await settings.getByText(/^An organization, ended Fri, Nov 1, 2024, deleted/).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `retention-proof-${look.width}`);
    await page.context().close();
  },
  90_000,
);
