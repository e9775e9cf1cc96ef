import { picture, problemsOf } from './accessible';
import { openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(120_000);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
  await desk.settle();
});
afterAll(() => desk?.close());

describe.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])('the sandbox’s own pages at $width px, dark: $dark', (look) => {
  test('the timeline opens an invocation by a key, and says so when nothing failed', async () => {
    const page = await desk.visit('agent@vendor.example', look);
    await page.goto(`${desk.url}/developer`);
    await page.getByLabel('Refresh automatically').uncheck();
    await page.locator('.invocation > summary').first().press('Enter');
    await page.locator('.invocation-details').first().waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `timeline-open-${look.width}`);
    await page.getByLabel('Show').selectOption('failed');
    await page.getByText('No failures').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('a grant that could not be changed stays as it was, and a flag says so', async () => {
    const page = await desk.visit('admin@vendor.example', look);
    await page.goto(`${desk.url}/developer/grants`);
    const box = page.getByRole('group', { name: /\(DEV\)/ }).getByRole('checkbox', { name: 'Create Issues' });
    await box.waitFor();
    await page.route('**/sandbox/**', (route) =>
      route.request().method() === 'GET' ? route.continue() : route.abort(),
    );
    await box.press('Space');
    await page.getByText('The grant was not changed').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `grants-failed-${look.width}`);
    await page.unroute('**/sandbox/**');
    await page.reload();
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    await page.context().close();
  });

  test('faults that make no sense are refused beside the field', async () => {
    const page = await desk.visit('agent@vendor.example', look);
    await page.goto(`${desk.url}/developer/faults`);
    await page.getByLabel('Seed').fill('many');
    await page.getByLabel('Seed').press('Enter');
    await page.getByText(/seed is a whole number/).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('an address that nobody has is refused beside the field', async () => {
    const page = await desk.visit(undefined, look);
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('E-mail address').fill('nobody@nowhere.example');
    await page.getByLabel('E-mail address').press('Enter');
    await page
      .getByText(/no account|nobody|unknown/i)
      .nth(1)
      .waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `accounts-${look.width}`);
    await page.context().close();
  });
});
