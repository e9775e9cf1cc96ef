import type { Page } from 'playwright-core';
import { problemsOf } from './accessible';
import { openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

interface Visit {
  readonly name: string;
  readonly path: string;
  readonly as?: string;
  /** What says that the page, the app's part included, is there. */
  readonly shows: RegExp;
  readonly inFrame?: RegExp;
}

const carla = 'carla@northwind.example';
const agent = 'agent@vendor.example';
const visits: readonly Visit[] = [
  { name: 'sign-in', path: '/sign-in', shows: /choose who you want to be/ },
  { name: 'help center', path: '/', as: carla, shows: /how can we help/i },
  { name: 'portal', path: '/portal/1', as: carla, shows: /Suggest improvement/ },
  {
    name: 'create a request',
    path: '/portal/1/create/1',
    as: carla,
    shows: /Describe what you need/,
    inFrame: /I have read and accept/,
  },
  { name: 'my requests', path: '/portal/requests', as: carla, shows: /SUP-/ },
  { name: 'a request', path: '/portal/requests/{request}', as: carla, shows: /Activity/, inFrame: /Support terms/ },
  { name: 'my requests, none found', path: '/portal/requests?text=zylophone', as: carla, shows: /No request matches/ },
  { name: 'a request of nobody', path: '/portal/requests/SUP-99999', as: carla, shows: /You cannot see this/ },
  { name: 'a queue that finds none', path: '/agent?jql=summary%20~%20zylophone', as: agent, shows: /No issue|Nothing/ },
  { name: 'a query with a fault', path: '/agent?jql=colour%20%3D%20red', as: agent, shows: /does not exist/ },
  { name: 'queue', path: '/agent', as: agent, shows: /SUP-/ },
  {
    name: 'issue view',
    path: '/browse/{request}',
    as: agent,
    shows: /Linked issues/,
    inFrame: /Licence and configuration/,
  },
  {
    name: 'settings',
    path: '/admin/settings',
    as: 'admin@vendor.example',
    shows: /Settings/,
    inFrame: /Business hours/,
  },
  { name: 'settings for somebody else', path: '/admin/settings', as: carla, shows: /admin/i },
  { name: 'public tracker', path: '/tracker', shows: /BUG-/ },
  { name: 'public tracker, none found', path: '/tracker?text=zylophone', shows: /No public issue matches/ },
  { name: 'a public Bug', path: '/browse/BUG-2', shows: /In Progress/ },
  { name: 'a public Bug that is fixed', path: '/tracker/BUG-1', shows: /3\.2\.1 \(released\)/ },
  { name: 'an issue that a visitor may not see', path: '/browse/DEV-1', shows: /permission|exist/ },
  { name: 'what fired', path: '/developer', as: agent, shows: /issue-events|sla-sweep/ },
  { name: 'what goes wrong on purpose', path: '/developer/faults', as: agent, shows: /Product events/ },
  { name: 'what the app may do', path: '/developer/grants', as: 'admin@vendor.example', shows: /Set Issue Security/ },
  { name: 'what the app may do, for somebody else', path: '/developer/grants', as: agent, shows: /admin/i },
  { name: 'no such page', path: '/nowhere', shows: /not|no page/i },
];

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

async function open({ path, as, shows, inFrame }: Visit, look: { width: number; dark: boolean }): Promise<Page> {
  const page = await desk.visit(as, look);
  await page.goto(desk.url + path.replace('{request}', request));
  await page.getByText(shows).first().waitFor();
  if (inFrame) await page.frameLocator('iframe').first().getByText(inFrame).first().waitFor();
  return page;
}

/** Without a mouse: the first stop skips the bars, the next one is in the content, or in the app's part of it. */
async function reachesContent(page: Page): Promise<boolean> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  return page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) ?? false);
}

describe.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])('at $width px, dark: $dark', (look) => {
  test.each(visits)(
    '$name opens by its address, has a title, fits, is accessible and reached by keys',
    async (visit) => {
      const page = await open(visit, look);
      expect(await page.title()).not.toBe('');
      expect(await problemsOf(page)).toEqual([]);
      expect(await reachesContent(page)).toBe(true);
      await page.context().close();
    },
    60_000,
  );
});
