import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T16:00:00.000Z');
}, 120_000);
afterAll(() => desk?.close());

async function addField(page: Page, field: object): Promise<void> {
  const answer = await page.request.post(`${desk.url}/sandbox/custom-fields`, {
    data: { projectKey: 'BUG', ...field },
  });
  expect(answer.status()).toBe(200);
}

async function openProducts(page: Page) {
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name: /^Products/ }).click();
  return settings;
}

const productIn = (settings: FrameLocator) =>
  settings.getByRole('group', { name: 'Timeline Planner for Jira', exact: true });

/** Chooses as somebody without a mouse does. */
async function choose(settings: FrameLocator, row: ReturnType<typeof productIn>, label: string, option: string) {
  await row.getByRole('combobox', { name: label, exact: true }).press('ArrowDown');
  await settings.getByRole('option', { name: option, exact: true }).click();
}

const looks = [
  ['wide and light', { width: 1280, height: 900 }, 'light'],
  ['narrow and dark', { width: 360, height: 800 }, 'dark'],
] as const;

test.each(looks)(
  'an admin presets fields of the create screen, reads what does not fit, and saves, %s',
  async (name, size, colorScheme) => {
    const page = await desk.visit('admin@vendor.example');
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await addField(page, { name: 'Team', type: 'select', options: ['Blue', 'Red'] });
    await addField(page, { name: 'Effort', type: 'float' });
    const settings = await openProducts(page);
    const product = productIn(settings);
    await product.getByRole('button', { name: 'Add field to Timeline Planner for Jira' }).press('Enter');
    const first = product.getByRole('group', { name: 'field 1 of Bugs' });
    await choose(settings, first, 'Field', 'Team');
    await choose(settings, product.getByRole('group', { name: 'Team of Bugs' }), 'Value', 'Blue');
    await product.getByRole('button', { name: 'Add field to Timeline Planner for Jira' }).press('Enter');
    await choose(settings, product.getByRole('group', { name: 'field 2 of Bugs' }), 'Field', 'Effort');
    const effort = product.getByRole('group', { name: 'Effort of Bugs' });
    await effort.getByLabel('Value').fill('much');
    await settings.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await effort.getByText('“much” is not a number such as 12.5.').waitFor();
    await effort.scrollIntoViewIfNeeded();
    await picture(page, `field-presets-${name.replaceAll(' ', '-')}`);
    expect(await problemsOf(page)).toEqual([]);

    await effort.getByLabel('Value').fill('2.5');
    await settings.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await settings.getByText(/Saved as version \d+/).waitFor();
    await page.reload();
    const again = await openProducts(page);
    const saved = productIn(again);
    expect(await saved.getByRole('group', { name: 'Effort of Bugs' }).getByLabel('Value').inputValue()).toBe('2.5');
    await saved.getByRole('group', { name: 'Team of Bugs' }).getByText('Blue', { exact: true }).waitFor();
    await saved.getByRole('button', { name: 'Remove Team of Timeline Planner for Jira' }).press('Enter');
    await saved.getByRole('button', { name: 'Remove Effort of Timeline Planner for Jira' }).press('Enter');
    await again.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await again.getByText(/Saved as version \d+/).waitFor();
    await page.context().close();
  },
  120_000,
);
