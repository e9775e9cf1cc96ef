import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Monday, 11:00 in New York: what is asked now is promised for Tuesday, 11:00. */
const now = '2026-11-23T16:00:00.000Z';
const carla = 'carla@northwind.example';

let desk: Desk;
const keys: string[] = [];
beforeAll(async () => {
  desk = await openDesk(now);
  for (let number = 1; number <= 12; number += 1) keys.push(await raise(`Export ${number} fails`));
  await desk.settle();
}, 120_000);
afterAll(() => desk?.close());

async function raise(summary: string): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${carla}:any-token`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' };
  const send = async (path: string, body?: object) => {
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    return (await desk.sandbox.fetch(new Request(`http://localhost${path}`, init))).json();
  };
  const types = (await send('/rest/servicedeskapi/servicedesk/1/requesttype')) as { values: { id: string; name: string }[] }; // prettier-ignore
  const requestTypeId = types.values.find(({ name }) => name === 'Report a problem')!.id;
  const requestFieldValues = { summary, description: 'It stops half way.' };
  const made = await send('/rest/servicedeskapi/request', { serviceDeskId: '1', requestTypeId, requestFieldValues });
  return (made as { issueKey: string }).issueKey;
}

async function openHours(page: Page): Promise<FrameLocator> {
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name: /^Business hours/ }).click();
  return settings;
}

/** How the promise of a request reads to its customer. */
async function promiseRead(key: string): Promise<string> {
  const page = await desk.visit(carla);
  await page.goto(`${desk.url}/portal/requests/${key}`);
  const title = appFrame(page, 'Support promise').getByText(/You will have an answer by/);
  const text = await title.innerText();
  await page.context().close();
  return text.replaceAll(/\s/g, ' ');
}

test('a day off is tried on the open requests before it is saved, then carried over to them (B1, L1)', async () => {
  expect(await promiseRead(keys[0]!)).toContain('Tue, Nov 24, 5:00 PM (Central European Time)');
  const page = await desk.visit('admin@vendor.example');
  const settings = await openHours(page);
  await settings.getByLabel('Date of the special day').fill('2026-11-24');
  await settings.getByRole('button', { name: 'Add special day' }).click();
  await settings.getByRole('button', { name: /^Remove hours 10:00 to 13:00 on .*Nov/ }).click();
  await settings.getByRole('button', { name: 'Save', exact: true }).click();

  const dialog = settings.getByRole('dialog', { name: 'Save a new clock' });
  const counts = await dialog.getByText(/^Of \d+ open promises, \d+ would move/).innerText();
  await picture(page, 'calendar-impact');
  const [open = 0, moved = 0] = counts.match(/\d+/g)!.map(Number);
  expect(open).toBeGreaterThanOrEqual(moved);
  expect(moved).toBeGreaterThanOrEqual(12);
  const moves = await dialog.getByRole('row').allInnerTexts();
  expect(moves).toHaveLength(11);
  for (const move of moves.slice(1)) expect(move).toMatch(/^SUP-\d+\tTue.*Nov 24.*\tWed.*Nov 25/);
  const choices = ['New requests only', 'Open requests too', 'Open requests and broken promises'];
  for (const name of choices) await dialog.getByRole('radio', { name }).waitFor();
  expect(await dialog.getByRole('radio', { name: choices[0]! }).isChecked()).toBe(true);
  expect(await problemsOf(page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'Open requests too' }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  await settings.getByText(/^Version \d+ is being applied to open requests/).waitFor();
  await settings.getByText(/\d+ looked at so far, \d+ moved\. It goes on when you leave this page\./).waitFor();
  await desk.settle();
  await settings.getByText(/^Version \d+ is being applied to open requests/).waitFor({ state: 'detached' });
  await page.context().close();
  for (const key of [keys[0]!, keys[11]!])
    expect(await promiseRead(key)).toContain('Wed, Nov 25, 5:00 PM (Central European Time)');
}, 180_000);

test('an edit for new requests only leaves what was promised, and shows on the next request', async () => {
  const page = await desk.visit('admin@vendor.example');
  const settings = await openHours(page);
  await settings.getByRole('button', { name: /^Remove special day .*Nov/ }).click();
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = settings.getByRole('dialog', { name: 'Save a new clock' });
  await dialog.getByText(/open promises, [1-9]\d* would move/).waitFor();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText(/Saved as version \d+/).waitFor();
  await desk.settle();
  await page.context().close();
  expect(await promiseRead(keys[0]!)).toContain('Wed, Nov 25');
  const next = await raise('Asked after the edit');
  await desk.settle();
  expect(await promiseRead(next)).toContain('Tue, Nov 24');
}, 180_000);

test.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 360, dark: false },
  { width: 360, dark: true },
])(
  'the preview says what an excluded request type would cancel, by name (L3): %o',
  async (look) => {
    const page = await desk.visit('admin@vendor.example', look);
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByRole('button', { name: /^Promise/ }).click();
    await settings.getByRole('combobox', { name: /^Request types without/ }).fill('Report a problem');
    await settings
      .getByRole('option', { name: /Report a problem/ })
      .first()
      .click();
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = settings.getByRole('dialog', { name: 'Save a new clock' });
    const line = await dialog.getByRole('listitem').innerText();
    expect(line).toMatch(/^Cancelled, because the request type is outside the promise: 1\d \(SUP-.* and \d+ more\)$/);
    await dialog.getByText(/open promises, 0 would move/).waitFor();
    await picture(page, `excluded-${look.width}-${look.dark ? 'dark' : 'light'}`);
    const right = await dialog.evaluate((element) => window.innerWidth - element.getBoundingClientRect().right);
    expect(right).toBeGreaterThanOrEqual(8);
    expect(await problemsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  },
  60_000,
);
