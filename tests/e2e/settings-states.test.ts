import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(120_000);

const looks = [
  { width: 1280, dark: false },
  { width: 360, dark: true },
];
/** Each section, and what it says in the demo, where licences, samples and ended collaborations are still to come. */
const sections = [
  ['Business hours', 'Which time is'],
  ['Holidays', 'Listed holidays'],
  ['Promise', 'Where the promise holds'],
  ['Products', 'Hint for customers'],
  ['Licences', /^No licences yet/],
  ['Terms', /^Fingerprint/],
  ['Outcomes', 'Public for everybody'],
  ['Anonymizer', /^No samples yet/],
  ['Data retention', /^No collaboration has an end/],
] as const;
const calls = '**/bridge/*/invoke';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
  await desk.settle();
});
afterAll(() => desk?.close());

async function openSettings(look: (typeof looks)[number]): Promise<{ page: Page; settings: FrameLocator }> {
  const page = await desk.visit('admin@vendor.example', look);
  await page.goto(`${desk.url}/admin/settings`);
  return { page, settings: appFrame(page, 'Support terms') };
}

describe.each(looks)('the settings at $width px, dark: $dark', (look) => {
  test('say that they load, that they could not, and load on another try', async () => {
    const page = await desk.visit('admin@vendor.example', look);
    let fail = () => {};
    const asked = new Promise<void>((resolve) => (fail = resolve));
    await page.route(calls, (route) => asked.then(() => route.abort()));
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByText('Loading settings…').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    fail();
    await settings.getByText('The settings could not be loaded').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `settings-failed-${look.width}`);
    await page.unroute(calls);
    await settings.getByRole('button', { name: 'Try again' }).press('Enter');
    await settings.getByText('Which time is').waitFor();
    await page.context().close();
  });

  test('have nine sections that keys open; each fits and is accessible, filled or empty', async () => {
    const { page, settings } = await openSettings(look);
    for (const [name, words] of sections) {
      const tab = settings.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
      await tab.press('Enter');
      await settings.getByRole('heading', { level: 2, name }).waitFor();
      await settings.getByText(words).first().waitFor();
      expect([name, await problemsOf(page)]).toEqual([name, []]);
      await picture(page, `settings-${name.replace(' ', '-')}-${look.width}`);
    }
    await page.context().close();
  });

  test('say what is unsaved, what is wrong, that they are being saved, that they were not and that they are', async () => {
    const { page, settings } = await openSettings(look);
    await settings.getByRole('button', { name: /^Products/ }).press('Enter');
    const name = settings.getByLabel('Name', { exact: true }).first();
    const product = await name.inputValue();
    await name.fill('');
    await settings.getByText('1 error to fix before saving').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await name.fill(product);
    await settings.getByLabel('Hint for customers').first().fill(`Tell us what you see (${look.width}).`);
    await settings.getByText('Unsaved changes').waitFor();
    expect(await problemsOf(page)).toEqual([]);

    let fail = () => {};
    const asked = new Promise<void>((resolve) => (fail = resolve));
    await page.route(calls, (route) => asked.then(() => route.abort()));
    const save = settings.getByRole('button', { name: /^Save/ });
    await save.press('Enter');
    await settings.getByText('Saving…').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    fail();
    await settings.getByText('The settings were not saved').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `settings-not-saved-${look.width}`);
    await page.unroute(calls);
    await save.press('Enter');
    await settings.getByText(/^Saved as version \d+/).waitFor();
    await page.context().close();
  });
});

test('a calendar without holidays says so', async () => {
  const { page, settings } = await openSettings(looks[0]!);
  await settings.getByRole('button', { name: /^Holidays/ }).press('Enter');
  const remove = settings.getByRole('button', { name: /^Remove / });
  await remove.first().waitFor();
  while ((await remove.count()) > 0) await remove.first().press('Enter');
  await settings.getByText('No holidays yet.').waitFor();
  expect(await problemsOf(page)).toEqual([]);
  await page.context().close();
});
