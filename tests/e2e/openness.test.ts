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

const everybodyBrowses = (projectKey: string, granted: boolean) => ({
  ...{ projectKey, permission: 'BROWSE_PROJECTS', anyone: true, granted },
});

test.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 360, dark: false },
  { width: 360, dark: true },
])(
  'an admin sees who may browse the projects, and looks again after a change ($width px, dark: $dark)',
  async (options) => {
    const page = await desk.visit('admin@vendor.example', options);
    const change = (data: object) => page.request.post(`${desk.url}/sandbox/permissions`, { data });
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByRole('button', { name: /^Outcomes/ }).click();
    const again = settings.getByRole('button', { name: 'Check again' });
    await settings.getByText('Public for everybody').waitFor();
    expect(await settings.getByText('Private', { exact: true }).count()).toBe(2);

    await change(everybodyBrowses('BUG', false));
    await change(everybodyBrowses('SUP', true));
    await again.focus();
    await page.keyboard.press('Enter');
    await settings.getByText('Not public').waitFor();
    await settings.getByText('Anybody can browse').waitFor();
    await again.scrollIntoViewIfNeeded();
    await picture(page, `openness-${options.width}-${options.dark}`);

    expect(await problemsOf(page)).toEqual([]);

    await change(everybodyBrowses('BUG', true));
    await change(everybodyBrowses('SUP', false));
    await again.click();
    await settings.getByText('Public for everybody').waitFor();
  },
  120_000,
);
