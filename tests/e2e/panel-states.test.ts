import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(120_000);

const calls = '**/bridge/*/invoke';
const quiet = 'Support terms show here on requests, to the agents who answer them.';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
  await desk.settle();
});
afterAll(() => desk?.close());

interface Look {
  readonly width: number;
  readonly dark: boolean;
}

async function at(key: string, look: Look): Promise<{ page: Page; panel: FrameLocator; context: FrameLocator }> {
  const page = await desk.visit('agent@vendor.example', look);
  await page.goto(`${desk.url}/browse/${key}`);
  return { page, panel: appFrame(page, 'Support terms'), context: appFrame(page, 'Support promise') };
}
const pin = (page: Page) => page.getByRole('button', { name: 'Support terms' }).press('Enter');

describe.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])('the issue panel at $width px, dark: $dark', (look) => {
  test('says that it loads, that Jira did not answer, and loads on another try', async () => {
    const { page, panel, context } = await at('SUP-1', look);
    await context.getByText('Licence and configuration').waitFor();
    let fail = () => {};
    const asked = new Promise<void>((resolve) => (fail = resolve));
    await page.route(calls, (route) => asked.then(() => route.abort()));
    await pin(page);
    await panel.getByText('Loading').first().waitFor();
    expect(await problemsOf(page)).toEqual([]);
    fail();
    const again = panel.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `panel-failed-${look.width}`);
    await page.unroute(calls);
    await again.press('Enter');
    await panel.getByText('Answers promised').waitFor();
    await page.context().close();
  });

  test('where nothing was made of the request yet, offers what it could become', async () => {
    const { page, panel } = await at('SUP-1', look);
    await pin(page);
    await panel.getByText('Turn this request into an issue').waitFor();
    expect(await panel.getByText('Made from this request').count()).toBe(0);
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `panel-empty-${look.width}`);
    await page.context().close();
  });

  test('shows what a private issue will be, and that nobody outside reads it', async () => {
    const { page, panel } = await at('SUP-1', look);
    await pin(page);
    await panel.getByRole('button', { name: 'Bug', exact: true }).press('Enter');
    await panel.getByRole('heading', { name: 'Preview: Bug' }).waitFor();
    await panel.getByLabel('Keep it private').press('Space');
    await panel.getByRole('button', { name: 'Update the preview' }).press('Enter');
    await panel.getByRole('button', { name: 'Create privately' }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `panel-private-${look.width}`);
    await page.context().close();
  });

  test('is quiet on an issue that is no request, and so is the box beside it', async () => {
    const { page, panel, context } = await at('DEV-1', look);
    await context.getByText(quiet).waitFor();
    await pin(page);
    await panel.getByText(quiet).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `panel-elsewhere-${look.width}`);
    await page.context().close();
  });
});
