import type { Page } from 'playwright-core';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(60_000);

const carla = 'carla@northwind.example';
const erin = 'erin@solo.example';
const agent = 'agent@vendor.example';

let desk: Desk;
let request: string;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
  await desk.settle();
  const authorization = `Basic ${Buffer.from(`${carla}:token`).toString('base64')}`;
  const mine = await fetch(`${desk.url}/rest/servicedeskapi/request`, { headers: { authorization } });
  request = ((await mine.json()) as { values: { issueKey: string }[] }).values[0]!.issueKey;
}, 120_000);
afterAll(() => desk?.close());

async function at(path: string, as?: string): Promise<Page> {
  const page = await desk.visit(as);
  await page.goto(`${desk.url}${path}`);
  return page;
}
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('aria-label'),
  );

describe('where there is nothing', () => {
  test.each([
    ['a customer without closed requests', '/portal/requests?status=CLOSED_REQUESTS', erin, 'No closed requests'],
    ['a search of requests that finds none', '/portal/requests?text=zylophone', carla, 'No request matches'],
    ['a filter of the tracker that leaves none', '/tracker?text=zylophone', undefined, 'No public issue matches'],
    ['a query that finds none', '/agent?jql=summary%20~%20zylophone', agent, /No issue|Nothing/],
  ] as const)('%s: the page says so and what to do', async (_what, path, as, words) => {
    const page = await at(path, as);
    await shows(page, words);
  });
});

describe('where something is wrong', () => {
  test('a query with a fault keeps what was typed and says what Jira says', async () => {
    const page = await at('/agent?jql=colour%20%3D%20red', agent);
    await shows(page, /Field 'colour' does not exist/);
    expect(await page.getByRole('textbox', { name: /JQL|query/i }).inputValue()).toContain('colour = red');
  });

  test('a request of somebody else is not shown, nor told from one that is not there', async () => {
    const page = await at(`/portal/requests/${request}`, erin);
    await shows(page, 'You cannot see this');
    const other = await at('/portal/requests/SUP-99999', erin);
    await shows(other, 'You cannot see this');
  });

  test('a list that does not load says so, and loads on another try', async () => {
    const page = await desk.visit(carla);
    await page.route('**/rest/servicedeskapi/request?**', (route) => route.abort());
    await page.goto(`${desk.url}/portal/requests`);
    await shows(page, 'This did not load');
    await page.unroute('**/rest/servicedeskapi/request?**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: request }).waitFor();
  });

  test('a comment that could not be sent stays in its box, and a flag says so until it is dismissed', async () => {
    const page = await at(`/portal/requests/${request}`, carla);
    await page.route('**/comment', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    const box = page.getByRole('textbox', { name: /comment/i });
    await box.fill('It happens again.');
    await page.getByRole('button', { name: /^(Add|Send)/ }).click();
    await shows(page, 'The comment was not added');
    expect(await box.inputValue()).toBe('It happens again.');
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await page.getByText('The comment was not added').waitFor({ state: 'detached' });
  });
});

describe('flags, dialogs, addresses and titles', () => {
  test('a flag tells that a comment was added and goes by itself', async () => {
    const page = await at(`/portal/requests/${request}`, carla);
    await page.getByRole('textbox', { name: /comment/i }).fill('One more thing.');
    await page.getByRole('button', { name: /^(Add|Send)/ }).click();
    const flag = page.getByText('Comment added', { exact: true });
    await flag.waitFor();
    await flag.waitFor({ state: 'detached' });
    await shows(page, 'One more thing.');
  });

  test('the last question before publishing is a dialog that Escape leaves without publishing', async () => {
    const page = await at(`/browse/${request}`, agent);
    await page.getByRole('button', { name: 'Support terms' }).click();
    const panel = appFrame(page, 'Support terms');
    await panel.getByRole('button', { name: 'Bug', exact: true }).click();
    await panel.getByRole('button', { name: /^(Publish|Create private issue)/ }).click();
    await panel.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await panel.getByRole('dialog').waitFor({ state: 'detached' });
    await panel.getByRole('heading', { name: 'Preview: Bug' }).waitFor();
  });

  test('an address that needs an account leads there after signing in', async () => {
    const page = await at(`/portal/requests/${request}`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Sign in/ })
      .click();
    await page.getByRole('button', { name: /carla@northwind\.example/ }).click();
    await page.waitForURL(`**/portal/requests/${request}`);
    await shows(page, 'Activity');
  });

  test('filters stand in the address, and the way back restores them', async () => {
    const page = await at('/tracker?state=done');
    await page.getByRole('searchbox', { name: 'Search issues' }).fill('zylophone');
    await page.keyboard.press('Enter');
    await shows(page, 'No public issue matches');
    expect(new URL(page.url()).search).toBe('?state=done&text=zylophone');
    await page.reload();
    await shows(page, 'No public issue matches');
  });

  test.each([
    ['a request', '/portal/requests/{request}', carla, /{request}/],
    ['an issue', '/browse/{request}', agent, /{request}/],
    ['the queues', '/agent', agent, /^Queues/],
    ['a public Bug', '/browse/BUG-1', undefined, /BUG-1/],
    ['the settings', '/admin/settings', 'admin@vendor.example', /^(Settings|Support terms)/],
  ] as const)('the title names %s', async (_what, path, as, title) => {
    const page = await at(path.replace('{request}', request), as);
    const wanted = new RegExp(title.source.replace('{request}', request));
    await page.waitForFunction((source) => new RegExp(source).test(document.title), wanted.source);
  });
});

describe('without a mouse', () => {
  test('the first stop skips to the content, and a new page has the focus on its heading', async () => {
    const page = await at('/tracker');
    await page.getByRole('heading', { name: 'Public tracker' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await page.getByRole('link', { name: 'Developer' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/developer');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });

  test('menus open, move and close by keys, and the look that was chosen stays', async () => {
    const page = await at('/tracker');
    await page.getByRole('button', { name: 'Theme' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dark = () => page.evaluate(() => document.documentElement.dataset.colorMode);
    const chosen = await dark();
    await page.reload();
    await page.getByRole('heading', { name: 'Public tracker' }).waitFor();
    expect(await dark()).toBe(chosen);
    await page.getByRole('button', { name: 'Theme' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Theme');
  });
});
