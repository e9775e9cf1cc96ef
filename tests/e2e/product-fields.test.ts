import type { Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T16:00:00.000Z');
}, 120_000);
afterAll(() => desk?.close());

async function openProducts(page: Page) {
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name: /^Products/ }).click();
  return settings;
}

const looks = [
  ['wide and light', { width: 1280, height: 900 }, 'light'],
  ['narrow and dark', { width: 360, height: 800 }, 'dark'],
] as const;

test.each(looks)(
  'an admin sends the Bugs of one product elsewhere, maps a priority and insists, %s',
  async (name, size, colorScheme) => {
    const page = await desk.visit('admin@vendor.example');
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const settings = await openProducts(page);
    const product = settings.getByRole('group', { name: 'Timeline Planner for Jira', exact: true });
    await product.getByRole('checkbox', { name: 'Bugs go to a project of their own' }).press('Space');
    const target = product.getByRole('group', { name: 'Bugs of this product' });
    await target.getByRole('combobox', { name: 'Issue type' }).waitFor();
    await product.getByRole('button', { name: 'Add priority to Timeline Planner for Jira' }).press('Enter');
    await product.getByLabel('Request’s priority').fill('High');
    await product.getByLabel('Issue’s priority').fill('Huge');
    const pair = product.getByRole('group', { name: 'High', exact: true });
    await pair.getByText(/Priority “Huge”: the project has none of that name/).waitFor();
    await pair.scrollIntoViewIfNeeded();
    await picture(page, `product-priority-${name.replaceAll(' ', '-')}`);
    await product.getByLabel('Issue’s priority').fill('Highest');
    await product.getByRole('checkbox', { name: 'No issue rather than one without all of this' }).press('Space');
    await picture(page, `product-fields-${name.replaceAll(' ', '-')}`);
    expect(await problemsOf(page)).toEqual([]);

    await settings.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await settings.getByText(/Saved as version \d+/).waitFor();
    await page.reload();
    const again = await openProducts(page);
    const saved = again.getByRole('group', { name: 'Timeline Planner for Jira', exact: true });
    expect(await saved.getByLabel('Issue’s priority').inputValue()).toBe('Highest');
    await saved.getByRole('button', { name: 'Remove High of Timeline Planner for Jira' }).press('Enter');
    await saved.getByRole('checkbox', { name: 'Bugs go to a project of their own' }).press('Space');
    await saved.getByRole('checkbox', { name: 'No issue rather than one without all of this' }).press('Space');
    await again.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await again.getByText(/Saved as version \d+/).waitFor();
    await page.context().close();
  },
  120_000,
);
