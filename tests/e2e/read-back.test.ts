import { createCloudClient, createServiceDeskClient } from 'jira.js';
import type { Result } from '../../src/contracts/result';
import { textIn } from '../terms/people';
import { openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
  await desk.settle();
}, 120_000);
afterEach(() => desk?.close());

const token = (email: string) => `Basic ${btoa(`${email}:any`)}`;
const config = (email?: string) => ({
  host: desk.url,
  onSchemaMismatch: 'throw' as const,
  ...(email ? { auth: { type: 'basic' as const, email, apiToken: 'any' } } : {}),
});

/** The agent's panel, called as its page would. */
async function calls<T>(issueKey: string, functionKey: string, payload: object): Promise<T> {
  const headers = { authorization: token('agent@vendor.example'), 'content-type': 'application/json' };
  const post = async (path: string, body: object) =>
    (await fetch(`${desk.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  const { frameId } = (await post('/sandbox/frames', { moduleKey: 'issue-panel', place: { issueKey } })) as {
    frameId: string;
  };
  const result = (await post(`/bridge/${frameId}/invoke`, { functionKey, payload })) as Result<T>;
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function asked(summary: string): Promise<string> {
  const { request, servicedesk } = createServiceDeskClient(config('carla@northwind.example'));
  const { values = [] } = await servicedesk.getRequestTypes({ serviceDeskId: '1' });
  const { issueKey } = await request.createCustomerRequest({
    serviceDeskId: '1',
    requestTypeId: values.find(({ name }) => name === 'Report a problem')?.id,
    requestFieldValues: { summary, description: 'The export stops half-way. Kind regards, Carla Meyer' },
  });
  await desk.settle();
  return String(issueKey);
}

async function published(key: string, more: object = {}): Promise<string> {
  const { shown } = await calls<{ shown: string }>(key, 'previewOutcome', { kind: 'bug', ...more });
  const { issueKey } = await calls<{ issueKey: string }>(key, 'publishOutcome', { kind: 'bug', shown, ...more });
  await desk.settle();
  return issueKey;
}

const names = ['summary', 'description', 'status', 'labels', 'security', 'issuelinks', 'reporter'];

async function readAs(email: string | undefined, issueIdOrKey: string) {
  const { fields } = await createCloudClient(config(email)).issues.getIssue({ issueIdOrKey, fields: names });
  if (!fields) throw new Error(`${issueIdOrKey} has no fields`);
  return fields;
}

async function trackerShows(issueKey: string): Promise<string> {
  const page = await desk.visit();
  await page.goto(`${desk.url}/tracker/${issueKey}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return page.locator('main').innerText();
}

test('a public Bug reads the same for an admin, for a stranger over REST and on the tracker; the customer finds it from the request', async () => {
  const key = await asked('Export stops with an empty page');
  const issueKey = await published(key);
  const asAdmin = await readAs('admin@vendor.example', issueKey);
  const asStranger = await readAs(undefined, issueKey);

  // All but the link to the request, which is not a stranger's to see.
  const text = textIn(asAdmin.description);
  expect(textIn(asStranger.description)).toBe(text);
  expect([asStranger.summary, asStranger.status?.name, asStranger.labels]).toEqual([
    ...[asAdmin.summary, asAdmin.status?.name, asAdmin.labels],
  ]);
  expect(asAdmin.issuelinks).toHaveLength(1);
  expect(asStranger.issuelinks).toEqual([]);
  expect(asAdmin.security ?? null).toBeNull();
  expect(text).toContain('The export stops half-way.');

  const shown = await trackerShows(issueKey);
  for (const line of [String(asAdmin.summary), ...text.split('\n').filter(Boolean)]) expect(shown).toContain(line);
  expect(shown + JSON.stringify(asStranger)).not.toMatch(/carla|meyer|northwind|SUP-\d/i);

  const { request } = createServiceDeskClient(config('carla@northwind.example'));
  const { values = [] } = await request.getRequestComments({ issueIdOrKey: key });
  expect(values.map(({ body }) => body)).toEqual([expect.stringContaining(issueKey)]);
}, 120_000);

test('a private Bug is there for an admin, and for nobody else: over REST, on the tracker, in the words to the customer', async () => {
  const key = await asked('Export stops with an empty page');
  const issueKey = await published(key, { makePrivate: true });
  const seen = await readAs('admin@vendor.example', issueKey);
  expect(seen.security).toMatchObject({ name: 'Internal' });
  for (const who of [undefined, 'carla@northwind.example']) {
    await expect(readAs(who, issueKey)).rejects.toMatchObject({ status: 404 });
  }
  expect(await trackerShows(issueKey)).toContain('This issue cannot be viewed');
  const { request } = createServiceDeskClient(config('carla@northwind.example'));
  const { values = [] } = await request.getRequestComments({ issueIdOrKey: key });
  expect(values).toHaveLength(1);
  expect(JSON.stringify(values)).not.toContain(issueKey);
}, 120_000);
