import type { Page } from 'playwright-core';
import { problemsOf } from './accessible';
import { appFrame, createRequest, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Christmas Eve 2026, 15:00 in New York: three hours are left of the day, then a holiday and a weekend. */
const askedAt = '2026-12-24T20:00:00.000Z';
const carla = 'carla@northwind.example';
const form = 'Product and support terms';

let desk: Desk;
let key: string;
beforeAll(async () => {
  desk = await openDesk(askedAt);
  await desk?.settle();
}, 120_000);
afterAll(() => desk?.close());

async function openForm(page: Page, type: RegExp) {
  await page.goto(`${desk.url}/portal/1`);
  await page.getByRole('link', { name: type }).click();
  return appFrame(page, form);
}

test('before Create: by when the answer comes in the customer’s own zone, and how that comes about (L1, B1, B2)', async () => {
  const page = await desk.visit(carla, { timezone: 'Asia/Tokyo' });
  const panel = await openForm(page, /Report a problem/);
  await panel.getByText(/You will have an answer by Mon, Dec 28,.* 9:00\sPM \(Central European Time\)/).waitFor();
  await panel.getByText(/That is Mon, Dec 28,.* 3:00 PM where we work \(Eastern Time\)\./).waitFor();
  expect((await panel.getByRole('listitem').allInnerTexts()).slice(0, 3)).toEqual([
    '3 h on Thu, Dec 24',
    'Closed on Fri, Dec 25 (Christmas Day) and at the weekend',
    '5 h on Mon, Dec 28',
  ]);
  const suggestion = await openForm(page, /Suggest improvement/);
  await suggestion.getByText('“Suggest improvement” requests are outside the one-business-day promise.').waitFor();
  key = await createRequest(page, desk.url, {
    type: 'Report a problem',
    summary: 'Export fails over Christmas',
    description: 'The export stops half way.',
    product: 'Timeline Planner',
  });
  await desk.settle();
}, 120_000);

test('the agent’s timeline adds up to the goal, row by row', async () => {
  await desk.sandbox.advanceTo('2026-12-28T16:30:00.000Z');
  const agent = await desk.visit('agent@vendor.example');
  await agent.goto(`${desk.url}/browse/${key}`);
  await agent.getByRole('button', { name: 'Support terms' }).click();
  const panel = appFrame(agent, 'Support terms');
  await panel.getByText('4 h 30 min used + 3 h 30 min left = 8 h until the answer is due').waitFor();
  await panel.getByRole('button', { name: 'Why this deadline?' }).press('Enter');
  const lanes = await panel.getByRole('list').getByRole('listitem').allInnerTexts();
  expect(lanes.map((lane) => lane.split(/\n+/).map((line) => line.replaceAll(/\s/g, ' ')))).toEqual([
    ['Thu, Dec 24', '3 h counted', 'Asked 3:00 PM'],
    ['Fri, Dec 25 – Sun, Dec 27 (3 days)', 'Nothing counted', 'Christmas Day (Fri, Dec 25) and weekend'],
    ['Mon, Dec 28', '1 h 30 min counted, 3 h 30 min to come', 'Now, 11:30 AM', 'Due 3:00 PM'],
  ]);
  const table = panel.getByRole('region', { name: 'Why this deadline?' });
  const rows = await table
    .getByRole('row')
    .evaluateAll((all) => all.slice(1).map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)));
  const lines = rows.map(([when = '', ...times]) => [when.split('\n').filter(Boolean).slice(1).join(': '), ...times]);
  expect(lines).toEqual([
    ['Counted: Open', '+ 3 h', '3 h'],
    ['Not counted: Christmas Day (Fri, Dec 25) and weekend', '–', '3 h'],
    ['Counted: Open', '+ 1 h 30 min', '4 h 30 min'],
    ['To come: Open', '+ 3 h 30 min', '8 h'],
  ]);
  expect(rows[1]![0]).toMatch(/Thu, Dec 24, 6:00\sPM – Mon, Dec 28, 10:00\sAM/);
  expect(await problemsOf(agent)).toEqual([]);
}, 120_000);

test.each([
  { width: 360, dark: true },
  { width: 1280, dark: false },
])(
  'the timeline draws what it says and fits, $width px wide, dark: $dark',
  async (look) => {
    const agent = await desk.visit('agent@vendor.example', look);
    await agent.goto(`${desk.url}/browse/${key}`);
    await agent.getByRole('button', { name: 'Support terms' }).click();
    const panel = appFrame(agent, 'Support terms');
    await panel.getByRole('button', { name: 'Why this deadline?' }).press('Enter');
    const lane = panel.getByRole('listitem').filter({ hasText: 'Now,' });
    await lane.waitFor();
    const drawn = await lane.evaluate((element) =>
      [...element.querySelectorAll<HTMLElement>('div')]
        .filter(({ style }) => style.height !== '' && style.minWidth === '')
        .map(({ offsetWidth, style }) => ({
          height: style.height,
          share: offsetWidth / (element as HTMLElement).offsetWidth,
        })),
    );
    // The night until ten, then an hour and a half used and three and a half to come, out of twenty-four.
    expect(drawn.map(({ height }) => height)).toEqual(['2px', '16px', '16px']);
    [10, 1.5, 3.5].forEach((hours, index) => expect(Math.abs(drawn[index]!.share * 24 - hours)).toBeLessThan(0.3));
    const overflow = await lane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(1);
    expect(await problemsOf(agent)).toEqual([]);
  },
  120_000,
);

test('the customer reads the short version, in German with a German browser', async () => {
  const english = await desk.visit(carla);
  await english.goto(`${desk.url}/portal/requests/${key}`);
  const panel = appFrame(english, 'Support promise');
  await panel.getByText(/We count Monday to Friday, 10:00\sAM\s–\s6:00\sPM \(Eastern Time\):/).waitFor();
  await panel.getByText('Closed on Fri, Dec 25 (Christmas Day) and at the weekend').waitFor();

  const german = await desk.visit(carla, { locale: 'de-DE' });
  await german.goto(`${desk.url}/portal/requests/${key}`);
  const zusage = appFrame(german, 'Supportzusage');
  await zusage.getByText(/Sie erhalten eine Antwort bis Mo., 28\. Dez\..* 21:00/).waitFor();
  expect(await zusage.getByRole('listitem').allInnerTexts()).toEqual([
    '3 Std. am Do., 24. Dez.',
    'Geschlossen am Fr., 25. Dez. (Christmas Day) und am Wochenende',
    '5 Std. am Mo., 28. Dez.',
  ]);
}, 120_000);

test('while closed: when we open again, and why not before, on the request too', async () => {
  await desk.sandbox.advanceTo('2026-12-31T23:30:00.000Z');
  const german = await desk.visit(carla, { locale: 'de-DE' });
  await german.goto(`${desk.url}/portal/1`);
  await german.getByRole('link', { name: /Ask a question/ }).click();
  const panel = german.frameLocator('iframe').first();
  await panel.getByText(/Wir öffnen wieder am Mo., 4\. Jan\..* 16:00 \(.+\)\./).waitFor();
  await panel.getByText('Bis dahin geschlossen: New Year’s Day (Fr., 1. Jan.) und Wochenende.').waitFor();
  await panel.getByText(/von der Zusage gedeckt, aber wir haben gerade geschlossen/).waitFor();

  await german.goto(`${desk.url}/portal/1`);
  await german.getByRole('link', { name: /Suggest improvement/ }).click();
  await panel.getByText('Für diese Art von Anfrage ist keine Antwortzeit zugesagt').waitFor();
  await panel.getByText(/Wir öffnen wieder am Mo., 4\. Jan\./).waitFor();

  await german.goto(`${desk.url}/portal/requests/${key}`);
  const zusage = appFrame(german, 'Supportzusage');
  await zusage.getByText('Wir sind zu spät, und das tut uns leid').waitFor();
  await zusage.getByText(/Sie hätten bis Mo., 28\. Dez\..* 21:00 \(.*\) eine Antwort haben sollen/).waitFor();
  await zusage.getByText(/Wir öffnen wieder am Mo., 4\. Jan\..* 16:00 \(.+\)\./).waitFor();
}, 120_000);
