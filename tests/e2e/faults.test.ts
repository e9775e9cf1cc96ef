import { openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
  await desk.settle();
}, 120_000);
afterAll(() => desk?.close());

const faults = async () => (await (await fetch(`${desk.url}/sandbox/faults`)).json()).faults;

test('a developer switches faults with the keyboard, sees what struck, and switches everything off', async () => {
  const page = await desk.visit('agent@vendor.example');
  await page.goto(`${desk.url}/developer`);
  await page.getByRole('link', { name: 'Faults' }).click();
  await page.waitForURL(/\/developer\/faults$/);
  const events = page.getByRole('group', { name: 'Product events' });
  await events.getByLabel('Lost').focus();
  await page.keyboard.press('End');
  await page.getByLabel('Per-issue write limits').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Seed').fill('7');
  await page.getByText('Changed, not switched yet.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('2 on, struck 0 times so far.').waitFor();
  expect(await faults()).toMatchObject({ seed: 7, events: { lose: 1 }, rest: { perIssueWrites: true } });

  const headers = { authorization: `Basic ${btoa('agent@vendor.example:token')}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ body: 'Any news?', public: true });
  await fetch(`${desk.url}/rest/servicedeskapi/request/SUP-1/comment`, { method: 'POST', headers, body });
  await events.getByText(/^Struck \d+×$/).waitFor();

  await page.getByLabel('Seed').fill('many');
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.getByText(/seed is a whole number/).waitFor();
  await page.getByRole('button', { name: 'All off' }).click();
  await page.getByText(/Everything is off\./).waitFor();
  expect(await faults()).toMatchObject({ events: { lose: 0 }, rest: { perIssueWrites: false } });
});
