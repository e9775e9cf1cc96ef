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
  'an admin words what customers are told in German, and the English words stay ($width px, dark: $dark)',
  async (options) => {
    const page = await desk.visit('admin@vendor.example', options);
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByRole('button', { name: /^Outcomes/ }).click();
    const words = settings.getByLabel('When the issue is public');
    const choose = async (language: string) => {
      await settings.getByLabel('Comments in').focus();
      await page.keyboard.type(language);
      await page.keyboard.press('Enter');
    };
    const english = await words.inputValue();
    await choose('German');
    await words.fill('Erfasst als {issue}.');
    await words.scrollIntoViewIfNeeded();
    await picture(page, `customer-comments-${options.width}-${options.dark}`);
    expect(await problemsOf(page)).toEqual([]);

    await choose('English');
    expect(await words.inputValue()).toBe(english);
    await choose('German');
    expect(await words.inputValue()).toBe('Erfasst als {issue}.');
  },
  60_000,
);
