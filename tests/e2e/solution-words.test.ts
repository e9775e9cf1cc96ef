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
  'an admin words the reminder and the closing in French, and the English words stay ($width px, dark: $dark)',
  async (options) => {
    const page = await desk.visit('admin@vendor.example', options);
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByRole('button', { name: /^Outcomes/ }).click();
    await settings.getByLabel('Remind who says nothing after business days').fill('3');
    await settings.getByLabel('Then close the request after business days').fill('2');
    const reminder = settings.getByLabel('The reminder');
    const english = await reminder.inputValue();
    const choose = async (language: string) => {
      await settings.getByLabel('Reminder in').focus();
      await page.keyboard.type(language);
      await page.keyboard.press('Enter');
    };
    await choose('French');
    await reminder.fill('Est-ce résolu ?');
    await settings.getByLabel('What customers are told when it is closed').fill('Fermé, voir {issue}.');
    await settings.getByText(/Customers would read \{issue\} as it stands/).waitFor();
    await reminder.scrollIntoViewIfNeeded();
    await picture(page, `solution-words-${options.width}-${options.dark}`);
    expect(await problemsOf(page)).toEqual([]);

    await choose('English');
    expect(await reminder.inputValue()).toBe(english);
    await settings.getByText('Something is wrong in French').waitFor();
  },
  60_000,
);
