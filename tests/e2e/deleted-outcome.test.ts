import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** Clause O3 in the browser: a Bug is deleted, the agent makes it again, and the customer sees the new one. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const emails = { admin: 'admin@vendor.example', agent: 'agent@vendor.example', carla: 'carla@northwind.example' };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterEach(() => desk?.close());

async function send(email: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const authorization = `Basic ${Buffer.from(`${email}:token`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${desk.url}${path}`, { method, headers, ...init });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

async function asked(): Promise<string> {
  const requestFieldValues = {
    summary: 'The export of large plans stops half-way',
    description: 'The export of large plans as a spreadsheet stops half-way with an empty page.',
  };
  const input = { serviceDeskId: '1', requestTypeId: '1', requestFieldValues };
  const { issueKey } = await send(emails.carla, 'POST', '/sandbox/portal/requests', input);
  await desk.settle();
  return String(issueKey);
}

/** The panel, which the agent adds to the request once and finds there from then on. */
async function opened(page: Page, key: string, isThere = true): Promise<FrameLocator> {
  await page.goto(`${desk.url}/browse/${key}`);
  if (!isThere) await page.getByRole('button', { name: 'Support terms', exact: true }).click();
  return appFrame(page, 'Support terms');
}

/** Preview, opened from the keyboard, then Publish; answers with the key of what was made. */
async function publishes(panel: FrameLocator, name: string): Promise<string> {
  await panel.getByRole('button', { name, exact: true }).press('Enter');
  await panel.getByRole('heading', { name: 'Preview: Bug' }).waitFor();
  await panel.getByRole('button', { name: 'Publish' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  const made = await panel.getByRole('link', { name: /Open BUG-\d+/ }).innerText();
  await desk.settle();
  return /BUG-\d+/.exec(made)?.[0] ?? '';
}

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'O3 a Bug that was deleted is made again after a preview, at $width px',
  async (options) => {
    const key = await asked();
    const page = await desk.visit(emails.agent, options);
    const first = await publishes(await opened(page, key, false), 'Bug');
    await send(emails.admin, 'DELETE', `/rest/api/3/issue/${first}`);
    const unheard = await opened(page, key);
    await unheard.getByText(`This app cannot see ${first} any more`).waitFor();
    await picture(page, `deleted-unheard-${options.width}`);
    expect(await problemsOf(page)).toEqual([]);

    await desk.settle();
    const panel = await opened(page, key);
    await panel.getByText(/^Deleted /).waitFor();
    await panel.getByText(`${first} was deleted. A new one takes its place`).waitFor();
    await picture(page, `deleted-${options.width}`);
    expect(await problemsOf(page)).toEqual([]);
    const second = await publishes(panel, 'Bug again');
    expect(second).not.toBe(first);
    await panel.getByRole('button', { name: 'Back to the request' }).click();
    await panel.getByRole('link', { name: second }).waitFor();
    await picture(page, `made-again-${options.width}`);
    expect(await problemsOf(page)).toEqual([]);

    const portal = await desk.visit(emails.carla, options);
    await portal.goto(`${desk.url}/portal/requests/${key}`);
    const status = appFrame(portal, 'Support promise');
    await status.getByText(new RegExp(second)).first().waitFor();
    expect(await status.getByText(new RegExp(`${first}\\b`)).count()).toBe(0);
    await picture(portal, `made-again-portal-${options.width}`);
  },
  120_000,
);
