import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { appFrame, openDesk, type Desk } from './desk';

/** Clauses O3, O4 in the browser: what the admin chooses, what an agent sees on the Bug, what everybody reads. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const admin = 'admin@vendor.example';
const agent = 'agent@vendor.example';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterEach(() => desk?.close());

async function send(email: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const authorization = `Basic ${Buffer.from(`${email}:token`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(`${desk.url}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

async function pictured(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

async function expectNoViolations(page: Page, title: string): Promise<void> {
  const frame = await (await page.waitForSelector(`iframe[title*="${title}"]`)).contentFrame();
  await frame?.evaluate(axeSource);
  const violations = await frame?.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join()))",
  );
  expect(violations).toEqual([]);
}

async function asked(email: string): Promise<string> {
  const { issueKey } = await send(email, 'POST', '/sandbox/portal/requests', {
    ...{ serviceDeskId: '1', requestTypeId: '1' },
    requestFieldValues: { summary: 'The plan stays empty', description: 'Since the update it shows nothing.' },
  });
  await desk.settle();
  return String(issueKey);
}

/** A public Bug of the tracker that requests of three customers are linked to, as the agent's panel links them. */
async function linkedBug(): Promise<string> {
  const fields = { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'The plan stays empty' };
  const { key: bug } = await send(admin, 'POST', '/rest/api/3/issue', { fields });
  for (const email of ['carla@northwind.example', 'dan@brightwater.example', 'erin@solo.example']) {
    const issueKey = await asked(email);
    const frame = await send(agent, 'POST', '/sandbox/frames', { moduleKey: 'issue-panel', place: { issueKey } });
    const call = { functionKey: 'linkKnownIssue', payload: { issueKey: bug } };
    await send(agent, 'POST', `/bridge/${String(frame['frameId'])}/invoke`, call);
    await desk.settle();
  }
  return String(bug);
}

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'O3 the admin chooses from how many customers on a Bug says so; the agent sees who is behind it, at $width px',
  async (options) => {
    const page = await desk.visit(admin, options);
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByRole('button', { name: /^Outcomes/ }).click();
    const threshold = settings.getByLabel('Say it in public from', { exact: true });
    await threshold.fill('2');
    await settings
      .getByText(/of fewer customers one could be guessed/)
      .first()
      .waitFor();
    await threshold.scrollIntoViewIfNeeded();
    await pictured(page, `affected-settings-wrong-${options.width}`);
    await threshold.fill('3');
    const words = settings.getByLabel('What the issue says', { exact: true });
    await words.fill('Many customers have this.');
    await settings
      .getByText(/Without \{count\} nobody learns how many/)
      .first()
      .waitFor();
    await words.fill('At least {count} customers have this.');
    await settings.getByText(/“At least 5 customers have this\.”/).waitFor();
    await pictured(page, `affected-settings-${options.width}`);
    await expectNoViolations(page, 'Support terms');
    await settings.getByRole('button', { name: /^Save/ }).click();
    await settings.getByText(/saved/i).first().waitFor();

    const bug = await linkedBug();
    const agentPage = await desk.visit(agent, options);
    await agentPage.goto(`${desk.url}/browse/${bug}`);
    await agentPage.getByText('At least 3 customers have this.').first().waitFor();
    await agentPage.getByRole('button', { name: 'Support terms' }).click();
    const beside = appFrame(agentPage, 'Support terms');
    await beside.getByText('Who is behind this issue').waitFor();
    await beside.getByText('The issue says in public: at least 3 customers.').waitFor();
    await pictured(agentPage, `affected-on-bug-${options.width}`);
    await expectNoViolations(agentPage, 'Support terms');
  },
  120_000,
);
