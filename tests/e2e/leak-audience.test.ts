import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T16:00:00.000Z');
  await desk.settle();
}, 120_000);
afterAll(() => desk?.close());

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'an admin says who still sees a hidden comment, at $width px',
  async (options) => {
    const page = await desk.visit('admin@vendor.example', options);
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByRole('button', { name: /^Outcomes/ }).click();
    const name = settings.getByLabel('Its name');
    await name.scrollIntoViewIfNeeded();
    await name.fill('');
    await settings.getByText('makes the whole issue private').waitFor();
    await picture(page, `leak-audience-${options.width}`);
    await name.fill(`Support team ${options.width}`);
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await settings.getByText(/Saved/).first().waitFor();

    expect(await problemsOf(page)).toEqual([]);
  },
  120_000,
);
