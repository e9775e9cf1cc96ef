import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderError } from '../../../sandbox/data-folder.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { createSandbox } from '../../../sandbox/sandbox.ts';
import { buildFixtureApp, start } from './hosted-app.ts';

const app = buildFixtureApp();
const parent = mkdtempSync(join(tmpdir(), 'sandbox-'));
const opened: Sandbox[] = [];

async function open(dataDir: string, options: { startAt?: string; ticking?: boolean } = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ appDir: app.appDir, dataDir, startAt: start, quiet: true, ...options });
  opened.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  for (const sandbox of opened.splice(0)) await sandbox.close();
});
afterAll(() => {
  app.remove();
  rmSync(parent, { recursive: true });
});

async function send(sandbox: Sandbox, path: string, options: { as?: string; body?: unknown; method?: string } = {}) {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (options.as !== undefined) headers.set('authorization', `Basic ${btoa(`${options.as}:token`)}`);
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  const method = options.method ?? (body === undefined ? 'GET' : 'POST');
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method, headers, body }));
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- REST answers are checked by what the test expects of them
}

const carla = 'carla@northwind.example';
const agent = 'agent@vendor.example';

async function askForHelp(sandbox: Sandbox): Promise<string> {
  const types = await send(sandbox, '/rest/servicedeskapi/servicedesk/1/requesttype', { as: carla });
  const body = {
    serviceDeskId: '1',
    requestTypeId: types.body.values[0].id,
    requestFieldValues: { summary: 'Export stops', description: 'At half.' },
  };
  const created = await send(sandbox, '/sandbox/portal/requests', { as: carla, body });
  return created.body.issueKey;
}

describe('the sandbox', () => {
  test('tells the app of a request, and lets the app act for the customer who looks at it', async () => {
    const sandbox = await open(':memory:');
    await sandbox.drain();
    const before = sandbox.invocations().at(-1)?.id ?? 0;
    const issueKey = await askForHelp(sandbox);
    expect(await sandbox.drain()).toMatchObject({ events: 1 });
    expect(sandbox.invocations(before)).toMatchObject([
      { functionKey: 'on-event', moduleKey: 'on-issue', outcome: 'ok' },
    ]);

    const wish = { moduleKey: 'portal-panel', place: { portalId: '1', requestKey: issueKey } };
    const frame = await send(sandbox, '/sandbox/frames', { as: carla, body: wish });
    expect(frame.status).toBe(201);
    const invoke = { functionKey: 'product', payload: { as: 'user', what: 'myself' } };
    const answer = await send(sandbox, `/bridge/${frame.body.frameId}/invoke`, { as: carla, body: invoke });
    const myself = await send(sandbox, '/rest/api/3/myself', { as: carla });
    // The fixture app lacks read:jira-user, which this operation needs.
    expect([answer.body.status, myself.status]).toEqual([403, 200]);
  });

  test('does not show the request of one customer to another', async () => {
    const sandbox = await open(':memory:');
    const issueKey = await askForHelp(sandbox);
    const wish = { moduleKey: 'portal-panel', place: { portalId: '1', requestKey: issueKey } };
    expect((await send(sandbox, '/sandbox/frames', { as: 'dan@brightwater.example', body: wish })).status).toBe(404);
    expect((await send(sandbox, '/sandbox/frames', { body: wish })).status).toBe(401);
    expect((await send(sandbox, '/sandbox/frames', { as: agent, body: wish })).status).toBe(201);
  });

  test('keeps its data and its time from one start to the next', async () => {
    const dataDir = join(parent, 'kept');
    const first = await open(dataDir);
    const issueKey = await askForHelp(first);
    await first.advanceTo('2026-03-05T12:00:00Z');
    await opened.pop()?.close();

    const second = await open(dataDir, { startAt: '2020-01-01T00:00:00Z' });
    expect(new Date(second.clock.now()).toISOString()).toBe('2026-03-05T12:00:00.000Z');
    const read = await send(second, `/rest/api/3/issue/${issueKey}?fields=summary`, { as: agent });
    expect(read.body.fields.summary).toBe('Export stops');
  });

  test('is refused a folder with other things in it', async () => {
    await expect(open(app.appDir)).rejects.toThrow(DataFolderError);
  });

  test('answers over HTTP, under the address it listens on', async () => {
    const sandbox = await open(':memory:', { ticking: true });
    const { url } = await sandbox.listen(0);
    const clock = await fetch(`${url.replace('localhost', '127.0.0.1')}/sandbox/clock`);
    expect(await clock.json()).toMatchObject({ zone: 'UTC', ticking: true });
    const myself = await send(sandbox, '/rest/api/3/myself', { as: agent });
    expect(myself.body.self).toContain(url);
  });

  test('delivers by itself while it ticks', async () => {
    const sandbox = await open(':memory:', { ticking: true });
    await askForHelp(sandbox);
    const isTold = () =>
      sandbox.invocations().some(({ functionKey, outcome }) => functionKey === 'on-event' && outcome === 'ok');
    while (!isTold()) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isTold()).toBe(true);
  });
});
