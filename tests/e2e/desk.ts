import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { openBrowser } from './browser.ts';

type Sandbox = Awaited<ReturnType<typeof createSandbox>>;

/** A running support desk with a browser in front of it; the clock stands still unless somebody moves it. */
export interface Desk {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** A browser window of its own, signed in as one of the demo accounts, or as nobody. */
  visit(
    email?: string,
    options?: { width?: number; dark?: boolean; locale?: string; timezone?: string },
  ): Promise<Page>;
  /** Every event and job that waits is carried out. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(startAt: string): Promise<Desk> {
  const browser = await openBrowser();
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
  const sandbox = await createSandbox({
    appDir: process.cwd(),
    dataDir,
    startAt,
    seed: 'demo',
    quiet: true,
    ticking: false,
  });
  const { url } = await sandbox.listen(0);
  const windows: BrowserContext[] = [];
  return {
    sandbox,
    url,
    visit: async (email, options = {}) => {
      const page = await openWindow(browser, windows, options);
      await page.goto(email === undefined ? `${url}/tracker` : `${url}/sign-in`);
      if (email !== undefined) await signIn(page, email);
      return page;
    },
    settle: async () => void (await sandbox.drain()),
    close: async () => {
      for (const window of windows) await window.close();
      await browser.close();
      await sandbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openWindow(
  browser: Browser,
  windows: BrowserContext[],
  options: { width?: number; dark?: boolean; locale?: string; timezone?: string },
): Promise<Page> {
  const window = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 1000 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.locale ?? 'en-US',
    ...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
  });
  windows.push(window);
  const page = await window.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(email.replaceAll('.', '\\.')) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** The app's own page inside the sandbox's page. */
export const appFrame = (page: Page, title: RegExp | string): FrameLocator =>
  page.frameLocator(typeof title === 'string' ? `iframe[title="${title}"]` : `iframe[title*="${title.source}"]`);

/** Fills in the portal's form, the app's panel included, and presses Create; answers with the request's key. */
export async function createRequest(
  page: Page,
  url: string,
  request: { type: string; summary: string; description: string; product: string },
): Promise<string> {
  await page.goto(`${url}/portal/1`);
  await page.getByRole('link', { name: new RegExp(request.type) }).click();
  await page.getByLabel('Summary').fill(request.summary);
  await page.getByLabel('Describe what you need').fill(request.description);
  const panel = appFrame(page, 'Product and support terms');
  await panel.getByRole('combobox', { name: 'Product' }).fill(request.product);
  await panel
    .getByRole('option', { name: new RegExp(request.product) })
    .first()
    .click();
  await panel.getByLabel(/I have read and accept/).check();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.waitForURL(/\/portal\/requests\/SUP-\d+/);
  return page.url().split('/').pop()!;
}
